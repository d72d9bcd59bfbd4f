import { createServer } from 'node:net';

/**
 * Whether this machine can give a port to a server of this user: `taken` by another program, `forbidden` to this user, or `free`.
 * @param {number} port
 * @returns {Promise<'free' | 'taken' | 'forbidden'>}
 */
export async function portState(port) {
  const codes = await Promise.all(['127.0.0.1', '::1'].map((host) => listenOnce(port, host)));
  if (codes.includes('EADDRINUSE')) return 'taken';
  return codes[0] === '' ? 'free' : 'forbidden';
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string>} the error code, or nothing
 */
function listenOnce(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? 'unknown'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve('')));
  });
}

/** @returns {Promise<number>} a port that nothing listened on a moment ago */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(address.port));
    });
  });
}
