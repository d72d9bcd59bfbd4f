/**
 * Whether a connection string leads to this machine.
 * @param {string} url
 */
export function isLocalDatabase(url) {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return ['localhost', '127.0.0.1', '[::1]', ''].includes(host);
}
