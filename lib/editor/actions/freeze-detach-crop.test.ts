import { describe, expect, it } from 'vitest';
import { actionLabel, findAction } from '@/lib/editor/actions/registry';
import { clipEndTicks, isHeld } from '@/lib/editor/document/read';
import { describeFrame, mediaLayers, withoutCropOf } from '@/lib/editor/frame';
import { describeSound } from '@/lib/editor/sound';
import { seconds } from '@/lib/editor/testing/documents';
import { TestEditor } from '@/lib/editor/testing/test-editor';

const shownAt = ({ document }: TestEditor, time: number) => mediaLayers(describeFrame(document, seconds(time))).map(({ sourceTicks }) => sourceTicks / seconds(1));
const heardAt = ({ document }: TestEditor, time: number) => describeSound(document, seconds(time), seconds(time) + 1).map(({ assetId }) => assetId);
const heldClip = ({ document }: TestEditor) => {
  const held = Object.values(document.clips).find(isHeld);
  if (held === undefined) throw new Error('nothing is held');
  return held;
};

describe('a held frame', () => {
  const film = () => new TestEditor().insert('video', 'film', { from: 0, to: 4, of: 4 }).insert('video', 'after', { from: 4, to: 6, of: 6 });

  it('[EC22] stands for two seconds between the halves of its clip, is selected, and is one step', () => {
    const person = film().goTo(1).press('shift+f');
    expect(person.timeline()[0]).toBe('Video 1: film 0–1, film 1–3, film 3–6, after 6–8');
    expect(person.editor.store.getState().selectedClipIds).toEqual([heldClip(person).id]);
    expect([0.5, 1, 2, 2.9, 3, 4].map((time) => shownAt(person, time))).toEqual([[0.5], [1], [1], [1], [1], [2]]);
    expect(person.press('mod+z').timeline()[0]).toBe('Video 1: film 0–4, after 4–6');
  });

  it('[ED15] is not heard, and can be as long as one likes', () => {
    const person = film().goTo(1).press('shift+f');
    expect([heardAt(person, 0.5), heardAt(person, 2), heardAt(person, 3.5)]).toEqual([['asset-of-film'], [], ['asset-of-film']]);
    const held = heldClip(person);
    person.press('mod+x').goTo(20).press('mod+v');
    const pasted = heldClip(person);
    person.editor.run({ type: 'trim-clip', clipId: pasted.id, edge: 'end', toTicks: seconds(500) });
    person.editor.run({ type: 'trim-clip', clipId: pasted.id, edge: 'start', toTicks: seconds(10) });
    expect(heldClip(person)).toMatchObject({ startTicks: seconds(10), durationTicks: seconds(490), sourceInTicks: held.sourceInTicks });
    expect(shownAt(person, 400)).toEqual([1]);
  });

  it('[EC22] looks as its clip looked then', () => {
    const person = film();
    const { id } = person.clip('film');
    const keyframes = [{ ticks: 0, value: 0.2, easing: 'linear' }, { ticks: seconds(4), value: 1, easing: 'linear' }] as const;
    person.editor.run([{ type: 'set-keyframes', clipId: id, property: 'opacity', keyframes }, { type: 'set-keyframes', clipId: id, property: 'blur', keyframes: [{ ticks: 0, value: 0.04, easing: 'linear' }] }]);
    const before = describeFrame(person.document, seconds(2)).layers;
    person.goTo(2).press('shift+f');
    const strip = (layers: typeof before) => layers.map((layer) => ({ ...layer, clipId: '' }));
    for (const time of [2, 3.9]) expect(strip(describeFrame(person.document, seconds(time)).layers)).toEqual(strip(before));
    expect(heldClip(person).keyframes).toBeNull();
  });

  it('[EC22] takes what is grouped with its clip along, and nothing else', () => {
    const person = film().insert('audio', 'music', { from: 0, to: 8 }).select('film').press('shift+d').goTo(1).press('shift+f');
    expect(person.timeline()).toEqual(['Video 1: film 0–1, film 1–3, film 3–6, after 6–8', 'Sound 1: music 0–8', 'Sound 2: film 0–1, film 3–6']);
  });

  it('[EC22] begins with the transition where it is the first frame', () => {
    const person = film();
    person.editor.run({ type: 'set-transition', clipId: person.clip('after').id, transition: { kind: 'dissolve', durationTicks: seconds(0.5) } });
    person.goTo(4).select('after').press('shift+f');
    expect(heldClip(person)).toMatchObject({ startTicks: seconds(4), transition: { kind: 'dissolve' } });
    expect(person.timeline()[0]).toBe('Video 1: film 0–4, after 4–6, after 6–8');
  });

  it('[EC22] plays on once it is given a speed, and is slipped to another frame', () => {
    const person = film().goTo(1).press('shift+f').press('alt+.');
    expect(shownAt(person, 2)).toEqual([1 + 1 / 30]);
    person.press('mod+z').press('>');
    expect(Object.values(person.document.clips).some(isHeld)).toBe(false);
    expect(shownAt(person, 2)).toEqual([2]);
    expect(person.timeline()[0]).toBe('Video 1: film 0–1, film 1–3, film 3–6, after 6–8');
  });

  it('[EK4] needs a playing video under the playhead', () => {
    const person = new TestEditor().insert('image', 'Sea', { from: 0, to: 4 }).goTo(1);
    expect(findAction('freeze-frame').lacks(person.context)).toBe('moving-picture-at-playhead');
    expect(findAction('freeze-frame').lacks(film().goTo(1).press('shift+f').goTo(2).context)).toBe('moving-picture-at-playhead');
  });

  it('[EC3] says which track is locked', () => {
    const person = film().select('film').goTo(1);
    person.editor.run({ type: 'update-track', trackId: 'video-1', locked: true });
    expect(person.refused((self) => self.press('shift+f'))).toEqual({ code: 'locked', trackId: 'video-1' });
  });
});

