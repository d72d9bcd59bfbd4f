import type { Rect } from '@/lib/editor/compositor/place';
import type { BlendBuffer } from '@/lib/editor/export/blend';
import { addend, addendPair, blendByte, blendWord } from '@/lib/editor/export/blend';
import type { Planes } from '@/lib/editor/export/planes';

/**
 * What is laid over a film, as its planes are: in limited-range BT.709, with one pixel of colour for each four of light. Of each byte: how much of the film is
 * seen (0 to 255), and what is added to that, which is multiplied by how solid it is. Laying it over is one multiplication and one sum; four neighbours that
 * let the same share through take two of each.
 */
export interface Overlay {
  /** Four bytes at once, which begin at four times this place. */
  readonly fours: { readonly at: Uint32Array; readonly share: Uint8Array; readonly even: Int32Array; readonly odd: Int32Array };
  /** Bytes by themselves. */
  readonly ones: { readonly at: Uint32Array; readonly share: Uint8Array; readonly value: Uint16Array };
}

/** Of a rectangle of one plane, a byte each. */
interface Shares {
  readonly rect: Rect;
  readonly shares: Uint8Array;
  readonly values: Uint16Array;
}

/** How much red and blue make up light; green is the rest (BT.709). */
const [redShare, blueShare] = [0.2126, 0.0722];

/** Makes an overlay of pixels that are not premultiplied; null where all of them are transparent. @param planes where in one buffer the film's are. */
export function makeOverlay({ data, width, height }: Pick<ImageData, 'data' | 'width' | 'height'>, planes: Planes): Overlay | null {
  const rect = solidRect(data, width, height);
  if (rect === null) return null;
  const [columns, rows] = [rect.right - rect.left, rect.bottom - rect.top];
  const count = columns * rows;
  const solid: SolidRect = { rect, lightShare: new Uint8Array(count), light: new Uint16Array(count), colorShare: new Uint8Array(count / 4), blue: new Uint16Array(count / 4), red: new Uint16Array(count / 4) };
  for (let row = 0; row < rows; row += 2) {
    for (let column = 0; column < columns; column += 2) addBlock(solid, data, width, row, column);
  }
  const half = { left: rect.left / 2, top: rect.top / 2, right: rect.right / 2, bottom: rect.bottom / 2 };
  const packer = new Packer();
  packer.add({ rect, shares: solid.lightShare, values: solid.light }, planes.light);
  packer.add({ rect: half, shares: solid.colorShare, values: solid.blue }, planes.blue);
  packer.add({ rect: half, shares: solid.colorShare, values: solid.red }, planes.red);
  return packer.packed();
}

/** Lays an overlay over the planes that it was made for. */
export function layOver({ fours, ones }: Overlay, { bytes, words }: BlendBuffer): void {
  for (let index = 0; index < fours.at.length; index += 1) {
    const at = fours.at[index] ?? 0;
    words[at] = blendWord(words[at] ?? 0, fours.share[index] ?? 0, fours.even[index] ?? 0, fours.odd[index] ?? 0);
  }
  for (let index = 0; index < ones.at.length; index += 1) {
    const at = ones.at[index] ?? 0;
    bytes[at] = blendByte(bytes[at] ?? 0, ones.share[index] ?? 0, ones.value[index] ?? 0);
  }
}

/** Puts neighbours together. Where nothing is laid over, nothing changes, and nothing is noted. */
class Packer {
  private readonly fours = { at: [] as number[], share: [] as number[], even: [] as number[], odd: [] as number[] };
  private readonly ones = { at: [] as number[], share: [] as number[], value: [] as number[] };

  add({ rect: { left, top, right, bottom }, shares, values }: Shares, { offset, stride }: Planes['light']): void {
    const columns = right - left;
    for (let row = top; row < bottom; row += 1) {
      const first = (row - top) * columns;
      const start = offset + row * stride + left;
      let column = 0;
      while (column < columns) {
        const from = first + column;
        const share = shares[from] ?? 255;
        const isFour = (start + column) % 4 === 0 && column + 4 <= columns && share === shares[from + 1] && share === shares[from + 2] && share === shares[from + 3];
        if (share !== 255) {
          if (isFour) this.addFour((start + column) / 4, share, values, from);
          else this.addOne(start + column, share, values[from] ?? 0);
        }
        column += isFour ? 4 : 1;
      }
    }
  }

  packed(): Overlay {
    const { fours, ones } = this;
    return {
      fours: { at: Uint32Array.from(fours.at), share: Uint8Array.from(fours.share), even: Int32Array.from(fours.even), odd: Int32Array.from(fours.odd) },
      ones: { at: Uint32Array.from(ones.at), share: Uint8Array.from(ones.share), value: Uint16Array.from(ones.value) },
    };
  }

  private addFour(at: number, share: number, values: Uint16Array, from: number): void {
    this.fours.at.push(at);
    this.fours.share.push(share);
    this.fours.even.push(addendPair(values[from] ?? 0, values[from + 2] ?? 0));
    this.fours.odd.push(addendPair(values[from + 1] ?? 0, values[from + 3] ?? 0));
  }

  private addOne(at: number, share: number, value: number): void {
    this.ones.at.push(at);
    this.ones.share.push(share);
    this.ones.value.push(addend(value));
  }
}

/** A rectangle of a picture that is laid over: a value and a share for each pixel of light, and for each of colour. */
interface SolidRect {
  readonly rect: Rect;
  readonly lightShare: Uint8Array;
  readonly light: Uint16Array;
  readonly colorShare: Uint8Array;
  readonly blue: Uint16Array;
  readonly red: Uint16Array;
}

/** Four pixels of light and the one of colour that they share. */
function addBlock({ rect, lightShare, light, colorShare, blue, red }: SolidRect, data: Uint8ClampedArray, width: number, row: number, column: number): void {
  const columns = rect.right - rect.left;
  let [alphaSum, blueSum, redSum] = [0, 0, 0];
  for (let index = 0; index < 4; index += 1) {
    const [y, x] = [row + (index >> 1), column + (index & 1)];
    const from = ((rect.top + y) * width + rect.left + x) * 4;
    const [r, g, b, alpha] = [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0, data[from + 3] ?? 0];
    const full = redShare * r + (1 - redShare - blueShare) * g + blueShare * b;
    const to = y * columns + x;
    lightShare[to] = 255 - alpha;
    light[to] = Math.round(alpha * (16 + (full * 219) / 255));
    alphaSum += alpha;
    blueSum += alpha * (128 + (((b - full) / (2 - 2 * blueShare)) * 224) / 255);
    redSum += alpha * (128 + (((r - full) / (2 - 2 * redShare)) * 224) / 255);
  }
  const at = (row / 2) * (columns / 2) + column / 2;
  colorShare[at] = 255 - Math.round(alphaSum / 4);
  blue[at] = Math.round(blueSum / 4);
  red[at] = Math.round(redSum / 4);
}

/** The smallest rectangle of even places around all that is not transparent. Both sides of the picture are even. */
function solidRect(data: Uint8ClampedArray, width: number, height: number): Rect | null {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (data[(y * width + x) * 4 + 3] === 0) continue;
      if (x < left) left = x;
      if (x >= right) right = x + 1;
      if (y < top) top = y;
      bottom = y + 1;
    }
  }
  if (right === 0) return null;
  return { left: left & ~1, top: top & ~1, right: (right + 1) & ~1, bottom: (bottom + 1) & ~1 };
}
