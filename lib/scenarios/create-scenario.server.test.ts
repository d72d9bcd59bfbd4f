import { Temporal } from '@js-temporal/polyfill';
import { describe, expect, it } from 'vitest';
import { createScenario } from '@/lib/scenarios/create-scenario';
import { beganWithFirstPeriodOver } from '@/lib/scenarios/grant-windows';
import { scenarioNames, scenarios } from '@/lib/scenarios/scenarios';
import { signInWithPassword } from '@/lib/server/auth/sign-in';
import { balanceView } from '@/lib/server/credits/balance-view';
import { listEntries } from '@/lib/server/credits/list-entries';
import { db } from '@/lib/server/db';
import { endGeneration } from '@/lib/server/generations/end-generation';
import { putOffGeneration } from '@/lib/server/generations/put-off-generation';
import { startGeneration } from '@/lib/server/generations/start-generation';
import { advanceClock } from '@/lib/server/lab/clock';
import { labBehaviour } from '@/lib/server/lab/provider-behaviour';
import { loadProject } from '@/lib/server/projects/load-project';
import { plansOf } from '@/lib/server/purchases/subscriptions';
import { oneImage } from '@/lib/server/testing/person';
import { projectDocumentSchema } from '@/lib/editor/document/schema';
import { billingPeriod, daysAfter, yearsAfter } from '@/lib/credits/periods';

const dayMs = 24 * 3_600_000;

describe('a named scenario', () => {
  it.each([
    ['plenty', 500, 200, 50],
    ['exact', 10, 0, 0],
    ['one-short', 9, 0, 0],
    ['empty', 0, 0, 0],
    ['mixed-pools', 6, 4, 20],
    ['purchased-only', 0, 100, 0],
    ['activity-only', 0, 0, 40],
    ['expired-subscription', 0, 0, 0],
    ['expiring-tonight', 120, 40, 20],
    ['pro-cancelled', 1_000, 0, 0],
    ['payment-declined', 0, 5, 0],
  ] as const)('%s has %i subscription, %i purchased and %i activity credits', async (name, subscription, purchased, activity) => {
    const { userId } = await createScenario({ name });
    expect(await balanceView(userId)).toMatchObject({ total: subscription + purchased + activity, byType: { subscription, purchased, activity }, held: 0 });
  });

  it.each([
    ['plenty', 'ok'],
    ['provider-fails', 'fail'],
    ['provider-slow', 'slow'],
    ['provider-refuses', 'refuse'],
    ['provider-partial', 'partial'],
  ] as const)('%s has a provider that behaves as "%s"', async (name, behaviour) => {
    const { userId } = await createScenario({ name });
    expect(await labBehaviour(userId)).toEqual({ behaviour, delayMs: 0 });
  });

  it('long-timeline has 1,000 clips on five tracks, and a custom one as many as it asks for', async () => {
    const clipsOf = async ({ userId, projectId }: { userId: string; projectId: string }) => {
      const loaded = await loadProject(userId, projectId);
      return projectDocumentSchema.parse(loaded?.document);
    };
    const { clips, tracks } = await clipsOf(await createScenario({ name: 'long-timeline' }));
    expect(Object.keys(clips)).toHaveLength(1_000);
    expect(Object.keys(tracks)).toHaveLength(5);
    expect(new Set(Object.values(clips).map(({ kind }) => kind))).toEqual(new Set(['image', 'video', 'audio', 'text']));
    expect(Object.keys((await clipsOf(await createScenario({ grants: [], clips: 30 }))).clips)).toHaveLength(30);
  });

  it('can be signed in to with its e-mail and password, and is exempt from the welcome gift', async () => {
    const { userId, email, password } = await createScenario({ name: 'empty' });
    expect(await signInWithPassword({ email, password }, new Headers())).toMatchObject({ id: userId });
    expect(await signInWithPassword({ email, password: `${password}x` }, new Headers())).toBeNull();
    const user = await db().user.findUniqueOrThrow({ where: { id: userId } });
    expect(user.kind).toBe('scenario');
    expect(user.passwordHash).toMatch(/^\$argon2id\$/);
    expect(await listEntries(userId, 0, 10)).toEqual([]);
  });

  it('makes an account and media of its own each time, ten at once', async () => {
    const made = await Promise.all(Array.from({ length: 10 }, () => createScenario({ name: 'mixed-pools' })));
    for (const field of ['userId', 'email', 'password', 'projectId', 'enterUrl'] as const) expect(new Set(made.map((one) => one[field])).size).toBe(10);
    const keys = await db().asset.findMany({ where: { userId: { in: made.map(({ userId }) => userId) } }, select: { storageKey: true } });
    expect(new Set(keys.map(({ storageKey }) => storageKey)).size).toBe(20);
  });

  it('[E5] the lapsed subscription stands in the ledger as a grant and its lapse of yesterday, and in the log as two rows', async () => {
    const { userId } = await createScenario({ name: 'expired-subscription' });
    const entries = await listEntries(userId, 0, 10);
    expect(entries.map(({ kind, type, amount }) => ({ kind, type, amount }))).toEqual([
      { kind: 'grant', type: 'subscription', amount: 300 },
      { kind: 'expire', type: 'subscription', amount: 300 },
    ]);
    const [grant, lapse] = entries;
    expect((grant?.at ?? 0) - (lapse?.at ?? 0)).toBe(dayMs);
    const rows = await db().activityRow.findMany({ where: { accountId: userId }, orderBy: { at: 'asc' }, select: { kind: true, status: true, subscription: true } });
    expect(rows).toEqual([
      { kind: 'lapse', status: 'lapsed', subscription: 300 },
      { kind: 'grant', status: 'granted', subscription: 300 },
    ]);
  });

  it('[E1] [E4] gives each type the validity that the product gives it', async () => {
    const { userId } = await createScenario({ name: 'plenty' });
    const grants = await db().grant.findMany({ where: { accountId: userId } });
    const windows = Object.fromEntries(grants.map(({ type, validFrom, validUntil }) => [type, { from: validFrom.getTime(), until: validUntil?.getTime() }]));
    expect(windows.subscription?.until).toBe(billingPeriod(windows.subscription?.from ?? 0, 'month', 1).endAt);
    expect(windows.purchased?.until).toBe(yearsAfter(windows.purchased?.from ?? 0, 2));
    expect(windows.activity?.until).toBe(daysAfter(windows.activity?.from ?? 0, 30));
  });
});

