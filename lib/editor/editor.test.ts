import { describe, expect, it } from 'vitest';
import { emptyDocument } from '@/lib/editor/document/empty';
import { frameRates } from '@/lib/editor/document/time';
import { visibleDocument } from '@/lib/editor/editor-model';
import { seconds } from '@/lib/editor/testing/documents';
import { TestEditor } from '@/lib/editor/testing/test-editor';

describe('someone at work in the editor', () => {
  it('[EH3] arranges clips, changes their mind and changes it back', () => {
    const editor = new TestEditor()
      .insert('video', 'beach', { from: 0, to: 4, of: 10 })
      .insert('video', 'dog', { from: 4, to: 6, of: 6 })
      .insert('audio', 'song', { from: 0, to: 30 });
    expect(editor.timeline()).toEqual(['Video 1: beach 0–4, dog 4–6', 'Sound 1: song 0–30']);
    editor.select('dog').drag({ by: 2 }).goTo(1).select('beach').press('s');
    expect(editor.timeline()[0]).toBe('Video 1: beach 0–1, beach 1–4, dog 6–8');
    editor.press('mod+z').press('mod+z');
    expect(editor.timeline()[0]).toBe('Video 1: beach 0–4, dog 4–6');
    editor.press('mod+shift+z').press('mod+y');
    expect(editor.timeline()[0]).toBe('Video 1: beach 0–1, beach 1–4, dog 6–8');
  });

  it('[EH5] sees a drag as one step, however many moves it had', () => {
    const editor = new TestEditor().insert('image', 'logo', { from: 0, to: 1 }).select('logo').drag({ by: 5 });
    expect(editor.timeline()[0]).toBe('Video 1: logo 5–6');
    editor.press('mod+z');
    expect(editor.timeline()[0]).toBe('Video 1: logo 0–1');
    editor.press('mod+z');
    expect(editor.document).toEqual(emptyDocument());
  });

  it('[EH5] sees what a gesture would do, and nothing of it in the document', () => {
    const { editor, document, ...person } = withLogo();
    const gesture = editor.beginGesture();
    gesture.preview([{ type: 'delete-clips', clipIds: [person.clipId] }]);
    expect(Object.keys(visibleDocument(editor.store.getState()).clips)).toEqual([]);
    expect(editor.store.getState().document).toBe(document);
    gesture.preview([]);
    expect(visibleDocument(editor.store.getState())).toEqual(document);
  });

  it('[EH5] keeps the last preview that was accepted when the next is refused', () => {
    const { editor, clipId } = withLogo();
    const gesture = editor.beginGesture();
    const moveTo = (startTicks: number) => gesture.preview([{ type: 'move-clips', moves: [{ clipId, startTicks }] }]);
    moveTo(seconds(3));
    expect(moveTo(-1)).toEqual({ ok: false, error: { code: 'out_of_timeline', clipId } });
    gesture.commit();
    expect(editor.store.getState().document.clips[clipId]?.startTicks).toBe(seconds(3));
  });

  it('[EH5] leaves a gesture with Escape, and the selection with the next', () => {
    const person = new TestEditor().insert('image', 'logo', { from: 0, to: 1 }).select('logo');
    const before = person.document;
    person.editor.beginGesture().preview([{ type: 'delete-clips', clipIds: [person.clip('logo').id] }]);
    person.press('escape');
    expect([person.timeline()[0], person.selectedNames()]).toEqual(['Video 1: logo 0–1', ['logo']]);
    expect(person.document).toBe(before);
    expect(person.press('escape').selectedNames()).toEqual([]);
  });

  it('[EH5] cancels a gesture before undo, and a gesture that is over does nothing more', () => {
    const { editor, clipId } = withLogo();
    const gesture = editor.beginGesture();
    gesture.preview([{ type: 'move-clips', moves: [{ clipId, startTicks: seconds(9) }] }]);
    editor.undo();
    expect(gesture.commit()).toEqual({ ok: true, value: undefined });
    gesture.preview([{ type: 'set-canvas', canvas: { widthPx: 100 } }]);
    expect([editor.store.getState().preview, editor.store.getState().document]).toEqual([null, emptyDocument()]);
  });

  it('[EH5] takes what happens during a gesture into its preview and its step', () => {
    const person = new TestEditor().insert('image', 'logo', { from: 0, to: 1 });
    const gesture = person.editor.beginGesture();
    const { id } = person.clip('logo');
    gesture.preview([{ type: 'move-clips', moves: [{ clipId: id, startTicks: seconds(3) }] }]);
    person.insert('image', 'late', { from: 0, to: 1 });
    expect(person.timeline()).toEqual(['Video 2: late 0–1', 'Video 1: logo 3–4', 'Sound 1: (empty)']);
    gesture.commit();
    person.press('mod+z');
    expect(person.timeline()).toEqual(['Video 2: late 0–1', 'Video 1: logo 0–1', 'Sound 1: (empty)']);
  });

  it('[EH5] is told where what happened during a gesture leaves no room for it', () => {
    const { editor, clipId } = withLogo();
    const gesture = editor.beginGesture();
    gesture.preview([{ type: 'move-clips', moves: [{ clipId, startTicks: seconds(3) }] }]);
    editor.run({ type: 'delete-clips', clipIds: [clipId] });
    expect(editor.store.getState().preview).toBeNull();
    expect(gesture.commit()).toEqual({ ok: false, error: { code: 'unknown_clip', clipId } });
  });

  it('[ES1] has no clip selected that is not there any more, and none twice', () => {
    const person = new TestEditor().insert('image', 'a', { from: 0, to: 1 }).insert('image', 'b', { from: 1, to: 2 }).select('a', 'b', 'a');
    expect(person.selectedNames()).toEqual(['a', 'b']);
    person.editor.run({ type: 'delete-clips', clipIds: [person.clip('a').id] });
    expect(person.selectedNames()).toEqual(['b']);
    person.editor.select(['nowhere']);
    expect(person.selectedNames()).toEqual([]);
  });

  it('[ES2] puts the playhead on frames within the timeline', () => {
    const person = new TestEditor();
    person.editor.run({ type: 'set-canvas', canvas: { frameRate: frameRates['29.97'] } });
    person.editor.seek(8008 * 3 + 4000);
    expect(person.editor.playhead.getState()).toMatchObject({ ticks: 8008 * 3, seekCount: 1 });
    person.editor.seek(-5);
    expect(person.editor.playhead.getState()).toMatchObject({ ticks: 0, seekCount: 2 });
  });

  it('[ES3] counts the documents, not what leaves them as they are', () => {
    const { editor, clipId } = withLogo();
    const count = () => editor.store.getState().changeCount;
    const before = count();
    editor.run({ type: 'move-clips', moves: [{ clipId, startTicks: 0 }] });
    editor.run([]);
    editor.select([clipId]);
    expect(count()).toBe(before);
    editor.undo();
    editor.redo();
    expect(count()).toBe(before + 2);
  });

  it('[EH7] brings an earlier version back as one step, whatever it differs in', () => {
    const person = new TestEditor().insert('image', 'a', { from: 0, to: 1 });
    const earlier = person.document;
    person.insert('audio', 'song', { from: 0, to: 3 }).select('a').press('delete');
    person.editor.run({ type: 'set-canvas', canvas: { background: '#123456' } });
    person.editor.run({ type: 'set-range', range: { inTicks: 0, outTicks: 1000 } });
    const later = person.document;
    expect([person.editor.bringBack(earlier), person.document]).toEqual([true, earlier]);
    expect([person.editor.undo(), person.document]).toEqual([true, later]);
    expect([person.editor.redo(), person.document, person.editor.bringBack(earlier)]).toEqual([true, earlier, false]);
  });

  it('[ES4] takes another document in place of its own and forgets the history', () => {
    const person = new TestEditor().insert('image', 'a', { from: 0, to: 1 }).select('a');
    person.editor.replaceDocument(emptyDocument());
    expect([person.document, person.selectedNames(), person.editor.undo()]).toEqual([emptyDocument(), [], false]);
    expect(person.editor.store.getState().nextUndo).toBeNull();
  });
});

function withLogo() {
  const person = new TestEditor().insert('image', 'logo', { from: 0, to: 1 });
  return { editor: person.editor, document: person.document, clipId: person.clip('logo').id };
}
