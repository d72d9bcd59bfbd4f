import { randomUUID } from 'node:crypto';
import { getToken } from 'next-auth/jwt';
import { describe, expect, it, vi } from 'vitest';
import { POST as advanceClock } from '@/app/api/qa/accounts/[userId]/clock/route';
import { GET as readLedger } from '@/app/api/qa/accounts/[userId]/ledger/route';
import { POST as setProvider } from '@/app/api/qa/accounts/[userId]/provider/route';
import { GET as enter } from '@/app/api/qa/enter/route';
import { GET as listScenarios, POST as makeScenario } from '@/app/api/qa/scenarios/route';
import type { CreatedScenario } from '@/lib/scenarios/create-scenario';
import { enterTicket } from '@/lib/server/auth/enter-ticket';
import { createAccount } from '@/lib/server/accounts/create-account';
import { db } from '@/lib/server/db';
import * as labGuard from '@/lib/server/lab/lab-guard';
import { labBehaviour } from '@/lib/server/lab/provider-behaviour';

const origin = 'http://localhost:3000';
const nowhere = { params: Promise.resolve({}) };
const account = (userId: string) => ({ params: Promise.resolve({ userId }) });

function post(body: unknown, headers: Record<string, string> = {}): Request {
  return new Request(`${origin}/api/qa`, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), headers: { host: 'localhost:3000', ...headers } });
}

async function made(body: unknown = { name: 'mixed-pools' }): Promise<CreatedScenario> {
  const answer = await makeScenario(post(body), nowhere);
  expect(answer.status).toBe(201);
  return (await answer.json()) as CreatedScenario;
}

async function ledgerOf(userId: string, query = '') {
  const answer = await readLedger(new Request(`${origin}/api/qa${query}`), account(userId));
  return { status: answer.status, body: (await answer.json()) as { balance: number; byType: unknown; held: number; entries: { seq: number; kind: string; at: string }[] } };
}

/** A person of the product, not of the lab. */
async function person(): Promise<string> {
  const created = await createAccount({ name: 'Ida', email: `${randomUUID()}@example.com`, password: 'a long password' });
  if (!created.ok) throw new Error(created.error.code);
  return created.value.userId;
}

describe('GET scenarios', () => {
  it('lists name, title and description of each', async () => {
    const list = (await (await listScenarios(new Request(origin), nowhere)).json()) as { name: string }[];
    expect(list.map(({ name }) => name)).toEqual([
      'plenty', 'exact', 'one-short', 'empty', 'mixed-pools', 'purchased-only', 'activity-only', 'expired-subscription',
      'expiring-tonight', 'pro-cancelled', 'payment-declined', 'provider-fails', 'provider-slow', 'provider-refuses', 'provider-partial', 'hold-open',
      'long-timeline', 'heavy-log',
    ]);
    for (const scenario of list) expect(Object.keys(scenario)).toEqual(['name', 'title', 'description']);
  });
});

