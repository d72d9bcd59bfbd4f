import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { freePort, portState } from '@/scripts/process/ports.mjs';

it('tells a free port from one that is taken', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await expect(portState(port)).resolves.toBe('taken');
  server.close();
  await once(server, 'close');
  await expect(portState(port)).resolves.toBe('free');
});

it('finds a port that can be listened on', async () => {
  await expect(portState(await freePort())).resolves.toBe('free');
});
