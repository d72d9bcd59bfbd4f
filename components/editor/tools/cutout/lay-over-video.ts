import type { ClipFrame } from '@/components/editor/tools/cutout/cutout-draft';
import { placeAssets } from '@/components/editor/provider/place-assets';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { coverFrame } from '@/lib/editor/commands/cover-frame';
import { documentLimits } from '@/lib/editor/document/limits';
import { findClip } from '@/lib/editor/document/read';
import type { MediaAsset } from '@/lib/editor/media/asset-view';

/** TO8: gives the cut-out of a frame its place above the video. Where the clip is gone, or shows something else by now, it goes where there is room. Answers whether there was any. */
export function layOverVideo(cutout: MediaAsset, frame: ClipFrame, { editor }: Pick<EditorServices, 'editor'>): boolean {
  const { document } = editor.store.getState();
  const clip = findClip(document, frame.clipId);
  if (clip === null || clip.assetId !== frame.assetId) return placeAssets(editor, [cutout], { atTicks: frame.atTicks }).ok;
  const picture = { assetId: cutout.id, name: cutout.name.slice(0, documentLimits.nameLength) };
  return editor.run(coverFrame(document, clip, frame.atTicks, picture, editor)).ok;
}
