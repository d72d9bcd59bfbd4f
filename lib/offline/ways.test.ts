import { describe, expect, it } from 'vitest';
import { isKeepable, mayTakeOver, partsNamedIn, wayOf } from '@/lib/offline/ways';

const origin = 'http://app.test';
const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
const desktop = { origin, home: '/desktop', parts: new Set(['/_next/static/chunks/a.js', '/fonts/inter.woff2']) };
const way = (path: string, facts: { method?: string; mode?: string; from?: string } = {}) => wayOf({ method: facts.method ?? 'GET', mode: facts.mode ?? 'cors', url: (facts.from ?? origin) + path }, desktop);

describe('what the worker answers', () => {
  it.each(['/desktop', '/desktop/', `/desktop/${id}`, '/desktop?from=x'])('[SO1] the page %s, where the server does not', (path) => {
    expect(way(path, { mode: 'navigate' })).toBe('page');
  });

  it.each(['/', '/projects', '/sign-in', `/editor/${id}`, '/mobile', '/desktops', '/api/media/x'])('[SO3] never the page %s', (path) => {
    expect(way(path, { mode: 'navigate' })).toBe('pass');
  });

  it('[SO3] parts of its own build, by their whole address', () => {
    expect(['/_next/static/chunks/a.js', '/fonts/inter.woff2', '/_next/static/chunks/b.js', '/_next/static/chunks/a.js?x=1', '/icon.svg'].map((path) => way(path))).toEqual(['part', 'part', 'pass', 'pass', 'pass']);
  });

  it('[SO4] media, their small pictures too, but no downloads', () => {
    expect([`/api/media/${id}`, `/api/media/${id}?variant=thumbnail`, `/api/media/${id}?download=1`, `/api/media/${id}/thumbnail`].map((path) => way(path, { mode: 'no-cors' }))).toEqual(['media', 'media', 'pass', 'pass']);
  });

  it.each(['/api/balance', '/api/updates', '/api/auth/session', `/api/projects/${id}/document`, `/desktop/${id}?_rsc=1`])('[SO3] nothing of %s', (path) => {
    expect(way(path)).toBe('pass');
  });

  it('[SO3] nothing that writes, and nothing of other sites', () => {
    expect([way('/desktop', { method: 'POST', mode: 'navigate' }), way(`/api/media/${id}`, { method: 'POST' }), way('/fonts/inter.woff2', { from: 'http://elsewhere.test' })]).toEqual(['pass', 'pass', 'pass']);
  });
});

describe('what may be kept', () => {
  it.each([
    ['what was asked for', { status: 200, redirected: false, type: 'basic' }, true],
    ['a way to the sign-in page', { status: 200, redirected: true, type: 'basic' }, false],
    ['an error', { status: 500, redirected: false, type: 'basic' }, false],
    ['a part of a file', { status: 206, redirected: false, type: 'basic' }, false],
    ['a redirect', { status: 0, redirected: false, type: 'opaqueredirect' }, false],
    ['something of another site', { status: 200, redirected: false, type: 'cors' }, false],
  ] as const)('[SO3] %s', (_, answer, expected) => {
    expect(isKeepable(answer)).toBe(expected);
  });

  it('[SO5] the parts that a page names, each once', () => {
    const html = '<link href="/_next/static/a.css"/><script src="/_next/static/chunks/1~b-2.js"></script><script>f("[\\"/_next/static/a.css\\",\\"/_next/static/chunks/c.js\\"]")</script>';
    expect(partsNamedIn(html)).toEqual(['/_next/static/a.css', '/_next/static/chunks/1~b-2.js', '/_next/static/chunks/c.js']);
  });
});

describe('a new version', () => {
  const parts = new Set(['/_next/static/new.js']);

  it('[SO5] takes over from the only window, where that runs the new version', () => {
    expect(mayTakeOver({ windowCount: 1, scripts: ['/_next/static/new.js'], parts })).toBe(true);
  });

  it('[SO5] waits for a window that runs the old one, for a second window, and for one that says nothing', () => {
    expect([
      mayTakeOver({ windowCount: 1, scripts: ['/_next/static/new.js', '/_next/static/old.js'], parts }),
      mayTakeOver({ windowCount: 2, scripts: ['/_next/static/new.js'], parts }),
      mayTakeOver({ windowCount: 1, scripts: [], parts }),
    ]).toEqual([false, false, false]);
  });
});
