import { describe, expect, it } from 'vitest';
import { planDrag, tracksBetween } from '@/components/editor/timeline/gestures/plan-drag';
import type { DragWish } from '@/components/editor/timeline/gestures/plan-drag';
import { snapCandidates } from '@/lib/editor/commands/snap';
import { findTrack } from '@/lib/editor/document/read';
import { seconds } from '@/lib/editor/testing/documents';
import { TestEditor } from '@/lib/editor/testing/test-editor';

/** A drag of the named clips, and the timeline that it leaves. */
function drag(person: TestEditor, names: readonly string[], wish: Partial<DragWish> & { by: number }, catching = true) {
  const clipIds = names.map((name) => person.clip(name).id);
  const candidates = catching ? snapCandidates(person.document, { movingClipIds: new Set(clipIds), playheadTicks: null }) : null;
  const whole = { deltaTicks: seconds(wish.by), tracksUp: wish.tracksUp ?? 0, newTrack: wish.newTrack ?? null };
  const plan = planDrag(person.document, clipIds, whole, { candidates, thresholdTicks: seconds(0.15) });
  const outcome = person.editor.run(plan.commands);
  return { plan, outcome, starts: names.map((name) => person.clip(name).startTicks / seconds(1)) };
}

function twoClips() {
  return new TestEditor().insert('image', 'Sea', { from: 0, to: 4 }).insert('image', 'Hill', { from: 10, to: 13 });
}

describe('planDrag', () => {
  it('catches on an edge nearby and says on which', () => {
    const { plan, starts } = drag(twoClips(), ['Hill'], { by: -5.9 });
    expect(starts).toEqual([4]);
    expect(plan.snappedTo?.ticks).toBe(seconds(4));
  });

  it('goes to whole frames where nothing is near', () => {
    const { plan, starts } = drag(twoClips(), ['Hill'], { by: 2.01 });
    expect(starts).toEqual([12]);
    expect(plan.snappedTo).toBeNull();
  });

  it('catches on nothing where snapping is off', () => {
    expect(drag(twoClips(), ['Hill'], { by: -5.9 }, false).starts).toEqual([4.1]);
  });

  it('stands beside what is in the way, on the side that is nearer', () => {
    expect(drag(twoClips(), ['Hill'], { by: -7 }).starts).toEqual([4]);
    expect(drag(twoClips().insert('image', 'Moon', { from: 4.5, to: 8 }), ['Hill'], { by: -2.5 }).starts).toEqual([8]);
  });

  it('looks for room on the other side, too, before the timeline would begin', () => {
    const person = new TestEditor().insert('image', 'Sea', { from: 2, to: 6 }).insert('image', 'Hill', { from: 10, to: 13 });
    expect(drag(person, ['Hill'], { by: -9 }).starts).toEqual([6]);
  });

  it('keeps a group together', () => {
    const person = twoClips().insert('image', 'Moon', { from: 15, to: 16 });
    expect(drag(person, ['Hill', 'Moon'], { by: 1 }).starts).toEqual([11, 16]);
  });

  it('makes a track for what is dragged past all tracks, as part of the same step', () => {
    const person = twoClips();
    const { outcome } = drag(person, ['Hill'], { by: 0, newTrack: { id: 'above', name: 'Video 2' } });
    expect(outcome.ok).toBe(true);
    expect(person.clip('Hill').trackId).toBe('above');
    person.editor.undo();
    expect(findTrack(person.document, 'above')).toBeNull();
  });
});

describe('[EB2] a drag of copies', () => {
  it('leaves the originals, and puts the copies beside what is in the way', () => {
    const person = twoClips();
    const clip = person.clip('Hill');
    const copyIds = new Map([[clip.id, 'copy']]);
    const plan = planDrag(person.document, [clip.id], { deltaTicks: seconds(1), tracksUp: 0, newTrack: null }, { candidates: null, thresholdTicks: 0, copyIds });
    expect(person.editor.run(plan.commands).ok).toBe(true);
    expect(person.clip('Hill').startTicks).toBe(seconds(10));
    expect(person.document.clips['copy']?.startTicks).toBe(seconds(13));
  });
});

describe('tracksBetween', () => {
  it('counts tracks of the same kind only', () => {
    const { document } = new TestEditor();
    const [video, sound] = [findTrack(document, 'video-1'), findTrack(document, 'audio-1')];
    if (video === null || sound === null) throw new Error('a new project has both');
    expect(tracksBetween(document, video, sound)).toBe(0);
    expect(tracksBetween(document, sound, video)).toBe(0);
  });
});
