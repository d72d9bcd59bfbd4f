import { flowOf } from '@/lib/portrait/field/flow';
import { grainOf, paperOf } from '@/lib/portrait/field/grain';
import { linesOf } from '@/lib/portrait/field/lines';
import type { Planes } from '@/lib/portrait/field/planes';
import { clamp01, colourOf, levelled, luminance, mixed, painted, smoothstep, softened, unitOf } from '@/lib/portrait/field/planes';

const paperColour = colourOf('f8f5ee');
const graphite = colourOf('2e2f36');

/** Layers of hatching, each for what is darker than the one before: how dark, and in which direction (radians). */
const layers = [
  { below: 0.86, angle: 0.9, weight: 0.34 },
  { below: 0.56, angle: 0.55, weight: 0.4 },
  { below: 0.3, angle: 1.9, weight: 0.45 },
] as const;

/** A drawing with a pencil: outlines, and hatching that gets denser with the shadows. */
export function pencil(planes: Planes): Planes {
  const unit = unitOf(planes);
  const tone = levelled(luminance(planes));
  const flow = flowOf(softened(tone, unit), 2.5 * unit);
  const lines = linesOf(tone, flow, { width: 1.1 * unit, length: 7 * unit, least: 0.006, hardness: 26 });
  const shade = softened(tone, 1.6 * unit);
  const paper = paperOf('pencil', planes, Math.max(1, 1.1 * unit));
  const strokes = grainOf('pencil strokes');
  const [across, along] = [Math.max(1.3, 2.1 * unit), Math.max(10, 48 * unit)];
  const turns = layers.map(({ angle }) => [Math.cos(angle), Math.sin(angle)] as const);
  return painted(planes, (index, x, y) => {
    const light = shade.data[index]!;
    let ink = 0;
    for (const [number, { below, weight }] of layers.entries()) {
      const depth = smoothstep(below, below - 0.4, light);
      if (depth === 0) continue;
      const [cos, sin] = turns[number]!;
      const stroke = strokes((x * cos + y * sin) / along + number * 37, (y * cos - x * sin) / across + number * 59);
      ink += weight * depth * smoothstep(0.62 - 0.42 * depth, 0.9 - 0.3 * depth, stroke);
    }
    const tooth = 0.62 + 0.76 * paper.data[index]!;
    const drawn = clamp01((ink + 0.12 * (1 - light) + lines.data[index]! * 0.92) * tooth);
    return mixed(paperColour, graphite, drawn);
  });
}
