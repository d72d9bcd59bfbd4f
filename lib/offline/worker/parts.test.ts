import { describe, expect, it } from 'vitest';
import { FakeCaches } from '@/lib/offline/testing/fake-caches';
import { answerPage, answerPart, keepParts, removeOldParts } from '@/lib/offline/worker/parts';

const html = '<script src="/_next/static/a.js"></script>';
const files = { '/desktop/offline': html, '/_next/static/a.js': 'a', '/fonts/f.woff2': 'f' };
const own = 'tallycut-parts/desktop:2';

/** An answer as a browser's network gives it: of this site. */
function answer(body: string, init: ResponseInit = {}, facts: { redirected?: boolean } = {}): Response {
  return Object.defineProperties(new Response(body, init), { redirected: { value: facts.redirected ?? false } });
}

function worker(served: Readonly<Record<string, string | Response>> = files) {
  const caches = new FakeCaches();
  const asked: Request[] = [];
  const fetch = (request: Request | string): Promise<Response> => {
    const whole = typeof request === 'string' ? new Request(new URL(request, 'http://app.test')) : request;
    asked.push(whole);
    const found = served[new URL(whole.url).pathname];
    if (found === undefined) return Promise.reject(new TypeError('no network'));
    return Promise.resolve(typeof found === 'string' ? answer(found) : found);
  };
  const scope = { caches: caches.storage, fetch, location: { origin: 'http://app.test' }, tallycutBuild: { version: '2', parts: ['/_next/static/a.js', '/fonts/f.woff2'] } };
  return { caches, asked, scope };
}

describe('what a worker keeps of its version', () => {
  it('[SO1] is the shell, asked for without a session, and every part', async () => {
    const { caches, asked, scope } = worker();
    await keepParts(scope, '/desktop');
    expect([...caches.paths(own)].sort()).toEqual(['/_next/static/a.js', '/desktop/offline', '/fonts/f.woff2']);
    expect(asked[0]?.credentials).toBe('omit');
  });

  it('[SO5] takes what has its content in its name from an earlier version, and nothing else', async () => {
    const { caches, asked, scope } = worker();
    const before = await caches.storage.open('tallycut-parts/desktop:1');
    await before.put('/_next/static/a.js', answer('a'));
    await before.put('/fonts/f.woff2', answer('old'));
    await keepParts(scope, '/desktop');
    expect(asked.map(({ url }) => new URL(url).pathname)).toEqual(['/desktop/offline', '/fonts/f.woff2']);
    expect(await caches.named.get(own)?.get('/fonts/f.woff2')?.text()).toBe('f');
  });

  it.each([
    ['[SO3] a shell that leads to the sign-in page', { ...files, '/desktop/offline': answer(html, {}, { redirected: true }) }],
    ['[SO3] an error in place of a part', { ...files, '/fonts/f.woff2': answer('', { status: 500 }) }],
    ['[SO5] a shell of another version', { ...files, '/desktop/offline': '<script src="/_next/static/newer.js"></script>' }],
    ['[SO1] a lost connection', { '/desktop/offline': html, '/_next/static/a.js': 'a' }],
  ])('%s leaves nothing behind', async (_, served) => {
    const { caches, scope } = worker(served);
    await expect(keepParts(scope, '/desktop')).rejects.toThrow();
    expect([...caches.named.keys()]).toEqual([]);
  });

  it('[SO4] leaves nothing behind where there is no room', async () => {
    const { caches, scope } = worker();
    caches.roomFor = 2;
    await expect(keepParts(scope, '/desktop')).rejects.toThrow('no room');
    expect([...caches.named.keys()]).toEqual([]);
  });

  it('[SO5] takes the place of what earlier versions of the same surface kept', async () => {
    const { caches, scope } = worker();
    for (const name of ['tallycut-parts/desktop:1', 'tallycut-parts/mobile:1', 'tallycut-media:a', own]) await caches.storage.open(name);
    await removeOldParts(scope, '/desktop');
    expect([...caches.named.keys()]).toEqual(['tallycut-parts/mobile:1', 'tallycut-media:a', own]);
  });
});

describe('what a worker answers', () => {
  const page = new Request('http://app.test/desktop/some-id');

  it('[SO1] with the server’s page, errors and ways elsewhere too, and with the shell where there is no answer', async () => {
    const { scope } = worker({ ...files, '/desktop/some-id': answer('busy', { status: 503 }) });
    await keepParts(scope, '/desktop');
    expect((await answerPage(scope, '/desktop', page)).status).toBe(503);
    expect(await (await answerPage(scope, '/desktop', page, Promise.resolve(answer('loaded ahead')))).text()).toBe('loaded ahead');
    expect(await (await answerPage(scope, '/desktop', new Request('http://app.test/desktop/other'))).text()).toBe(html);
    expect(await (await answerPage(scope, '/desktop', page, Promise.reject(new TypeError('no network')))).text()).toBe(html);
  });

  it('[SO3] with a part of its own version, else from the network, which it does not keep', async () => {
    const { caches, scope } = worker({ ...files, '/_next/static/b.js': 'b' });
    await keepParts(scope, '/desktop');
    expect(await (await answerPart(scope, '/desktop', new Request('http://app.test/_next/static/a.js'))).text()).toBe('a');
    expect(await (await answerPart(scope, '/desktop', new Request('http://app.test/_next/static/b.js'))).text()).toBe('b');
    expect(caches.paths(own)).toHaveLength(3);
  });

  it('[SO7] as if there were no worker, where it has kept nothing', async () => {
    const { scope } = worker({});
    expect((await answerPage(scope, '/desktop', page)).type).toBe('error');
  });
});
