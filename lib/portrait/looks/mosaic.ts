import { createPrng } from '@/lib/base/prng';
import { flowOf } from '@/lib/portrait/field/flow';
import { grainOf } from '@/lib/portrait/field/grain';
import type { Colour, Planes } from '@/lib/portrait/field/planes';
import { clamp01, colourOf, luminance, mixed, painted, saturated, smoothstep, softened, unitOf } from '@/lib/portrait/field/planes';
import type { Stones } from '@/lib/portrait/looks/stones';
import { layStones, nearestTwo } from '@/lib/portrait/looks/stones';

const grout = colourOf('4a4038');
/** How many stones a picture has: enough for the eyes of a face. */
const stoneCount = 5_600;

/** A mosaic of coloured stones, small where the picture has detail, with dark grout between them. */
export function mosaic(planes: Planes): Planes {
  const unit = unitOf(planes);
  const tone = luminance(planes);
  const detail = softened({ ...tone, data: flowOf(softened(tone, 1.2 * unit), 5 * unit).strength }, 4 * unit);
  const stones = layStones(detail, Math.min(stoneCount, Math.ceil((planes.width * planes.height) / 30)), createPrng('mosaic'));
  const colours = coloursOf(planes, stones);
  const grain = grainOf('stones');
  return painted(planes, (index, x, y) => {
    const { stone, edge } = nearestTwo(stones, x, y);
    const [red, green, blue] = colours[stone]!;
    const speck = (grain(x / (1.6 * unit) + stone, y / (1.6 * unit)) - 0.5) * 0.07;
    // Each stone lies a little askew, so one of its sides is lighter.
    const tilt = ((x - stones.x[stone]!) * stones.tiltX[stone]! + (y - stones.y[stone]!) * stones.tiltY[stone]!) / (22 * unit);
    const by = 1 + Math.max(-0.12, Math.min(0.12, tilt)) + speck;
    return mixed(grout, [clamp01(red * by), clamp01(green * by), clamp01(blue * by)], smoothstep(0.03, 0.11, edge));
  });
}

/** The mean colour under each stone, a little brighter, as glazed stones are. */
function coloursOf(planes: Planes, stones: Stones): readonly Colour[] {
  const { width, height } = planes;
  const sums = Array.from({ length: stones.count }, () => [0, 0, 0, 0] as [number, number, number, number]);
  const stride = Math.max(1, Math.floor(Math.max(width, height) / 900));
  for (let y = 0; y < height; y += stride) {
    for (let x = 0; x < width; x += stride) {
      const sum = sums[nearestTwo(stones, x, y).stone]!;
      const index = y * width + x;
      sum[0] += planes.red[index]!;
      sum[1] += planes.green[index]!;
      sum[2] += planes.blue[index]!;
      sum[3] += 1;
    }
  }
  return sums.map(([red, green, blue, count]) => saturated(red / Math.max(1, count), green / Math.max(1, count), blue / Math.max(1, count), 1.3));
}

