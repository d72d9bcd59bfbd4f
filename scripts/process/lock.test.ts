import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { withLock } from '@/scripts/process/lock.mjs';

const folder = mkdtempSync(join(tmpdir(), 'tallycut-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('lets one work at a time and gives the lock back, also after a failure', async () => {
  const path = join(folder, 'turns.lock');
  const events: string[] = [];
  const work = (name: string) => async () => {
    events.push(`${name} begins`);
    await Promise.resolve();
    events.push(`${name} ends`);
    if (name === 'first') throw new Error('first failed');
  };
  const results = await Promise.allSettled([withLock(path, work('first')), withLock(path, work('second'))]);
  expect(results.map((result) => result.status)).toEqual(['rejected', 'fulfilled']);
  expect(events).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  expect(existsSync(path)).toBe(false);
});

it('takes over the lock of a process that died', async () => {
  const path = join(folder, 'dead.lock');
  // Above every process number that a system gives.
  writeFileSync(path, String(2 ** 30));
  await expect(withLock(path, () => 'done')).resolves.toBe('done');
});
