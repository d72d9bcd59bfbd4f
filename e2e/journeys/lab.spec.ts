import { makeScenario } from '../fixtures/scenario';
import { expect, test } from '../fixtures/test';
import { ActivityPage } from '../pages/activity-page';
import { EditorPage } from '../pages/editor-page';
import { signUp } from '../pages/sign-in-page';

const nobody = '00000000-0000-4000-8000-000000000000';
const uuid = /^[0-9a-f-]{36}$/;
const dayMs = 24 * 3_600_000;

/** PRODUCT 7, by credit type: subscription, purchased, activity. */
const states = {
  plenty: [500, 200, 50],
  exact: [10, 0, 0],
  'one-short': [9, 0, 0],
  empty: [0, 0, 0],
  'mixed-pools': [6, 4, 20],
  'purchased-only': [0, 100, 0],
  'activity-only': [0, 0, 40],
  'expired-subscription': [0, 0, 0],
  'expiring-tonight': [120, 40, 20],
  'pro-cancelled': [1_000, 0, 0],
  'payment-declined': [0, 5, 0],
  'provider-fails': [100, 0, 0],
  'provider-slow': [100, 0, 0],
  'provider-refuses': [100, 0, 0],
  'provider-partial': [100, 0, 0],
  'hold-open': [80, 0, 0],
  'long-timeline': [500, 0, 0],
} as const;

/** Made by a test of its own (activity-log): it has a year to make up. */
const longOnes = ['heavy-log'];
const names = [...Object.keys(states), ...longOnes];

interface Refusal {
  readonly error: { readonly code: string; readonly fields: readonly { path: string; message: string }[] };
}