describe('POST scenarios', () => {
  it('answers with what a test needs to use the account', async () => {
    const scenario = await made();
    expect(Object.keys(scenario).toSorted()).toEqual(['email', 'enterUrl', 'password', 'projectId', 'userId']);
    expect(scenario.enterUrl).toMatch(/^http:\/\/localhost:3000\/api\/qa\/enter\?ticket=/);
  });

  it.each<[string, unknown, Record<string, string>]>([
    ['an unknown name', { name: 'nothing' }, { name: 'There is no such scenario' }],
    ['a field beside the name', { name: 'empty', grants: [] }, { grants: 'There is no such field.' }],
    ['neither name nor grants', {}, { grants: 'Give a list of grants' }],
    ['a list', [], { '': 'Give an object such as' }],
    ['nothing', null, { '': 'Give an object such as' }],
    ['an unknown type', { grants: [{ type: 'gold', amount: 1 }] }, { 'grants.0.type': 'Choose one of subscription, purchased, activity.' }],
    ['[T1] no amount', { grants: [{ type: 'activity', amount: 0 }] }, { 'grants.0.amount': 'from 1 to 1000000000' }],
    ['[T1] a fraction', { grants: [{ type: 'activity', amount: 1.5 }] }, { 'grants.0.amount': 'whole number' }],
    ['[T1] too much', { grants: [{ type: 'activity', amount: 1_000_000_001 }] }, { 'grants.0.amount': 'from 1 to 1000000000' }],
    ['a date without a time', { grants: [{ type: 'activity', amount: 1, validFrom: '2026-01-01' }] }, { 'grants.0.validFrom': 'Give an instant' }],
    ['an instant that is none', { grants: [{ type: 'activity', amount: 1, validUntil: 0.5 }] }, { 'grants.0.validUntil': 'Give an instant' }],
    ['a window that is empty', { grants: [{ type: 'activity', amount: 1, validFrom: '2026-01-02T00:00:00Z', validUntil: '2026-01-02T00:00:00Z' }] }, { 'grants.0.validUntil': 'after validFrom' }],
    ['a field of a grant', { grants: [{ type: 'activity', amount: 1, until: 5 }] }, { 'grants.0.until': 'There is no such field.' }],
    ['a behaviour', { grants: [], provider: { behaviour: 'explode' } }, { 'provider.behaviour': 'Choose one of ok, fail, refuse, slow, partial.' }],
    ['a delay', { grants: [], provider: { behaviour: 'slow', delayMs: -1 } }, { 'provider.delayMs': 'whole milliseconds' }],
  ])('refuses %s with a sentence per field', async (_what, body, expected) => {
    const before = await db().user.count();
    const answer = await makeScenario(post(body), nowhere);
    expect(answer.status).toBe(400);
    const { error } = (await answer.json()) as { error: { code: string; fields: { path: string; message: string }[] } };
    expect(error.code).toBe('invalid_input');
    for (const [path, message] of Object.entries(expected)) expect(error.fields.find((field) => field.path === path)?.message).toContain(message);
    for (const { message } of error.fields) expect(message).toMatch(/^[A-Z].*\.$/);
    expect(await db().user.count()).toBe(before);
  });

  it('refuses what is not JSON and what is too long', async () => {
    expect((await makeScenario(post('{'), nowhere)).status).toBe(400);
    expect((await makeScenario(post('[]'.padEnd(70_000)), nowhere)).status).toBe(413);
  });

  it('takes ISO instants with an offset and null as "without end"', async () => {
    const { userId } = await made({ grants: [{ type: 'activity', amount: 1, validFrom: '2026-01-02T01:00:00+01:00', validUntil: null }] });
    expect(await db().grant.findFirst({ where: { accountId: userId } })).toMatchObject({ validFrom: new Date('2026-01-02T00:00:00Z'), validUntil: null });
  });
});

