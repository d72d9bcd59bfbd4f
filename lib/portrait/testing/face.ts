import type { Pixels } from '@/lib/base/pixels';
import { createPrng } from '@/lib/base/prng';

type Colour = readonly [number, number, number];

interface Oval {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: Colour;
}

/** A face as ovals, in shares of the picture, from the back to the front. */
const ovals: readonly Oval[] = [
  { x: 0.5, y: 1.02, width: 0.42, height: 0.26, colour: [60, 80, 150] },
  { x: 0.5, y: 0.42, width: 0.27, height: 0.32, colour: [70, 45, 30] },
  { x: 0.5, y: 0.72, width: 0.1, height: 0.14, colour: [200, 150, 125] },
  { x: 0.5, y: 0.48, width: 0.2, height: 0.27, colour: [226, 178, 150] },
  { x: 0.41, y: 0.4, width: 0.055, height: 0.012, colour: [80, 50, 35] },
  { x: 0.59, y: 0.4, width: 0.055, height: 0.012, colour: [80, 50, 35] },
  { x: 0.41, y: 0.45, width: 0.042, height: 0.022, colour: [245, 245, 240] },
  { x: 0.59, y: 0.45, width: 0.042, height: 0.022, colour: [245, 245, 240] },
  { x: 0.41, y: 0.45, width: 0.018, height: 0.02, colour: [40, 60, 70] },
  { x: 0.59, y: 0.45, width: 0.018, height: 0.02, colour: [40, 60, 70] },
  { x: 0.5, y: 0.55, width: 0.03, height: 0.016, colour: [180, 120, 100] },
  { x: 0.5, y: 0.63, width: 0.075, height: 0.02, colour: [170, 60, 70] },
];

/** A face before a wall, lit from the left, with the noise of a sensor. */
export function facePicture(width: number, height: number): Pixels {
  const random = createPrng('face');
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 4) {
      const [u, v] = [(x + 0.5) / width, (y + 0.5) / height];
      const colour = colourAt(u, v);
      const light = 1.12 - 0.4 * u + (random() - 0.5) * 0.04;
      for (const channel of [0, 1, 2] as const) data[at + channel] = colour[channel] * light;
      data[at + 3] = 255;
    }
  }
  return { data, width, height };
}

function colourAt(u: number, v: number): Colour {
  let colour: Colour = [150 + 60 * v, 175, 165 - 40 * v];
  for (const oval of ovals) if (((u - oval.x) / oval.width) ** 2 + ((v - oval.y) / oval.height) ** 2 < 1) ({ colour } = oval);
  return colour;
}
