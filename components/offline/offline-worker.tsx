'use client';
import { useEffect } from 'react';
import { surfaceHomes } from '@/lib/base/surface';
import type { OfflineSurface } from '@/lib/offline/places';
import { partsCachePrefix, workerPath } from '@/lib/offline/places';

/** SO1: gives the surface its worker, once the page is there. A browser that has none, or wants none here, goes on without. */
export function OfflineWorker({ surface }: { readonly surface: OfflineSurface }) {
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    const home = surfaceHomes[surface];
    const begin = () => void (process.env.NODE_ENV === 'production' ? startWorker(home) : removeWorker(home)).catch(() => undefined);
    if (document.readyState === 'complete') begin();
    else window.addEventListener('load', begin, { once: true });
    return () => window.removeEventListener('load', begin);
  }, [surface]);
  return null;
}

async function startWorker(home: string): Promise<void> {
  const registration = await navigator.serviceWorker.register(workerPath, { scope: home, updateViaCache: 'none' });
  offer(registration.waiting);
  // The window that it waits for may have been closed meanwhile.
  document.addEventListener('visibilitychange', () => offer(registration.waiting));
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => installing.state === 'installed' && registration.active !== null && offer(installing));
  });
}

/** SO5: says what this window runs to the worker of a new version, which decides whether it may take over. */
function offer(worker: ServiceWorker | null): void {
  const scripts = [...document.scripts].flatMap(({ src }) => (src === '' ? [] : [new URL(src).pathname])).filter((path) => path.startsWith('/_next/static/'));
  worker?.postMessage({ scripts });
}

/** In development nothing may be kept: a worker that an earlier build left at this address would. */
async function removeWorker(home: string): Promise<void> {
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.filter(({ scope }) => new URL(scope).pathname === home).map((registration) => registration.unregister()));
  const names = (await caches.keys()).filter((name) => name.startsWith(partsCachePrefix(home)));
  await Promise.all(names.map((name) => caches.delete(name)));
}
