import { describe, expect, it } from 'vitest';
import { imageRatios, imageSizePx } from '@/lib/tools/image-size';
import { imageStyles } from '@/lib/tools/image-styles';
import { drawCanvas, drawImage } from './draw-image';
import type { Canvas } from '@napi-rs/canvas';
import type { Drawing } from './draw-image';

const fox: Drawing = { prompt: 'a red fox in a snowy forest', style: 'poster', widthPx: 160, heightPx: 120, seed: 1 };

function pixelsOf(canvas: Canvas): Uint8ClampedArray {
  return canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
}

/** Mean difference per colour channel, 0 to 255. */
function differenceOf(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) if (index % 4 !== 3) sum += Math.abs((a[index] ?? 0) - (b[index] ?? 0));
  return sum / (a.length * 0.75);
}

function contrastOf(pixels: Uint8ClampedArray): number {
  let [sum, squares] = [0, 0];
  for (let index = 0; index < pixels.length; index += 4) {
    const value = pixels[index + 1] ?? 0;
    sum += value;
    squares += value * value;
  }
  const count = pixels.length / 4;
  return Math.sqrt(squares / count - (sum / count) ** 2);
}

const drawn = new Map<string, Uint8ClampedArray>();

/** The pixels of the fox with something changed, drawn once: that the same is drawn each time has a test of its own. */
function foxWith(change: Partial<Drawing>): Uint8ClampedArray {
  const drawing = { ...fox, ...change };
  const key = JSON.stringify(drawing);
  const pixels = drawn.get(key) ?? pixelsOf(drawCanvas(drawing));
  drawn.set(key, pixels);
  return pixels;
}

function differ(one: Partial<Drawing>, other: Partial<Drawing>): number {
  return differenceOf(foxWith(one), foxWith(other));
}

describe('drawImage', { timeout: 30_000 }, () => {
  it.each(imageStyles)('[D4] draws the same bytes twice in style %s', (style) => {
    const bytes = drawImage({ ...fox, style });
    expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    expect(drawImage({ ...fox, style }).equals(bytes)).toBe(true);
  });

  it.each(imageStyles)('[D4] another seed is another picture in style %s', (style) => {
    expect(differ({ style }, { style, seed: 2 })).toBeGreaterThan(9);
  });

  it('[D4] every two styles differ by more than a grading of one picture', () => {
    const inStyles = imageStyles.map((style) => foxWith({ style }));
    inStyles.forEach((a, index) => {
      for (const b of inStyles.slice(index + 1)) expect(differenceOf(a, b)).toBeGreaterThan(14);
    });
  });

  it('[D4] another prompt is another picture', () => {
    expect(differ({}, { prompt: 'a red fox in a desert' })).toBeGreaterThan(20);
  });

  it.each(imageStyles)('[D5] draws style %s in every ratio', (style) => {
    for (const ratio of imageRatios) {
      const { width, height } = imageSizePx(ratio, '1K');
      const canvas = drawCanvas({ ...fox, prompt: 'a castle by a lake in a storm at night, two boats', style, widthPx: width / 8, heightPx: height / 8 });
      expect([canvas.width, canvas.height]).toEqual([width / 8, height / 8]);
      expect(contrastOf(pixelsOf(canvas))).toBeGreaterThan(8);
    }
  });

  it.each([
    ['nothing', ''], ['emoji', '🦊🔥✨'], ['Japanese', '静かな海'], ['German', 'Ein stiller Gedanke'], ['nonsense', 'xqzt vrrp'], ['ideas', 'quantum jazz'],
    ['1,000 characters', 'x'.repeat(1000)], ['a broken character', '\uD800'],
  ])('[D6] makes a picture of %s', (_, prompt) => {
    expect(contrastOf(foxWith({ prompt }))).toBeGreaterThan(12);
  });

  it('[D6] other unknown words give another abstract', () => {
    expect(differ({ prompt: 'zorble' }, { prompt: 'quix fandango' })).toBeGreaterThan(15);
  });

  it.each(imageStyles.filter((style) => style !== 'pixel'))('[D7] twice the pixels are the same picture in style %s', (style) => {
    const small = drawCanvas({ ...fox, style, widthPx: 320, heightPx: 240 });
    const large = drawCanvas({ ...fox, style, widthPx: 640, heightPx: 480 });
    expect(differenceOf(shrunk(small), shrunk(large))).toBeLessThan(8);
  });

  /** A picture at 40 × 30: texture is gone, the composition is left. */
  function shrunk(canvas: Canvas): Uint8ClampedArray {
    const data = pixelsOf(canvas);
    const [columns, rows] = [40, 30];
    const cell = canvas.width / columns;
    const out = new Uint8ClampedArray(columns * rows * 4).fill(255);
    for (let y = 0; y < rows; y += 1) for (let x = 0; x < columns; x += 1) for (let channel = 0; channel < 3; channel += 1) {
      let sum = 0;
      for (let dy = 0; dy < cell; dy += 1) for (let dx = 0; dx < cell; dx += 1) sum += data[((y * cell + dy) * canvas.width + x * cell + dx) * 4 + channel] ?? 0;
      out[(y * columns + x) * 4 + channel] = sum / (cell * cell);
    }
    return out;
  }
});
