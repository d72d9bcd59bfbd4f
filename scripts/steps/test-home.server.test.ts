import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { startCluster } from '@/scripts/database/cluster.mjs';
import { isAlive } from '@/scripts/process/alive.mjs';
import { sweepTestHomes } from '@/scripts/steps/test-home.mjs';

const data = mkdtempSync(join(tmpdir(), 'tallycut-sweep-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

it('stops and removes what killed runs left behind, and leaves the others alone', async () => {
  vi.stubEnv('TALLYCUT_DATA', data);
  // Above every process number that a system gives.
  const dead = join(data, 'test', `run-${2 ** 30}`);
  const alive = join(data, 'test', `run-${process.pid}`);
  mkdirSync(alive, { recursive: true });
  const cluster = await startCluster(join(dead, 'e2e', 'own-1234'), { isThrowAway: true });
  await sweepTestHomes();
  expect(isAlive(cluster.pid)).toBe(false);
  expect([existsSync(dead), existsSync(alive)]).toEqual([false, true]);
});
