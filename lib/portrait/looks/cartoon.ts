import { flowOf } from '@/lib/portrait/field/flow';
import { linesOf } from '@/lib/portrait/field/lines';
import type { Planes } from '@/lib/portrait/field/planes';
import { clamp01, luminance, luminanceOf, mixed, painted, saturated, softened, unitOf } from '@/lib/portrait/field/planes';
import { smoothed } from '@/lib/portrait/field/smooth';

const steps = 6;
const outline = [0.06, 0.05, 0.09] as const;

/** A cartoon: even areas in a few tones, bright colours, black outlines. */
export function cartoon(planes: Planes): Planes {
  const unit = unitOf(planes);
  const tone = luminance(planes);
  const flow = flowOf(softened(tone, unit), 3.5 * unit);
  const wish = { reach: Math.max(2, 6 * unit), tolerance: 0.11 };
  const even = smoothed(smoothed(smoothed(planes, flow, wish), flow, wish), flow, wish);
  const lines = linesOf(luminance(smoothed(planes, flow, { ...wish, tolerance: 0.07 })), flow, { width: 1.5 * unit, length: 9 * unit, least: 0.009, hardness: 55 });
  return painted(planes, (index) => {
    const [red, green, blue] = [even.red[index]!, even.green[index]!, even.blue[index]!];
    const light = luminanceOf(red, green, blue);
    const by = (stepped(light) + 0.02) / (light + 0.02);
    const flat = saturated(clamp01(red * by), clamp01(green * by), clamp01(blue * by), 1.55);
    return mixed(flat, outline, lines.data[index]!);
  });
}

/** The nearest of a few tones, with a short soft way from one to the next. */
function stepped(light: number): number {
  const scaled = Math.pow(clamp01(light), 0.85) * steps;
  const nearest = Math.round(scaled);
  return clamp01((nearest + 0.5 * Math.tanh(9 * (scaled - nearest))) / steps);
}
