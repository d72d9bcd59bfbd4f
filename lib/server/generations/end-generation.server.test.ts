import { afterEach, describe, expect, it, vi } from 'vitest';
import { limits } from '@/lib/base/limits';
import type { HoldEndCause } from '@/lib/credits/model';
import { moveClock } from '@/lib/server/credits/move-clock';
import { db } from '@/lib/server/db';
import { cancelGeneration } from '@/lib/server/generations/cancel-generation';
import { endGeneration } from '@/lib/server/generations/end-generation';
import { startGeneration } from '@/lib/server/generations/start-generation';
import { timeOutHolds } from '@/lib/server/generations/sweep';
import { makePerson, oneImage, type TestGrant, type TestPerson } from '@/lib/server/testing/person';

const dayMs = 24 * 3_600_000;

afterEach(() => {
  vi.useRealTimers();
});

/** A person with a generation of `count` images that is open. */
async function openGeneration(count = 1, grants: readonly TestGrant[] = [{ type: 'purchased', amount: 100 }]) {
  const person = await makePerson(grants);
  const started = await startGeneration(person.request({ input: { ...oneImage, count }, confirmedPrice: 10 * count }));
  if (!started.ok) throw new Error(started.error.code);
  return { person, generationId: started.value.generationId };
}

/** The first outputs are in storage, as the runner leaves them before the ending. */
async function putIntoStorage(generationId: string, outputs: number): Promise<void> {
  const where = { generationId, outputIndex: { lt: outputs } };
  await db().asset.updateMany({ where, data: { storageKey: `key-of-${generationId}`, mime: 'image/png' } });
}

async function amountsOf({ userId }: TestPerson) {
  const states = await db().grantState.findMany({ where: { accountId: userId } });
  const sum = (field: 'leftAmount' | 'heldAmount' | 'captured' | 'expired') => states.reduce((total, state) => total + state[field], 0);
  return { left: sum('leftAmount'), held: sum('heldAmount'), captured: sum('captured'), expired: sum('expired') };
}

const rowOf = (generationId: string) => db().activityRow.findFirstOrThrow({ where: { generationId, kind: 'generation' } });

