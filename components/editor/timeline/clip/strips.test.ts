import { describe, expect, it } from 'vitest';
import { stripStepSeconds } from '@/components/editor/timeline/clip/strip';
import { frameAt } from '@/components/editor/timeline/clip/strips';
import type { Strip } from '@/components/editor/timeline/clip/strip';

describe('[EV7] strips', () => {
  it('have a frame a second, of long videos at most forty', () => {
    expect(stripStepSeconds(6)).toBe(1);
    expect(stripStepSeconds(3_600)).toBe(90);
  });

  it('show the frame before a time, within the video', () => {
    const frames = ['a', 'b', 'c'] as unknown as readonly ImageBitmap[];
    const strip: Strip = { frames, stepSeconds: 2, ratio: 1 };
    expect([-1, 0, 1.9, 2, 5.9, 60].map((seconds) => frameAt(strip, seconds))).toEqual(['a', 'a', 'a', 'b', 'c', 'c']);
    expect(frameAt({ ...strip, frames: [] }, 0)).toBeNull();
  });
});