describe('detached sound', () => {
  const film = () => new TestEditor().insert('video', 'film', { from: 1, to: 5, of: 9 });

  it('[EC23] is a clip of its own beside its silent picture, one step, heard as before', () => {
    const person = film();
    const { id } = person.clip('film');
    person.editor.run({ type: 'set-clip-properties', clipIds: [id], properties: { volume: 0.5, pan: -0.5, fadeInTicks: seconds(1) } });
    const strip = () => describeSound(person.document, 0, seconds(9)).map((segment) => ({ ...segment, clipId: '' }));
    const before = strip();
    person.select('film').press('shift+d');
    expect(person.timeline()).toEqual(['Video 1: film 1–5', 'Sound 1: film 1–5']);
    expect(strip()).toEqual(before);
    expect(person.document.clips[id]).toMatchObject({ volume: 0, fadeInTicks: 0 });
    const sound = Object.values(person.document.clips).find(({ kind }) => kind === 'audio');
    expect(sound?.groupId).toBe(person.document.clips[id]?.groupId);
    expect(sound?.groupId).not.toBeNull();
    expect(person.press('mod+z').timeline()).toEqual(['Video 1: film 1–5', 'Sound 1: (empty)']);
    expect(person.document.clips[id]).toMatchObject({ volume: 0.5, groupId: null });
  });

  it('[EC23] changes as loud as the video did, which has no keyframes of it any more', () => {
    const person = film().select('film');
    const { id } = person.clip('film');
    const keyframes = [{ ticks: 0, value: 0, easing: 'linear' }, { ticks: seconds(4), value: 1, easing: 'linear' }] as const;
    person.editor.run({ type: 'set-keyframes', clipId: id, property: 'volume', keyframes });
    person.press('shift+d');
    expect(person.document.clips[id]).toMatchObject({ keyframes: null, volume: 0 });
    expect(Object.values(person.document.clips).find(({ kind }) => kind === 'audio')?.keyframes).toEqual({ volume: keyframes });
  });

  it('[EC23] goes below where no sound track has room', () => {
    expect(film().insert('audio', 'music', { from: 0, to: 9 }).select('film').press('shift+d').timeline()).toEqual(['Video 1: film 1–5', 'Sound 1: music 0–9', 'Sound 2: film 1–5']);
  });

  it('[EK4] needs a selected video that is heard', () => {
    const lack = (person: TestEditor) => findAction('detach-sound').lacks(person.context);
    expect(lack(film())).toBe('sound-in-video');
    const silent = film().select('film');
    silent.silentAssetIds.add('asset-of-film');
    expect(lack(silent)).toBe('sound-in-video');
    expect(lack(film().select('film').press('shift+d'))).toBe('sound-in-video');
    expect(lack(film().select('film'))).toBeNull();
  });
});

