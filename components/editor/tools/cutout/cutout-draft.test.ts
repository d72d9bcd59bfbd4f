import { describe, expect, it } from 'vitest';
import type { CutoutDraft } from '@/components/editor/tools/cutout/cutout-draft';
import { boxAfterKey, boxBetween, cutoutInputOf, firstCutoutDraft, withFrame } from '@/components/editor/tools/cutout/cutout-draft';
import type { ClipFrame } from '@/components/editor/tools/source/source-draft';
import { frameOfClip } from '@/components/editor/tools/source/source-draft';
import { makeClip, seconds } from '@/lib/editor/testing/documents';
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

describe('[TO6] the frame of a video clip', () => {
  const video = makeClip({ id: 'film', kind: 'video', startTicks: seconds(10), durationTicks: seconds(4), sourceInTicks: seconds(1), sourceDurationTicks: seconds(20), speedPercent: 200 });

  it.each([
    ['at the playhead', 11, 11, 3],
    ['before the clip: its first', 2, 10, 1],
  ])('%s', (_where, playhead, at, source) => {
    expect(frameOfClip(video, seconds(playhead))).toEqual({ clipId: 'film', assetId: 'asset-of-film', atTicks: seconds(at), sourceTicks: seconds(source) });
  });

  it('after the clip: its last', () => {
    const frame = frameOfClip(video, seconds(99));
    expect(frame?.atTicks).toBe(seconds(14) - 1);
    expect(frame?.sourceTicks).toBe(seconds(9) - 2);
  });

  it('is none of a picture', () => {
    expect(frameOfClip(makeClip({ id: 'sea' }), 0)).toBeNull();
  });

  const at = (time: number): ClipFrame => ({ clipId: 'film', assetId: 'asset-of-film', atTicks: seconds(time), sourceTicks: seconds(2 * time - 19) });
  const box = { x: 0.1, y: 0.1, width: 0.5, height: 0.5 };
  const draft: CutoutDraft = { ...firstCutoutDraft, frame: at(11), assetId: 'taken', box };

  it('needs a picture of its own; the one of the same instant serves again', () => {
    expect(withFrame(draft, at(12), 'later')).toEqual({ frame: at(12), name: 'later', clipId: null, assetId: null, box });
    expect(withFrame(draft, { ...at(11), atTicks: 7 }, 'moved')).toMatchObject({ assetId: 'taken', box });
  });

  it('of another clip begins without a box', () => {
    expect(withFrame(draft, { ...at(11), clipId: 'other' }, 'other')).toMatchObject({ box: null });
  });
});
