import { describe, expect, it } from 'vitest';
import { assert } from '@/lib/base/assert';
import { limits } from '@/lib/base/limits';
import { loadAccount } from '@/lib/server/credits/facts';
import { moveClock } from '@/lib/server/credits/move-clock';
import { db } from '@/lib/server/db';
import { startGeneration, type StartError } from '@/lib/server/generations/start-generation';
import { deleteProject } from '@/lib/server/projects/write-projects';
import { giveCredits, makePerson, oneImage, type TestPerson } from '@/lib/server/testing/person';

const dayMs = 24 * 3_600_000;

async function balanceOf({ userId }: TestPerson): Promise<{ left: number; held: number }> {
  const states = await db().grantState.findMany({ where: { accountId: userId } });
  return { left: states.reduce((sum, state) => sum + state.leftAmount, 0), held: states.reduce((sum, state) => sum + state.heldAmount, 0) };
}

async function rowsOf({ userId }: TestPerson) {
  return db().activityRow.findMany({ where: { accountId: userId, kind: { in: ['generation', 'declined'] } }, orderBy: { at: 'asc' } });
}

async function jobsOf(generationId: string): Promise<number> {
  const [row] = await db().$queryRaw<{ count: bigint }[]>`SELECT count(*) FROM graphile_worker.jobs WHERE key = ${generationId}`;
  return Number(row?.count);
}

describe('a confirm', () => {
  it('[H1] [B1] [A1] writes hold, generation, pending assets, activity row and job together, drawing across types', async () => {
    const person = await makePerson([
      { type: 'activity', amount: 20 },
      { type: 'purchased', amount: 4 },
      { type: 'subscription', amount: 6, validUntil: Date.now() + 30 * dayMs },
    ]);
    const started = await startGeneration(person.request());
    if (!started.ok) throw new Error(started.error.code);
    const { generationId, balance, price, assets } = started.value;
    expect({ balance, price, assets: assets.map(({ status }) => status) }).toEqual({ balance: 20, price: 10, assets: ['pending'] });
    expect(await balanceOf(person)).toEqual({ left: 20, held: 10 });
    const [row] = await rowsOf(person);
    expect(row).toMatchObject({ status: 'held', subscription: 6, purchased: 4, activity: 0, balanceAfter: 20n, generationId, projectName: 'Harbour film' });
    expect(await db().hold.findFirstOrThrow({ where: { accountId: person.userId } })).toMatchObject({ id: generationId, amount: 10, policy: 'type-order' });
    expect(await db().asset.findMany({ where: { generationId } })).toMatchObject([{ id: assets[0]?.id, status: 'pending', outputIndex: 0 }]);
    expect(await jobsOf(generationId)).toBe(1);
  });

  it.each([
    ['nothing at all', [], 10, 0],
    ['one credit too few', [9], 10, 9],
    ['several grants that do not reach together', [3, 3, 3], 10, 9],
  ])('[H2] [A1] refuses with %s, notes it in the log and deducts nothing', async (_, amounts, required, available) => {
    const person = await makePerson(amounts.map((amount) => ({ type: 'purchased', amount })));
    const refused = await startGeneration(person.request());
    expect(refused).toEqual({ ok: false, error: { code: 'insufficient_credits', required, available, shortBy: required - available } });
    expect(await balanceOf(person)).toEqual({ left: available, held: 0 });
    expect(await rowsOf(person)).toMatchObject([{ kind: 'declined', status: 'declined', subscription: 0, purchased: 0, activity: 0, balanceAfter: BigInt(available) }]);
    expect(await db().generation.count({ where: { userId: person.userId } })).toBe(0);
  });

  it('[B3] [L2] [E5] counts nothing of what has lapsed, and posts the lapse with the refusal', async () => {
    const person = await makePerson([{ type: 'subscription', amount: 300, validUntil: Date.now() + dayMs }]);
    await moveClock(person.userId, 2 * dayMs);
    const refused = await startGeneration(person.request());
    expect(refused).toMatchObject({ ok: false, error: { code: 'insufficient_credits', available: 0 } });
    expect(await db().activityRow.findFirstOrThrow({ where: { accountId: person.userId, kind: 'lapse' } })).toMatchObject({ status: 'lapsed', subscription: 300 });
  });

  it('[Q1] charges nothing when the price is higher than the one that was confirmed', async () => {
    const person = await makePerson([{ type: 'purchased', amount: 100 }]);
    const refused = await startGeneration(person.request({ confirmedPrice: 9 }));
    expect(refused).toEqual({ ok: false, error: { code: 'price_rose', confirmed: 9, price: 10 } });
    expect(await balanceOf(person)).toEqual({ left: 100, held: 0 });
    expect(await rowsOf(person)).toMatchObject([{ status: 'declined' }]);
  });

  it('[I1] a refusal binds nothing: the same request is accepted after buying', async () => {
    const person = await makePerson();
    const request = person.request();
    expect((await startGeneration(request)).ok).toBe(false);
    await giveCredits(person.userId, { type: 'purchased', amount: 10 });
    expect(await startGeneration(request)).toMatchObject({ ok: true, value: { balance: 0 } });
  });

  it('answers for another person’s project as for one that does not exist', async () => {
    const [person, other] = await Promise.all([makePerson([{ type: 'purchased', amount: 100 }]), makePerson()]);
    const refusal = { ok: false, error: { code: 'not_found' } };
    expect(await startGeneration(person.request({ projectId: other.projectId }))).toEqual(refusal);
    expect(await startGeneration(person.request({ projectId: crypto.randomUUID() }))).toEqual(refusal);
    expect(await balanceOf(person)).toEqual({ left: 100, held: 0 });
  });

  it('refuses more open generations than the limit', async () => {
    const person = await makePerson([{ type: 'purchased', amount: 10_000 }]);
    const max = limits.openGenerationsPerAccount;
    const results = await Promise.all(Array.from({ length: max + 5 }, () => startGeneration(person.request())));
    expect(results.filter(({ ok }) => ok)).toHaveLength(max);
    expect(results.flatMap((result) => (result.ok ? [] : [result.error]))).toEqual(Array(5).fill({ code: 'too_many_generations', max }));
  });

  it('[TO58] lets nobody’s many requests hold up another person’s one', async () => {
    const [busy, calm] = [await makePerson([{ type: 'purchased', amount: 100 }]), await makePerson([{ type: 'purchased', amount: 100 }])];
    const names: string[] = [];
    for (const person of [busy, busy, busy, calm, calm]) {
      const started = await startGeneration(person.request());
      assert(started.ok, 'the request is accepted');
      names.push(started.value.generationId);
    }
    const taken = await db().$queryRaw<{ key: string }[]>`SELECT key FROM graphile_worker.jobs WHERE key = ANY(${names}) ORDER BY priority, run_at, id`;
    const [first, second, third, calmFirst, calmSecond] = names;
    expect(taken.map(({ key }) => key)).toEqual([first, calmFirst, second, calmSecond, third]);
  });
});

