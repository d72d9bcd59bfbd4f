/**
 * Whether a connection string leads to this machine: a loopback address or a unix socket. Reads it as the database driver does, for which a
 * `host` among the parameters wins over the address, and PGHOST stands where neither says anything. The app asks the same question once
 * more, in lib/server/lab/local-database.ts.
 * @param {string} url
 */
export function isLocalDatabase(url, environmentHost = process.env.PGHOST) {
  if (!URL.canParse(url)) return false;
  const { hostname, searchParams } = new URL(url);
  const host = decodeURIComponent(searchParams.get('host') || hostname || environmentHost || 'localhost');
  return host.startsWith('/') || host === 'localhost' || host === '[::1]' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
