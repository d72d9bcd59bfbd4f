import { createPrng } from '@/lib/base/prng';
import { composePicture } from './compose/compose';
import { followReference } from './reference/follow';
import { readReference, type EncodedReference } from './reference/read-reference';
import { renderInk } from './styles/ink';
import { renderNeon } from './styles/neon';
import { renderNight } from './styles/night';
import { renderPaperCut } from './styles/paper-cut';
import { renderPastel } from './styles/pastel';
import { renderPixel } from './styles/pixel';
import { renderPoster } from './styles/poster';
import { renderWatercolor } from './styles/watercolor';
import { readPrompt } from './words/read-prompt';
import type { StyleId } from '@/lib/tools/image-styles';
import type { Canvas } from '@napi-rs/canvas';
import type { Guide } from './reference/guide';
import type { Style } from './styles/surface';

/** What to draw. Sizes are pixels, 16 to 4,096 a side; `seed` any whole number. */
export interface Drawing {
  readonly prompt: string;
  readonly style: StyleId;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly seed: number;
}

const styles: Readonly<Record<StyleId, Style>> = {
  poster: renderPoster, watercolor: renderWatercolor, neon: renderNeon, 'paper-cut': renderPaperCut,
  ink: renderInk, pixel: renderPixel, pastel: renderPastel, night: renderNight,
};

const nocturnal: ReadonlySet<StyleId> = new Set(['night', 'neon']);

/** High enough that grain survives, low enough that a 1K picture stays under a megabyte. */
const jpegQuality = 90;

/** Draws a picture and gives it as JPEG. The same drawing gives the same bytes on one machine [D4]. */
export function drawImage(drawing: Drawing, guide: Guide | null = null): Buffer {
  return drawCanvas(drawing, guide).toBuffer('image/jpeg', jpegQuality);
}

/** The same after a reference, where there is one [D18]. */
export async function drawAfter({ reference, ...drawing }: Drawing & { readonly reference: EncodedReference | null }): Promise<Buffer> {
  return drawImage(drawing, reference === null ? null : await readReference(reference));
}

/** The picture as pixels, for contact sheets and tests that measure. */
export function drawCanvas({ prompt, style, widthPx, heightPx, seed }: Drawing, guide: Guide | null = null): Canvas {
  const key = `${prompt}|${style}|${seed}`;
  const asked = readPrompt(prompt);
  // Two styles are made of darkness: what has no time of its own happens at night there, with a moon and lit windows.
  const scene = asked.time === null && nocturnal.has(style) ? { ...asked, time: 'night' as const } : asked;
  const picture = composePicture(scene, prompt, widthPx / heightPx, key, guide);
  const canvas = styles[style]({ picture, widthPx, heightPx, random: createPrng(`${key}|${style}-hand`) });
  if (guide !== null) followReference(canvas, guide);
  return canvas;
}
