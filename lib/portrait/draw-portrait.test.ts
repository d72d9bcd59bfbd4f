import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Pixels } from '@/lib/base/pixels';
import { shrunk } from '@/lib/base/pixels';
import { drawPortrait, portraitPixels } from '@/lib/portrait/draw-portrait';
import { hasTransparency } from '@/lib/portrait/has-transparency';
import { facePicture } from '@/lib/portrait/testing/face';
import { correlation, distance, edges, tones } from '@/lib/portrait/testing/measures';
import type { PortraitLook } from '@/lib/tools/portrait-looks';
import { portraitLooks } from '@/lib/tools/portrait-looks';

// Ten drawings of one picture, on a processor that others may use too.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const face = facePicture(200, 240);
const drawn = new Map<PortraitLook, Pixels>();
beforeAll(() => {
  for (const look of portraitLooks) drawn.set(look, drawPortrait(face, look));
});

function portrait(look: PortraitLook): Pixels {
  const found = drawn.get(look);
  if (found === undefined) throw new Error(`${look} was not drawn`);
  return found;
}

const pairs = portraitLooks.flatMap((a, index) => portraitLooks.slice(index + 1).map((b) => [a, b] as const));

describe('the looks', () => {
  it.each(pairs)('[PT2] %s and %s are truly different', (a, b) => {
    expect(distance(portrait(a), portrait(b))).toBeGreaterThan(18);
  });

  it.each(portraitLooks)('[PT2] %s is not the picture itself', (look) => {
    expect(distance(portrait(look), face)).toBeGreaterThan(8);
  });

  it.each(portraitLooks)('[PT3] %s keeps the face: its lights and its edges are where they were', (look) => {
    const [wanted, found] = [tones(face, 40, 48), tones(portrait(look), 40, 48)];
    // Neon is light drawn on black: of it the edges alone are to be recognised.
    const isDrawnOfLight = look === 'neon';
    expect(correlation(edges(wanted), edges(found))).toBeGreaterThan(isDrawnOfLight ? 0.5 : 0.85);
    if (!isDrawnOfLight) expect(correlation(wanted, found)).toBeGreaterThan(0.85);
  });
});

describe('a portrait', () => {
  it.each(portraitLooks)('[PT1] as %s is the same again, and of another picture another one', (look) => {
    const small = facePicture(90, 70);
    expect(drawPortrait(small, look)).toEqual(drawPortrait(small, look));
    expect(drawPortrait(small, look)).not.toEqual(drawPortrait({ ...small, data: small.data.map((value, index) => (index % 4 === 3 ? value : 255 - value)) }, look));
  });

  it.each(portraitLooks)('[PT4] as %s keeps what is transparent, and does not change the picture that it is given', (look) => {
    const small = facePicture(60, 72);
    const data = small.data.slice();
    for (let at = 3; at < data.length; at += 4) data[at] = at % 240 < 80 ? 0 : at % 240 < 160 ? 90 : 255;
    const given = { ...small, data };
    const before = data.slice();
    const { data: after } = drawPortrait(given, look);
    expect(given.data).toEqual(before);
    expect(after.filter((_, at) => at % 4 === 3)).toEqual(before.filter((_, at) => at % 4 === 3));
  });

  it('[PT4] takes no colour from what is transparent', () => {
    const isHidden = (at: number): boolean => Math.floor(at / 4) % 200 < 100;
    const hidden = (value: number): Pixels => ({ ...face, data: face.data.map((each, at) => (isHidden(at) ? (at % 4 === 3 ? 0 : value) : each)) });
    const seen = (value: number) => drawPortrait(hidden(value), 'oil').data.filter((_, at) => !isHidden(at));
    expect(seen(0)).toEqual(seen(200));
    expect([hasTransparency(hidden(0)), hasTransparency(face)]).toEqual([true, false]);
  });

  it.each(portraitLooks)('[PT5] as %s is drawn of every size, down to a single pixel', (look) => {
    for (const [width, height] of [[1, 1], [1, 40], [37, 1], [2, 3], [61, 17]] as const) {
      const made = drawPortrait(facePicture(width, height), look);
      expect([made.width, made.height, made.data.length]).toEqual([width, height, width * height * 4]);
    }
  });

  it('[PT5] of a larger picture has as many pixels as its bound, in the same proportions', () => {
    const made = drawPortrait(face, 'halftone', 10_000);
    expect(made.width * made.height).toBeLessThanOrEqual(10_000);
    expect(made.width * made.height).toBeGreaterThan(9_000);
    expect(made.width / made.height).toBeCloseTo(face.width / face.height, 1);
    expect(portraitPixels).toBe(1920 * 1080);
  });

  it.each(portraitLooks)('[PT7] as %s looks small as it does large', (look) => {
    const small = drawPortrait(shrunk(face, 100, 120), look);
    expect(correlation(tones(small, 25, 30), tones(portrait(look), 25, 30))).toBeGreaterThan(0.85);
  });

  it.each(portraitLooks)('[PT8] as %s has no frame: a border of one tone is drawn as the middle is', (look) => {
    const grey = { width: 120, height: 120, data: new Uint8ClampedArray(120 * 120 * 4).map((_, at) => (at % 4 === 3 ? 255 : 140)) };
    const made = drawPortrait(grey, look);
    const mean = (from: number, to: number): number => {
      let [sum, count] = [0, 0];
      for (let y = from; y < to; y += 1) for (let x = 0; x < 120; x += 1, count += 1) sum += made.data[(y * 120 + x) * 4] ?? 0;
      return sum / count;
    };
    for (const [from, to] of [[0, 12], [108, 120]] as const) expect(Math.abs(mean(from, to) - mean(40, 80))).toBeLessThan(24);
  });
});
