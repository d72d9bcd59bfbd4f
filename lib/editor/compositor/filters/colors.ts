import type { ColorMatrix } from '@/lib/editor/compositor/filters/color-matrix';
import { brightnessMatrix, chainAll, contrastMatrix, identityMatrix, mixMatrices, saturationMatrix } from '@/lib/editor/compositor/filters/color-matrix';
import type { CurvePoints } from '@/lib/editor/compositor/filters/curves';
import { sampleCurve } from '@/lib/editor/compositor/filters/curves';

/** Each −1 to 1, 0 unchanged. */
export interface ColorAdjustments {
  readonly brightness: number;
  readonly contrast: number;
  readonly saturation: number;
}

/** A colour look as data: a matrix, and then a tone curve for each of red, green and blue. */
export interface Look {
  readonly matrix: ColorMatrix;
  readonly curves?: readonly [red: CurvePoints, green: CurvePoints, blue: CurvePoints];
}

/** What one layer's filters do to each pixel: the matrix, and then the tables. Each is null where it changes nothing. */
export interface ColorProgram {
  readonly matrix: ColorMatrix | null;
  /** What each of 256 levels becomes, of red, then of green, then of blue. */
  readonly tables: Uint8ClampedArray | null;
}

const levels = 256;
const channels = [0, 1, 2] as const;

/**
 * EG2, EG3: brightness, contrast, saturation and the look as one program; null where nothing would change.
 * @param strength of the look, 0 to 1
 */
export function compileColors({ brightness, contrast, saturation }: ColorAdjustments, look: Look | null, strength: number): ColorProgram | null {
  const lookMatrix = look === null ? identityMatrix : mixMatrices(identityMatrix, look.matrix, strength);
  const matrix = chainAll(brightnessMatrix(brightness), contrastMatrix(1 + contrast), saturationMatrix(1 + saturation), lookMatrix);
  const curves = strength === 0 ? undefined : look?.curves;
  if (isDiagonal(matrix)) {
    return isIdentity(matrix) && curves === undefined ? null : { matrix: null, tables: makeTables(matrix, curves, strength) };
  }
  return { matrix, tables: curves === undefined ? null : makeTables(identityMatrix, curves, strength) };
}

/** Runs a program over pixels (red, green, blue, alpha, not premultiplied), in place. */
export function applyColors(pixels: Uint8ClampedArray, { matrix, tables }: ColorProgram): void {
  if (matrix !== null) applyMatrix(pixels, matrix);
  if (tables !== null) applyTables(pixels, tables);
}

function applyMatrix(pixels: Uint8ClampedArray, matrix: ColorMatrix): void {
  const [rr, rg, rb, r1, gr, gg, gb, g1, br, bg, bb, b1] = matrix;
  const [redAdded, greenAdded, blueAdded] = [r1 * 255, g1 * 255, b1 * 255];
  for (let at = 0; at < pixels.length; at += 4) {
    const red = pixels[at] ?? 0;
    const green = pixels[at + 1] ?? 0;
    const blue = pixels[at + 2] ?? 0;
    pixels[at] = rr * red + rg * green + rb * blue + redAdded;
    pixels[at + 1] = gr * red + gg * green + gb * blue + greenAdded;
    pixels[at + 2] = br * red + bg * green + bb * blue + blueAdded;
  }
}

function applyTables(pixels: Uint8ClampedArray, tables: Uint8ClampedArray): void {
  for (let at = 0; at < pixels.length; at += 4) {
    pixels[at] = tables[pixels[at] ?? 0] ?? 0;
    pixels[at + 1] = tables[levels + (pixels[at + 1] ?? 0)] ?? 0;
    pixels[at + 2] = tables[2 * levels + (pixels[at + 2] ?? 0)] ?? 0;
  }
}

/** A matrix that mixes no channels needs no more than a table per channel, and so does a curve. */
function makeTables(matrix: ColorMatrix, curves: Look['curves'], strength: number): Uint8ClampedArray {
  const tables = new Uint8ClampedArray(3 * levels);
  for (const channel of channels) {
    const [gain, added] = [matrix[channel * 5] ?? 1, matrix[channel * 4 + 3] ?? 0];
    const curve = curves === undefined ? null : sampleCurve(curves[channel]);
    for (let level = 0; level < levels; level += 1) {
      const light = Math.min(1, Math.max(0, (gain * level) / 255 + added));
      // The curve is met between two of its levels.
      const curved = curve === null ? light : light + (readBetween(curve, light * 255) - light) * strength;
      tables[channel * levels + level] = curved * 255;
    }
  }
  return tables;
}

function readBetween(values: Float64Array, position: number): number {
  const index = Math.min(levels - 2, Math.floor(position));
  const [before, after] = [values[index] ?? 0, values[index + 1] ?? 1];
  return before + (after - before) * (position - index);
}

function isDiagonal(matrix: ColorMatrix): boolean {
  return matrix.every((value, index) => index % 4 === 3 || index % 5 === 0 || Math.abs(value) < 1e-9);
}

function isIdentity(matrix: ColorMatrix): boolean {
  return matrix.every((value, index) => Math.abs(value - (identityMatrix[index] ?? 0)) < 1e-9);
}
