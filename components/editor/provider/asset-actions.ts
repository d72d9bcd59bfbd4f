import { failureText, runAction } from '@/components/account/run-action';
import { canRemoveClipsOf, removeClipsOf } from '@/components/editor/provider/clips-of-assets';
import { placeAssets } from '@/components/editor/provider/place-assets';
import { describeRefusal } from '@/components/editor/provider/refusal';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { toast } from '@/components/ui/toast';
import { deleteAsset, renameAsset, restoreAsset } from '@/lib/actions/assets';
import { placeClips } from '@/lib/editor/commands/placement';
import type { Clip } from '@/lib/editor/document/model';
import { findClip } from '@/lib/editor/document/read';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { isMedium } from '@/lib/editor/media/asset-view';
import { editorTexts } from '@/lib/texts/en/editor';

const texts = editorTexts.media;

/** Puts an asset where the playhead is; a script becomes texts. */
export function addToTimeline(asset: AssetView, services: EditorServices): void {
  const { editor, announcer } = services;
  if (!isMedium(asset)) {
    import('@/components/editor/tools/script/lay-out').then((part) => part.layOutScriptAsset(asset, services)).catch(() => toast.error(failureText({ code: 'unreachable' })));
    return;
  }
  const placed = placeAssets(editor, [asset], { atTicks: editor.playhead.getState().ticks });
  if (placed.ok) announcer.say(texts.addedToTimeline(asset.name));
  else toast.error(describeRefusal(placed.error, editor.store.getState().document));
}

/** TO26: captions of what a spoken sound says, free of charge. */
export function addCaptionsOf(asset: AssetView, services: EditorServices): void {
  import('@/components/editor/tools/voice/lay-voice').then((part) => part.layVoiceCaptions(asset, services)).catch(() => toast.error(failureText({ code: 'unreachable' })));
}

/** TO41: the whole storyboard that an asset is a part of, free of charge. */
export function layOutStoryboardOf(asset: AssetView, services: EditorServices): void {
  import('@/components/editor/tools/storyboard/lay-storyboard').then((part) => part.layStoryboardAgain(asset, services)).catch(() => toast.error(failureText({ code: 'unreachable' })));
}

export async function renameAssetTo(asset: AssetView, name: string, { library }: EditorServices): Promise<void> {
  library.put({ ...asset, name });
  const outcome = await runAction(() => renameAsset({ id: asset.id, name }));
  if (outcome.ok) return;
  library.put(asset);
  toast.error(failureText(outcome.error));
}

/** Deletes an asset and the clips that show it. Both come back with the notice's button. */
export async function deleteAssetWithUndo(asset: AssetView, services: EditorServices): Promise<void> {
  const possible = canRemoveClipsOf([asset.id], services);
  if (!possible.ok) return toast.error(possible.error);
  const outcome = await runAction(() => deleteAsset({ id: asset.id }));
  if (!outcome.ok) return toast.error(failureText(outcome.error));
  const clips = removeClipsOf([asset.id], services);
  services.library.remove(asset.id);
  toast(texts.deleted(asset.name, clips.length), { action: { label: texts.undo, onClick: () => void restore(asset, clips, services) } });
}

async function restore(asset: AssetView, clips: readonly Clip[], { editor, library }: EditorServices): Promise<void> {
  const outcome = await runAction(() => restoreAsset({ id: asset.id }));
  if (!outcome.ok) return toast.error(failureText(outcome.error));
  library.put(asset);
  // Undo of the editor may have brought some of them back already.
  const { document } = editor.store.getState();
  const missing = clips.filter(({ id }) => findClip(document, id) === null);
  const placed = editor.run(placeClips(document, missing, editor));
  if (!placed.ok) toast.error(describeRefusal(placed.error, document));
}
