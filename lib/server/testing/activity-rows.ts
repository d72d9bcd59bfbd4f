import { randomUUID } from 'node:crypto';
import { createPrng, intBetween, pick } from '@/lib/base/prng';
import { plainActivity } from '@/lib/server/activity/activity-write';
import { insertActivity } from '@/lib/server/activity/insert-activity';
import { db } from '@/lib/server/db';

const dayMs = 24 * 3_600_000;

export interface ManyRows {
  readonly count: number;
  readonly seed: string;
  /** The first instant, ms. */
  readonly firstAt: number;
  readonly days: number;
}

/** Writes rows that differ in everything that the log is filtered by; several share one instant. */
export async function writeRows(userId: string, { count, seed, firstAt, days }: ManyRows): Promise<void> {
  const random = createPrng(seed);
  const rows = Array.from({ length: count }, () => {
    const status = pick(random, ['held', 'used', 'partly-used', 'returned', 'declined'] as const);
    const detail = { kind: 'generation', price: 10, outputCount: 1, outputsReady: 1, returned: intBetween(random, 0, 3), failure: null } as const;
    const at = firstAt + intBetween(random, 0, days - 1) * dayMs + intBetween(random, 0, 3) * 1000;
    const where = { tool: pick(random, ['generate-image', 'other-tool']), surface: pick(random, ['web', 'desktop', 'mobile']) };
    const amounts = { [pick(random, ['subscription', 'purchased', 'activity'])]: intBetween(random, 1, 9), purchased: intBetween(random, 0, 1) };
    return plainActivity({ id: randomUUID(), at, kind: 'generation', status, detail, balanceAfter: 5, generationId: randomUUID(), ...where }, amounts);
  });
  await db().$executeRaw(insertActivity(userId, rows));
}
