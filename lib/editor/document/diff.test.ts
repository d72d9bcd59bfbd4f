import { describe, expect, it } from 'vitest';
import type { Diff } from '@/lib/editor/document/diff';
import { applyDiff, canvasChange, changesBetween, composeDiffs, emptyDiff, invertDiff, isEmptyDiff } from '@/lib/editor/document/diff';
import { makeClip, makeDocument, seconds } from '@/lib/editor/testing/documents';

const before = makeDocument({ clips: [makeClip({ id: 'a' }), makeClip({ id: 'b', startTicks: seconds(2) })] });
const after = makeDocument({ clips: [makeClip({ id: 'a', volume: 0.5 }), makeClip({ id: 'c', startTicks: seconds(5) })], canvas: { background: '#123456' } });
const there: Diff = {
  ...emptyDiff,
  canvas: canvasChange(before.canvas, after.canvas),
  clips: changesBetween(before.clips, after.clips, ['a', 'b', 'c']),
};

describe('diffs', () => {
  it('[ED10] lead from one document to the other and back', () => {
    expect(applyDiff(before, there)).toEqual(after);
    expect(applyDiff(after, invertDiff(there))).toEqual(before);
  });

  it('[ED10] leave records alone that they do not name, and whole kinds of them', () => {
    expect(applyDiff(before, there).tracks).toBe(before.tracks);
    const one: Diff = { ...emptyDiff, clips: changesBetween(before.clips, after.clips, ['c']) };
    expect(applyDiff(before, one).clips.a).toBe(before.clips.a);
  });

  it('[ED10] are refused as a programmer’s error on a document that they are not for', () => {
    expect(() => applyDiff(after, there)).toThrow('the diff is for another');
  });

  it('[ED10] name only what differs', () => {
    expect(changesBetween(before.clips, { ...before.clips }, ['a', 'b', 'not there'])).toEqual({});
    expect(canvasChange(before.canvas, { ...before.canvas })).toBeNull();
    expect(isEmptyDiff(emptyDiff)).toBe(true);
    expect(isEmptyDiff(there)).toBe(false);
  });

  it('[ED11] compose to one diff that does what both do in sequence', () => {
    const last = makeDocument({ clips: [makeClip({ id: 'c', startTicks: seconds(9) })] });
    const on: Diff = {
      ...emptyDiff,
      canvas: canvasChange(after.canvas, last.canvas),
      clips: changesBetween(after.clips, last.clips, ['a', 'c']),
    };
    const both = composeDiffs(there, on);
    expect(applyDiff(before, both)).toEqual(last);
    expect(applyDiff(last, invertDiff(both))).toEqual(before);
  });

  it('[ED11] compose with their inverse to nothing', () => {
    expect(composeDiffs(there, invertDiff(there))).toEqual(emptyDiff);
    expect(composeDiffs(emptyDiff, there)).toEqual(there);
    expect(composeDiffs(there, emptyDiff)).toEqual(there);
  });
});
