import { expect, test } from '../fixtures/test';

test('pages carry a strict content policy with a fresh nonce, and the other security headers', async ({ request }) => {
  const [first, second] = [await request.get('/'), await request.get('/')];
  const policy = first.headers()['content-security-policy'] ?? '';
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
  expect(policy).not.toMatch(/script-src[^;]*'unsafe-inline'/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toBe(second.headers()['content-security-policy']);
  expect(first.headers()).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'same-origin' });
  expect(first.headers()['x-powered-by']).toBeUndefined();
});

test('the session cookie is for this site’s server only', async ({ page, scenario }) => {
  await scenario('plenty', () => '/projects');
  const cookie = (await page.context().cookies()).find(({ name }) => name.includes('session-token'));
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
});

test('health tells of database, queue and storage', async ({ request }) => {
  const answer = await request.get('/api/health');
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toEqual({ ok: true, database: true, queue: true, storage: true });
});

test('the icon is found by the name that browsers ask for unasked', async ({ request }) => {
  const icon = await request.get('/favicon.ico');
  expect(icon.status()).toBe(200);
  expect(icon.headers()['content-type']).toContain('image/svg+xml');
});
