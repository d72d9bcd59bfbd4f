import type { Canvas } from '@napi-rs/canvas';
import type { Pixels } from '@/lib/base/pixels';
import { lightOf, lightSide, type Guide } from './guide';
import { recolour, recolouringTo, type Recolouring } from './recolouring';

/** How much of the difference in light is taken over at most. */
const lightShare = 0.9;

/** [D18] Gives a finished drawing the colours and the light of its reference. What is drawn stays where it is. */
export function followReference(canvas: Canvas, guide: Guide): void {
  const context = canvas.getContext('2d');
  const image = context.getImageData(0, 0, canvas.width, canvas.height);
  recolourPixels(image, recolouringTo(guide.palette, image, guide.strength));
  shade(image, guide);
  context.putImageData(image, 0, 0);
}

/** The colours alone, of one sheet of a scene. */
export function recolourCanvas(canvas: Canvas, table: Recolouring): void {
  const context = canvas.getContext('2d');
  const image = context.getImageData(0, 0, canvas.width, canvas.height);
  recolourPixels(image, table);
  context.putImageData(image, 0, 0);
}

function recolourPixels({ data }: Pixels, table: Recolouring): void {
  const colour = new Float32Array(3);
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] === 0) continue;
    recolour(table, data[at]!, data[at + 1]!, data[at + 2]!, colour);
    data.set(colour, at);
  }
}

/** Lightens and darkens softly, so that light and shadow lie where they lie in the reference. */
function shade(image: Pixels, { light, strength }: Guide): void {
  const own = lightOf(image);
  const differences = Float32Array.from(light, (wanted, index) => (wanted - own[index]!) * lightShare * strength);
  const { data, width, height } = image;
  const [columns, rows] = [softened(width), softened(height)];
  for (let y = 0, at = 0; y < height; y += 1) {
    const [upper, lower, v] = [rows.first[y]! * lightSide, rows.second[y]! * lightSide, rows.part[y]!];
    for (let x = 0; x < width; x += 1, at += 4) {
      const [left, right, u] = [columns.first[x]!, columns.second[x]!, columns.part[x]!];
      const above = differences[upper + left]! * (1 - u) + differences[upper + right]! * u;
      const below = differences[lower + left]! * (1 - u) + differences[lower + right]! * u;
      const change = above * (1 - v) + below * v;
      for (let channel = at; channel < at + 3; channel += 1) data[channel] = change < 0 ? data[channel]! * (1 + change) : data[channel]! + (255 - data[channel]!) * change;
    }
  }
}

/** Between which two places of the grid each pixel lies, and how far: by a curve that has no corners. */
function softened(size: number) {
  const [first, second, part] = [new Uint8Array(size), new Uint8Array(size), new Float32Array(size)];
  for (let index = 0; index < size; index += 1) {
    const place = Math.min(lightSide - 1, Math.max(0, ((index + 0.5) / size) * lightSide - 0.5));
    first[index] = Math.floor(place);
    second[index] = Math.min(lightSide - 1, Math.floor(place) + 1);
    const t = place - Math.floor(place);
    part[index] = t * t * (3 - 2 * t);
  }
  return { first, second, part };
}
