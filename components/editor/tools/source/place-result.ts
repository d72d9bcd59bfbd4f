import { placeAssets } from '@/components/editor/provider/place-assets';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { layOverClip } from '@/components/editor/tools/source/lay-over-clip';
import type { ChosenSourceDraft } from '@/components/editor/tools/source/source-draft';
import { findClip } from '@/lib/editor/document/read';
import type { MediaAsset } from '@/lib/editor/media/asset-view';

/** TO20: gives a result its place above the clip that shows its picture; of a picture that was chosen by hand, where the playhead is. Answers whether there was room. */
export function placeResult(result: MediaAsset, { frame, clipId, assetId, isChosen }: ChosenSourceDraft, services: EditorServices): boolean {
  const { editor, library } = services;
  if (frame !== null) return layOverClip(result, frame, services);
  const clip = isChosen || clipId === null ? null : findClip(editor.store.getState().document, clipId);
  if (clip !== null && assetId !== null) return layOverClip(result, { clipId: clip.id, assetId, atTicks: clip.startTicks }, services);
  const picture = assetId === null ? null : library.find(assetId);
  const size = picture?.widthPx && picture.heightPx ? { expectedSize: { widthPx: picture.widthPx, heightPx: picture.heightPx } } : {};
  const { selectedClipIds } = editor.store.getState();
  const placed = placeAssets(editor, [result], { atTicks: editor.playhead.getState().ticks, ...size });
  // The settings follow what is selected, and the next request is one of the same picture.
  editor.select(selectedClipIds);
  return placed.ok;
}
