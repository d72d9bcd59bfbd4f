import { describeRefusal } from '@/components/editor/provider/refusal';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { toast } from '@/components/ui/toast';
import { findClip } from '@/lib/editor/document/read';
import type { AssetView } from '@/lib/editor/media/asset-view';
import type { ToolId } from '@/lib/tools/tool-ids';

/** A picture and what was made of it: what a clip can show in turn. */
export interface Turn {
  readonly original: AssetView;
  /** The one that is shown, or else the newest. */
  readonly made: AssetView;
}

/** TO59: the picture that this tool made another one of; null for what was not made so. */
export function originalIdOf({ madeOf }: AssetView, tool: ToolId): string | null {
  return madeOf?.tool === tool ? madeOf.assetId : null;
}

/** TO8, TO52: what belongs to the picture that a clip shows; null where the tool has made nothing of it, or where one of the two is gone. */
export function shownInTurn(assets: readonly AssetView[], shownId: string | null, tool: ToolId): Turn | null {
  const ready = assets.filter(({ status }) => status === 'ready');
  const shown = ready.find(({ id }) => id === shownId);
  if (shown === undefined) return null;
  const originalId = originalIdOf(shown, tool);
  const original = originalId === null ? shown : ready.find(({ id }) => id === originalId);
  const made = originalId === null ? ready.filter((asset) => originalIdOf(asset, tool) === shown.id).sort((a, b) => b.createdAt - a.createdAt)[0] : shown;
  return original === undefined || made === undefined ? null : { original, made };
}

/** TO8, TO52: the clip that asked shows the result in its place, by one step. Where it is gone, or shows something else by now, the result is among the media only. `said` is told to who listens. */
export function showInItsPlace({ id, generation }: AssetView, said: string, { editor, library, announcer }: Pick<EditorServices, 'editor' | 'library' | 'announcer'>): void {
  const { document } = editor.store.getState();
  const source = generation?.source;
  const clip = source?.clipId ? findClip(document, source.clipId) : null;
  if (clip === null || !source) return;
  // What the same tool has made of the same picture before gives way to the newer one.
  const shown = clip.assetId === null ? null : library.find(clip.assetId)?.madeOf;
  if (clip.assetId !== source.assetId && (shown?.tool !== generation?.tool || shown?.assetId !== source.assetId)) return;
  const done = editor.run({ type: 'replace-picture', clipId: clip.id, assetId: id });
  if (done.ok) announcer.say(said);
  else toast.error(describeRefusal(done.error, document));
}