test.describe('the lab over HTTP', () => {
  test('lists every scenario with what it is', async ({ request }) => {
    const answer = await request.get('/api/qa/scenarios');
    expect(answer.status()).toBe(200);
    const listed = (await answer.json()) as { name: string; title: string; description: string }[];
    expect(listed.map(({ name }) => name)).toEqual(names);
    for (const { title, description } of listed) expect([title, description].every((text) => text.length > 3)).toBe(true);
  });

  test('makes each named one on an account of its own, with what it is to have', async ({ request }) => {
    const made = await Promise.all(Object.entries(states).map(async ([name, credits]) => ({ name, credits, account: await makeScenario(request, name) })));
    for (const { name, credits: [subscription, purchased, activity], account } of made) {
      const { userId, projectId, email, password, enterUrl, ledger } = account;
      expect([userId, projectId]).toEqual([expect.stringMatching(uuid), expect.stringMatching(uuid)]);
      expect(email.startsWith(`${name}-`) && password.length >= 16 && enterUrl.includes('/api/qa/enter?')).toBe(true);
      expect(await ledger(), name).toMatchObject({ balance: subscription + purchased + activity, byType: { subscription, purchased, activity }, held: name === 'hold-open' ? 20 : 0 });
    }
    const again = await makeScenario(request, 'plenty');
    expect(new Set([again, ...made.map(({ account }) => account)].map(({ userId }) => userId)).size).toBe(made.length + 1);
  });

  test('[B3] [G1] makes one of one’s own: grants with their windows, and a provider', async ({ request }) => {
    const now = Date.now();
    const { ledger } = await makeScenario(request, {
      grants: [
        { type: 'purchased', amount: 7 },
        { type: 'activity', amount: 3, validFrom: new Date(now + dayMs).toISOString(), validUntil: new Date(now + 2 * dayMs).toISOString() },
        { type: 'subscription', amount: 5, validUntil: new Date(now - dayMs).toISOString() },
      ],
      provider: { behaviour: 'slow', delayMs: 10 },
    });
    const { balance, byType, entries } = await ledger();
    expect({ balance, byType }).toEqual({ balance: 7, byType: { subscription: 0, purchased: 7, activity: 0 } });
    expect(entries.map(({ seq, kind, type, amount }) => [seq, kind, type, amount])).toEqual([
      [1, 'grant', 'purchased', 7],
      [2, 'grant', 'activity', 3],
      [3, 'grant', 'subscription', 5],
      [4, 'expire', 'subscription', 5],
    ]);
  });

  for (const [body, path, sentence] of [
    [{ name: 'no-such' }, 'name', /choose one of plenty, exact/],
    [{ name: 'plenty', grants: [] }, 'grants', /There is no such field/],
    [{}, 'grants', /Give a list of grants/],
    [{ grants: [{ type: 'gold', amount: 1 }] }, 'grants.0.type', /Choose one of subscription, purchased, activity/],
    [{ grants: [{ type: 'activity', amount: 1.5 }] }, 'grants.0.amount', /whole number from 1 to 1000000000/],
    [{ grants: [{ type: 'activity', amount: 1_000_000_001 }] }, 'grants.0.amount', /whole number from 1 to 1000000000/],
    [{ grants: [{ type: 'activity', amount: 1, validUntil: 'tomorrow' }] }, 'grants.0.validUntil', /Give an instant/],
    [{ grants: [{ type: 'activity', amount: 1, validFrom: '2026-11-22T00:00:00Z', validUntil: '2026-11-22T00:00:00Z' }] }, 'grants.0.validUntil', /must come after/],
    [{ grants: [], provider: { behaviour: 'moody' } }, 'provider.behaviour', /Choose one of ok, fail, refuse, slow, partial/],
    [{ grants: [], provider: { behaviour: 'slow', delayMs: -1 } }, 'provider.delayMs', /whole milliseconds/],
  ] as const) {
    test(`[T1] refuses ${JSON.stringify(body)} with a sentence on ${path}`, async ({ request }) => {
      const answer = await request.post('/api/qa/scenarios', { data: body });
      expect(answer.status()).toBe(400);
      const { error } = (await answer.json()) as Refusal;
      expect(error.code).toBe('invalid_input');
      expect(error.fields.find((field) => field.path === path)?.message).toMatch(sentence);
    });
  }

  test('tells two wrong fields by two sentences, and a body that is no JSON by one', async ({ request }) => {
    const two = (await (await request.post('/api/qa/scenarios', { data: { grants: [{ type: 'gold', amount: -1 }] } })).json()) as Refusal;
    expect(two.error.fields.map(({ path }) => path)).toEqual(['grants.0.type', 'grants.0.amount']);
    const torn = await request.post('/api/qa/scenarios', { headers: { 'content-type': 'application/json' }, data: Buffer.from('{"name": ') });
    expect(torn.status()).toBe(400);
    expect(await torn.json()).toEqual({ error: { code: 'bad_json', message: 'Send a JSON body.' } });
  });

  test('[C1] [E5] moves a clock forward: what lapses is in the ledger and the log when it answers', async ({ page, scenario }) => {
    const { advance, ledger } = await scenario('activity-only', () => '/activity');
    const log = new ActivityPage(page);
    await expect(log.rows).toHaveCount(1);
    const before = Date.now();
    const now = Date.parse(await advance('P29D'));
    expect(now - before).toBeGreaterThanOrEqual(29 * dayMs);
    expect(now - Date.now()).toBeLessThanOrEqual(29 * dayMs);
    expect(await ledger()).toMatchObject({ balance: 40 });
    await advance('PT24H');
    const { balance, entries } = await ledger();
    expect(balance).toBe(0);
    expect(entries.map(({ kind, amount }) => [kind, amount])).toEqual([['grant', 40], ['expire', 40]]);
    expect(Date.parse(entries[1]?.at ?? '') - Date.parse(entries[0]?.at ?? '')).toBe(30 * dayMs);
    await expect(log.row('Lapsed: 40 activity credits')).toHaveCount(1);
    await expect(page.getByRole('link', { name: 'Balance: 0 credits' })).toBeVisible();
  });

  test('[C1] a clock goes forward only, by a duration', async ({ request }) => {
    const { userId, advance } = await makeScenario(request, 'empty');
    const now = Date.parse(await advance('PT1H'));
    for (const [advanceBy, sentence] of [['-P1D', /forward only/], ['1 day', /ISO 8601/], [7, /ISO 8601/], ['P900Y', /2200/]] as const) {
      const answer = await request.post(`/api/qa/accounts/${userId}/clock`, { data: { advance: advanceBy } });
      expect(answer.status(), String(advanceBy)).toBe(400);
      expect(((await answer.json()) as Refusal).error.fields[0]).toEqual({ path: 'advance', message: expect.stringMatching(sentence) });
    }
    expect(Date.parse(await advance('PT0S')) - now).toBeLessThan(60_000);
  });

  test('changes what a provider does, from the next picture on', async ({ page, scenario, request }) => {
    const { userId, setProvider, ledger } = await scenario('plenty');
    await setProvider({ behaviour: 'refuse' });
    const editor = new EditorPage(page);
    await editor.configureImage('A table by the window');
    const seed = await editor.seed.inputValue();
    await editor.generate.click();
    await expect(page.getByText('The content was refused. Change the words and try again; its credits are back.').first()).toBeVisible();
    expect(await ledger()).toMatchObject({ balance: 750, held: 0 });
    await setProvider({ behaviour: 'ok' });
    // A second after its acceptance a request is over (I1), and the next one has a seed of its own.
    await expect(editor.seed).not.toHaveValue(seed);
    await editor.generate.click();
    await expect.poll(async () => (await ledger()).balance, { timeout: 30_000 }).toBe(740);
    const wrong = await request.post(`/api/qa/accounts/${userId}/provider`, { data: { behaviour: 'sleepy' } });
    expect(wrong.status()).toBe(400);
    expect(((await wrong.json()) as Refusal).error.fields).toEqual([{ path: 'behaviour', message: 'Choose one of ok, fail, refuse, slow, partial.' }]);
  });

  test('[L1] pages through a ledger', async ({ request }) => {
    const amounts = Array.from({ length: 25 }, (_, index) => index + 1);
    const { userId } = await makeScenario(request, { grants: amounts.map((amount) => ({ type: 'purchased', amount }) as const) });
    const read = async (query: string) => {
      const answer = await request.get(`/api/qa/accounts/${userId}/ledger?${query}`);
      return { status: answer.status(), ...((await answer.json()) as { balance: number; entries: { seq: number; amount: number }[] }) };
    };
    const first = await read('limit=10');
    const second = await read(`limit=10&after=${first.entries.at(-1)?.seq}`);
    const third = await read(`after=${second.entries.at(-1)?.seq}`);
    expect([first, second, third].map(({ entries }) => entries.length)).toEqual([10, 10, 5]);
    expect([first, second, third].flatMap(({ entries }) => entries.map(({ amount }) => amount))).toEqual(amounts);
    expect((await read('after=25')).entries).toEqual([]);
    expect(third.balance).toBe(325);
    for (const wrong of ['limit=0', 'limit=many', 'after=-1', 'after=1.5']) expect((await read(wrong)).status, wrong).toBe(400);
  });

  test('signs a browser in by one visit, again and again, and leads to pages of this site only', async ({ newVisitor, request }) => {
    const { enterUrl, enter, projectId } = await makeScenario(request, 'plenty');
    for (const to of ['/projects', `/editor/${projectId}`, '/activity?type=activity']) {
      const page = await newVisitor();
      await enter(page, to);
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(to);
    }
    const landing = await request.get(enterUrl, { maxRedirects: 0 });
    expect([landing.status(), landing.headers().location]).toEqual([303, '/projects']);
    for (const to of ['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'projects', '/api/auth/signout', 'javascript:alert(1)', '/\t/elsewhere.example']) {
      const answer = await request.get(`${enterUrl}&to=${encodeURIComponent(to)}`, { maxRedirects: 0 });
      expect([answer.status(), answer.headers()['set-cookie']], to).toEqual([400, undefined]);
    }
    const forged = await request.get(enterUrl.replace(/ticket=(.{8})/, 'ticket=AAAAAAAA'), { maxRedirects: 0 });
    expect([forged.status(), forged.headers()['set-cookie']]).toEqual([404, undefined]);
  });

  test('knows its own accounts only: a person’s id answers like one that does not exist', async ({ page, request }) => {
    await signUp(page);
    const { userId } = (await (await page.request.get('/api/auth/session')).json()) as { userId: string };
    expect(userId).toMatch(uuid);
    for (const id of [userId, nobody, 'nonsense']) {
      for (const answer of [
        await request.get(`/api/qa/accounts/${id}/ledger`),
        await request.post(`/api/qa/accounts/${id}/clock`, { data: { advance: 'P1D' } }),
        await request.post(`/api/qa/accounts/${id}/provider`, { data: { behaviour: 'ok' } }),
      ]) {
        expect([answer.status(), await answer.json()]).toEqual([404, { error: { code: 'not_found' } }]);
      }
    }
  });

  test('takes nothing from pages of somebody else', async ({ request }) => {
    const answer = await request.post('/api/qa/scenarios', { headers: { origin: 'https://elsewhere.example' }, data: { name: 'plenty' } });
    expect(answer.status()).toBe(403);
  });
});

test.describe('the lab’s page', () => {
  test('opens a scenario on a fresh account, straight in its project', async ({ page }) => {
    await page.goto('/qa');
    await expect(page.getByRole('heading', { level: 1, name: 'Scenario lab' })).toBeVisible();
    await expect(page.getByRole('article')).toHaveCount(names.length);
    await page.getByRole('article', { name: 'Mixed pools' }).getByRole('button', { name: 'Open on Web' }).click();
    await expect(page).toHaveURL(/\/editor\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('link', { name: 'Balance: 30 credits' })).toBeVisible();
    await expect(new EditorPage(page).clips).toHaveCount(2);
  });

  test('moves the clock, changes the provider, and resets to the same scenario on a fresh account', async ({ page, scenario }) => {
    const first = await scenario('activity-only', () => '/qa');
    const panel = page.getByRole('region', { name: 'This account' });
    await expect(panel).toContainText('In step with real time');
    await panel.getByRole('button', { name: '+30 days' }).click();
    await expect(panel).toContainText('30 days ahead of real time');
    await expect(panel).toContainText('Nothing that is left will lapse.');
    expect(await first.ledger()).toMatchObject({ balance: 0 });
    await panel.getByRole('radio', { name: 'Fails' }).check();
    await expect(page.getByText('The provider: fails.')).toBeVisible();

    await panel.getByRole('button', { name: 'Reset' }).click();
    await expect(panel).not.toContainText(first.email);
    await expect(page).toHaveURL(/\/qa$/);
    await expect(panel).toContainText('In step with real time');
    await expect(panel.getByRole('radio', { name: 'Delivers', exact: true })).toBeChecked();
    await expect(page.getByText('40', { exact: true }).first()).toBeVisible();
    // The ledger of the first one is still what it was.
    expect((await first.ledger()).entries.map(({ kind }) => kind)).toEqual(['grant', 'expire']);
  });
});