describe('many confirms at once', () => {
  it('[H1] [H2] of 1,000 on credits for exactly 137, exactly 137 succeed and 863 are refused', async () => {
    const person = await makePerson([
      { type: 'subscription', amount: 700 },
      { type: 'purchased', amount: 333 },
      { type: 'activity', amount: 337 },
    ]);
    const results = await Promise.all(Array.from({ length: 1_000 }, () => startGeneration(person.request())));
    const refusals = results.flatMap((result) => (result.ok ? [] : [result.error]));
    expect(results.length - refusals.length).toBe(137);
    expect(refusals).toEqual(Array(863).fill({ code: 'insufficient_credits', required: 10, available: 0, shortBy: 10 }));
    expect(await balanceOf(person)).toEqual({ left: 0, held: 1_370 });
    const account = await loadAccount(person.userId);
    expect(account?.openHolds).toBe(137);
    expect(await db().activityRow.groupBy({ by: ['status'], where: { accountId: person.userId, kind: { not: 'grant' } }, _count: true, orderBy: { status: 'asc' } })).toEqual([
      { status: 'declined', _count: 863 },
      { status: 'held', _count: 137 },
    ]);
  }, 120_000);

  it('[I1] the same request 50 times at once is one charge, and all get the same answer', async () => {
    const person = await makePerson([{ type: 'purchased', amount: 100 }]);
    const request = person.request({ input: { ...oneImage, count: 2 }, confirmedPrice: 20 });
    const results = await Promise.all(Array.from({ length: 50 }, () => startGeneration(request)));
    const first = results[0];
    if (!first?.ok) throw new Error('the first is accepted');
    for (const result of results) {
      if (!result.ok) throw new Error(result.error.code);
      const { generationId, price, balance, assets } = result.value;
      expect({ generationId, price, balance }).toEqual({ generationId: first.value.generationId, price: 20, balance: 80 });
      expect(assets.map(({ id }) => id)).toEqual(first.value.assets.map(({ id }) => id));
    }
    expect(await balanceOf(person)).toEqual({ left: 80, held: 20 });
    expect(await rowsOf(person)).toHaveLength(1);
    expect(await jobsOf(first.value.generationId)).toBe(1);
  });

  it.each([
    ['other settings', { input: { ...oneImage, seed: 8 } }],
    ['another surface', { surface: 'mobile' }],
  ] as const)('[I1] the same request id with %s is refused', async (_, change) => {
    const person = await makePerson([{ type: 'purchased', amount: 100 }]);
    const request = person.request();
    const outcomes = await Promise.all([request, { ...request, ...change }].map(startGeneration));
    const refused: StartError = { code: 'request_id_reused', requestId: request.requestId };
    expect(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.error]))).toEqual([refused]);
    expect(await balanceOf(person)).toEqual({ left: 90, held: 10 });
  });

  it('[I1] settings that only differ in the order of their keys are the same content', async () => {
    const person = await makePerson([{ type: 'purchased', amount: 100 }]);
    const request = person.request();
    const { prompt, ...rest } = oneImage;
    const [first, second] = [await startGeneration(request), await startGeneration({ ...request, input: { ...rest, prompt } })];
    expect(second).toMatchObject({ ok: true, value: { generationId: first.ok ? first.value.generationId : '' } });
  });

  it('[I1] a request that was accepted answers the same after its project was deleted; a new one is refused', async () => {
    const person = await makePerson([{ type: 'purchased', amount: 100 }]);
    const request = person.request();
    const first = await startGeneration(request);
    await deleteProject(person.userId, person.projectId);
    expect(await startGeneration(request)).toMatchObject({ ok: true, value: { generationId: first.ok ? first.value.generationId : '' } });
    expect(await startGeneration(person.request())).toEqual({ ok: false, error: { code: 'not_found' } });
    expect(await balanceOf(person)).toEqual({ left: 90, held: 10 });
  });

  it('[I1] two people may use the same request id', async () => {
    const people = await Promise.all([1, 2].map(() => makePerson([{ type: 'purchased', amount: 10 }])));
    const results = await Promise.all(people.map((person) => startGeneration(person.request({ requestId: 'request-of-both' }))));
    expect(results.map(({ ok }) => ok)).toEqual([true, true]);
  });
});
