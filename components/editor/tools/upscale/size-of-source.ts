import type { EditorServices } from '@/components/editor/provider/editor-services';
import type { SourceDraft } from '@/components/editor/tools/source/source-draft';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { pictureToolsTexts } from '@/lib/texts/en/picture-tools';
import type { PixelSize } from '@/lib/tools/image-size';
import type { UpscaleFactor } from '@/lib/tools/upscale-size';
import { isUpscalable, upscaledMaxSidePx, upscaledSize } from '@/lib/tools/upscale-size';

const texts = pictureToolsTexts.upscale;

/** The pixels of a picture, or of a video's frames; null where they are not known. */
export function sizeOf(asset: AssetView | null): PixelSize | null {
  return asset?.widthPx && asset.heightPx ? { width: asset.widthPx, height: asset.heightPx } : null;
}

/** TO51: why a picture of that size is not enlarged so far; null where it is. */
export function tooLargeText(size: PixelSize | null, factor: UpscaleFactor): string | null {
  if (size === null || isUpscalable(size, factor)) return null;
  const { width, height } = upscaledSize(size, factor);
  return factor === 4 && isUpscalable(size, 2) ? texts.tooLarge(width, height, upscaledMaxSidePx) : texts.tooLargeAtAll(width, height, upscaledMaxSidePx);
}

/** The same of what is chosen: the frame of a video that is no picture yet, or a picture. */
export function obstacleTo({ assetId, frame, factor }: Pick<SourceDraft, 'assetId' | 'frame'> & { readonly factor: UpscaleFactor }, { library }: Pick<EditorServices, 'library'>): string | null {
  const id = assetId ?? frame?.assetId;
  return tooLargeText(sizeOf(id === undefined ? null : library.find(id)), factor);
}
