import type { SubjectBox } from '@/lib/tools/remove-background';

/** What is pointed at, in parts of the picture's width and height. */
export interface PointOrder {
  readonly picture: ImageBitmap;
  readonly point: { readonly x: number; readonly y: number };
}

/** Null where nothing there parts from what is around it. */
export interface PointAnswer {
  readonly box: SubjectBox | null;
}
