import type { LivingScene, Motion, View } from '@/lib/motion/living-scene';

/** How a sheet stands at an instant: shifted in frame units, turned in radians, scaled and leaning about its pivot. */
export interface Pose {
  readonly x: number;
  readonly y: number;
  readonly turn: number;
  readonly scaleX: number;
  readonly scaleY: number;
  readonly shear: number;
  readonly opacity: number;
}

/** MO2: where a motion has come to after so many seconds. Waves are counted from where they stand at the beginning, so that a sheet begins as it was drawn but for its opacity. */
export function poseAt({ drift, waves }: Motion, seconds: number): Pose {
  const pose = { x: drift[0] * seconds, y: drift[1] * seconds, turn: 0, scaleX: 1, scaleY: 1, shear: 0, opacity: 1 };
  for (const { of, amount, period, phase } of waves) {
    const swing = Math.sin((seconds / period + phase) * Math.PI * 2);
    if (of === 'opacity') pose.opacity *= 1 - amount * (0.5 - swing / 2);
    else pose[of] += amount * (swing - Math.sin(phase * Math.PI * 2));
  }
  return pose;
}

/** MO3: the camera at a part (0 to 1) of the film: it sets out and comes to rest softly. */
export function viewAt({ from, to }: LivingScene['camera'], part: number): View {
  const eased = part * 0.55 + part * part * (3 - 2 * part) * 0.45;
  const between = (a: number, b: number): number => a + (b - a) * eased;
  return { zoom: between(from.zoom, to.zoom), x: between(from.x, to.x), y: between(from.y, to.y) };
}

/** How far a sheet of this depth follows the camera. */
export function follows(depth: number): number {
  return depth * (0.35 + 0.65 * depth);
}

/** A matrix as canvases take it: from frame units to pixels. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** MO3: from the frame units of a sheet of this depth to the pixels of a film of this width. */
export function cameraMatrix({ size: [width, height], shown }: Pick<LivingScene, 'size' | 'shown'>, { zoom, x, y }: View, depth: number, widthPx: number): Matrix {
  const near = follows(depth);
  const scale = (widthPx / (width * shown)) * (1 + (zoom - 1) * near);
  const [middleX, middleY] = [width / 2 + x * near, height / 2 + y * near];
  const heightPx = (widthPx / width) * height;
  return [scale, 0, 0, scale, widthPx / 2 - middleX * scale, heightPx / 2 - middleY * scale];
}

/** A pose about its pivot, in frame units. */
export function poseMatrix({ x, y, turn, scaleX, scaleY, shear }: Pose, [pivotX, pivotY]: readonly [number, number]): Matrix {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  // Scaled and leant first, turned then.
  const [a, b, c, d] = [cos * scaleX, sin * scaleX, cos * -shear * scaleY - sin * scaleY, sin * -shear * scaleY + cos * scaleY];
  return [a, b, c, d, pivotX + x - a * pivotX - c * pivotY, pivotY + y - b * pivotX - d * pivotY];
}

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
