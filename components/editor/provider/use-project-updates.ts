'use client';
import { useEffect, useRef } from 'react';
import { useUpdates } from '@/components/account/account-provider';
import { failedClips } from '@/components/editor/provider/failed-clips';
import type { EditorServices } from '@/components/editor/provider/services';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { toolsTexts } from '@/lib/texts/en/tools';
import { toast } from '@/components/ui/toast';

/** Follows what the server says of this project: assets that are made, and documents that others save. */
export function useProjectUpdates(services: EditorServices): void {
  const { projectId, library, save } = services;
  const helloCount = useRef(0);

  useUpdates((update) => {
    switch (update.kind) {
      case 'hello':
        helloCount.current += 1;
        void refreshAssets(services);
        // What the page was made with is as new as the first connection.
        if (helloCount.current > 1) void fetchRevision(projectId).then((revision) => revision !== null && save.noticeRevision(revision));
        return;
      case 'asset':
        if (update.projectId === projectId) library.put(update.asset);
        return;
      case 'project':
        if (update.projectId === projectId) save.noticeRevision(update.revision);
        return;
      case 'balance':
      case 'activity':
        return;
    }
  });

  useEffect(() => watchEndings(services), [services]);
}

/**
 * Tells of generations that end, and takes the clips off the timeline whose media did not come: one step, so that it can be undone. Of several
 * tabs on one project, the one that asked for the generation does it; what ended while none was open is met when the next one opens.
 */
function watchEndings({ editor, library, announcer, ownGenerations }: EditorServices): () => void {
  const takeFailed = (failed: readonly AssetView[]) => {
    const { document } = editor.store.getState();
    const clipIds = failedClips(document, failed);
    if (clipIds.length > 0) editor.run({ type: 'delete-clips', clipIds });
  };
  takeFailed(Object.values(library.store.getState().assets).filter(isFailedGeneration));

  return library.store.subscribe(({ assets }, { assets: before }) => {
    if (assets === before) return;
    const ended = Object.values(assets).filter((asset) => asset.status !== 'pending' && before[asset.id]?.status === 'pending');
    const failed = ended.filter(isFailedGeneration);
    for (const asset of ended) if (asset.status === 'ready') announcer.say(toolsTexts.ready(asset.name));
    const [first] = failed;
    if (first?.generation?.failure) toast.error(toolsTexts.failedTitle(failed.length), { description: toolsTexts.failures[first.generation.failure] });
    takeFailed(failed.filter(({ generation }) => generation !== null && ownGenerations.has(generation.id)));
  });
}

function isFailedGeneration({ status, origin }: AssetView): boolean {
  return status === 'failed' && origin === 'generation';
}

/** Takes the server's list; what came to be here while it was on its way stays. */
async function refreshAssets({ projectId, library }: EditorServices): Promise<void> {
  const before = library.store.getState().assets;
  const assets = await fetchAssets(projectId);
  if (assets === null) return;
  const meanwhile = Object.values(library.store.getState().assets).filter(({ id }) => !Object.hasOwn(before, id));
  library.replaceAll([...meanwhile, ...assets]);
}

async function fetchAssets(projectId: string): Promise<readonly AssetView[] | null> {
  const answer = await fetchJson(`/api/projects/${projectId}/assets`);
  return answer === null ? null : (answer as { assets: readonly AssetView[] }).assets;
}

async function fetchRevision(projectId: string): Promise<number | null> {
  const answer = await fetchJson(`/api/projects/${projectId}/document`);
  return answer === null ? null : (answer as { revision: number }).revision;
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