describe('an ending', () => {
  it('[H4] [A1] charges for the outputs that are in storage and returns the rest', async () => {
    const { person, generationId } = await openGeneration(4);
    await putIntoStorage(generationId, 2);
    expect(await endGeneration({ generationId, cause: 'completed', failure: 'unavailable' })).toEqual({ ok: true, value: 'partly' });
    expect(await amountsOf(person)).toEqual({ left: 80, held: 0, captured: 20, expired: 0 });
    expect(await rowOf(generationId)).toMatchObject({ status: 'partly-used', purchased: 20, balanceAfter: 80n });
    const assets = await db().asset.findMany({ where: { generationId }, orderBy: { outputIndex: 'asc' } });
    expect(assets.map(({ status }) => status)).toEqual(['ready', 'ready', 'failed', 'failed']);
  });

  it('[H4] charges everything where everything came', async () => {
    const { person, generationId } = await openGeneration(2);
    await putIntoStorage(generationId, 2);
    expect(await endGeneration({ generationId, cause: 'completed', failure: null })).toEqual({ ok: true, value: 'succeeded' });
    expect(await amountsOf(person)).toEqual({ left: 80, held: 0, captured: 20, expired: 0 });
    expect(await rowOf(generationId)).toMatchObject({ status: 'used', purchased: 20 });
  });

  it.each([
    ['refused', 'refused'],
    ['unavailable', 'failed'],
  ])('[H5] [A1] returns everything after the failure %s', async (failure, status) => {
    const { person, generationId } = await openGeneration();
    expect(await endGeneration({ generationId, cause: 'completed', failure })).toEqual({ ok: true, value: status });
    expect(await amountsOf(person)).toEqual({ left: 100, held: 0, captured: 0, expired: 0 });
    expect(await rowOf(generationId)).toMatchObject({ status: 'returned', purchased: 10, balanceAfter: 100n });
    expect(await db().ledgerEntry.findMany({ where: { holdId: generationId, kind: 'release' } })).toMatchObject([{ amount: 10, cause: 'failed' }]);
  });

  it('[H4] a cancel before the start returns everything, and cancelling again changes nothing', async () => {
    const { person, generationId } = await openGeneration(4);
    expect(await cancelGeneration(person.userId, generationId)).toEqual({ ok: true, value: { status: 'cancelled' } });
    expect(await cancelGeneration(person.userId, generationId)).toEqual({ ok: true, value: { status: 'cancelled' } });
    expect(await amountsOf(person)).toEqual({ left: 100, held: 0, captured: 0, expired: 0 });
  });

  it('[H4] a cancel after the start charges the outputs that are finished', async () => {
    const { person, generationId } = await openGeneration(4);
    await putIntoStorage(generationId, 1);
    expect(await endGeneration({ generationId, cause: 'cancelled', failure: 'cancelled' })).toEqual({ ok: true, value: 'cancelled' });
    expect(await amountsOf(person)).toEqual({ left: 90, held: 0, captured: 10, expired: 0 });
  });

  it('answers for another person’s generation as for one that does not exist', async () => {
    const { person, generationId } = await openGeneration();
    const other = await makePerson();
    const refusal = { ok: false, error: { code: 'not_found' } };
    expect(await cancelGeneration(other.userId, generationId)).toEqual(refusal);
    expect(await cancelGeneration(other.userId, crypto.randomUUID())).toEqual(refusal);
    expect(await amountsOf(person)).toMatchObject({ held: 10 });
  });

  it('[H5] what lapsed meanwhile comes back as grace after a failure of ours, and is lost after a cancel', async () => {
    const lapsing: TestGrant[] = [{ type: 'subscription', amount: 10, validUntil: Date.now() + dayMs }];
    const [ours, theirs] = [await openGeneration(1, lapsing), await openGeneration(1, lapsing)];
    for (const { person } of [ours, theirs]) await moveClock(person.userId, 2 * dayMs);
    await endGeneration({ generationId: ours.generationId, cause: 'failed', failure: 'unavailable' });
    await endGeneration({ generationId: theirs.generationId, cause: 'cancelled', failure: 'cancelled' });
    expect(await amountsOf(ours.person)).toMatchObject({ left: 10, held: 0, expired: 10 });
    expect(await amountsOf(theirs.person)).toMatchObject({ left: 0, held: 0, expired: 10 });
    const [grace, ...more] = await db().grant.findMany({ where: { accountId: ours.person.userId, isGrace: true } });
    expect(more).toEqual([]);
    expect(grace).toMatchObject({ type: 'subscription', amount: 10 });
    expect((grace?.validUntil?.getTime() ?? 0) - (grace?.validFrom.getTime() ?? 0)).toBe(limits.graceHours * 3_600_000);
  });
});

describe('a time-out', () => {
  it('[H6] releases holds that are older than 15 minutes of real time, and no others', async () => {
    const early = await openGeneration();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + (limits.holdMinutes - 1) * 60_000 });
    const late = await openGeneration();
    await timeOutHolds();
    expect(await amountsOf(early.person)).toMatchObject({ held: 10 });
    vi.setSystemTime(Date.now() + 60_000);
    await timeOutHolds();
    expect(await amountsOf(early.person)).toEqual({ left: 100, held: 0, captured: 0, expired: 0 });
    expect(await amountsOf(late.person)).toMatchObject({ held: 10 });
    expect(await db().generation.findUniqueOrThrow({ where: { id: early.generationId } })).toMatchObject({ status: 'timed_out', failure: 'timed_out' });
  });

  it('[H6] [H3] charges nothing even where outputs are there, and discards them', async () => {
    const { person, generationId } = await openGeneration();
    await putIntoStorage(generationId, 1);
    expect(await endGeneration({ generationId, cause: 'timed_out', failure: 'timed_out' })).toEqual({ ok: true, value: 'timed_out' });
    expect(await amountsOf(person)).toMatchObject({ left: 100, held: 0, captured: 0 });
    expect(await db().asset.findFirstOrThrow({ where: { generationId } })).toMatchObject({ status: 'failed' });
  });

  it('[C1] does not follow the account’s clock', async () => {
    const { person } = await openGeneration();
    await moveClock(person.userId, 30 * dayMs);
    await timeOutHolds();
    expect(await amountsOf(person)).toMatchObject({ held: 10 });
  });
});

