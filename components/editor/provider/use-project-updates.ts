'use client';
import { useEffect } from 'react';
import { useUpdates } from '@/components/account/account-provider';
import { failedClips } from '@/components/editor/provider/failed-clips';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { tellFailed } from '@/components/editor/provider/tell-failed';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { toolsTexts } from '@/lib/texts/en/tools';

/** Follows what the server says of this project: assets that are made, and documents that others save. */
export function useProjectUpdates(services: EditorServices): void {
  const { projectId, library, save } = services;

  useUpdates((update) => {
    switch (update.kind) {
      case 'hello':
        void refresh(services);
        return;
      case 'asset':
        if (update.projectId === projectId) library.put(update.asset);
        return;
      case 'project':
        if (update.projectId === projectId) save.noticeRevision(update.revision);
        return;
      case 'balance':
      case 'activity':
      case 'history':
      case 'store':
        return;
    }
  });

  useEffect(() => watchEndings(services), [services]);
  useEffect(() => watchFilms(services), [services]);
}

/** The outputs of one request that end together are told of one by one by the server, and are one thing to the person. */
const togetherMs = 80;

/**
 * Tells of generations that end, and takes the clips off the timeline whose media did not come: one step, so that it can be undone. Of several
 * tabs on one project, the one that asked for the generation does it; what ended while none was open is met when the next one opens.
 */
function watchEndings(services: EditorServices): () => void {
  const { editor, library, announcer, ownGenerations, workspace } = services;
  const takeFailed = (failed: readonly AssetView[]) => {
    const { document } = editor.store.getState();
    const clipIds = failedClips(document, failed);
    if (clipIds.length > 0) editor.run({ type: 'delete-clips', clipIds });
  };
  takeFailed(Object.values(library.store.getState().assets).filter(isFailedGeneration));

  const ended = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const tell = () => {
    timer = null;
    const assets = [...ended].flatMap((id) => library.find(id) ?? []);
    ended.clear();
    for (const asset of assets) if (asset.status === 'ready') announcer.say(toolsTexts.ready(asset.name));
    for (const asset of assets) if (asset.status === 'ready' && asset.generation !== null && ownGenerations.has(asset.generation.id)) void results().then((part) => part?.arrange(asset, services));
    const failed = assets.filter(isFailedGeneration);
    for (const generationId of new Set(failed.map(({ generation }) => generation?.id))) {
      tellFailed(failed.filter(({ generation }) => generation?.id === generationId), workspace);
    }
    takeFailed(failed.filter(({ generation }) => generation !== null && ownGenerations.has(generation.id)));
  };
  const stop = library.store.subscribe(({ assets }, { assets: before }) => {
    for (const { id, status } of Object.values(assets)) if (status !== 'pending' && before[id]?.status === 'pending') ended.add(id);
    if (ended.size > 0) timer ??= setTimeout(tell, togetherMs);
  });
  return () => {
    stop();
    if (timer !== null) clearTimeout(timer);
  };
}

/** What tools do with what has come, or has not: its code comes when there is something. */
const results = () => import('@/components/editor/tools/results').catch(() => null);

/** TO10, TO14: looks for videos that a browser has to make, or has not finished. */
function watchFilms(services: EditorServices): () => void {
  const { store } = services.library;
  const look = () => {
    const isFilm = ({ generation }: AssetView) => generation?.status === 'delivering' || generation?.failure === 'undelivered';
    if (Object.values(store.getState().assets).some(isFilm)) void results().then((part) => part?.attend(services));
  };
  look();
  return store.subscribe(look);
}

function isFailedGeneration({ status, origin }: AssetView): boolean {
  return status === 'failed' && origin === 'generation';
}

/**
 * Takes the server's list; what came to be here while it was on its way stays. The revision is asked for at the first connection too: between
 * the making of this page and that, an earlier page may have sent its last changes.
 */
async function refresh({ projectId, library, save }: EditorServices): Promise<void> {
  const before = library.store.getState().assets;
  const answer = await fetchJson(`/api/projects/${projectId}/assets`);
  if (answer === null) return;
  const { revision, assets } = answer as { readonly revision: number; readonly assets: readonly AssetView[] };
  const meanwhile = Object.values(library.store.getState().assets).filter(({ id }) => !Object.hasOwn(before, id));
  library.replaceAll([...meanwhile, ...assets]);
  save.noticeRevision(revision);
}

/** Null where the server is not reached: the stream says hello again when it is. */
async function fetchJson(url: string): Promise<unknown> {
  try {
    const response = await fetch(url, { cache: 'no-store' });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
