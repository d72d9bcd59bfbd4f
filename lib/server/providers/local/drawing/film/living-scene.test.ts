import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { drawScene } from '@/lib/motion/draw-scene';
import type { LivingScene } from '@/lib/motion/living-scene';
import { packScene, unpackScene } from '@/lib/motion/pack-scene';
import { cameraMatrix, viewAt } from '@/lib/motion/pose';
import { createPrng } from '@/lib/base/prng';
import { cameraOf } from './camera-of';
import { fillShape } from '../styles/surface';
import { drawLivingScene, drawSheet, planLivingScene, type FilmDrawing } from './draw-living-scene';

const small = (prompt: string, seed = 7): FilmDrawing => ({ prompt, seed, widthPx: 320, heightPx: 180, seconds: 5 });

const prompts = {
  landscape: 'a red sailboat on a calm lake before mountains',
  street: 'a rainy city street at night',
  space: 'a rocket between planets in deep space',
  underwater: 'a school of fish over a coral reef',
  'still-life': 'a teapot and a bowl of oranges on a table',
  portrait: 'portrait of an old sailor with a beard',
  abstract: 'jazz',
} as const;

function planOf(prompt: string, seed = 7) {
  return planLivingScene(small(prompt, seed));
}

describe('a picture in sheets', { timeout: 30_000 }, () => {
  it.each(Object.entries(prompts))('[D15] %s: laid one on another the sheets are the picture', (kind, prompt) => {
    const { picture, sheets, scene } = planOf(prompt);
    expect(picture.kind).toBe(kind);
    expect(sheets.length).toBeGreaterThan(2);
    const scale = 0.2;
    const whole = createCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
    const laid = createCanvas(whole.width, whole.height);
    const [a, b] = [whole.getContext('2d'), laid.getContext('2d')];
    a.scale(scale, scale);
    for (const shape of picture.shapes) if (shape.part?.kind !== 'weather') fillShape(a, shape);
    sheets.forEach(({ shapes }, index) => {
      const place = scene.sheets[index]?.place ?? [0, 0, 0, 0];
      b.drawImage(drawSheet(shapes, place, scale), place[0] * scale, place[1] * scale, place[2] * scale, place[3] * scale);
    });
    expect(differenceOf(a.getImageData(0, 0, whole.width, whole.height).data, b.getImageData(0, 0, whole.width, whole.height).data)).toBeLessThan(6);
  });

  it('[D15] the same drawing gives the same bytes, another seed another scene', async () => {
    const [first, again, other] = [await drawLivingScene(small('a fox in the snow')), await drawLivingScene(small('a fox in the snow')), await drawLivingScene(small('a fox in the snow', 8))];
    expect(Buffer.from(first).equals(again)).toBe(true);
    expect(Buffer.from(first).equals(other)).toBe(false);
    expect(unpackScene(new Uint8Array(first))?.pictures.length).toBeGreaterThan(3);
  });
});

