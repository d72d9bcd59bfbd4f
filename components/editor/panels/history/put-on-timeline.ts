import { addToTimeline } from '@/components/editor/provider/asset-actions';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { placeAssets } from '@/components/editor/provider/place-assets';
import { describeRefusal } from '@/components/editor/provider/refusal';
import { withForm } from '@/components/editor/tools/tool-forms';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { isMedium } from '@/lib/editor/media/asset-view';
import { toast } from '@/components/ui/toast';
import { historyTexts as texts } from '@/lib/texts/en/history';
import { toolNamed } from '@/lib/tools/tool-ids';

/** TO45: puts the results of a request on the timeline once more, from the playhead on, by one step and free of charge. */
export function putOnTimeline(results: readonly AssetView[], services: EditorServices): void {
  const tool = toolNamed(results[0]?.generation?.tool);
  const own = tool === null ? undefined : withForm(tool, (kind) => kind.results?.putAgain);
  if (own !== undefined) return void own(results, services);
  const { editor, announcer } = services;
  const media = results.filter(isMedium);
  for (const asset of results) if (!isMedium(asset)) addToTimeline(asset, services);
  if (media.length === 0) return;
  const placed = placeAssets(editor, media, { atTicks: editor.playhead.getState().ticks });
  if (placed.ok) announcer.say(texts.put(media.length));
  else toast.error(describeRefusal(placed.error, editor.store.getState().document));
}
