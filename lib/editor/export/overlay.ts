import type { Rect } from '@/lib/editor/compositor/place';

/**
 * What is laid over a film, as its planes are: in limited-range BT.709, with one pixel of colour for each four of light. Values are multiplied by how solid
 * they are (0 to 255), so that laying them over is one multiplication and one sum. The rectangle has even sides and begins at an even place.
 */
export interface Overlay {
  readonly rect: Rect;
  /** How much of the film is seen, 0 to 255, a pixel of light each. */
  readonly lightShare: Uint8Array;
  readonly light: Uint16Array;
  /** The same, a pixel of colour each. */
  readonly colorShare: Uint8Array;
  readonly blue: Uint16Array;
  readonly red: Uint16Array;
}

/** How much red and blue make up light; green is the rest (BT.709). */
const [redShare, blueShare] = [0.2126, 0.0722];

/** Makes an overlay of pixels that are not premultiplied; null where all of them are transparent. */
export function makeOverlay({ data, width, height }: ImageData): Overlay | null {
  const rect = solidRect(data, width, height);
  if (rect === null) return null;
  const [columns, rows] = [rect.right - rect.left, rect.bottom - rect.top];
  const count = columns * rows;
  const overlay = {
    rect,
    lightShare: new Uint8Array(count),
    light: new Uint16Array(count),
    colorShare: new Uint8Array(count / 4),
    blue: new Uint16Array(count / 4),
    red: new Uint16Array(count / 4),
  };
  for (let row = 0; row < rows; row += 2) {
    for (let column = 0; column < columns; column += 2) addBlock(overlay, data, width, row, column);
  }
  return overlay;
}

/** Four pixels of light and the one of colour that they share. */
function addBlock({ rect, lightShare, light, colorShare, blue, red }: Overlay, data: Uint8ClampedArray, width: number, row: number, column: number): void {
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
