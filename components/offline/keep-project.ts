import type { AccountUser } from '@/components/account/account-provider';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { claimDevice, deviceAccount, openDevice } from '@/components/offline/device';
import type { DeviceStore } from '@/lib/offline/device-store';
import { keepMedia } from '@/lib/offline/keep-media';
import { wantedMedia } from '@/lib/offline/media-plan';
import type { BalanceView } from '@/lib/updates/update-event';

/** Media come when the page has what it needs itself, and when what came or was placed has come to rest. */
const mediaAfterMs = 3_000;
const keptAfterMs = 500;

interface KeepProjectOptions {
  readonly services: EditorServices;
  readonly user: AccountUser;
  readonly balance: () => BalanceView;
}

/**
 * SO4: keeps an open project on this device: the document whenever the server has the same, what is told of its media, and the media themselves.
 * @returns how to stop.
 */
export function keepProject({ services, user, balance }: KeepProjectOptions): () => void {
  const device = openDevice();
  if (device === null) return () => undefined;
  const { save, editor, library, name } = services;
  const stopping = new AbortController();
  const keep = () => void keepDocument(device, services, user.id).catch(() => undefined);
  const keepSoon = restful(keptAfterMs, keep);
  // One after the other: each begins with what the one before has left.
  let bringing: Promise<void> = Promise.resolve();
  const mediaSoon = restful(mediaAfterMs, () => (bringing = bringing.then(() => bringMedia(device, services, user.id, stopping.signal)).catch(() => undefined)));
  const begin = async () => {
    await claimDevice(device, user.id);
    await device.keepPerson({ ...user, balance: balance() });
  };
  begin().then(() => {
    keepSoon.call();
    mediaSoon.call();
  }, () => undefined);
  const stops = [
    // At once: what is changed next begins from this revision, also where the page goes on without a connection.
    save.store.subscribe(({ kind }) => kind === 'saved' && keep()),
    name.subscribe(keepSoon.call),
    editor.store.subscribe(({ document }, before) => {
      if (document === before.document) return;
      keepSoon.call();
      mediaSoon.call();
    }),
    library.store.subscribe(() => {
      keepSoon.call();
      mediaSoon.call();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    keepSoon.stop();
    mediaSoon.stop();
    stopping.abort();
  };
}

async function keepDocument(device: DeviceStore, { projectId, save, editor, library, name, filmsHere, previewsAreExact, references }: EditorServices, accountId: string): Promise<void> {
  const revision = save.savedRevision();
  if (revision === null || deviceAccount() !== accountId) return;
  const { document } = editor.store.getState();
  await device.keepProject(accountId, { id: projectId, name: name.getState(), revision, document, assets: Object.values(library.store.getState().assets), filmsHere, previewsAreExact, references }, Date.now());
}

async function bringMedia(store: DeviceStore, { editor, library }: EditorServices, accountId: string, signal: AbortSignal): Promise<void> {
  if (signal.aborted || deviceAccount() !== accountId || !navigator.onLine || savesData()) return;
  const wanted = wantedMedia(editor.store.getState().document, Object.values(library.store.getState().assets));
  const { quota = 0 } = await navigator.storage.estimate();
  await keepMedia({ store, caches, fetch: (...request) => fetch(...request), quotaBytes: quota, accountId, wanted, now: Date.now, signal });
}

/** Whether the person has asked this browser to load no more than is needed. */
function savesData(): boolean {
  return (navigator as { connection?: { readonly saveData?: boolean } }).connection?.saveData === true;
}

/** Runs something once it has been asked for and no longer is. */
function restful(restMs: number, run: () => unknown): { readonly call: () => void; readonly stop: () => void } {
  let timer: number | undefined;
  return {
    call: () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(run, restMs);
    },
    stop: () => window.clearTimeout(timer),
  };
}
