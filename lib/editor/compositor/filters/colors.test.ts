import { describe, expect, it } from 'vitest';
import type { ColorAdjustments } from '@/lib/editor/compositor/filters/colors';
import { applyColors, compileColors } from '@/lib/editor/compositor/filters/colors';
import { looks } from '@/lib/editor/compositor/filters/looks';
import { colorLooks } from '@/lib/editor/document/look';
import type { ColorLook } from '@/lib/editor/document/look';

const unchanged: ColorAdjustments = { brightness: 0, contrast: 0, saturation: 0 };

/** What one colour becomes. */
function run(color: readonly [number, number, number, number?], adjustments: Partial<ColorAdjustments>, look: ColorLook = 'none', strength = 1): number[] {
  const pixels = Uint8ClampedArray.from([...color.slice(0, 3).map(Number), color[3] ?? 255]);
  const program = compileColors({ ...unchanged, ...adjustments }, looks[look], strength);
  if (program !== null) applyColors(pixels, program);
  return [...pixels];
}

describe('the colours of a layer', () => {
  it('[EG2] needs no program where nothing changes', () => {
    expect(compileColors(unchanged, null, 1)).toBeNull();
    expect(colorLooks.filter((look) => compileColors(unchanged, looks[look], 0) !== null)).toEqual([]);
    expect(colorLooks.filter((look) => compileColors(unchanged, looks[look], 1) === null)).toEqual(['none']);
  });

  it('[EG2] goes from black to white by brightness, and leaves black alone by a little of it', () => {
    expect([-1, -0.5, 0.2, 1].map((brightness) => run([100, 50, 0], { brightness }).slice(0, 3))).toEqual([
      [0, 0, 0],
      [50, 25, 0],
      [130, 70, 10],
      [255, 255, 255],
    ]);
  });

  it('[EG2] changes the distance from middle grey by contrast', () => {
    expect(run([200, 128, 20], { contrast: -1 }).slice(0, 3)).toEqual([128, 128, 128]);
    expect(run([150, 100, 20], { contrast: 1 }).slice(0, 3)).toEqual([172, 72, 0]);
  });

  it('[EG2] takes the colour away by saturation and keeps the light', () => {
    const [red, green, blue] = run([200, 100, 50], { saturation: -1 });
    expect([red, green]).toEqual([green, blue]);
    expect(red).toBeCloseTo(0.213 * 200 + 0.715 * 100 + 0.072 * 50, -0.5);
    expect(run([128, 128, 128], { saturation: 1 }).slice(0, 3)).toEqual([128, 128, 128]);
  });

  it('[EG2] runs one after the other as one: brightness, contrast, saturation', () => {
    const together = run([120, 90, 70], { brightness: -0.2, contrast: 0.3, saturation: -0.4 });
    const steps = [{ brightness: -0.2 }, { contrast: 0.3 }, { saturation: -0.4 }].reduce<readonly number[]>((color, step) => run([color[0] ?? 0, color[1] ?? 0, color[2] ?? 0], step), [120, 90, 70]);
    for (const channel of [0, 1, 2]) expect(Math.abs((together[channel] ?? 0) - (steps[channel] ?? 0))).toBeLessThanOrEqual(2);
  });

  it('[EG2] leaves alpha alone', () => {
    expect(run([200, 100, 50, 77], { brightness: 0.3, saturation: 0.5 }, 'retro')[3]).toBe(77);
    expect(run([200, 100, 50, 0], { contrast: 0.3 })[3]).toBe(0);
  });

  it.each(colorLooks.filter((look) => look !== 'none'))('[EG3] %s goes from nothing to all of it by its strength, evenly', (look) => {
    const color = [180, 110, 60] as const;
    const [none, half, full] = [0, 0.5, 1].map((strength) => run(color, {}, look, strength));
    expect(none?.slice(0, 3)).toEqual([...color]);
    expect(full).not.toEqual(none);
    for (const channel of [0, 1, 2]) {
      const middle = ((none?.[channel] ?? 0) + (full?.[channel] ?? 0)) / 2;
      expect(Math.abs((half?.[channel] ?? 0) - middle)).toBeLessThan(14);
    }
  });

  it.each(['mono', 'noir'] as const)('[EG3] %s has no colour', (look) => {
    const [red, green, blue] = run([180, 110, 60], {}, look);
    expect([green, blue]).toEqual([red, red]);
  });
});
