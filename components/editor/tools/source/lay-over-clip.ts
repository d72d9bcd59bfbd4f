import type { ClipFrame } from '@/components/editor/tools/source/source-draft';
import { placeAssets } from '@/components/editor/provider/place-assets';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { coverFrame } from '@/lib/editor/commands/cover-frame';
import { documentLimits } from '@/lib/editor/document/limits';
import { findClip } from '@/lib/editor/document/read';
import type { MediaAsset } from '@/lib/editor/media/asset-view';

/** TO8, TO20: gives a result its place above the clip that it was made of, from that instant on. Where the clip is gone, or shows something else by now, it goes where there is room. Answers whether there was any. */
export function layOverClip(result: MediaAsset, { clipId, assetId, atTicks }: Pick<ClipFrame, 'clipId' | 'assetId' | 'atTicks'>, { editor }: Pick<EditorServices, 'editor'>): boolean {
  const { document } = editor.store.getState();
  const clip = findClip(document, clipId);
  if (clip === null || clip.assetId !== assetId) return placeAssets(editor, [result], { atTicks }).ok;
  const picture = { assetId: result.id, name: result.name.slice(0, documentLimits.nameLength) };
  return editor.run(coverFrame(document, clip, atTicks, picture, editor)).ok;
}