describe('a scenario with a life of its own', () => {
  it('[E5] expiring-tonight: what lapses does so at the next midnight UTC, is announced, and the rest stays', async () => {
    const { userId } = await createScenario({ name: 'expiring-tonight' });
    const [grant] = await db().grant.findMany({ where: { accountId: userId, type: 'subscription' } });
    const midnight = Math.ceil(Date.now() / dayMs) * dayMs;
    expect(grant).toMatchObject({ validFrom: new Date(midnight - 30 * dayMs), validUntil: new Date(midnight) });
    await advanceClock(userId, Temporal.Duration.from('P1D'));
    expect(await balanceView(userId)).toMatchObject({ total: 60, byType: { subscription: 0 } });
    expect(await db().activityRow.findMany({ where: { accountId: userId, kind: 'lapse' } })).toMatchObject([{ subscription: 120, at: new Date(midnight), balanceAfter: 60n }]);
  });

  it('[E3] [S5] pro-cancelled: the period goes on, can be resumed, and otherwise ends without a renewal', async () => {
    const { userId } = await createScenario({ name: 'pro-cancelled' });
    const [plan] = await plansOf(userId, Date.now());
    expect(plan).toMatchObject({ plan: 'pro-monthly', status: 'cancelling', card: 'succeeds' });
    expect(plan?.periodEndAt).toBeGreaterThan(Date.now() + 10 * dayMs);
    await advanceClock(userId, Temporal.Duration.from('P40D'));
    expect(await plansOf(userId, Date.now() + 40 * dayMs)).toEqual([]);
    expect(await balanceView(userId)).toMatchObject({ total: 0 });
    expect(await db().grant.count({ where: { accountId: userId } })).toBe(1);
  });

  it('[S4] payment-declined: past due within its grace, and ends with it', async () => {
    const { userId } = await createScenario({ name: 'payment-declined' });
    const [plan] = await plansOf(userId, Date.now());
    expect(plan).toMatchObject({ plan: 'pro-monthly', status: 'past_due', card: 'fails-later' });
    expect(plan?.retryAt).toBeGreaterThan(Date.now());
    expect(plan?.graceUntil).toBe((plan?.periodEndAt ?? 0) + 7 * dayMs);
    await advanceClock(userId, Temporal.Duration.from('P7D'));
    expect(await plansOf(userId, Date.now() + 7 * dayMs)).toEqual([]);
    expect(await balanceView(userId)).toMatchObject({ total: 5 });
  });

  it('[H1] [H6] hold-open: two pictures are held in the queue, keep nobody from running, and come back whole', async () => {
    const { userId } = await createScenario({ name: 'hold-open' });
    expect(await balanceView(userId)).toMatchObject({ total: 80, held: 20 });
    const generation = await db().generation.findFirstOrThrow({ where: { userId } });
    expect(await putOffGeneration(generation.id)).toBe(true);
    const [job] = await db().$queryRaw<{ run_at: Date }[]>`SELECT run_at FROM graphile_worker._private_jobs WHERE key = ${generation.id}`;
    expect(job?.run_at.getTime()).toBe(generation.createdAt.getTime() + 20 * 60_000);
    await db().$executeRaw`UPDATE generations SET created_at = created_at - interval '20 minutes' WHERE id = ${generation.id}`;
    expect(await putOffGeneration(generation.id)).toBe(false);
    await endGeneration({ generationId: generation.id, cause: 'timed_out', failure: 'timed_out' });
    expect(await balanceView(userId)).toMatchObject({ total: 100, held: 0 });
    expect(await putOffGeneration(generation.id)).toBe(false);
  });

  it.each(['plenty', 'provider-slow'] as const)('%s puts nothing off', async (name) => {
    const { userId, projectId } = await createScenario({ name });
    const started = await startGeneration({ userId, projectId, surface: 'web', tool: 'generate-image', input: oneImage, requestId: 'request-1', confirmedPrice: 10 });
    expect(await putOffGeneration(started.ok ? started.value.generationId : '')).toBe(false);
  });
});

