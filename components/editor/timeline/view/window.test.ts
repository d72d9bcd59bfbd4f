import { describe, expect, it } from 'vitest';
import { plainClip } from '@/lib/editor/document/empty';
import type { Clip } from '@/lib/editor/document/model';
import { ticksPerSecond } from '@/lib/editor/document/time';
import { isBare, nextWindow, trackContent } from '@/components/editor/timeline/view/window';

function clip(index: number, startSeconds: number, durationSeconds: number): Clip {
  return {
    ...plainClip, id: `clip-${index}`, trackId: 'video-1', kind: 'image', name: 'Sea', assetId: 'asset', startTicks: startSeconds * ticksPerSecond,
    durationTicks: durationSeconds * ticksPerSecond, sourceDurationTicks: null,
  };
}

describe('nextWindow', () => {
  const visible = { fromTicks: 1_000, toTicks: 2_000 };

  it('[EV6] covers what is visible and half as much on either side', () => {
    expect(nextWindow(null, visible)).toEqual({ fromTicks: 500, toTicks: 2_500 });
  });

  it('stays the same object while it covers what is visible', () => {
    const current = nextWindow(null, visible);
    expect(nextWindow(current, { fromTicks: 1_400, toTicks: 2_400 })).toBe(current);
  });

  it('moves on when scrolled past', () => {
    expect(nextWindow({ fromTicks: 0, toTicks: 3_000 }, { fromTicks: 2_500, toTicks: 3_500 })).toEqual({ fromTicks: 2_000, toTicks: 4_000 });
  });

  it('does not begin before the beginning', () => {
    expect(nextWindow(null, { fromTicks: 100, toTicks: 1_100 }).fromTicks).toBe(0);
  });

  it('shrinks when zoomed in far', () => {
    expect(nextWindow({ fromTicks: 0, toTicks: 30_000 }, visible)).toEqual({ fromTicks: 500, toTicks: 2_500 });
  });
});

describe('isBare', () => {
  it('[EV6] makes a plain box of a clip that has no room for a letter', () => {
    expect(isBare(clip(1, 0, 2), 19)).toBe(true);
    expect(isBare(clip(1, 0, 2), 20)).toBe(false);
  });
});

describe('trackContent', () => {
  const many = Array.from({ length: 200 }, (_, index) => clip(index, index, 1));
  const options = { pixelsPerSecond: 1, selected: new Set<string>(), focusedClipId: null, buttonBudget: 100 };

  it('makes every clip a button while there are few', () => {
    expect(trackContent(many.slice(0, 100), options).buttons).toHaveLength(100);
  });

  it('[EV6] draws many narrow neighbours as one run', () => {
    expect(trackContent(many, options)).toEqual({ buttons: [], runs: [{ fromTicks: 0, toTicks: 200 * ticksPerSecond, clipCount: 200, isSelected: false }] });
  });

  it('begins a new run after a visible gap', () => {
    const withGap = [...many.slice(0, 100), ...many.slice(100).map((each) => ({ ...each, startTicks: each.startTicks + 10 * ticksPerSecond }))];
    expect(trackContent(withGap, options).runs.map(({ clipCount }) => clipCount)).toEqual([100, 100]);
  });

  it('keeps pinned and wide clips as buttons', () => {
    const wide = clip(500, 300, 60);
    const { buttons } = trackContent([...many, wide], { ...options, selected: new Set(['clip-7']), focusedClipId: 'clip-9' });
    expect(buttons.map(({ id }) => id)).toEqual(['clip-7', 'clip-9', 'clip-500']);
  });

  it('[EV6] draws a large selection with the rest, in its own strokes', () => {
    const selected = new Set(many.slice(0, 50).map(({ id }) => id));
    const { buttons, runs } = trackContent(many, { ...options, selected });
    expect(buttons).toEqual([]);
    expect(runs.map(({ clipCount, isSelected }) => [clipCount, isSelected])).toEqual([[50, true], [150, false]]);
  });
});
