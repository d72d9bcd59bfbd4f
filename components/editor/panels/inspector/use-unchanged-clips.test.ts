import { describe, expect, it } from 'vitest';
import { areUnchanged, irrelevant } from '@/components/editor/panels/inspector/use-unchanged-clips';
import { makeClip, seconds } from '@/lib/editor/testing/documents';

const clip = makeClip({ id: 'sea', startTicks: 0, durationTicks: seconds(2) });
const moving = makeClip({ id: 'sun', keyframes: { x: [{ ticks: 0, value: 0, easing: 'linear' }] } });

describe('what the inspector is not drawn anew for', () => {
  it('is a clip that stands elsewhere', () => {
    expect(areUnchanged([clip], [{ ...clip, startTicks: seconds(3), trackId: 'high' }], irrelevant.moved)).toBe(true);
  });

  it('is no other clip, no other number of clips and no change of anything else', () => {
    expect(areUnchanged([clip], [{ ...clip, name: 'Lake', startTicks: seconds(3) }], irrelevant.moved)).toBe(false);
    expect(areUnchanged([clip], [{ ...clip, durationTicks: seconds(3) }], irrelevant.moved)).toBe(false);
    expect(areUnchanged([clip], [{ ...clip, id: 'lake' }], irrelevant.trimmed)).toBe(false);
    expect(areUnchanged([clip], [], irrelevant.trimmed)).toBe(false);
    expect(areUnchanged([], [clip], irrelevant.trimmed)).toBe(false);
  });

  it('is a dragged edge, where the length is not shown', () => {
    expect(areUnchanged([clip], [{ ...clip, startTicks: 5, durationTicks: seconds(1), sourceInTicks: 7 }], irrelevant.trimmed)).toBe(true);
  });

  it('is never a clip with keyframes: what it shows depends on its place', () => {
    expect(areUnchanged([moving], [moving], irrelevant.moved)).toBe(true);
    expect(areUnchanged([moving], [{ ...moving, startTicks: seconds(3) }], irrelevant.moved)).toBe(false);
  });
});
