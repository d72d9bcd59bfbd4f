import { polygon } from '../geometry/polygon';
import type { Pen } from './pen';
import type { Point, Polygon } from '../geometry/polygon';
import type { Light } from '../light/light';
import type { Scene } from '../scene';
import type { Prng } from '@/lib/base/prng';

/** A smooth field of values from −1 to 1. */
export type Noise = (x: number, y: number) => number;

/** All that a recipe needs to draw its part of the picture. Lengths are frame units (shorter side 1,000). */
export interface Stage {
  readonly scene: Scene;
  readonly pen: Pen;
  readonly light: Light;
  readonly random: Prng;
  readonly noise: Noise;
  readonly width: number;
  readonly height: number;
  /** y of the horizon. */
  readonly horizon: number;
  /** Where the sun or moon stands. */
  readonly sun: Point;
  /** Where across the frame (0 to 1) something stands that was to stand there: nearer to where a reference has its weight. */
  readonly lead: (share: number) => number;
}

/** A number between two bounds. */
export function between(random: Prng, low: number, high: number): number {
  return low + random() * (high - low);
}

/** The upper edge of a land form: x runs over the whole frame, y is given for each x. */
export function skylinePoints(stage: Stage, yAt: (x: number) => number, step = 10): Point[] {
  const points: Point[] = [];
  for (let x = -20; x <= stage.width + 20; x += step) points.push([x, yAt(x)]);
  return points;
}

/** The land below an upper edge, down to `bottom`. */
export function landBelow(edge: readonly Point[], bottom: number): Polygon {
  const first = edge[0] ?? [0, bottom];
  const lastPoint = edge[edge.length - 1] ?? first;
  return polygon(...edge, [lastPoint[0], bottom], [first[0], bottom]);
}

/** Rolling ground: a few octaves of noise. */
export function rolling(stage: Stage, base: number, height: number, wavelength: number, offset: number): (x: number) => number {
  return (x) =>
    base - height * (0.62 * stage.noise(x / wavelength, offset) + 0.27 * stage.noise((x / wavelength) * 2.3, offset + 9) + 0.11 * stage.noise((x / wavelength) * 6, offset + 30));
}

/** True where lamps and windows are lit. */
export function lampsLit(light: Light): boolean {
  return light.darkness > 0.3;
}

export function isWinter(scene: Scene): boolean {
  return scene.season === 'winter' || scene.weather.includes('snow') || scene.settings.includes('snowfield');
}
