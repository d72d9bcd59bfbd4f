import { toast } from '@/components/ui/toast';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { toolsTexts } from '@/lib/texts/en/tools';

/** Says why generated media did not come, once for all outputs of a request, whoever hears of it first: the notice has the request's id. */
export function tellFailed(failed: readonly AssetView[]): void {
  const generation = failed[0]?.generation;
  if (generation?.failure === null || generation?.failure === undefined) return;
  const notice = { id: `failed-${generation.id}`, description: toolsTexts.failures[generation.failure] };
  if (generation.failure === 'cancelled') toast(toolsTexts.stoppedTitle, notice);
  else toast.error(toolsTexts.failedTitle(failed.length), notice);
}
