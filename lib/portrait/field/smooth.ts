import type { Flow } from '@/lib/portrait/field/flow';
import type { Planes } from '@/lib/portrait/field/planes';
import { planesOf } from '@/lib/portrait/field/planes';

interface SmoothWish {
  /** In pixels, to both sides. */
  readonly reach: number;
  /** How different a colour may be and still be the same area: 0 to 1. */
  readonly tolerance: number;
}

/** Areas become even and edges stay: a bilateral mean across the edges, then one along them. */
export function smoothed(planes: Planes, flow: Flow, wish: SmoothWish): Planes {
  return pass(pass(planes, flow, wish, 'across'), flow, wish, 'along');
}

function pass(planes: Planes, flow: Flow, { reach, tolerance }: SmoothWish, direction: 'across' | 'along'): Planes {
  const { red, green, blue, width, height } = planes;
  const out = planesOf(width, height);
  // A hill without tails: cheaper than a Gaussian, and an edge stays entirely an edge.
  const scale = 1 / (6 * tolerance * tolerance);
  const stride = Math.max(1, reach / 3);
  for (let y = 0, index = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, index += 1) {
      const [alongX, alongY] = [flow.alongX[index]!, flow.alongY[index]!];
      const [dx, dy] = direction === 'along' ? [alongX, alongY] : [-alongY, alongX];
      const [r, g, b] = [red[index]!, green[index]!, blue[index]!];
      let [sumR, sumG, sumB, weight] = [r, g, b, 1];
      for (let offset = -reach; offset <= reach; offset += stride) {
        const px = (x + dx * offset + 0.5) | 0;
        const py = (y + dy * offset + 0.5) | 0;
        if (px < 0 || py < 0 || px >= width || py >= height) continue;
        const at = py * width + px;
        const [byR, byG, byB] = [red[at]! - r, green[at]! - g, blue[at]! - b];
        const within = 1 - (byR * byR + byG * byG + byB * byB) * scale;
        if (within <= 0) continue;
        const share = within * within;
        sumR += red[at]! * share;
        sumG += green[at]! * share;
        sumB += blue[at]! * share;
        weight += share;
      }
      out.red[index] = sumR / weight;
      out.green[index] = sumG / weight;
      out.blue[index] = sumB / weight;
    }
  }
  return out;
}
