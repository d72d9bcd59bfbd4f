import type { BoxPx } from '@/lib/cutout/model';
import type { Field } from '@/lib/base/pixels';

type Points = readonly { readonly x: number; readonly y: number }[];

/** How much of the brush's radius is soft at its rim. */
const softPart = 0.18;

/** How much of a brush that went along these points lies on each pixel of a part of the picture, 0–1: full within, soft at the rim. All in pixels. */
export function coverageOf(points: Points, radius: number, box: BoxPx): Field {
  const nearest = new Float32Array(box.width * box.height).fill(Infinity);
  points.forEach((to, index) => measure(nearest, points[index - 1] ?? to, to, radius, box));
  const soft = Math.max(1, radius * softPart);
  const data = nearest.map((squared) => Math.min(1, Math.max(0, (radius - Math.sqrt(squared)) / soft + 0.5)));
  return { data, width: box.width, height: box.height };
}

/** Keeps for each pixel near a piece of the way its squared distance where that is less than what it had. */
function measure(nearest: Float32Array, from: Points[number], to: Points[number], radius: number, box: BoxPx): void {
  const reach = radius * (1 + softPart) + 1;
  const left = Math.max(0, Math.floor(Math.min(from.x, to.x) - reach - box.x));
  const right = Math.min(box.width - 1, Math.ceil(Math.max(from.x, to.x) + reach - box.x));
  const top = Math.max(0, Math.floor(Math.min(from.y, to.y) - reach - box.y));
  const bottom = Math.min(box.height - 1, Math.ceil(Math.max(from.y, to.y) + reach - box.y));
  const [alongX, alongY] = [to.x - from.x, to.y - from.y];
  const length = alongX * alongX + alongY * alongY;
  for (let y = top; y <= bottom; y += 1) for (let x = left; x <= right; x += 1) {
    const [byX, byY] = [x + 0.5 + box.x - from.x, y + 0.5 + box.y - from.y];
    const share = length === 0 ? 0 : Math.min(1, Math.max(0, (byX * alongX + byY * alongY) / length));
    const squared = (byX - share * alongX) ** 2 + (byY - share * alongY) ** 2;
    const index = y * box.width + x;
    if (squared < nearest[index]!) nearest[index] = squared;
  }
}
