import type { Canvas } from '@/lib/editor/document/model';
import type { FrameRate } from '@/lib/editor/document/time';
import { frameRates } from '@/lib/editor/document/time';

/** The shapes that are offered by name, each in its usual size. */
export const canvasShapes = {
  '16:9': { widthPx: 1920, heightPx: 1080 },
  '9:16': { widthPx: 1080, heightPx: 1920 },
  '1:1': { widthPx: 1080, heightPx: 1080 },
  '4:5': { widthPx: 1080, heightPx: 1350 },
  '4:3': { widthPx: 1440, heightPx: 1080 },
  '21:9': { widthPx: 2520, heightPx: 1080 },
} as const satisfies Record<string, Pick<Canvas, 'widthPx' | 'heightPx'>>;
export type CanvasShape = keyof typeof canvasShapes;

export const canvasShapeNames = Object.keys(canvasShapes) as readonly CanvasShape[];

/** The named shape that a canvas has, also in another size (1280 × 720 is 16:9); null where it has none. */
export function shapeOf({ widthPx, heightPx }: Pick<Canvas, 'widthPx' | 'heightPx'>): CanvasShape | null {
  return canvasShapeNames.find((name) => canvasShapes[name].widthPx * heightPx === canvasShapes[name].heightPx * widthPx) ?? null;
}

export type FrameRateName = keyof typeof frameRates;
/** From the slowest up. */
export const frameRateNames = (Object.keys(frameRates) as FrameRateName[]).sort((a, b) => Number(a) - Number(b));

/** The name of a project's rate: it is one of those that there are (ED3). */
export function frameRateName(rate: FrameRate): FrameRateName {
  return frameRateNames.find((name) => frameRates[name].numerator === rate.numerator && frameRates[name].denominator === rate.denominator) ?? '30';
}
