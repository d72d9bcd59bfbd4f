import type { Field } from '@/lib/base/pixels';
import { fieldOf } from '@/lib/base/pixels';
import { flowOf, gradientAt } from '@/lib/portrait/field/flow';
import { linesOf } from '@/lib/portrait/field/lines';
import type { Colour, Planes } from '@/lib/portrait/field/planes';
import { clamp01, colourOf, levelled, luminance, mixed, painted, softened, softenedPlanes, unitOf } from '@/lib/portrait/field/planes';

const night = colourOf('07060f');
const tubes = [colourOf('00e5ff'), colourOf('7a5cff'), colourOf('ff2bd6')] as const;

/** Edges as neon tubes that glow in the dark; what is behind them is only just to be seen. */
export function neon(planes: Planes): Planes {
  const unit = unitOf(planes);
  const tone = levelled(luminance(planes));
  const soft = softened(tone, 1.2 * unit);
  const flow = flowOf(soft, 3 * unit);
  const wish = { width: 1.5 * unit, length: 9 * unit, least: 0.006, hardness: 34 };
  const dark = linesOf(tone, flow, wish);
  const light = linesOf({ ...tone, data: tone.data.map((value) => 1 - value) }, flow, { ...wish, least: 0.012, hardness: 22 });
  const tube = fieldOf(planes.width, planes.height);
  for (let y = 0, index = 0; y < planes.height; y += 1) {
    for (let x = 0; x < planes.width; x += 1, index += 1) {
      const { gx, gy } = gradientAt(soft, x, y);
      tube.data[index] = clamp01(dark.data[index]! * 0.95 + light.data[index]! * 0.5 + Math.hypot(gx, gy) * 5 * unit * 0.5);
    }
  }
  const lit = painted(planes, (index, x, y) => {
    const colour = tubeColour(x / planes.width, y / planes.height, tone.data[index]!);
    const power = tube.data[index]!;
    return [colour[0] * power, colour[1] * power, colour[2] * power];
  });
  // Where edges are everywhere, each glows less: else the whole would be white.
  const calm = Math.min(1, 0.11 / Math.max(0.001, meanOf(tube)));
  const [near, far] = [softenedPlanes(lit, 3.5 * unit), softenedPlanes(lit, 13 * unit)];
  return painted(planes, (index) => {
    const core = tube.data[index]! ** 2 * 0.5;
    const dim = tone.data[index]! * 0.13;
    const glow = (plane: 'red' | 'green' | 'blue', base: number): number => clamp01(base + lit[plane][index]! * (0.5 + 0.4 * calm) + (near[plane][index]! * 1.25 + far[plane][index]! * 1.1) * calm + core * (0.3 + 0.7 * calm));
    const back = mixed(night, [planes.red[index]!, planes.green[index]!, planes.blue[index]!], dim);
    return [glow('red', back[0]), glow('green', back[1]), glow('blue', back[2])];
  });
}

function meanOf({ data }: Field): number {
  return data.reduce((sum, value) => sum + value, 0) / data.length;
}

/** The colour changes over the picture, as a sign bent of three tubes, and with the light. */
function tubeColour(x: number, y: number, light: number): Colour {
  const place = clamp01(0.1 + 0.55 * x + 0.25 * y + 0.25 * (light - 0.5)) * 2;
  return place < 1 ? mixed(tubes[0], tubes[1], place) : mixed(tubes[1], tubes[2], place - 1);
}
