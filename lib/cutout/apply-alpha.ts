import { blurred, fieldOf, fitted, shrunk, shrunkPlane } from '@/lib/base/pixels';
import type { Pixels } from '@/lib/base/pixels';

/** At this size the colours around an outline are looked up. */
const lookingPx = 600;
/** How far, in pixels of that size, a half-transparent pixel looks for what is surely subject and what is surely not. */
const reach = 5;

/**
 * CU9: gives a picture its alpha, in place. Where the outline is soft, the share of the background's colour is taken out of it, so that no rim of the old
 * background shines on a new one.
 */
export function withAlpha({ data, width, height }: Pixels, alpha: Uint8ClampedArray): void {
  const size = fitted(width, height, lookingPx);
  const small = shrunk({ data, width, height }, size.width, size.height);
  const mask = shrunkPlane(alpha, { width, height }, size);
  const inside = colours(small, mask, (value) => value > 242);
  const outside = colours(small, mask, (value) => value < 13);
  for (let index = 0; index < alpha.length; index += 1) {
    const opaque = alpha[index]! / 255;
    data[index * 4 + 3] = alpha[index]!;
    if (opaque <= 0.02 || opaque >= 0.98) continue;
    const x = Math.min(size.width - 1, Math.floor(((index % width) * size.width) / width));
    const near = Math.min(size.height - 1, Math.floor((Math.floor(index / width) * size.height) / height)) * size.width + x;
    if (inside.known[near]! < 0.001 || outside.known[near]! < 0.001) continue;
    for (let channel = 0; channel < 3; channel += 1) {
      const [subject, background] = [inside.planes[channel]![near]!, outside.planes[channel]![near]!];
      // As much of the difference as alpha says is the subject's own grain, the rest was the background shining through.
      data[index * 4 + channel] = subject + opaque * (data[index * 4 + channel]! - opaque * subject - (1 - opaque) * background);
    }
  }
}

interface Colours {
  readonly planes: readonly Float32Array[];
  /** How much there was to take a mean of, 0–1. */
  readonly known: Float32Array;
}

/** The mean colours near each pixel, of those whose alpha is accepted. */
function colours(small: Pixels, mask: Uint8ClampedArray, accept: (alpha: number) => boolean): Colours {
  const weight = { width: small.width, height: small.height, data: Float32Array.from(mask, (value) => (accept(value) ? 1 : 0)) };
  const known = blurred(weight, reach).data;
  const planes = [0, 1, 2].map((channel) => {
    const plane = fieldOf(small.width, small.height);
    for (let index = 0; index < plane.data.length; index += 1) plane.data[index] = small.data[index * 4 + channel]! * weight.data[index]!;
    return blurred(plane, reach).data.map((value, index) => value / Math.max(1e-6, known[index]!));
  });
  return { planes, known };
}
