import { describeRefusal } from '@/components/editor/provider/refusal';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { toast } from '@/components/ui/toast';
import { findClip } from '@/lib/editor/document/read';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';

/** TO8: the clip that asked shows the cut-out in its place, by one step. Where it is gone, or shows something else by now, the cut-out is among the media only. */
export function applyCutout({ id, name, generation }: AssetView, { editor, announcer }: Pick<EditorServices, 'editor' | 'announcer'>): void {
  const { document } = editor.store.getState();
  const source = generation?.source;
  const clip = source?.clipId ? findClip(document, source.clipId) : null;
  if (clip === null || clip.assetId !== source?.assetId) return;
  const done = editor.run({ type: 'replace-picture', clipId: clip.id, assetId: id });
  if (done.ok) announcer.say(toolFormsTexts.cutout.applied(name));
  else toast.error(describeRefusal(done.error, document));
}
