import { partsCachePrefix, shellPath } from '@/lib/offline/places';
import { isKeepable, partsNamedIn } from '@/lib/offline/ways';
import type { WorkerScope } from '@/lib/offline/worker/scope';

type PartsScope = Pick<WorkerScope, 'caches' | 'fetch' | 'tallycutBuild' | 'location'>;

const atOnce = 6;

function cacheNameOf({ tallycutBuild }: Pick<WorkerScope, 'tallycutBuild'>, home: string): string {
  return `${partsCachePrefix(home)}${tallycutBuild.version}`;
}

/**
 * SO1: keeps the shell and everything that it may need. All or nothing: where something cannot be had (no room, no network, a server that has gone on to another
 * version meanwhile), nothing is left, the worker is not installed, and the browser tries again with the next visit.
 */
export async function keepParts(scope: PartsScope, home: string): Promise<void> {
  const name = cacheNameOf(scope, home);
  try {
    const cache = await scope.caches.open(name);
    await keepShell(scope, cache, home);
    const { parts } = scope.tallycutBuild;
    for (let first = 0; first < parts.length; first += atOnce) await Promise.all(parts.slice(first, first + atOnce).map((part) => keepPart(scope, cache, part)));
  } catch (error) {
    await scope.caches.delete(name);
    throw error;
  }
}

async function keepShell({ fetch, tallycutBuild, location }: PartsScope, cache: Cache, home: string): Promise<void> {
  // Without the session, so that nobody's data can be in it.
  const shell = await fetch(new Request(new URL(shellPath(home), location.origin), { credentials: 'omit', cache: 'no-store' }));
  if (!isKeepable(shell)) throw new Error(`the shell answered ${shell.status}`);
  const html = await shell.clone().text();
  const known = new Set(tallycutBuild.parts);
  if (!partsNamedIn(html).every((part) => known.has(part))) throw new Error('the shell is of another version');
  await cache.put(shellPath(home), shell);
}

async function keepPart({ caches, fetch }: PartsScope, cache: Cache, part: string): Promise<void> {
  // What has its content in its name is the same in every version that has it.
  const known = part.startsWith('/_next/static/') ? await caches.match(part, { ignoreVary: true }) : undefined;
  const answer = known ?? (await fetch(part));
  if (!isKeepable(answer)) throw new Error(`${part} answered ${answer.status}`);
  await cache.put(part, answer);
}

/** SO5: what earlier versions of this surface have kept. */
export async function removeOldParts(scope: Pick<WorkerScope, 'caches' | 'tallycutBuild'>, home: string): Promise<void> {
  const [prefix, own] = [partsCachePrefix(home), cacheNameOf(scope, home)];
  const old = (await scope.caches.keys()).filter((name) => name.startsWith(prefix) && name !== own);
  await Promise.all(old.map((name) => scope.caches.delete(name)));
}

/** A part of this version; from the network where the browser has thrown it away. */
export async function answerPart(scope: PartsScope, home: string, request: Request): Promise<Response> {
  const kept = await scope.caches.match(new URL(request.url).pathname, { cacheName: cacheNameOf(scope, home), ignoreVary: true });
  return kept ?? scope.fetch(request);
}

/** SO1: the page that the server gives, else the shell. */
export async function answerPage(scope: PartsScope, home: string, request: Request, preloaded?: Promise<Response | undefined>): Promise<Response> {
  try {
    return (await preloaded) ?? (await scope.fetch(request));
  } catch {
    return (await scope.caches.match(shellPath(home), { cacheName: cacheNameOf(scope, home), ignoreVary: true })) ?? Response.error();
  }
}