describe('the enter address', () => {
  const visit = (url: string) => enter(new Request(url), nowhere);

  it('signs a browser in, again and again, and goes where it is told', async () => {
    const { userId, enterUrl } = await made();
    for (const [query, location] of [['', '/projects'], ['&to=%2Feditor%2F1%3Fpanel%3Dmedia', '/editor/1?panel=media']] as const) {
      const answer = await visit(enterUrl + query);
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toBe(location);
      const [cookie = '', forgotten] = answer.headers.getSetCookie();
      expect(cookie).toMatch(/^next-auth\.session-token=.*; Path=\/; Expires=.*; HttpOnly; SameSite=lax$/);
      // [SO2] What a device keeps of whoever was signed in before is shown no longer.
      expect(forgotten).toBe('tallycut.device=; Path=/; Max-Age=0; SameSite=Lax');
      const cookies = { 'next-auth.session-token': cookie.split(';')[0]?.split('=')[1] ?? '' };
      const token = await getToken({ req: { cookies, headers: {} } as unknown as Parameters<typeof getToken>[0]['req'], secret: process.env.NEXTAUTH_SECRET });
      expect(token).toMatchObject({ sub: userId, sessionVersion: 0 });
    }
  });

  it.each(['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example', 'projects', 'javascript:alert(1)'])('refuses to go to %s', async (to) => {
    const { enterUrl } = await made();
    const answer = await visit(`${enterUrl}&to=${encodeURIComponent(to)}`);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('answers 404 without a genuine ticket, and never opens an account of a person', async () => {
    const [scenario, personId] = [await made(), await person()];
    for (const ticket of ['', scenario.userId, `${scenario.userId}.x`, enterTicket(scenario.userId).replace(scenario.userId, personId), enterTicket(personId), enterTicket(randomUUID())]) {
      const answer = await visit(`${origin}/api/qa/enter?ticket=${encodeURIComponent(ticket)}`);
      expect(answer.status).toBe(404);
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
  });
});

describe('POST clock', () => {
  const advance = (userId: string, body: unknown) => advanceClock(post(body), account(userId));

  it('[C1] [E5] answers with the new instant when the lapses that became due are posted', async () => {
    const { userId } = await made();
    const answer = await advance(userId, { advance: 'P1M1D' });
    expect(answer.status).toBe(200);
    const { now } = (await answer.json()) as { now: string };
    expect(Date.parse(now)).toBeGreaterThan(Date.now() + 28 * 86_400_000);
    const { body } = await ledgerOf(userId);
    expect(body.balance).toBe(4);
    expect(body.entries.map(({ kind }) => kind)).toEqual(['grant', 'grant', 'grant', 'expire', 'expire']);
  });

  it('[C1] moves the clock of one account and of no other', async () => {
    const [one, other] = [await made(), await made()];
    await advance(one.userId, { advance: 'P3Y' });
    expect((await ledgerOf(one.userId)).body.balance).toBe(0);
    expect((await ledgerOf(other.userId)).body.balance).toBe(30);
  });

  it.each<[unknown, string]>([
    [{ advance: '-P1D' }, 'forward only'],
    [{ advance: 'tomorrow' }, 'ISO 8601'],
    [{ advance: 86_400 }, 'ISO 8601'],
    [{}, 'ISO 8601'],
    [{ advance: 'P300Y' }, 'the year 2200'],
  ])('[C1] refuses %j and moves nothing', async (body, message) => {
    const { userId } = await made();
    const answer = await advance(userId, body);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(message);
    expect((await db().creditAccount.findUniqueOrThrow({ where: { userId } })).clockOffsetMs).toBe(0n);
  });
});

describe('POST provider', () => {
  it('changes how the provider behaves', async () => {
    const { userId } = await made();
    const answer = await setProvider(post({ behaviour: 'partial', delayMs: 250 }), account(userId));
    expect(answer.status).toBe(204);
    expect(await answer.text()).toBe('');
    expect(await labBehaviour(userId)).toEqual({ behaviour: 'partial', delayMs: 250 });
  });

  it('refuses what it does not know', async () => {
    const { userId } = await made();
    expect((await setProvider(post({ behaviour: 'x' }), account(userId))).status).toBe(400);
    expect(await labBehaviour(userId)).toEqual({ behaviour: 'ok', delayMs: 0 });
  });
});

describe('GET ledger', () => {
  it('[L1] answers with the balance and the entries in order, a page at a time', async () => {
    const { userId } = await made();
    const { status, body } = await ledgerOf(userId);
    expect(status).toBe(200);
    expect(body).toMatchObject({ balance: 30, byType: { subscription: 6, purchased: 4, activity: 20 }, held: 0 });
    expect(body.entries.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(Object.keys(body.entries[0] ?? {}).toSorted()).toEqual(['amount', 'at', 'grantId', 'kind', 'requestId', 'seq', 'type']);
    expect(new Date(body.entries[0]?.at ?? '').toISOString()).toBe(body.entries[0]?.at);
    expect((await ledgerOf(userId, '?after=1&limit=1')).body.entries.map(({ seq }) => seq)).toEqual([2]);
  });

  it.each(['?after=-1', '?limit=0', '?limit=10001', '?limit=x'])('refuses %s', async (query) => {
    const { userId } = await made({ name: 'empty' });
    expect((await ledgerOf(userId, query)).status).toBe(400);
  });
});

const statusAndText = async (answer: Response) => [answer.status, await answer.text()];

describe('whose accounts, and who may ask', () => {
  it('answers for a person’s account as for one that does not exist', async () => {
    for (const userId of [await person(), randomUUID(), 'x']) {
      const answers = await Promise.all([
        advanceClock(post({ advance: 'P1D' }), account(userId)), setProvider(post({ behaviour: 'fail' }), account(userId)), readLedger(new Request(origin), account(userId)),
      ]);
      for (const answer of answers) expect(await statusAndText(answer)).toEqual([404, '{"error":{"code":"not_found"}}']);
    }
  });

  it('refuses what a page of somebody else sends', async () => {
    const foreign = post({ name: 'empty' }, { origin: 'https://elsewhere.example' });
    expect((await makeScenario(foreign, nowhere)).status).toBe(403);
    expect((await makeScenario(post({ name: 'empty' }, { origin }), nowhere)).status).toBe(201);
  });

  it('answers 404 to everything while the lab is off', async () => {
    const { userId, enterUrl } = await made();
    vi.spyOn(labGuard, 'labIsOn').mockReturnValue(false);
    const answers = await Promise.all([
      listScenarios(new Request(origin), nowhere), makeScenario(post({ name: 'empty' }), nowhere), enter(new Request(enterUrl), nowhere),
      advanceClock(post({ advance: 'P1D' }), account(userId)), setProvider(post({ behaviour: 'fail' }), account(userId)), readLedger(new Request(origin), account(userId)),
    ]);
    for (const answer of answers) expect(await statusAndText(answer)).toEqual([404, '{"error":{"code":"not_found"}}']);
  });
});
