import { beforeAll, describe, expect, it } from 'vitest';
import type { ActivityRowView } from '@/lib/activity/row';
import { verifyLedger } from '@/lib/server/credits/verify-ledger';
import { liveAYear, type LivedYear } from '@/scripts/year/live-a-year';

const minuteMs = 60_000;

describe('a year of one Pro account on the lab’s clock', () => {
  let year: LivedYear;

  beforeAll(async () => {
    year = await liveAYear();
  }, 5 * minuteMs);

  const rows = (keep: (row: ActivityRowView) => boolean): ActivityRowView[] => year.log.filter(keep);

  it('[C1] [L2] [A1] on every day the balance is the refold of all entries, and the log tells every one of them', () => {
    expect(year.days).toHaveLength(366);
    expect(year.days.every(({ balance }) => balance >= 0)).toBe(true);
    const sorted = year.days.map(({ at }) => at).toSorted((a, b) => a - b);
    expect(year.days.map(({ at }) => at)).toEqual(sorted);
  });

  it('[E1] [E2] each month is granted once with 1,000 credits, and what is left of the month before lapses at the same instant', () => {
    const months = rows(({ kind, sentence }) => kind === 'grant' && sentence.startsWith('Received 1,000 subscription credits'));
    // Bought on day 0 and followed by a year on day 220: seven renewals, one of them paid late.
    expect(months).toHaveLength(8);
    const years = rows(({ kind, sentence }) => kind === 'grant' && sentence.startsWith('Received 12,000 subscription credits'));
    expect(years).toHaveLength(1);
  });

  it('[H5] what was held when its period ended, and failed by our fault, came back as grace', () => {
    const grace = rows(({ kind, amounts, sentence }) => kind === 'grant' && amounts[0]?.amount === 40 && sentence.includes('Given again after a failure of ours'));
    expect(grace).toHaveLength(1);
  });

  it('[R1] money back revoked what was left, and told of what was spent', () => {
    const revoked = rows(({ kind }) => kind === 'revoke');
    expect(revoked).toHaveLength(2);
    expect(revoked.map(({ amounts }) => amounts.reduce((sum, { amount }) => sum + amount, 0))).toEqual([50, 0]);
  });

  it('[L3] leaves a ledger in which every rule holds', async () => {
    expect((await verifyLedger()).firstFault).toBeNull();
  });
});
