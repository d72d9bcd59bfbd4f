import { describe, expect, it } from 'vitest';
import type { Standing } from '@/components/editor/actions/describe-change';
import { describeChange } from '@/components/editor/actions/describe-change';
import { TestEditor } from '@/lib/editor/testing/test-editor';

/** What is said of what a person does: Beach 0–4, Dog 4–6, a song under both. */
function said(act: (person: TestEditor) => unknown, prepare: (person: TestEditor) => unknown = () => undefined): string | null {
  const person = new TestEditor().insert('image', 'Beach', { from: 0, to: 4 }).insert('image', 'Dog', { from: 4, to: 6 }).insert('audio', 'Song', { from: 0, to: 6 });
  prepare(person);
  const standing = (): Standing => person.editor.store.getState();
  const before = standing();
  act(person);
  return describeChange(before, standing());
}

const select = (...names: string[]) => (person: TestEditor) => person.select(...names);

describe('what is said of a change', () => {
  it.each<[string, (person: TestEditor) => unknown, ((person: TestEditor) => unknown) | undefined, string | null]>([
    ['a clip that moved', (person) => person.press('.').press('.').press('.'), select('Dog'), 'Dog is at 0:04.1 to 0:06.1 now'],
    ['a clip that was trimmed', (person) => person.press('w'), (person) => person.goTo(5).select('Dog'), 'Dog lasts from 0:04.0 to 0:05.0 now'],
    ['a clip that was cut', (person) => person.press('s'), (person) => person.goTo(1).select('Beach'), 'Beach is cut at 0:01.0'],
    ['several that were cut', (person) => person.press('s'), (person) => person.goTo(1), '2 clips are cut at 0:01.0'],
    ['a clip that is gone', (person) => person.press('delete'), select('Dog'), 'Dog is deleted'],
    ['several that are gone', (person) => person.press('delete'), select('Dog', 'Song'), '2 clips are deleted'],
    ['a copy', (person) => person.press('mod+d'), select('Dog'), 'Dog is on the timeline from 0:06.0 to 0:08.0'],
    ['several copies', (person) => person.press('mod+d'), select('Dog', 'Beach'), '2 clips are on the timeline now'],
    ['what follows a closed gap', (person) => person.press('shift+delete'), select('Beach'), 'Beach is deleted'],
    ['several that changed', (person) => person.press('mod+g'), select('Dog', 'Beach'), '2 clips have changed'],
    ['undo', (person) => person.press('mod+z'), (person) => person.select('Dog').press('delete'), 'Dog is on the timeline from 0:04.0 to 0:06.0'],
    ['a held frame', (person) => person.press('shift+f'), (person) => person.insert('video', 'Film', { from: 6, to: 9 }).goTo(7), 'A frame of Film is held from 0:07.0 to 0:09.0'],
    ['detached sound', (person) => person.press('shift+d'), (person) => person.insert('video', 'Film', { from: 6, to: 9 }).select('Film'), 'The sound of Film is on Sound 1 now'],
    ['a marker', (person) => person.press('m'), (person) => person.goTo(2), 'Marker set at 0:02.0'],
    ['a marker that is gone', (person) => person.press('m'), (person) => person.goTo(2).press('m'), 'Marker at 0:02.0 removed'],
    ['a selection', (person) => person.press('mod+a'), undefined, '3 clips are selected'],
    ['no selection', (person) => person.press('escape'), select('Dog'), 'Nothing is selected'],
    ['nothing', (person) => person.press('arrowright'), undefined, null],
  ])('[EK16] %s', (_what, act, prepare, sentence) => {
    expect(said(act, prepare)).toBe(sentence);
  });

  it('[EK16] names the track that a clip went to, and what happens to tracks', () => {
    const trackId = 'upper';
    const addUpper = (person: TestEditor) => person.editor.run({ type: 'add-track', trackId, kind: 'video', name: 'Video 2' });
    expect(said(addUpper)).toBe('Video 2 is a new track');
    expect(said((person) => person.press('mod+arrowup'), (person) => [addUpper(person), person.select('Dog')])).toBe('Dog is on Video 2 at 0:04.0 to 0:06.0 now');
    expect(said((person) => person.editor.run({ type: 'update-track', trackId, locked: true }), addUpper)).toBe('Video 2 is locked');
    expect(said((person) => person.editor.run({ type: 'update-track', trackId, muted: true }), addUpper)).toBe('Video 2 is muted');
    expect(said((person) => person.editor.run({ type: 'update-track', trackId, hidden: true }), addUpper)).toBe('Video 2 is hidden');
    expect(said((person) => person.editor.run({ type: 'move-track', trackId, order: 1 }), addUpper)).toBe('From the top: Video 1, Video 2, and Sound 1');
    expect(said((person) => person.editor.run({ type: 'remove-track', trackId }), addUpper)).toBe('Video 2 is removed');
  });
});
