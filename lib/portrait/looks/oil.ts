import { createPrng, type Prng } from '@/lib/base/prng';
import type { Field } from '@/lib/base/pixels';
import { fieldOf } from '@/lib/base/pixels';
import { flowOf, gradientAt, type Flow } from '@/lib/portrait/field/flow';
import type { Planes } from '@/lib/portrait/field/planes';
import { clamp01, luminance, painted, planesOf, saturated, softened, softenedPlanes, unitOf } from '@/lib/portrait/field/planes';
import { layStroke, type Easel } from '@/lib/portrait/looks/oil-stroke';

/** The brushes, largest first: their radius in thousandths of the picture, and from what difference on they paint over what is there. */
const brushes = [
  { radius: 26, least: -1 },
  { radius: 13, least: 0.05 },
  { radius: 6.5, least: 0.045 },
  { radius: 3.2, least: 0.05 },
] as const;

/** Oil paint: strokes of ever finer brushes along the edges, each where it is still needed, with the relief of their paint. */
export function oil(planes: Planes): Planes {
  const unit = unitOf(planes);
  const { width, height } = planes;
  const flow = flowOf(softened(luminance(planes), unit), 5 * unit);
  const easel: Easel = { paint: planesOf(width, height), relief: fieldOf(width, height), flow };
  const random = createPrng('oil');
  for (const { radius, least } of brushes) {
    const radiusPx = Math.max(1.3, radius * unit);
    paintLayer(easel, softenedPlanes(planes, radiusPx * 0.5), { radiusPx, least }, random);
  }
  return lit(easel, unit);
}

interface Layer {
  readonly radiusPx: number;
  readonly least: number;
}

/** Strokes begin on a grid, in no order, where the layer differs from what is painted already. */
function paintLayer(easel: Easel, wanted: Planes, { radiusPx, least }: Layer, random: Prng): void {
  const { width, height } = wanted;
  const spacing = Math.max(1, radiusPx * 1.25);
  const missing = least < 0 ? null : softened(differenceOf(easel.paint, wanted), radiusPx * 0.5);
  const starts: { readonly x: number; readonly y: number }[] = [];
  for (let top = 0; top < height; top += spacing) {
    for (let left = 0; left < width; left += spacing) {
      const x = Math.min(width - 1, Math.floor(left + random() * spacing));
      const y = Math.min(height - 1, Math.floor(top + random() * spacing));
      if (missing === null || missing.data[y * width + x]! > least) starts.push({ x, y });
    }
  }
  for (let index = starts.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [starts[index], starts[other]] = [starts[other]!, starts[index]!];
  }
  for (const start of starts) layStroke(easel, wanted, start, radiusPx, random);
}

function differenceOf(a: Planes, b: Planes): Field {
  const out = fieldOf(a.width, a.height);
  for (let index = 0; index < out.data.length; index += 1) {
    out.data[index] = (Math.abs(a.red[index]! - b.red[index]!) + Math.abs(a.green[index]! - b.green[index]!) + Math.abs(a.blue[index]! - b.blue[index]!)) / 3;
  }
  return out;
}

/** Light from the upper left falls on the relief of the paint. */
function lit({ paint, relief }: { readonly paint: Planes; readonly relief: Field; readonly flow: Flow }, unit: number): Planes {
  const soft = softened(relief, Math.max(0.4, 0.5 * unit));
  // A stroke of few pixels is as thick as one of many, and as flat as that one seen from afar.
  const slope = Math.min(1.2, 0.5 + 0.6 * unit);
  return painted(paint, (index, x, y) => {
    const { gx, gy } = gradientAt(soft, x, y);
    const shine = 1 + Math.max(-0.2, Math.min(0.22, -(gx + gy) * slope));
    return saturated(clamp01(paint.red[index]! * shine), clamp01(paint.green[index]! * shine), clamp01(paint.blue[index]! * shine), 1.22);
  });
}
