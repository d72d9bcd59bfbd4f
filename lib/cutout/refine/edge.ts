import { signedDistance } from './distance';

/** How the outline as a whole differs from what was found, in pixels of the picture. */
export interface Edge {
  /** Above 0 the subject grows, below it shrinks. */
  readonly shiftPx: number;
  /** Half the width of the soft rim; 0 leaves it as it is. */
  readonly softPx: number;
}

/** CU15: moves the outline and makes it softer. Without either the opacities are the same; what lies away from the outline always is. */
export function withEdge(alpha: Uint8ClampedArray, width: number, height: number, { shiftPx, softPx }: Edge): Uint8ClampedArray {
  if (shiftPx === 0 && softPx === 0) return alpha;
  const distance = signedDistance(alpha, width, height);
  const rim = 0.5 + softPx;
  return alpha.map((value, index) => {
    const level = 255 * Math.min(1, Math.max(0, 0.5 + (shiftPx - distance[index]!) / (2 * rim)));
    if (softPx > 0) return level;
    // A moved outline keeps its fine parts where it has passed over them.
    return shiftPx > 0 ? Math.max(value, level) : Math.min(value, level);
  });
}
