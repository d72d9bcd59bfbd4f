import { createCanvas } from '@napi-rs/canvas';
import { createNoise2D } from 'simplex-noise';
import { createPrng } from '@/lib/base/prng';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { Prng } from '@/lib/base/prng';
import type { Backdrop } from '@/scripts/testing/cutout/picture-specs';

type Colour = readonly [number, number, number];

/** Fills a canvas with a backdrop; `near` is the subject's mean colour, which one of them comes close to. */
export function paintBackdrop(ctx: SKRSContext2D, backdrop: Exclude<Backdrop, 'scene'>, random: Prng, near: Colour): void {
  if (backdrop === 'smooth') return gradient(ctx, anyColour(random), anyColour(random));
  if (backdrop === 'texture') return clouds(ctx, random, anyColour(random), anyColour(random), 90);
  if (backdrop === 'bokeh') return bokeh(ctx, random);
  // As near as two thirds of the way from another colour to the subject's own.
  const other = anyColour(random);
  const close: Colour = [0, 1, 2].map((index) => (near[index] ?? 0) * 0.6 + (other[index] ?? 0) * 0.4) as unknown as Colour;
  clouds(ctx, random, close, close.map((value) => value * 0.75 + 20) as unknown as Colour, 160);
}

/** A picture without a subject. */
export function composeWithout(name: string): Canvas {
  const random = createPrng(`without|${name}`);
  const canvas = createCanvas(600, 450);
  const ctx = canvas.getContext('2d');
  const [first, second] = [anyColour(random), anyColour(random)];
  if (name.startsWith('one colour')) gradient(ctx, first, first);
  else if (name.startsWith('gradient')) gradient(ctx, first, second);
  else if (name.startsWith('noise') || name.startsWith('grain')) speckle(ctx, random, name.startsWith('grain') ? 30 : 128);
  else if (name.startsWith('clouds')) clouds(ctx, random, first, second, 60 + random() * 80);
  else if (name.startsWith('bokeh')) bokeh(ctx, random);
  else pattern(ctx, name, first, second);
  return canvas;
}

function anyColour(random: Prng): Colour {
  return [30 + random() * 200, 30 + random() * 200, 30 + random() * 200];
}

function css([red, green, blue]: Colour): string {
  return `rgb(${Math.round(red)},${Math.round(green)},${Math.round(blue)})`;
}

function gradient(ctx: SKRSContext2D, first: Colour, second: Colour): void {
  const fill = ctx.createLinearGradient(0, 0, ctx.canvas.width * 0.3, ctx.canvas.height);
  fill.addColorStop(0, css(first));
  fill.addColorStop(1, css(second));
  ctx.fillStyle = fill;
  ctx.fillRect(0, 0, ctx.canvas.width, ctx.canvas.height);
}

function each(ctx: SKRSContext2D, colourAt: (x: number, y: number) => Colour): void {
  const image = ctx.getImageData(0, 0, ctx.canvas.width, ctx.canvas.height);
  for (let index = 0; index < image.data.length / 4; index += 1) {
    const colour = colourAt(index % ctx.canvas.width, Math.floor(index / ctx.canvas.width));
    image.data.set([...colour, 255], index * 4);
  }
  ctx.putImageData(image, 0, 0);
}

function clouds(ctx: SKRSContext2D, random: Prng, first: Colour, second: Colour, length: number): void {
  const noise = createNoise2D(random);
  each(ctx, (x, y) => {
    const at = 0.5 + 0.28 * noise(x / length, y / length) + 0.14 * noise(x / length * 2.7, y / length * 2.7) + 0.08 * noise(x / 9, y / 9);
    return [0, 1, 2].map((index) => (first[index] ?? 0) * (1 - at) + (second[index] ?? 0) * at) as unknown as Colour;
  });
}

function bokeh(ctx: SKRSContext2D, random: Prng): void {
  gradient(ctx, anyColour(random), anyColour(random).map((value) => value * 0.5) as unknown as Colour);
  for (let disc = 0; disc < 60; disc += 1) {
    const [x, y, radius] = [random() * ctx.canvas.width, random() * ctx.canvas.height, 8 + random() * 40];
    const fill = ctx.createRadialGradient(x, y, radius * 0.6, x, y, radius);
    const colour = anyColour(random).map((value) => Math.min(255, value + 25)).map(Math.round).join(',');
    fill.addColorStop(0, `rgba(${colour},0.35)`);
    fill.addColorStop(1, `rgba(${colour},0)`);
    ctx.fillStyle = fill;
    ctx.fillRect(x - radius, y - radius, radius * 2, radius * 2);
  }
}

function speckle(ctx: SKRSContext2D, random: Prng, amount: number): void {
  each(ctx, () => [128 + (random() - 0.5) * 2 * amount, 128 + (random() - 0.5) * 2 * amount, 128 + (random() - 0.5) * 2 * amount]);
}

function pattern(ctx: SKRSContext2D, name: string, first: Colour, second: Colour): void {
  each(ctx, (x, y) => {
    if (name.startsWith('stripes')) return Math.floor((x + y * 0.4) / 24) % 2 === 0 ? first : second;
    if (name.startsWith('tiles')) return (Math.floor(x / 40) + Math.floor(y / 40)) % 2 === 0 ? first : second;
    const at = 0.5 + 0.5 * Math.sin(x / 13 + Math.sin(y / 31) * 3);
    return [0, 1, 2].map((index) => (first[index] ?? 0) * (1 - at) + (second[index] ?? 0) * at) as unknown as Colour;
  });
}