describe('what moves', { timeout: 30_000 }, () => {
  const partOf = (prompt: string, id: string, seed = 7) => {
    const { sheets, scene } = planOf(prompt, seed);
    const index = sheets.findIndex(({ part }) => part?.kind === id || (part?.kind === 'thing' && part.id === id));
    const sheet = scene.sheets[index];
    if (sheet === undefined) throw new Error(`${prompt} has no ${id}`);
    return sheet.motion;
  };

  it('[D16] boats rock, cars drive the way they look, clouds drift, water ripples, stars twinkle, houses stand', () => {
    expect(partOf('a red sailboat on the sea', 'sailboat').waves.map(({ of }) => of)).toContain('turn');
    expect(Math.abs(partOf('a red car on a road in the hills', 'car').drift[0])).toBeGreaterThan(20);
    expect(partOf('clouds over hills', 'cloud').drift[0]).not.toBe(0);
    expect(partOf('a boat on a lake', 'water').ripple).toBeGreaterThan(0);
    expect(partOf('a starry night over hills', 'stars').waves.map(({ of }) => of)).toEqual(['opacity']);
    expect(partOf('a castle in the mountains', 'castle')).toMatchObject({ drift: [0, 0], waves: [] });
  });

  it.each([
    ['a rainy city street', 'rain'],
    ['a cabin in falling snow', 'snow'],
    ['an autumn forest', 'leaves'],
    ['fish under water', 'bubbles'],
    ['a volcano', 'embers'],
    ['a meadow at night', 'fireflies'],
    ['a cup of tea on a table', 'steam'],
  ])('[D16] %s has %s', (prompt, kind) => {
    expect(planOf(prompt).scene.falls.map((fall) => fall.kind)).toContain(kind);
  });

  it.each(Object.entries(prompts))('[D16] in %s something moves by itself while the camera stands', async (_kind, prompt) => {
    const { scene } = planOf(prompt);
    const still = { ...scene, camera: { from: { zoom: 1, x: 0, y: 0 }, to: { zoom: 1, x: 0, y: 0 } } };
    const opened = unpackScene(new Uint8Array(await drawLivingScene(small(prompt))));
    if (opened === null) throw new Error('a drawing is a scene');
    const standing = unpackScene(packScene(still, opened.pictures));
    const frames = await Promise.all([0, 2.5].map((seconds) => frameOf(standing ?? opened, seconds)));
    expect(differenceOf(frames[0] ?? [], frames[1] ?? [])).toBeGreaterThan(0.2);
  });
});

describe('the camera', () => {
  it.each([['zooming in on a castle', 'in'], ['a castle, zooming out', 'out'], ['pan left over mountains', 'left'], ['pan right over mountains', 'right'], ['aerial view of a forest', 'up']])('[D17] %s goes %s', (prompt, way) => {
    const { from, to } = planOf(prompt).scene.camera;
    const gone = { in: to.zoom - from.zoom, out: from.zoom - to.zoom, left: from.x - to.x, right: to.x - from.x, up: from.y - to.y }[way];
    expect(gone).toBeGreaterThan(0.05);
  });

  it('[D17] [MO3] never shows what lies beyond the picture, at any depth, seed or shape', () => {
    for (const [widthPx, heightPx] of [[1280, 720], [720, 1280], [960, 960]] as const) {
      const { scene, picture } = planLivingScene({ prompt: 'hills', seed: 1, widthPx, heightPx, seconds: 5 });
      for (let seed = 0; seed < 40; seed += 1) {
        const camera = cameraOf(picture, '', createPrng(String(seed)));
        for (const part of [0, 0.3, 0.7, 1]) for (const depth of [0, 0.3, 0.7, 1]) expectInside({ ...scene, camera } as unknown as LivingScene, part, depth, widthPx, heightPx);
      }
    }
  });
});

function expectInside(scene: LivingScene, part: number, depth: number, widthPx: number, heightPx: number): void {
  const [scale, , , , x, y] = cameraMatrix(scene, viewAt(scene.camera, part), depth, widthPx);
  const [width, height] = scene.size;
  expect(x).toBeLessThanOrEqual(0);
  expect(y).toBeLessThanOrEqual(0);
  expect(x + width * scale).toBeGreaterThanOrEqual(widthPx);
  expect(y + height * scale).toBeGreaterThanOrEqual(heightPx);
}

async function frameOf({ scene, pictures }: NonNullable<ReturnType<typeof unpackScene>>, seconds: number): Promise<Uint8ClampedArray> {
  const canvas = createCanvas(160, 90);
  const context = canvas.getContext('2d');
  const decoded = await Promise.all(pictures.map((bytes) => loadImage(Buffer.from(bytes))));
  drawScene(context as never, { scene, pictures: decoded as never, widthPx: 160, heightPx: 90, seconds, lengthSeconds: 5 });
  return context.getImageData(0, 0, 160, 90).data;
}

/** The mean difference of two pictures' bytes, 0 to 255. */
function differenceOf(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += Math.abs((a[index] ?? 0) - (b[index] ?? 0));
  return sum / a.length;
}
