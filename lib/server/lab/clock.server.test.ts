import { Temporal } from '@js-temporal/polyfill';
import { describe, expect, it } from 'vitest';
import { startGeneration } from '@/lib/server/generations/start-generation';
import { balanceView } from '@/lib/server/credits/balance-view';
import { listEntries } from '@/lib/server/credits/list-entries';
import { verifyLedger } from '@/lib/server/credits/verify-ledger';
import { db } from '@/lib/server/db';
import { advanceClock } from '@/lib/server/lab/clock';
import { makePerson } from '@/lib/server/testing/person';

const dayMs = 24 * 3_600_000;
const forward = (text: string) => Temporal.Duration.from(text);

describe('an account’s clock', () => {
  it('[C1] moves forward by exactly what it is told, again and again', async () => {
    const { userId } = await makePerson();
    for (const [text, totalMs] of [['PT1H', 3_600_000], ['P1D', dayMs + 3_600_000], ['P7D', 8 * dayMs + 3_600_000]] as const) {
      const before = Date.now();
      const advanced = await advanceClock(userId, forward(text));
      expect(advanced.ok ? advanced.value.now : 0).toBeGreaterThanOrEqual(before + totalMs);
      expect((await db().creditAccount.findUniqueOrThrow({ where: { userId } })).clockOffsetMs).toBe(BigInt(totalMs));
    }
  });

  it('[C1] [L2] has posted every lapse that became due when it answers, each dated at its own end, and told the log', async () => {
    const now = Date.now();
    const { userId } = await makePerson([
      { type: 'activity', amount: 5, validUntil: now + dayMs },
      { type: 'subscription', amount: 7, validUntil: now + 2 * dayMs },
      { type: 'purchased', amount: 11 },
    ]);
    await advanceClock(userId, forward('P3D'));
    const lapses = (await listEntries(userId, 3, 10)).map(({ kind, amount, at }) => ({ kind, amount, at }));
    expect(lapses).toEqual([{ kind: 'expire', amount: 5, at: now + dayMs }, { kind: 'expire', amount: 7, at: now + 2 * dayMs }]);
    expect(await balanceView(userId)).toMatchObject({ total: 11 });
    expect(await db().activityRow.count({ where: { accountId: userId, kind: 'lapse' } })).toBe(2);
  });

  it('[B3] makes a grant that begins later spendable when its time has come', async () => {
    const { userId, request } = await makePerson([{ type: 'activity', amount: 10, validFrom: Date.now() + dayMs }]);
    expect(await startGeneration(request())).toMatchObject({ ok: false, error: { code: 'insufficient_credits', available: 0 } });
    await advanceClock(userId, forward('P1DT1M'));
    expect(await startGeneration(request())).toMatchObject({ ok: true, value: { balance: 0 } });
  });

  it('[C1] leaves the deadline of a hold to real time', async () => {
    const { userId, request } = await makePerson([{ type: 'purchased', amount: 10 }]);
    await startGeneration(request());
    await advanceClock(userId, forward('P30D'));
    expect(await balanceView(userId)).toMatchObject({ total: 0, held: 10 });
    const hold = await db().hold.findFirstOrThrow({ where: { accountId: userId } });
    expect(hold.cause).toBeNull();
    expect(hold.deadlineAt.getTime()).toBeLessThan(Date.now() + 16 * 60_000);
  });

  it('[C1] takes months as the calendar does, and refuses to go where no date of the product can be', async () => {
    const { userId } = await makePerson();
    const before = Temporal.Now.zonedDateTimeISO('UTC');
    const advanced = await advanceClock(userId, forward('P2M'));
    expect(advanced.ok ? advanced.value.now : 0).toBeGreaterThanOrEqual(before.add({ months: 2 }).epochMilliseconds);
    const tooFar = { ok: false, error: { code: 'too_far', message: 'The clock moves by at most 10 years at once: take several steps.' } };
    expect(await advanceClock(userId, forward('P10Y1D'))).toEqual(tooFar);
    expect(await advanceClock(userId, forward('P180Y'))).toMatchObject({ ok: false, error: { code: 'too_far' } });
    expect(await advanceClock(userId, forward('P99999999Y'))).toMatchObject({ ok: false, error: { code: 'too_far' } });
  });

  it('[L3] leaves ledgers in which every rule holds', async () => {
    expect((await verifyLedger()).firstFault).toBeNull();
  });
});
