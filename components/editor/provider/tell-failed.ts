import type { StoreApi } from 'zustand/vanilla';
import type { Workspace } from '@/components/editor/provider/workspace';
import { offerTo } from '@/components/editor/provider/workspace';
import { toast } from '@/components/ui/toast';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { toolsTexts } from '@/lib/texts/en/tools';

/** Says why generated media did not come, once for all outputs of a request, whoever hears of it first: the notice has the request's id. Scenes that can be tried again alone are offered. */
export function tellFailed(failed: readonly AssetView[], workspace: StoreApi<Workspace>): void {
  const generation = failed[0]?.generation;
  if (generation?.failure === null || generation?.failure === undefined) return;
  // The parts of a scene come together or not at all, and the music is no result of its own.
  const results = failed.filter(({ generation: each }) => (each?.part?.role ?? 'picture') === 'picture');
  const offers = results.flatMap(({ generation: each }) => each?.part?.again ?? []);
  const again = offers.length === 0 ? {} : { action: { label: toolsTexts.tryAgain, onClick: () => offerTo('script-to-video', offers, workspace) } };
  const notice = { id: `failed-${generation.id}`, description: toolsTexts.failures[generation.failure], ...again };
  if (generation.failure === 'cancelled') toast(toolsTexts.stoppedTitle, notice);
  else toast.error(toolsTexts.failedTitle(Math.max(1, results.length)), notice);
}
