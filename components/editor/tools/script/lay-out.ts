import { describeRefusal } from '@/components/editor/provider/refusal';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { loadScript } from '@/components/editor/tools/script/load-script';
import { toast } from '@/components/ui/toast';
import { layOutScript } from '@/lib/editor/captions/script-clips';
import { clipsOnTrack, tracksBottomUp } from '@/lib/editor/document/read';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';

const texts = toolFormsTexts.script;

/** TO4: puts a finished script on the timeline from the playhead on, as one step, and selects its texts. */
export async function layOutScriptAsset(asset: AssetView, { editor }: Pick<EditorServices, 'editor'>): Promise<void> {
  const script = await loadScript(asset);
  if (script === null) return toast.error(texts.notLoaded);
  const { document } = editor.store.getState();
  const before = new Set(tracksBottomUp(document).map(({ id }) => id));
  const placed = editor.run(layOutScript(script.scenes, editor.playhead.getState().ticks, { newId: editor.newId, trackName: texts.track(script.title) }));
  if (!placed.ok) return toast.error(describeRefusal(placed.error, document));
  const after = editor.store.getState().document;
  const track = tracksBottomUp(after).find(({ id }) => !before.has(id));
  if (track !== undefined) editor.select(clipsOnTrack(after, track.id).map(({ id }) => id));
  toast.success(texts.laidOut(script.scenes.length), { action: { label: texts.undo, onClick: () => editor.undo() } });
}
