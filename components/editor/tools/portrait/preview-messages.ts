import type { Pixels } from '@/lib/base/pixels';
import type { PortraitLook } from '@/lib/tools/portrait-looks';

/** What the worker is asked to draw; `number` is that of the picture. */
export interface PreviewWork {
  readonly number: number;
  readonly look: PortraitLook;
  readonly pixels: Pixels;
}

/** The same picture in that look. */
export type DrawnPreview = PreviewWork;
