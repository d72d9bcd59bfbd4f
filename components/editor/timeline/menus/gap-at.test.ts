import { describe, expect, it } from 'vitest';
import { gapAt } from '@/components/editor/timeline/menus/gap-at';
import { seconds } from '@/lib/editor/testing/documents';
import { TestEditor } from '@/lib/editor/testing/test-editor';

describe('[EB11] gapAt', () => {
  const person = () => new TestEditor().insert('image', 'Sea', { from: 1, to: 4 }).insert('image', 'Hill', { from: 6, to: 8 }).insert('image', 'Moon', { from: 9, to: 10 });

  it('brings all that follows up, and keeps the gaps after it', () => {
    const editor = person();
    const move = gapAt(editor.document, 'video-1', seconds(5));
    if (move === null) throw new Error('there is a gap');
    editor.editor.run(move);
    expect(['Sea', 'Hill', 'Moon'].map((name) => editor.clip(name).startTicks / seconds(1))).toEqual([1, 4, 7]);
  });

  it('closes the room before the first clip, too', () => {
    const editor = person();
    const move = gapAt(editor.document, 'video-1', seconds(0.5));
    expect(move?.moves.map(({ startTicks }) => startTicks / seconds(1))).toEqual([0, 5, 8]);
  });

  it('is nothing inside of a clip, after the last one, and on a locked track', () => {
    const editor = person();
    expect(gapAt(editor.document, 'video-1', seconds(2))).toBeNull();
    expect(gapAt(editor.document, 'video-1', seconds(12))).toBeNull();
    editor.editor.run({ type: 'update-track', trackId: 'video-1', locked: true });
    expect(gapAt(editor.document, 'video-1', seconds(5))).toBeNull();
  });
});
