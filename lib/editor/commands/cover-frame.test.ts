import { describe, expect, it } from 'vitest';
import { coverFrame } from '@/lib/editor/commands/cover-frame';
import { defaultText } from '@/lib/editor/document/empty';
import { clipEndTicks } from '@/lib/editor/document/read';
import { describeFrame, layersOf } from '@/lib/editor/frame';
import { seconds } from '@/lib/editor/testing/documents';
import { TestEditor } from '@/lib/editor/testing/test-editor';

const film = (to = 8) => new TestEditor().insert('video', 'film', { from: 0, to, of: 20 });

/** Lays the picture of a frame over `film`. */
function cover(person: TestEditor, at: number): TestEditor {
  const done = person.editor.run(coverFrame(person.document, person.clip('film'), seconds(at), { assetId: 'cut', name: 'cut' }, person.editor));
  expect(done.ok).toBe(true);
  return person;
}

describe('[EC25] the picture of a frame', () => {
  it('stands above its video for five seconds, which stays as it was, and is one step', () => {
    const person = cover(film(), 2);
    expect(person.timeline()).toEqual(['Video 2: cut 2–7', 'Video 1: film 0–8', 'Sound 1: (empty)']);
    expect(person.press('mod+z').timeline()).toEqual(['Video 1: film 0–8', 'Sound 1: (empty)']);
  });

  it.each([[6, '6–8'], [7.9, '7.9–8.9']])('at %d s ends with its video, but stands for a second at least', (at, place) => {
    expect(cover(film(), at).timeline()[0]).toBe(`Video 2: cut ${place}`);
  });

  it('[TO20] over the clip of a picture stands as long as that clip', () => {
    const person = new TestEditor().insert('image', 'photo', { from: 1, to: 13 });
    const done = person.editor.run(coverFrame(person.document, person.clip('photo'), seconds(1), { assetId: 'portrait', name: 'portrait' }, person.editor));
    expect(done.ok).toBe(true);
    expect(person.timeline()[0]).toBe('Video 2: portrait 1–13');
    expect(person.press('mod+z').timeline()).toEqual(['Video 1: photo 1–13', 'Sound 1: (empty)']);
  });

  it('lies where the frame is and looks as it does at that instant', () => {
    const person = film();
    const { id } = person.clip('film');
    person.editor.run([
      { type: 'set-transform', clipIds: [id], transform: { flipX: true, rotationDegrees: 12, crop: { left: 0.1, top: 0, right: 0.2, bottom: 0 } } },
      { type: 'set-keyframes', clipId: id, property: 'x', keyframes: [{ ticks: 0, value: 0, easing: 'linear' }, { ticks: seconds(4), value: 0.4, easing: 'linear' }] },
      { type: 'set-keyframes', clipId: id, property: 'brightness', keyframes: [{ ticks: 0, value: 0.2, easing: 'linear' }] },
    ]);
    cover(person, 2);
    const [below, above] = layersOf(describeFrame(person.document, seconds(2)));
    expect(above).toEqual({ ...below, clipId: person.clip('cut').id, name: 'cut', kind: 'image', assetId: 'cut', sourceTicks: 0 });
    const later = layersOf(describeFrame(person.document, seconds(4)))[1];
    expect(later).toEqual(above);
  });

  it('takes a free track above, and goes below what covers the video then', () => {
    const free = film().insert('image', 'sea', { from: 0, to: 1 });
    expect(cover(free, 2).timeline()[0]).toBe('Video 2: sea 0–1, cut 2–7');
    const covered = film().insert('image', 'sea', { from: 0, to: 3 });
    expect(cover(covered, 2).timeline()).toEqual(['Video 2: sea 0–3', 'Video 3: cut 2–7', 'Video 1: film 0–8', 'Sound 1: (empty)']);
    const titled = film();
    const title = { id: 'title', trackId: 'texts', kind: 'text', name: 'title', assetId: null, startTicks: seconds(2), durationTicks: seconds(1), sourceDurationTicks: null, text: { ...defaultText, text: 'Home' } } as const;
    titled.editor.run([{ type: 'add-track', trackId: 'texts', kind: 'text', name: 'Texts' }, { type: 'insert-clip', clip: title }, { type: 'add-track', trackId: 'top', kind: 'video', name: 'Top' }]);
    expect(cover(titled, 2).timeline().slice(0, 4)).toEqual(['Top: (empty)', 'Texts: title 2–3', 'Video 3: cut 2–7', 'Video 1: film 0–8']);
  });

  it('leaves locked and hidden tracks alone', () => {
    const person = film();
    for (const flag of ['locked', 'hidden']) {
      person.editor.run([{ type: 'add-track', trackId: flag, kind: 'video', name: flag }, { type: 'update-track', trackId: flag, [flag]: true }]);
    }
    expect(cover(person, 2).timeline().slice(0, 4)).toEqual(['hidden: (empty)', 'locked: (empty)', 'Video 4: cut 2–7', 'Video 1: film 0–8']);
  });

  it('is a picture: nothing of the source, the speed or the group of the video is left in it', () => {
    const person = film();
    person.editor.run({ type: 'set-speed', clipIds: [person.clip('film').id], speedPercent: 50, ripple: false });
    const cut = cover(person.select('film'), 2).clip('cut');
    expect(cut).toMatchObject({ kind: 'image', assetId: 'cut', sourceInTicks: 0, sourceDurationTicks: null, speedPercent: 100, groupId: null, transition: null });
    expect(clipEndTicks(cut)).toBe(seconds(7));
  });
});