describe('endings at once', () => {
  const causes: readonly HoldEndCause[] = ['completed', 'cancelled', 'failed', 'timed_out'];

  it.each([0, 1, 4])('[H3] of 24 endings with four causes and %i finished outputs, one counts', async (finished) => {
    const { person, generationId } = await openGeneration(4);
    await putIntoStorage(generationId, finished);
    const ends = Array.from({ length: 24 }, (_, index) => causes[index % causes.length] ?? 'completed');
    const results = await Promise.all(ends.map((cause) => endGeneration({ generationId, cause, failure: null })));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const result of results) if (!result.ok) expect(result.error.code).toBe('already_ended');
    const hold = await db().hold.findFirstOrThrow({ where: { id: generationId } });
    const rows = await db().ledgerEntry.findMany({ where: { holdId: generationId, kind: { in: ['capture', 'release'] } } });
    expect(rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(40);
    expect(new Set(rows.map(({ cause }) => cause))).toEqual(new Set([hold.cause]));
    const captured = hold.cause === 'timed_out' ? 0 : 10 * finished;
    expect(await amountsOf(person)).toEqual({ left: 100 - captured, held: 0, captured, expired: 0 });
    expect(hold.captured).toBe(captured);
  });

  it('[H3] confirms, cancels and time-outs of many generations race, and every hold has one ending', async () => {
    const person = await makePerson([{ type: 'purchased', amount: 300 }]);
    const started = await Promise.all(Array.from({ length: 40 }, () => startGeneration(person.request())));
    const ids = started.flatMap((result) => (result.ok ? [result.value.generationId] : []));
    expect(ids).toHaveLength(30);
    const again = Array.from({ length: 10 }, () => startGeneration(person.request()));
    await Promise.all([...ids.flatMap((generationId) => causes.map((cause) => endGeneration({ generationId, cause, failure: null }))), ...again]);
    const holds = await db().hold.findMany({ where: { accountId: person.userId } });
    expect(holds.filter(({ id, cause }) => ids.includes(id) && cause !== null)).toHaveLength(30);
    const open = holds.filter(({ cause }) => cause === null).length;
    expect(await amountsOf(person)).toEqual({ left: 300 - 10 * open, held: 10 * open, captured: 0, expired: 0 });
  });

  it('[H3] the database refuses a second ending, another amount and another deadline', async () => {
    const { person, generationId } = await openGeneration();
    const where = { accountId_id: { accountId: person.userId, id: generationId } };
    const refusal = /TC004|ends once/;
    await expect(db().hold.update({ where, data: { amount: 1 } })).rejects.toThrow(refusal);
    await expect(db().hold.update({ where, data: { deadlineAt: new Date() } })).rejects.toThrow(refusal);
    await endGeneration({ generationId, cause: 'cancelled', failure: 'cancelled' });
    const ending = { cause: 'completed', captured: 10, endedAt: new Date() };
    await expect(db().hold.update({ where, data: ending })).rejects.toThrow(refusal);
    await expect(db().hold.delete({ where })).rejects.toThrow();
    expect(await db().hold.findUniqueOrThrow({ where })).toMatchObject({ cause: 'cancelled', captured: 0 });
  });
});
