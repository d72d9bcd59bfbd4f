import { describe, expect, it } from 'vitest';
import { imageRatios, imageSizePx } from '@/lib/tools/image-size';
import { boundsOf } from '../geometry/polygon';
import { moods, settingIds, subjectIds, timesOfDay, weatherIds } from '../scene';
import { readPrompt } from '../words/read-prompt';
import { composePicture } from './compose';
import type { Picture } from './compose';
import type { Scene } from '../scene';

const proportions = imageRatios.map((ratio) => {
  const { width, height } = imageSizePx(ratio, '1K');
  return width / height;
});
const empty = readPrompt('');

function compose(prompt: string, proportion = 1, seed = '1'): Picture {
  return composePicture(readPrompt(prompt), prompt, proportion, seed);
}

/** The middle and size of what was asked for, as parts of the frame. */
function heroOf(picture: Picture): { x: number; y: number; wide: number; tall: number } {
  const { left, top, right, bottom } = boundsOf(picture.shapes.filter(({ hero, role }) => hero === true && role === 'mass').flatMap(({ polygons }) => polygons));
  return { x: (left + right) / 2 / picture.width, y: (top + bottom) / 2 / picture.height, wide: (right - left) / picture.width, tall: (bottom - top) / picture.height };
}

function expectSound(picture: Picture): void {
  expect(picture.shapes.length).toBeGreaterThan(8);
  expect(picture.shapes.length).toBeLessThan(9000);
  // One expectation for all of them: there are thousands of polygons in each of thousands of pictures.
  expect(picture.shapes.filter(({ polygons }) => !polygons.every((polygon) => polygon.every(Number.isFinite)))).toEqual([]);
}

describe('composePicture', { timeout: 30_000 }, () => {
  it('[D3] gives the same shapes for the same arguments', () => {
    expect(compose('a red fox in a snowy forest').shapes).toEqual(compose('a red fox in a snowy forest').shapes);
  });

  it.each(['a red fox in a snowy forest', 'a sailboat on the sea', 'an old castle', 'two elephants'])('[D3] another seed moves, turns or resizes %s', (prompt) => {
    const heroes = ['1', '2', '3', '4'].map((seed) => heroOf(compose(prompt, 16 / 9, seed)));
    const moved = heroes.flatMap((a, index) => heroes.slice(index + 1).map((b) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y) + Math.abs(a.tall - b.tall)));
    expect(Math.max(...moved)).toBeGreaterThan(0.1);
    expect(moved.filter((each) => each > 0.02).length).toBeGreaterThanOrEqual(5);
  });

  it.each(['a lighthouse on a cliff', 'a horse', 'a giraffe', 'three cows', 'a steam train', 'hot air balloons', 'a whale', 'a bowl of oranges and a blue vase', 'portrait of a king'])('[D3] keeps %s in the frame in every ratio', (prompt) => {
    for (const proportion of proportions) for (const seed of ['1', '2', '3']) {
      const hero = heroOf(compose(prompt, proportion, seed));
      expect(hero.x).toBeGreaterThan(0.08);
      expect(hero.x).toBeLessThan(0.92);
      expect(hero.tall).toBeGreaterThan(0.06);
      expect(hero.y).toBeGreaterThan(0.1);
      expect(hero.y).toBeLessThan(0.95);
    }
  });

  it.each(subjectIds)('[D5] composes %s in every ratio', (id) => {
    const scene: Scene = { ...empty, figurative: true, subjects: [{ id, count: 2, colour: null, size: null, holds: null }] };
    for (const proportion of proportions) expectSound(composePicture(scene, id, proportion, 'seed'));
  });

  it.each(settingIds)('[D5] composes %s in every ratio, by day and by night', (setting) => {
    for (const proportion of proportions) for (const time of ['day', 'night'] as const) {
      expectSound(composePicture({ ...empty, figurative: true, settings: [setting], time }, setting, proportion, 'seed'));
    }
  });

  it('[D5] composes every weather at every time of day in every mood', () => {
    for (const time of timesOfDay) for (const weather of weatherIds) {
      const mood = moods[(time.length + weather.length) % moods.length] ?? null;
      expectSound(composePicture({ ...empty, figurative: true, settings: ['hills'], weather: [weather], time, mood }, '', 1.5, 'seed'));
    }
  });

  it('[D5] tints the whole picture with loose colours', () => {
    const sky = (prompt: string): string => JSON.stringify(compose(prompt).shapes[0]?.paint);
    expect(sky('the sea in pink')).not.toBe(sky('the sea in green'));
  });
});