it.each([
  ['in the middle of a month', Date.UTC(2026, 10, 22, 15)],
  ['after a short month', Date.UTC(2027, 2, 1, 1)],
  ['at the end of the month after it', Date.UTC(2027, 2, 31, 23)],
  ['after a leap day', Date.UTC(2028, 2, 1, 12)],
])('[S4] a first period that is over, as seen %s, is within its grace', (_when, now) => {
  const { endAt } = billingPeriod(beganWithFirstPeriodOver(now), 'month', 1);
  expect(now - endAt).toBeGreaterThanOrEqual(dayMs);
  expect(now - endAt).toBeLessThan(5 * dayMs);
});

describe('the project of a scenario', () => {
  it('starts with a picture and a short video with sound, one after the other, both with thumbnails', async () => {
    const { userId, projectId } = await createScenario({ name: 'exact' });
    const project = await loadProject(userId, projectId);
    const document = projectDocumentSchema.parse(project?.document);
    const clips = Object.values(document.clips).toSorted((a, b) => a.startTicks - b.startTicks);
    expect(clips.map(({ kind, name }) => ({ kind, name }))).toEqual([{ kind: 'image', name: 'Balloon' }, { kind: 'video', name: 'Night train' }]);
    expect(clips[0]).toMatchObject({ startTicks: 0 });
    expect(clips[1]?.startTicks).toBe(clips[0]?.durationTicks);
    const assets = new Map(project?.assets.map((asset) => [asset.id, asset]));
    expect(assets.get(clips[0]?.assetId ?? '')).toMatchObject({ kind: 'image', status: 'ready', widthPx: 1280, heightPx: 720, mime: 'image/jpeg' });
    expect(assets.get(clips[1]?.assetId ?? '')).toMatchObject({ kind: 'video', status: 'ready', widthPx: 640, heightPx: 360, hasSound: true, mime: 'video/webm' });
    for (const asset of assets.values()) expect(asset.thumbnailUrl).toMatch(/^\/api\/media\//);
    expect(assets.get(clips[1]?.assetId ?? '')?.durationMs).toBeGreaterThanOrEqual(5_000);
    expect(assets.get(clips[1]?.assetId ?? '')?.durationMs).toBeLessThanOrEqual(6_100);
  });
});

describe('a custom scenario', () => {
  it('has exactly the grants that were asked for, and the provider', async () => {
    const [from, until] = [Date.UTC(2020, 0, 1), Date.UTC(2099, 0, 1)];
    const { userId, email } = await createScenario({
      grants: [{ type: 'purchased', amount: 7, validFrom: from, validUntil: until }, { type: 'activity', amount: 3 }],
      provider: { behaviour: 'slow', delayMs: 1_500 },
    });
    expect(email).toMatch(/^custom-[0-9a-f]{12}@scenarios\.tallycut\.local$/);
    const grants = await db().grant.findMany({ where: { accountId: userId }, orderBy: { amount: 'desc' }, select: { type: true, amount: true, validFrom: true, validUntil: true, createdAt: true } });
    expect(grants[0]).toMatchObject({ type: 'purchased', amount: 7, validFrom: new Date(from), validUntil: new Date(until) });
    expect(grants[1]).toMatchObject({ type: 'activity', amount: 3, validUntil: null });
    expect(grants[1]?.validFrom).toEqual(grants[1]?.createdAt);
    expect(await labBehaviour(userId)).toEqual({ behaviour: 'slow', delayMs: 1_500 });
  });

  it('[S3] has a plan with every period that became due since it began', async () => {
    const { userId } = await createScenario({ grants: [], plan: { item: 'pro-monthly', beganDaysAgo: 100, card: 'succeeds', cancelled: false } });
    expect(await db().grant.count({ where: { accountId: userId } })).toBe(4);
    expect(await balanceView(userId)).toMatchObject({ total: 1_000 });
    expect(await plansOf(userId, Date.now())).toMatchObject([{ status: 'active', plan: 'pro-monthly' }]);
  });

  it('[B3] a grant that ends in the past and names no beginning has lapsed; one that begins later cannot be spent yet', async () => {
    const now = Date.now();
    const { userId } = await createScenario({
      grants: [{ type: 'subscription', amount: 5, validUntil: now - dayMs }, { type: 'activity', amount: 3, validFrom: now + dayMs }],
    });
    expect(await balanceView(userId)).toMatchObject({ total: 0 });
    expect((await listEntries(userId, 0, 10)).map(({ kind }) => kind)).toEqual(['grant', 'expire', 'grant']);
  });
});

it('every scenario says what it is and what to try', () => {
  expect(Object.keys(scenarios)).toEqual([...scenarioNames]);
  for (const name of scenarioNames) for (const text of [scenarios[name].title, scenarios[name].description, scenarios[name].tryThis]) expect(text).toMatch(/\w/);
});
