import { describe, expect, it } from 'vitest';
import { cutNear, planDrop } from '@/components/editor/timeline/drop/plan-drop';
import { clipsOnTrack } from '@/lib/editor/document/read';
import { seconds } from '@/lib/editor/testing/documents';
import { TestEditor } from '@/lib/editor/testing/test-editor';

const person = () => new TestEditor().insert('image', 'Sea', { from: 0, to: 4 }).insert('image', 'Hill', { from: 4, to: 6 });
const moon = (id: string) => ({ id, kind: 'image', name: 'Moon', assetId: 'asset', durationTicks: seconds(2), sourceDurationTicks: null }) as const;

function drop(editor: TestEditor, wish: { at: number; trackId: string | null; isInserting?: boolean }, count = 1) {
  const clips = Array.from({ length: count }, (_, index) => moon(`moon-${index}`));
  const commands = planDrop(editor.document, clips, { atTicks: seconds(wish.at), trackId: wish.trackId, isInserting: wish.isInserting ?? false }, editor.editor);
  expect(editor.editor.run(commands).ok).toBe(true);
  return clipsOnTrack(editor.document, 'video-1').map(({ name, startTicks, durationTicks }) => [name, startTicks / seconds(1), durationTicks / seconds(1)]);
}

describe('[EB12] what is dropped', () => {
  it('stands where it was dropped, several one after the other', () => {
    expect(drop(person(), { at: 7, trackId: 'video-1' }, 2).slice(2)).toEqual([['Moon', 7, 2], ['Moon', 9, 2]]);
  });

  it('goes to another track where there is no room', () => {
    const editor = person();
    expect(drop(editor, { at: 1, trackId: 'video-1' })).toHaveLength(2);
    expect(editor.clip('Moon').trackId).not.toBe('video-1');
  });

  it('inserted, cuts what is there and moves what follows, as one step', () => {
    const editor = person();
    expect(drop(editor, { at: 1, trackId: 'video-1', isInserting: true })).toEqual([['Sea', 0, 1], ['Moon', 1, 2], ['Sea', 3, 3], ['Hill', 6, 2]]);
    editor.editor.undo();
    expect(clipsOnTrack(editor.document, 'video-1')).toHaveLength(2);
  });

  it('inserted at a cut, cuts nothing', () => {
    expect(drop(person(), { at: 4, trackId: 'video-1', isInserting: true })).toEqual([['Sea', 0, 4], ['Moon', 4, 2], ['Hill', 6, 2]]);
  });

  it('a transition finds the cut that is near', () => {
    const { document, ...editor } = person();
    const hill = clipsOnTrack(document, 'video-1')[1]?.id;
    expect(editor).toBeDefined();
    expect(cutNear(document, 'video-1', seconds(3.8), seconds(0.5))).toBe(hill);
    expect(cutNear(document, 'video-1', seconds(3), seconds(0.5))).toBeNull();
    expect(cutNear(document, 'video-1', seconds(6), seconds(0.5))).toBeNull();
  });
});
