/**
 * Whether a connection string leads to this machine.
 * @param {string} url
 */
export function isLocalDatabase(url) {
  if (!URL.canParse(url)) return false;
  const { hostname, searchParams } = new URL(url);
  // A host among the parameters is what the driver connects to.
  return ['localhost', '127.0.0.1', '[::1]', ''].includes(searchParams.get('host') ?? hostname);
}
