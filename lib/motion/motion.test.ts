import { describe, expect, it } from 'vitest';
import { fallKinds, type Fall, type LivingScene, type Motion } from '@/lib/motion/living-scene';
import { flashAt } from '@/lib/motion/draw-scene';
import { packScene, unpackScene } from '@/lib/motion/pack-scene';
import { particleAt } from '@/lib/motion/particles';
import { cameraMatrix, follows, multiply, poseAt, poseMatrix, viewAt } from '@/lib/motion/pose';

const motion: Motion = { pivot: [100, 200], drift: [10, -4], waves: [{ of: 'turn', amount: 0.1, period: 2, phase: 0.3 }, { of: 'y', amount: 5, period: 3, phase: 0.9 }], ripple: 0 };

type Unpacked = Parameters<typeof packScene>[0];
const scene: Unpacked = {
  version: 1, seed: 's', size: [1000, 1000], shown: 0.9, ground: '#102030', camera: { from: { zoom: 1, x: 0, y: 0 }, to: { zoom: 1.2, x: 40, y: 0 } }, flashes: [],
  sheets: [{ place: [0, 0, 1000, 1000], depth: 0, motion }, { place: [10, 10, 50, 60], depth: 1, motion }],
  falls: [],
};

describe('a living scene as one file', () => {
  it('[MO1] comes out as it was packed, each sheet with its picture', () => {
    const pictures = [new Uint8Array([1, 2, 3]), new Uint8Array([4, 5])];
    const opened = unpackScene(packScene(scene, pictures));
    expect(opened?.pictures.map((each) => [...each])).toEqual([[1, 2, 3], [4, 5]]);
    expect(opened?.scene).toEqual({ ...scene, sheets: scene.sheets.map((sheet, index) => ({ ...sheet, bytes: [[0, 3], [3, 2]][index] })) });
  });

  it.each([
    ['nothing', (_: Uint8Array<ArrayBuffer>) => new Uint8Array(0)],
    ['half of one', (file: Uint8Array<ArrayBuffer>) => file.slice(0, -2)],
    ['no head', (file: Uint8Array<ArrayBuffer>) => file.slice(4)],
    ['a head that is no scene', () => new Uint8Array([0, 0, 0, 2, 0x7b, 0x7d])],
    ['a head that is longer than all', () => new Uint8Array([0, 0xff, 0, 0, 1])],
  ])('[MO1] is refused where it is %s', (_, change) => {
    expect(unpackScene(change(packScene(scene, [new Uint8Array([1, 2, 3]), new Uint8Array([4, 5])])))).toBeNull();
  });
});

describe('the pose of a sheet', () => {
  it('[MO2] begins where it was drawn, drifts, and comes back with its waves', () => {
    expect(poseAt(motion, 0)).toEqual({ x: 0, y: 0, turn: 0, scaleX: 1, scaleY: 1, shear: 0, opacity: 1 });
    const later = poseAt(motion, 6);
    expect(later.x).toBeCloseTo(60);
    expect(later.y).toBeCloseTo(-24);
    expect(later.turn).toBeCloseTo(0);
    expect(Math.abs(poseAt(motion, 0.5).turn)).toBeGreaterThan(0.01);
  });

  it('[MO2] is never more than opaque, and as faint as its wave says', () => {
    const twinkling: Motion = { ...motion, waves: [{ of: 'opacity', amount: 0.8, period: 1, phase: 0 }] };
    const seen = Array.from({ length: 50 }, (_, index) => poseAt(twinkling, index / 50).opacity);
    expect(Math.max(...seen)).toBeLessThanOrEqual(1);
    expect(Math.min(...seen)).toBeCloseTo(0.2, 1);
  });

  it('[MO2] keeps its pivot where it is while it turns, grows and leans', () => {
    const [a, b, c, d, e, f] = poseMatrix({ x: 0, y: 0, turn: 0.7, scaleX: 1.3, scaleY: 0.8, shear: 0.2, opacity: 1 }, [100, 200]);
    expect(a * 100 + c * 200 + e).toBeCloseTo(100);
    expect(b * 100 + d * 200 + f).toBeCloseTo(200);
    expect(multiply([1, 0, 0, 1, 0, 0], [a, b, c, d, e, f])).toEqual([a, b, c, d, e, f]);
  });
});

describe('the camera', () => {
  const { camera } = scene as LivingScene;

  it('[MO3] sets out from its first view and ends at its last, slower at both ends', () => {
    expect(viewAt(camera, 0)).toEqual(camera.from);
    expect(viewAt(camera, 1)).toEqual(camera.to);
    const speed = (at: number) => viewAt(camera, at + 0.01).x - viewAt(camera, at).x;
    expect(speed(0.01)).toBeLessThan(speed(0.5));
    expect(speed(0.98)).toBeLessThan(speed(0.5));
  });

  it('[MO3] moves what is near farther than what is far, and the sky not at all', () => {
    expect(follows(0)).toBe(0);
    expect(follows(1)).toBe(1);
    const shift = (depth: number) => cameraMatrix(scene, { zoom: 1, x: 40, y: 0 }, depth, 1280)[4] - cameraMatrix(scene, { zoom: 1, x: 0, y: 0 }, depth, 1280)[4];
    expect(shift(0)).toBeCloseTo(0);
    expect(Math.abs(shift(0.4))).toBeGreaterThan(1);
    expect(Math.abs(shift(1))).toBeGreaterThan(Math.abs(shift(0.4)) * 2);
  });
});

describe('what falls', () => {
  const area = [100, 50, 800, 600] as const;
  const fall = (kind: Fall['kind'], lean = 0.2): Fall => ({ kind, count: 40, colours: ['#ffffff', '#d8622c'], pace: 1, lean, area, after: 0 });

  it.each(fallKinds)('[MO4] %s stay in their place and about as many, however long they fall', (kind) => {
    for (const seconds of [0, 0.4, 3, 9.9, 400]) {
      const all = Array.from({ length: 40 }, (_, index) => particleAt(fall(kind), index, seconds));
      for (const { x, y, opacity, size } of all) {
        expect([x, y, opacity, size].every(Number.isFinite)).toBe(true);
        expect(x).toBeGreaterThan(area[0] - 480);
        expect(x).toBeLessThan(area[0] + area[2] + 480);
        expect(y).toBeGreaterThan(area[1] - 480);
        expect(y).toBeLessThan(area[1] + area[3] + 480);
        expect(opacity).toBeGreaterThanOrEqual(0);
        expect(opacity).toBeLessThanOrEqual(1);
      }
    }
  });

  it('[MO4] is at the same place at the same instant, falls down, and bubbles rise', () => {
    expect(particleAt(fall('snow'), 3, 1.25)).toEqual(particleAt(fall('snow'), 3, 1.25));
    const fallen = (kind: Fall['kind']) => Array.from({ length: 40 }, (_, index) => Math.sign(particleAt(fall(kind, 0), index, 0.05).y - particleAt(fall(kind, 0), index, 0).y));
    expect(fallen('rain').filter((sign) => sign > 0).length).toBeGreaterThan(34);
    expect(fallen('bubbles').filter((sign) => sign < 0).length).toBeGreaterThan(34);
  });

  it('[MO5] lightning is a short, faint flash', () => {
    expect(flashAt([1], 0.9)).toBe(0);
    expect(flashAt([1], 1)).toBeGreaterThan(0.2);
    expect(flashAt([1], 1)).toBeLessThanOrEqual(1 / 3);
    expect(flashAt([1], 1.7)).toBe(0);
  });
});
