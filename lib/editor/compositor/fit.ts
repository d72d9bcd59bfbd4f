import type { FitMode } from '@/lib/editor/document/look';

export interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** EF6: the size that a picture has in a canvas before scale and rotation. */
export function fittedSize(fit: FitMode, picture: Size, canvas: Size): Size {
  if (fit === 'stretch') return { widthPx: canvas.widthPx, heightPx: canvas.heightPx };
  const ratios = [canvas.widthPx / picture.widthPx, canvas.heightPx / picture.heightPx];
  const ratio = fit === 'fit' ? Math.min(...ratios) : Math.max(...ratios);
  return { widthPx: picture.widthPx * ratio, heightPx: picture.heightPx * ratio };
}
