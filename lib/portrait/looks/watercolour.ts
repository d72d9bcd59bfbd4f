import type { Planes } from '@/lib/portrait/field/planes';
import { clamp01, levelled, luminance, painted, planesOf, saturated, softened, softenedPlanes, unitOf } from '@/lib/portrait/field/planes';
import { flowOf } from '@/lib/portrait/field/flow';
import { grainOf, paperOf } from '@/lib/portrait/field/grain';
import { smoothed } from '@/lib/portrait/field/smooth';

/** Watercolour: light washes with uneven pigment, whose edges are darker and a little beside what they depict, on rough white paper. */
export function watercolour(planes: Planes): Planes {
  const unit = unitOf(planes);
  const flow = flowOf(softened(luminance(planes), unit), 3.5 * unit);
  const wish = { reach: Math.max(2, 8 * unit), tolerance: 0.13 };
  const washes = bent(stepped(smoothed(smoothed(smoothed(planes, flow, wish), flow, wish), flow, wish)), unit);
  const wet = softenedPlanes(washes, 0.7 * unit);
  const edges = edgesOf(washes, unit);
  const paper = paperOf('watercolour', planes, Math.max(1, 2.2 * unit));
  const cloud = grainOf('watercolour clouds');
  return painted(planes, (index, x, y) => {
    const clouds = cloud(x / (70 * unit), y / (70 * unit)) * 0.6 + cloud(x / (23 * unit) + 40, y / (23 * unit) + 9) * 0.4;
    const pigment = 0.86 + 1.1 * (clouds - 0.5) + 0.75 * (paper.data[index]! - 0.5) + 7 * edges[index]!;
    const [red, green, blue] = saturated(wet.red[index]!, wet.green[index]!, wet.blue[index]!, 1.5);
    // Denser pigment darkens a colour towards itself.
    const dense = (value: number): number => clamp01(lightened(value) - (lightened(value) - lightened(value) ** 2) * (pigment - 1) * 1.1 - 0.02);
    return [dense(red), dense(green), dense(blue)];
  });
}

function lightened(value: number): number {
  return 0.13 + 0.87 * clamp01(value) ** 0.82;
}

/** Washes lie over one another in a few depths. */
function stepped({ red, green, blue, width, height }: Planes): Planes {
  const tone = levelled(luminance({ red, green, blue, width, height }));
  const steps = 6;
  return painted({ width, height }, (index) => {
    const scaled = tone.data[index]! * steps;
    const nearest = Math.round(scaled);
    const by = (nearest + 0.5 * Math.tanh(7 * (scaled - nearest)) + 0.25) / (scaled + 0.25);
    return [clamp01(red[index]! * by), clamp01(green[index]! * by), clamp01(blue[index]! * by)];
  });
}

/** What is painted by hand is a little beside its place. */
function bent(planes: Planes, unit: number): Planes {
  const grain = grainOf('watercolour hand');
  const { width, height, red, green, blue } = planes;
  const out = planesOf(width, height);
  const within = (value: number, last: number): number => Math.max(0, Math.min(last, Math.round(value)));
  for (let y = 0, index = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, index += 1) {
      const toX = x + (grain(x / (11 * unit), y / (11 * unit)) - 0.5) * 4 * unit;
      const toY = y + (grain(x / (11 * unit) + 100, y / (11 * unit) + 50) - 0.5) * 4 * unit;
      const at = within(toY, height - 1) * width + within(toX, width - 1);
      out.red[index] = red[at]!;
      out.green[index] = green[at]!;
      out.blue[index] = blue[at]!;
    }
  }
  return out;
}

/** Pigment gathers where a wash ends: the more, the darker it is than what is beside it. */
function edgesOf(washes: Planes, unit: number): Float32Array {
  const tone = luminance(washes);
  const [near, wide] = [softened(tone, Math.max(0.5, 0.8 * unit)), softened(tone, 3.2 * unit)];
  return near.data.map((value, index) => Math.max(0, wide.data[index]! - value));
}