describe('cropping', () => {
  const pictures = () => new TestEditor().insert('image', 'Sea', { from: 1, to: 4 }).insert('image', 'Hill', { from: 4, to: 6 });
  const cropping = ({ editor, document }: TestEditor) => document.clips[editor.view.getState().croppingClipId ?? '']?.name ?? null;

  it('[ES5] is of the selected picture, where it is seen, and changes no document', () => {
    const person = pictures().goTo(0).select('Hill');
    const { document } = person;
    const label = () => actionLabel(findAction('crop'), person.context);
    expect([label(), person.press('shift+c') && label()]).toEqual(['crop', 'end-crop']);
    expect([cropping(person), person.editor.playhead.getState().ticks, person.document === document]).toEqual(['Hill', seconds(4), true]);
    expect(cropping(person.press('shift+c'))).toBeNull();
    expect(cropping(person.goTo(5).press('shift+c'))).toBe('Hill');
    expect(person.editor.playhead.getState().ticks).toBe(seconds(5));
  });

  it('[ES5] ends with the selection of its clip, and with the clip', () => {
    const person = pictures().select('Sea').press('shift+c');
    expect(cropping(person.select('Sea', 'Hill'))).toBe('Sea');
    expect(cropping(person.select('Hill'))).toBeNull();
    person.select('Sea').press('shift+c').press('delete');
    expect(person.editor.view.getState().croppingClipId).toBeNull();
  });

  it('[EK4] is left by Escape before the selection is, and after a gesture', () => {
    const person = pictures().select('Sea').press('shift+c');
    person.editor.beginGesture();
    expect([person.press('escape'), cropping(person)][1]).toBe('Sea');
    expect([person.press('escape') && cropping(person), person.selectedNames()]).toEqual([null, ['Sea']]);
    expect(person.press('escape').selectedNames()).toEqual([]);
  });

  it('[EC3] is refused on a locked track, and needs a picture', () => {
    const person = pictures().insert('audio', 'music', { from: 0, to: 2 }).select('music');
    expect(findAction('crop').lacks(person.context)).toBe('picture');
    person.editor.run({ type: 'update-track', trackId: 'video-1', locked: true });
    expect(person.select('Sea').refused((self) => self.press('shift+c'))).toEqual({ code: 'locked', trackId: 'video-1' });
  });

  it('[EG1] shows the whole picture of that clip alone', () => {
    const person = pictures();
    const crop = { left: 0.1, top: 0, right: 0, bottom: 0 };
    const clipIds = ['Sea', 'Hill'].map((name) => person.clip(name).id);
    person.editor.run([{ type: 'set-transform', clipIds, transform: { crop } }, { type: 'set-transition', clipId: clipIds[1] ?? '', transition: { kind: 'dissolve', durationTicks: seconds(1) } }]);
    const cropsAt = (time: number, clipId: string | null) => mediaLayers(withoutCropOf(describeFrame(person.document, seconds(time)), clipId)).map((layer) => layer.crop);
    expect([cropsAt(2, clipIds[0] ?? ''), cropsAt(2, null), cropsAt(4, clipIds[1] ?? '')]).toEqual([[null], [crop], [crop, null]]);
    expect(clipEndTicks(person.clip('Sea'))).toBe(seconds(4));
  });
});
