import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Log from '@/lib/server/log';

let log: typeof Log.log;
let withLogFields: typeof Log.withLogFields;

// The log reads its level once: here it is one of its own, whatever the file before this one has left in the modules that they share.
beforeEach(async () => {
  vi.resetModules();
  for (const [name, value] of Object.entries({ DATABASE_URL: 'postgresql://me@localhost/db', NEXTAUTH_SECRET: 'x'.repeat(32), LOG_LEVEL: 'info' })) vi.stubEnv(name, value);
  ({ log, withLogFields } = await import('@/lib/server/log'));
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** What `work` logs, line by line. */
async function linesOf(work: () => unknown): Promise<Record<string, unknown>[]> {
  const lines: Record<string, unknown>[] = [];
  const stream = (log() as unknown as Record<symbol, { write: (line: string) => void }>)[Object.getOwnPropertySymbols(log()).find((symbol) => String(symbol) === 'Symbol(pino.stream)') ?? Symbol()];
  if (stream === undefined) throw new Error('the logger has a stream');
  const write = vi.spyOn(stream, 'write').mockImplementation((line) => void lines.push(JSON.parse(line) as Record<string, unknown>));
  await work();
  write.mockRestore();
  return lines;
}

describe('the log', () => {
  it('carries the id of the request in every line of its work, however deep, and in no other', async () => {
    const lines = await linesOf(async () => {
      await Promise.all([
        withLogFields({ requestId: 'a' }, async () => {
          await Promise.resolve();
          await withLogFields({ userId: 'u' }, () => Promise.resolve(log().info('inner')));
        }),
        withLogFields({ requestId: 'b' }, () => Promise.resolve(log().info('other'))),
      ]);
      log().info('outside');
    });
    const told = lines.map(({ msg, requestId, userId }) => [msg, requestId, userId]);
    expect(told.sort()).toEqual([['inner', 'a', 'u'], ['other', 'b', undefined], ['outside', undefined, undefined]]);
  });

  it('hides secrets, also in objects that are logged whole', async () => {
    const lines = await linesOf(() => log().info({ password: 'p1', request: { cookie: 'c1', authorization: 'a1', path: '/x' } }, 'sent'));
    expect(JSON.stringify(lines)).not.toMatch(/p1|c1|a1/);
    expect(lines[0]).toMatchObject({ request: { path: '/x' } });
  });
});
