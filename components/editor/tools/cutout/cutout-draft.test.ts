import { describe, expect, it } from 'vitest';
import { boxAfterKey, boxBetween, cutoutInputOf, firstCutoutDraft } from '@/components/editor/tools/cutout/cutout-draft';
import { cutoutInputSchema, subjectBoxSchema } from '@/lib/tools/remove-background';

describe('boxBetween', () => {
  it('is the same box from whichever corner it was drawn, and ends at the edges of the picture', () => {
    const box = { x: 0.25, y: 0.5, width: 0.5, height: 0.5 };
    expect(boxBetween({ x: 0.25, y: 0.5 }, { x: 0.75, y: 1.4 })).toEqual(box);
    expect(boxBetween({ x: 0.75, y: 1 }, { x: 0.25, y: 0.5 })).toEqual(box);
  });

  it('is none where somebody only clicked', () => {
    expect(boxBetween({ x: 0.5, y: 0.5 }, { x: 0.51, y: 0.9 })).toBeNull();
  });
});

describe('boxAfterKey', () => {
  it('begins in the middle, moves, resizes, stays inside and is taken away', () => {
    let box = boxAfterKey(null, 'ArrowRight', false) ?? null;
    expect(subjectBoxSchema.safeParse(box).success).toBe(true);
    for (let press = 0; press < 60; press += 1) box = boxAfterKey(box, 'ArrowRight', press % 2 === 0) ?? null;
    for (let press = 0; press < 60; press += 1) box = boxAfterKey(box, 'ArrowUp', press % 2 === 0) ?? null;
    expect(subjectBoxSchema.safeParse(box).success).toBe(true);
    expect(boxAfterKey(box, 'Delete', false)).toBeNull();
    expect(boxAfterKey(box, 'a', false)).toBeUndefined();
  });
});

describe('cutoutInputOf', () => {
  it('[TO6] asks for a picture where there is none', () => {
    expect(cutoutInputSchema.safeParse(cutoutInputOf(firstCutoutDraft)).error?.issues[0]?.message).toContain('Select a picture');
  });
});
