import { toast } from '@/components/ui/toast';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { toolsTexts } from '@/lib/texts/en/tools';

/** Says why generated media did not come, once for all outputs of a request. */
export function tellFailed(failed: readonly AssetView[]): void {
  const failure = failed[0]?.generation?.failure;
  if (failure === null || failure === undefined) return;
  const description = toolsTexts.failures[failure];
  if (failure === 'cancelled') toast(toolsTexts.stoppedTitle, { description });
  else toast.error(toolsTexts.failedTitle(failed.length), { description });
}
