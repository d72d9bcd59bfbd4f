import { describe, expect, it } from 'vitest';
import { createScenario } from '@/lib/scenarios/create-scenario';
import { scenarioNames, scenarios } from '@/lib/scenarios/scenarios';
import { signInWithPassword } from '@/lib/server/auth/sign-in';
import { balanceView } from '@/lib/server/credits/balance-view';
import { listEntries } from '@/lib/server/credits/list-entries';
import { db } from '@/lib/server/db';
import { labBehaviour } from '@/lib/server/lab/provider-behaviour';
import { loadProject } from '@/lib/server/projects/load-project';
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
