import { beforeAll, describe, expect, it } from 'vitest';
import { createScenario } from '@/lib/scenarios/create-scenario';
import { scenarioRequestSchema } from '@/lib/scenarios/scenario-request';
import { seedPersonas } from '@/lib/scenarios/seed-personas';
import { personaEmail, personas, type PersonaName } from '@/lib/server/accounts/personas';
import { signInAsPersona, signInWithPassword } from '@/lib/server/auth/sign-in';
import { balanceView } from '@/lib/server/credits/balance-view';
import { verifyLedger } from '@/lib/server/credits/verify-ledger';
import { db } from '@/lib/server/db';
import { createLabAccount } from '@/lib/server/lab/create-lab-account';
import { listProjects } from '@/lib/server/projects/list-projects';
import { deleteProject } from '@/lib/server/projects/write-projects';
import { runningPlans } from '@/lib/server/purchases/subscriptions';

async function idOf(name: PersonaName): Promise<string> {
  return (await db().user.findUniqueOrThrow({ where: { email: personaEmail(name) } })).id;
}

beforeAll(seedPersonas);

describe('the personas', () => {
  it.each([
    ['plenty', 500, 200, 50],
    ['mixed-pools', 6, 4, 20],
    ['one-short', 9, 0, 0],
    ['expired-subscription', 0, 0, 0],
    ['pro', 1_000, 0, 0],
  ] as const)('%s is signed in to by one click and has %i subscription, %i purchased and %i activity credits', async (name, subscription, purchased, activity) => {
    const userId = await idOf(name);
    expect(await signInAsPersona({ name })).toMatchObject({ id: userId });
    expect(await signInWithPassword({ email: personaEmail(name), password: '' }, new Headers())).toBeNull();
    expect(await balanceView(userId)).toMatchObject({ byType: { subscription, purchased, activity } });
    expect(await listProjects(userId)).toMatchObject([{ clipCount: 2 }]);
  });

  it('[E1] Priya is in the middle of a period of Pro, and her credits end with it', async () => {
    const userId = await idOf('pro');
    const subscription = await db().subscription.findFirstOrThrow({ where: { userId } });
    const grant = await db().grant.findFirstOrThrow({ where: { accountId: userId } });
    expect(subscription).toMatchObject({ plan: 'pro-monthly', status: 'active', period: 1, periodStartAt: grant.validFrom, periodEndAt: grant.validUntil });
    expect(subscription.periodStartAt.getTime()).toBeLessThan(Date.now() - 11 * 24 * 3_600_000);
    expect(await runningPlans(userId, Date.now())).toHaveLength(1);
  });

  it.each(personas.map(({ name }) => name))('%s can be made anew from what it was made from', async (name) => {
    const { madeFrom } = await db().labSetting.findUniqueOrThrow({ where: { userId: await idOf(name) } });
    const { userId } = await createScenario(scenarioRequestSchema(madeFrom).parse(madeFrom));
    const [before, anew] = [await balanceView(await idOf(name)), await balanceView(userId)];
    expect(anew?.byType).toEqual(before?.byType);
    expect((await runningPlans(userId, Date.now())).map(({ plan }) => plan)).toEqual(name === 'pro' ? ['pro-monthly'] : []);
  });

  it('[G2] seeding again, also twice at once, changes nothing', async () => {
    const count = () => Promise.all([db().user.count(), db().grant.count(), db().project.count(), db().asset.count(), db().subscription.count(), db().ledgerEntry.count()]);
    const before = await count();
    await seedPersonas();
    await Promise.all([seedPersonas(), seedPersonas()]);
    expect(await count()).toEqual(before);
  });

  it('what a person did to a persona stays: a deleted project does not come back', async () => {
    const userId = await idOf('plenty');
    const [project] = await listProjects(userId);
    await deleteProject(userId, project?.id ?? '');
    await seedPersonas();
    expect(await listProjects(userId)).toEqual([]);
  });

  it('[L3] leave ledgers in which every rule holds', async () => {
    expect((await verifyLedger()).firstFault).toBeNull();
  });
});

it('finishes a persona that was begun', async () => {
  const name = personas[0].name;
  const email = personaEmail(name);
  await db().user.update({ where: { email }, data: { email: `former-${email}` } });
  const { userId } = await createLabAccount({ kind: 'persona', name: 'Nora', email, password: null, provider: { behaviour: 'ok', delayMs: 0 }, madeFrom: { name } });
  await seedPersonas();
  expect(await balanceView(userId)).toMatchObject({ total: 750 });
  expect(await listProjects(userId)).toHaveLength(1);
});
