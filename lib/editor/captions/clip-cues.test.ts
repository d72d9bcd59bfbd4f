import { describe, expect, it } from 'vitest';
import { cuesOfClip } from '@/lib/editor/captions/clip-cues';
import { makeClip, seconds } from '@/lib/editor/testing/documents';

const texts = [
  { startMs: 0, endMs: 1_000, text: 'One' },
  { startMs: 1_000, endMs: 3_000, text: 'Two' },
  { startMs: 3_500, endMs: 4_000, text: 'Three' },
];
const clip = makeClip({ id: 'c', kind: 'audio', startTicks: seconds(10), durationTicks: seconds(4), sourceDurationTicks: seconds(4) });
const inSeconds = (changes: Partial<typeof clip> = {}) => cuesOfClip(texts, { ...clip, ...changes }).map(({ startTicks, endTicks, text }) => [startTicks / seconds(1), endTicks / seconds(1), text]);

describe('captions of a sound where its clip is', () => {
  it('[TO26] begin with the clip', () => {
    expect(inSeconds()).toEqual([[10, 11, 'One'], [11, 13, 'Two'], [13.5, 14, 'Three']]);
  });

  it('[TO26] leave out what the clip leaves out', () => {
    expect(inSeconds({ sourceInTicks: seconds(2), durationTicks: seconds(1.5) })).toEqual([[10, 11, 'Two']]);
    expect(inSeconds({ durationTicks: seconds(1.5) })).toEqual([[10, 11, 'One'], [11, 11.5, 'Two']]);
  });

  it('[TO26] follow the clip’s speed', () => {
    expect(inSeconds({ speedPercent: 200, durationTicks: seconds(2) })).toEqual([[10, 10.5, 'One'], [10.5, 11.5, 'Two'], [11.75, 12, 'Three']]);
    expect(inSeconds({ speedPercent: 0 })).toEqual([]);
  });
});
