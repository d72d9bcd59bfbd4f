import { describe, expect, it } from 'vitest';
import { layOutScript } from '@/lib/editor/captions/script-clips';
import { tracksBottomUp } from '@/lib/editor/document/read';
import { seconds } from '@/lib/editor/testing/documents';
import { TestEditor } from '@/lib/editor/testing/test-editor';

const scenes = [
  { heading: 'Start here', words: 'You can bake bread.', seconds: 4 },
  { heading: 'Get ready', words: 'Flour, water, salt.\nAnd time.', seconds: 6 },
];

describe('layOutScript', () => {
  it('[TO4] puts one text for each scene on a track of its own, one after the other, as one step', () => {
    const person = new TestEditor().insert('image', 'Sea', { from: 0, to: 30 });
    const before = person.document;
    const { editor } = person;
    const done = editor.run(layOutScript(scenes, seconds(5), { newId: editor.newId, trackName: 'Script: Bread' }));
    expect(done.ok).toBe(true);
    const track = tracksBottomUp(person.document).at(-1);
    expect(track?.name).toBe('Script: Bread');
    const clips = Object.values(person.document.clips).filter(({ trackId }) => trackId === track?.id);
    expect(clips.map(({ name, startTicks, durationTicks, text }) => [name, startTicks, durationTicks, text?.text])).toEqual([
      ['Start here', seconds(5), seconds(4), 'You can bake bread.'],
      ['Get ready', seconds(9), seconds(6), 'Flour, water, salt.\nAnd time.'],
    ]);
    editor.undo();
    expect(person.document).toEqual(before);
  });

  it('[TO4] keeps names within what a document may hold', () => {
    const person = new TestEditor();
    const done = person.editor.run(layOutScript([{ heading: 'h'.repeat(500), words: 'Words', seconds: 1 }], 0, { newId: person.editor.newId, trackName: 't'.repeat(500) }));
    expect(done.ok).toBe(true);
  });
});
