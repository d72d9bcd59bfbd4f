import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';
import { describe, expect, it, vi } from 'vitest';
import type { Pixels } from '@/lib/base/pixels';
import { shrunk } from '@/lib/base/pixels';
import { imageStyles, type StyleId } from '@/lib/tools/image-styles';
import { referenceStrengths, type ReferenceStrength } from '@/lib/tools/reference';
import { composePicture } from '../compose/compose';
import { drawAfter, drawCanvas, drawImage, type Drawing } from '../draw-image';
import { drawLivingScene, planLivingScene } from '../film/draw-living-scene';
import { readPrompt } from '../words/read-prompt';
import { guideOf, lightOf, type Guide } from './guide';
import { labDistance, labOf, rgbOf } from './oklab';
import { paletteOf } from './palette';

// Many drawings, on a processor that others may use too.
vi.setConfig({ testTimeout: 90_000 });

function painted(paint: (context: SKRSContext2D) => void, width = 96, height = 64): Canvas {
  const canvas = createCanvas(width, height);
  paint(canvas.getContext('2d'));
  return canvas;
}

function pixelsOf(canvas: Canvas): Pixels {
  return canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
}

/** Rose and violet above, a dark teal below, a bright thing on the right: colours that no drawing of ours has by itself. */
const evening = painted((context) => {
  context.fillStyle = '#c9508f';
  context.fillRect(0, 0, 96, 26);
  context.fillStyle = '#7b3fa0';
  context.fillRect(0, 26, 96, 20);
  context.fillStyle = '#0e3a40';
  context.fillRect(0, 46, 96, 18);
  context.fillStyle = '#ffe3a8';
  context.fillRect(66, 16, 14, 22);
});
const guide = (strength: ReferenceStrength): Guide => guideOf(pixelsOf(evening), strength);
const boat: Drawing = { prompt: 'a sailboat on the sea', style: 'poster', widthPx: 240, heightPx: 160, seed: 3 };
const drawn = (style: StyleId, strength: ReferenceStrength | null): Pixels => pixelsOf(drawCanvas({ ...boat, style }, strength === null ? null : guide(strength)));

/** Lines through the space of colours, in all directions alike. */
const directions = Array.from({ length: 16 }, (_, index) => {
  const [height, turn] = [1 - (2 * index + 1) / 16, index * 2.399963];
  return [height, Math.sqrt(1 - height * height) * Math.cos(turn), Math.sqrt(1 - height * height) * Math.sin(turn)] as const;
});

/** How far the colours of a picture have to go, by how much there is of each, to be those of the reference (the sliced distance of Wasserstein). */
function farFromColours(picture: Pixels): number {
  const [found, wanted] = [picture, pixelsOf(evening)].map((each) => shrunk(each, 48, 32));
  const along = ({ data }: Pixels, direction: readonly number[]) =>
    Float64Array.from({ length: data.length / 4 }, (_, at) => labOf(data[at * 4]!, data[at * 4 + 1]!, data[at * 4 + 2]!).reduce((sum, value, axis) => sum + value * direction[axis]!, 0)).sort();
  const far = directions.map((direction) => {
    const [a, b] = [along(found!, direction), along(wanted!, direction)];
    return a.reduce((sum, value, index) => sum + Math.abs(value - b[index]!), 0) / a.length;
  });
  return far.reduce((sum, each) => sum + each, 0) / far.length;
}

/** How far light and shadow are from where the reference has them. */
function farFromLight(picture: Pixels): number {
  const [wanted, found] = [guide('high').light, lightOf(picture)];
  return wanted.reduce((sum, value, index) => sum + Math.abs(value - found[index]!), 0) / wanted.length;
}

