import type { FontWish } from '@/lib/editor/compositor/text/fonts';
import { fontOf, referencePx } from '@/lib/editor/compositor/text/fonts';
import type { FontMeasure, TextLayout } from '@/lib/editor/compositor/text/layout-text';
import { layoutText } from '@/lib/editor/compositor/text/layout-text';
import type { Size } from '@/lib/editor/compositor/fit';
import type { TextContent } from '@/lib/editor/document/drawn';

let measuring: OffscreenCanvasRenderingContext2D | null = null;

/** Measures with the fonts of this window or worker, in em. */
export function fontMeasure(wish: Pick<FontWish, 'family' | 'weight' | 'italic'>): FontMeasure {
  const context = measuringContext(fontOf(wish));
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('x');
  return {
    widthOf: (text) => measuringContext(fontOf(wish)).measureText(text).width / referencePx,
    ascent: fontBoundingBoxAscent / referencePx,
    descent: fontBoundingBoxDescent / referencePx,
  };
}

interface KnownLayout {
  readonly widthEm: number;
  /** How wide the whole text is in its font: another font has come when it differs. */
  readonly probe: number;
  readonly layout: TextLayout;
}

const known = new WeakMap<TextContent, KnownLayout>();

/** The layout of a text in a canvas of this size. Measured once for each text, width and font; `probe` differs when another font has come. */
export function layoutOf(content: TextContent, canvas: Size): KnownLayout {
  const widthEm = (content.width * canvas.widthPx) / (content.size * canvas.heightPx);
  const measure = fontMeasure(content);
  const probe = measure.widthOf(content.text);
  const before = known.get(content);
  if (before?.widthEm === widthEm && before.probe === probe) return before;
  const made = { widthEm, probe, layout: layoutText(content, widthEm, measure) };
  known.set(content, made);
  return made;
}

/** One canvas for all measuring. */
function measuringContext(font: string): OffscreenCanvasRenderingContext2D {
  measuring ??= new OffscreenCanvas(1, 1).getContext('2d');
  if (measuring === null) throw new Error('There is no drawing context.');
  prepareForText(measuring);
  measuring.font = font;
  return measuring;
}

/** Measuring and drawing must set letters alike. */
export function prepareForText(context: OffscreenCanvasRenderingContext2D): void {
  context.textRendering = 'geometricPrecision';
  context.fontKerning = 'normal';
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
}
