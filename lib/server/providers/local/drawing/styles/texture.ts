import { createCanvas } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import type { Prng } from '@/lib/base/prng';

/** Side of the repeating tiles in pixels; a power of two, so that wrapping is a mask. */
const tileSide = 256;
const mask = tileSide - 1;

/** A repeating field of values around 0, about −1 to 1. */
export type Tile = Float32Array;

/** Single-pixel noise: grain. */
export function grainTile(random: Prng): Tile {
  const tile = new Float32Array(tileSide * tileSide);
  for (let index = 0; index < tile.length; index += 1) tile[index] = random() + random() - 1;
  return tile;
}

/** Cloudy noise that repeats: paper, pigment. `cells` is how many lumps fit a side (a power of two), halved in size twice. */
export function cloudTile(random: Prng, cells: number, octaves = 3): Tile {
  const tile = new Float32Array(tileSide * tileSide);
  let weight = 0.6;
  for (let octave = 0; octave < octaves; octave += 1) {
    const count = Math.min(tileSide, cells << octave);
    const lattice = new Float32Array(count * count);
    for (let index = 0; index < lattice.length; index += 1) lattice[index] = random() * 2 - 1;
    addLattice(tile, lattice, count, weight);
    weight *= 0.55;
  }
  return tile;
}

function addLattice(tile: Tile, lattice: Float32Array, count: number, weight: number): void {
  const step = tileSide / count;
  for (let y = 0; y < tileSide; y += 1) {
    const fy = y / step;
    const y0 = Math.floor(fy);
    const ty = ease(fy - y0);
    for (let x = 0; x < tileSide; x += 1) {
      const fx = x / step;
      const x0 = Math.floor(fx);
      const tx = ease(fx - x0);
      const at = (dx: number, dy: number): number => lattice[((y0 + dy) % count) * count + ((x0 + dx) % count)] ?? 0;
      const upper = at(0, 0) + (at(1, 0) - at(0, 0)) * tx;
      const lower = at(0, 1) + (at(1, 1) - at(0, 1)) * tx;
      tile[y * tileSide + x] = (tile[y * tileSide + x] ?? 0) + (upper + (lower - upper) * ty) * weight;
    }
  }
}

function ease(t: number): number {
  return t * t * (3 - 2 * t);
}

/** The value of a tile at a pixel. */
export function tileAt(tile: Tile, x: number, y: number): number {
  return tile[((y & mask) << 8) | (x & mask)] ?? 0;
}

/**
 * Rewrites every pixel of a canvas. `change` gets the pixel array, the index of the pixel's red value, and x, y; it is the one
 * heavy loop of a style, so it must not allocate.
 */
export function eachPixel(canvas: Canvas, change: (data: Uint8ClampedArray, index: number, x: number, y: number) => void): void {
  const ctx = canvas.getContext('2d');
  const { width, height } = canvas;
  const image = ctx.getImageData(0, 0, width, height);
  const { data } = image;
  for (let y = 0, index = 0; y < height; y += 1) for (let x = 0; x < width; x += 1, index += 4) change(data, index, x, y);
  ctx.putImageData(image, 0, 0);
}

/** Adds film grain of the given strength (0–255), finer at 2K than at 1K in picture terms, the same in pixels. */
export function addGrain(canvas: Canvas, random: Prng, strength: number): void {
  const tile = grainTile(random);
  eachPixel(canvas, (data, index, x, y) => {
    const value = tileAt(tile, x + ((y >> 8) * 61), y + ((x >> 8) * 37)) * strength;
    data[index] = (data[index] ?? 0) + value;
    data[index + 1] = (data[index + 1] ?? 0) + value;
    data[index + 2] = (data[index + 2] ?? 0) + value;
  });
}

/** A blurred copy of a canvas, made at a quarter of its size: fast, and as soft as glow needs. */
export function glowOf(source: Canvas, radiusPx: number, shrink = 4): Canvas {
  const small = createCanvas(Math.max(1, Math.round(source.width / shrink)), Math.max(1, Math.round(source.height / shrink)));
  const ctx = small.getContext('2d');
  ctx.filter = `blur(${(radiusPx / shrink).toFixed(2)}px)`;
  ctx.drawImage(source, 0, 0, small.width, small.height);
  return small;
}
