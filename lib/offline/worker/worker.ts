/**
 * The service worker of the Desktop and the Mobile surface (decision 21). It is bundled by itself and handed out by `/offline-worker.js`, with the list of the
 * build's parts before it; what it decides is in `ways.ts`.
 */
import { mayTakeOver, wayOf } from '@/lib/offline/ways';
import type { SurfaceFacts } from '@/lib/offline/ways';
import { answerMedium } from '@/lib/offline/worker/media';
import { answerPage, answerPart, keepParts, removeOldParts } from '@/lib/offline/worker/parts';
import type { FetchCall, WorkerScope } from '@/lib/offline/worker/scope';

const scope = self as unknown as WorkerScope;
const home = new URL(scope.registration.scope).pathname;
const facts: SurfaceFacts = { origin: scope.location.origin, home, parts: new Set(scope.tallycutBuild.parts) };

scope.addEventListener('install', (call) => call.waitUntil(keepParts(scope, home)));

scope.addEventListener('activate', (call) => call.waitUntil(begin()));

scope.addEventListener('fetch', (call) => {
  const answer = answerOf(call);
  if (answer !== null) call.respondWith(answer);
});

scope.addEventListener('message', (call) => {
  const { data } = call;
  if (typeof data === 'object' && data !== null && 'scripts' in data && Array.isArray(data.scripts)) call.waitUntil(takeOver(data.scripts.map(String)));
});

async function begin(): Promise<void> {
  await removeOldParts(scope, home);
  // Pages do not wait for this worker to start.
  await scope.registration.navigationPreload?.enable();
  await scope.clients.claim();
}

function answerOf({ request, preloadResponse }: FetchCall): Promise<Response> | null {
  switch (wayOf(request, facts)) {
    case 'page':
      return answerPage(scope, home, request, preloadResponse);
    case 'part':
      return answerPart(scope, home, request);
    case 'media':
      return answerMedium(scope, request);
    case 'pass':
      return null;
  }
}

async function takeOver(scripts: readonly string[]): Promise<void> {
  const windows = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const own = windows.filter(({ url }) => wayOf({ method: 'GET', mode: 'navigate', url }, facts) === 'page');
  if (mayTakeOver({ windowCount: own.length, scripts, parts: facts.parts })) await scope.skipWaiting();
}