describe('a drawing after a reference', () => {
  it.each(imageStyles)('[D18] in style %s comes nearer to its colours with each strength', (style) => {
    const far = [farFromColours(drawn(style, null)), ...referenceStrengths.map((strength) => farFromColours(drawn(style, strength)))];
    for (const [index, each] of far.entries()) if (index > 0) expect(each, far.join(' ')).toBeLessThan(far[index - 1]!);
    expect(far[3], far.join(' ')).toBeLessThan(far[0]! * 0.7);
  });

  it('[D18] has light and shadow more and more where the reference has them', () => {
    const farOf = (prompt: string) => [null, ...referenceStrengths].map((strength) => farFromLight(pixelsOf(drawCanvas({ ...boat, prompt }, strength === null ? null : guide(strength)))));
    // Of words that name nothing the composition stays: what is nearer is the light's doing alone.
    const far = farOf('quantum jazz');
    for (const [index, each] of far.entries()) if (index > 0) expect(each, far.join(' ')).toBeLessThan(far[index - 1]!);
    const [none = 0, , , most = 0] = farOf(boat.prompt);
    expect(most).toBeLessThan(none);
  });

  it('[D18] has its horizon, its first subject and the side of its light nearer to where the reference has them', () => {
    const composed = (strength: ReferenceStrength | null) => composePicture(readPrompt(boat.prompt), boat.prompt, 1.5, 'a', strength === null ? null : guide(strength));
    const { horizon, mass, side } = guide('high');
    expect(horizon).toBeCloseTo(46 / 64, 1);
    expect(mass).toBeGreaterThan(0.55);
    expect(side).toBe(1);
    const far = [null, ...referenceStrengths].map((strength) => Math.abs(composed(strength).horizon / 1000 - (horizon ?? 0)));
    for (const [index, each] of far.entries()) if (index > 0) expect(each).toBeLessThan(far[index - 1]!);
    expect(composed('low').light.side).toBe(1);
    const boatAt = (strength: ReferenceStrength | null): number => composed(strength).shapes.flatMap(({ part }) => (part?.kind === 'thing' ? [part.x / 1500] : []))[0] ?? 0;
    expect(Math.abs(boatAt('high') - (mass ?? 0))).toBeLessThan(0.06);
  });

  it('[D4] [D18] is the same again, of another reference and of none another one', () => {
    const first = drawImage(boat, guide('medium'));
    expect(drawImage(boat, guide('medium')).equals(first)).toBe(true);
    expect(drawImage(boat).equals(first)).toBe(false);
    expect(drawImage(boat, guideOf(pixelsOf(painted((context) => context.fillRect(0, 0, 96, 64))), 'medium')).equals(first)).toBe(false);
  });

  it('[D18] is read from a file of any size and kind, also of one pixel, of one colour, or with nothing to see', async () => {
    for (const canvas of [painted(() => undefined, 1, 1), painted(() => undefined), painted((context) => context.fillRect(0, 0, 3000, 10), 3000, 10)]) {
      const bytes = await drawAfter({ ...boat, widthPx: 48, heightPx: 32, reference: { picture: canvas.toBuffer('image/png'), strength: 'high' } });
      expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    }
    await expect(drawAfter({ ...boat, reference: { picture: new TextEncoder().encode('no picture'), strength: 'high' } })).rejects.toThrow();
  });

  it('[D18] as a film has the colours of the reference on its sheets, which still are one picture', async () => {
    const film = { prompt: 'a sailboat on the sea', seed: 1, seconds: 5, widthPx: 192, heightPx: 108 };
    const [plain, after, again] = [await drawLivingScene(film), await drawLivingScene(film, guide('high')), await drawLivingScene(film, guide('high'))];
    expect(Buffer.from(again).equals(after)).toBe(true);
    expect(Buffer.from(plain).equals(after)).toBe(false);
    expect(planLivingScene(film, guide('high')).picture.horizon).not.toBe(planLivingScene(film).picture.horizon);
  });
});

describe('the palette of a picture', () => {
  it('[D18] has its main colours, by how much there is of them and where', () => {
    const palette = [...paletteOf(pixelsOf(evening))].sort((a, b) => b.share - a.share);
    for (const [index, hex] of [[201, 80, 143], [123, 63, 160], [14, 58, 64]].entries()) {
      const [red = 0, green = 0, blue = 0] = hex;
      expect(Math.min(...palette.map(({ lab }) => labDistance(lab, labOf(red, green, blue)))), String(index)).toBeLessThan(0.02);
    }
    expect(palette.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(palette[0]?.y).toBeLessThan(0.4);
  });

  it('is told in colours that come back as they were', () => {
    for (const [red, green, blue] of [[0, 0, 0], [255, 255, 255], [201, 80, 143], [3, 200, 90]] as const) {
      const back = rgbOf(labOf(red, green, blue));
      for (const [index, value] of [red, green, blue].entries()) expect(back[index]).toBeCloseTo(value, 0);
    }
  });
});
