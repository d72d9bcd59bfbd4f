import { describe, expect, it } from 'vitest';
import type { Command } from '@/lib/editor/commands/command';
import { findViolations } from '@/lib/editor/document/invariants';
import { valueAt } from '@/lib/editor/document/keyframes';
import type { Clip } from '@/lib/editor/document/model';
import { clipEndTicks, clipsOnTrack, tracksBottomUp } from '@/lib/editor/document/read';
import { insertScene } from '@/lib/editor/storyboard/insert-scene';
import { layOutStoryboard } from '@/lib/editor/storyboard/lay-out-storyboard';
import { musicVolume, type LaidScene } from '@/lib/editor/storyboard/storyboard-model';
import { seconds } from '@/lib/editor/testing/documents';
import { TestEditor } from '@/lib/editor/testing/test-editor';

const voiceSeconds = [4, 6, 3];

function scene(number: number, change: Partial<LaidScene> = {}): LaidScene {
  const length = seconds(voiceSeconds[number] ?? 5);
  return {
    picture: { id: `p${number}`, kind: 'image', name: `${number + 1}. Heading`, assetId: `picture-${number}`, durationTicks: seconds(5), sourceDurationTicks: null },
    voice: { id: `v${number}`, kind: 'audio', name: `${number + 1}. Heading (voice)`, assetId: `voice-${number}`, durationTicks: length, sourceDurationTicks: length },
    captions: [{ startMs: 0, endMs: 1_500, text: `One ${number}` }, { startMs: 1_500, endMs: 3_000, text: `Two ${number}` }],
    ...change,
  };
}

const music: LaidScene['voice'] = { id: 'm', kind: 'audio', name: 'Music', assetId: 'music', durationTicks: seconds(60), sourceDurationTicks: seconds(60) };

function lay(person: TestEditor, numbers: readonly number[], atSeconds = 0, change: Partial<LaidScene> = {}): void {
  const { editor } = person;
  const names = { newId: editor.newId, trackName: editor.trackName, captionTrackName: 'Captions' };
  const done = editor.run(layOutStoryboard(person.document, { scenes: numbers.map((number) => scene(number, change)), music }, seconds(atSeconds), names));
  expect(done).toEqual({ ok: true, value: undefined });
  expect(findViolations(person.document)).toEqual([]);
}

const clipOf = (person: TestEditor, assetId: string): Clip => Object.values(person.document.clips).find((clip) => clip.assetId === assetId) ?? expect.fail(`no clip of ${assetId}`);
const captionsOf = (person: TestEditor): readonly string[] => Object.values(person.document.clips).filter(({ kind }) => kind === 'text').sort((a, b) => a.startTicks - b.startTicks).map(({ name }) => name);

describe('laying a storyboard out', () => {
  it('[TO41] puts ordinary clips in a row, each picture as long as its voice and a breath, with captions above and music below, as one step', () => {
    const person = new TestEditor();
    const before = person.document;
    lay(person, [0, 1, 2]);
    const pictures = [0, 1, 2].map((number) => clipOf(person, `picture-${number}`));
    const voices = [0, 1, 2].map((number) => clipOf(person, `voice-${number}`));
    pictures.forEach((picture, index) => {
      const voice = voices[index];
      expect(voice?.startTicks).toBeGreaterThanOrEqual(picture.startTicks + seconds(0.4));
      expect(clipEndTicks(voice ?? picture)).toBeLessThanOrEqual(clipEndTicks(picture) - seconds(0.5));
      expect(picture.startTicks).toBe(index === 0 ? 0 : clipEndTicks(pictures[index - 1] ?? picture));
    });
    expect(new Set(pictures.map(({ trackId }) => trackId)).size).toBe(1);
    expect(new Set([...voices, clipOf(person, 'music')].map(({ trackId }) => trackId)).size).toBe(2);
    expect(tracksBottomUp(person.document).map(({ kind }) => kind).at(-1)).toBe('text');
    expect(captionsOf(person)).toEqual(['One 0', 'Two 0', 'One 1', 'Two 1', 'One 2', 'Two 2']);
    person.editor.undo();
    expect(person.document).toEqual(before);
  });

  it('[TO41] moves each picture slowly, its edges never in sight, and has a transition at each cut', () => {
    const person = new TestEditor();
    lay(person, [0, 1, 2]);
    const pictures = [0, 1, 2].map((number) => clipOf(person, `picture-${number}`));
    expect(pictures.map(({ transition }) => transition?.kind ?? null)).toEqual([null, 'dissolve', 'push-left']);
    for (const { keyframes, durationTicks } of pictures) {
      for (const share of [0, 0.3, 0.7, 1]) {
        const [scale, x] = [valueAt(keyframes?.scale ?? [], share * durationTicks), valueAt(keyframes?.x ?? [], share * durationTicks)];
        expect((scale - 1) / 2).toBeGreaterThanOrEqual(Math.abs(x));
      }
      expect(keyframes?.scale?.[0]?.value).not.toBe(keyframes?.scale?.at(-1)?.value);
    }
  });

  it('[TO41] keeps the music 18 dB below each voice, louder where none speaks, with fades, under all pictures', () => {
    const person = new TestEditor();
    lay(person, [0, 1, 2]);
    const bed = clipOf(person, 'music');
    const volume = (ticks: number) => valueAt(bed.keyframes?.volume ?? [], ticks - bed.startTicks);
    for (const number of [0, 1, 2]) {
      const voice = clipOf(person, `voice-${number}`);
      for (const ticks of [voice.startTicks, voice.startTicks + seconds(1), clipEndTicks(voice)]) expect(volume(ticks)).toBeCloseTo(musicVolume.under);
    }
    expect(20 * Math.log10(musicVolume.under)).toBeCloseTo(-18, 0);
    expect(volume(0)).toBe(musicVolume.alone);
    expect(volume(clipEndTicks(bed))).toBe(musicVolume.alone);
    expect([bed.startTicks, clipEndTicks(bed)]).toEqual([0, clipEndTicks(clipOf(person, 'picture-2'))]);
    expect(Math.min(bed.fadeInTicks, bed.fadeOutTicks)).toBeGreaterThan(0);
  });

  it('[TO41] goes where the playhead is where nothing is seen there, else behind everything, and covers or moves nothing', () => {
    const person = new TestEditor().insert('image', 'Sea', { from: 5, to: 10 }).insert('audio', 'Song', { from: 0, to: 90 });
    const standing = person.document.clips;
    lay(person, [0, 1], 2);
    expect(clipOf(person, 'picture-0').startTicks).toBe(seconds(90));
    person.editor.undo();
    lay(person, [0, 1], 20);
    expect(clipOf(person, 'picture-0').startTicks).toBe(seconds(20));
    for (const clip of Object.values(standing)) expect(person.document.clips[clip.id]).toEqual(clip);
  });

  it('[TO41] needs neither captions nor music, and ends the music where it has no more sound', () => {
    const person = new TestEditor();
    const { editor } = person;
    const names = { newId: editor.newId, trackName: editor.trackName, captionTrackName: 'Captions' };
    expect(editor.run(layOutStoryboard(person.document, { scenes: [scene(0, { captions: [] })], music: null }, 0, names)).ok).toBe(true);
    expect(Object.keys(person.document.clips)).toHaveLength(2);
    editor.undo();
    const short = { ...music, durationTicks: seconds(3), sourceDurationTicks: seconds(3) };
    expect(editor.run(layOutStoryboard(person.document, { scenes: [scene(0)], music: short }, 0, names)).ok).toBe(true);
    expect(clipOf(person, 'music').durationTicks).toBe(seconds(3));
  });
});

describe('a scene that was tried again', () => {
  function insert(person: TestEditor, number: number, all: readonly number[]): readonly Command[] | null {
    const { editor } = person;
    const others = all.filter((each) => each !== number);
    const ids = (list: readonly number[]) => list.map((each) => `picture-${each}`);
    const standing = { picturesBefore: ids(others.filter((each) => each < number)), picturesAfter: ids(others.filter((each) => each > number)), voices: others.map((each) => `voice-${each}`), music: 'music' };
    const commands = insertScene(person.document, scene(number), number, standing, { newId: editor.newId, trackName: editor.trackName, captionTrackName: 'Captions 2' });
    if (commands !== null) expect(editor.run(commands)).toEqual({ ok: true, value: undefined });
    expect(findViolations(person.document)).toEqual([]);
    return commands;
  }

  it.each([[0, [1, 2]], [1, [0, 2]], [2, [0, 1]]])('[TO42] takes its place between its neighbours, the others follow, in one step: scene %i', (number, laid) => {
    const person = new TestEditor();
    lay(person, laid);
    const before = person.document;
    insert(person, number, [0, 1, 2]);
    const pictures = clipsOnTrack(person.document, clipOf(person, 'picture-0').trackId);
    expect(pictures.map(({ assetId }) => assetId)).toEqual(['picture-0', 'picture-1', 'picture-2']);
    pictures.forEach((picture, index) => expect(picture.startTicks).toBe(index === 0 ? 0 : clipEndTicks(pictures[index - 1] ?? picture)));
    expect(pictures.map(({ transition }) => transition !== null)).toEqual([false, true, true]);
    for (const each of [0, 1, 2]) {
      const voice = clipOf(person, `voice-${each}`);
      const picture = clipOf(person, `picture-${each}`);
      expect(voice.startTicks).toBeGreaterThan(picture.startTicks);
      expect(clipEndTicks(voice)).toBeLessThan(clipEndTicks(picture));
    }
    expect(captionsOf(person)).toEqual(['One 0', 'Two 0', 'One 1', 'Two 1', 'One 2', 'Two 2']);
    expect(tracksBottomUp(person.document).filter(({ kind }) => kind === 'text')).toHaveLength(1);
    expect(clipEndTicks(clipOf(person, 'music'))).toBe(clipEndTicks(clipOf(person, 'picture-2')));
    const bed = clipOf(person, 'music');
    for (const each of [0, 1, 2]) expect(valueAt(bed.keyframes?.volume ?? [], clipOf(person, `voice-${each}`).startTicks + seconds(1) - bed.startTicks)).toBeCloseTo(musicVolume.under);
    person.editor.undo();
    expect(person.document).toEqual(before);
  });

  it('[TO42] has captions on a track of its own where the others have none', () => {
    const person = new TestEditor();
    lay(person, [0, 2], 0, { captions: [] });
    insert(person, 1, [0, 1, 2]);
    expect(captionsOf(person)).toEqual(['One 1', 'Two 1']);
  });

  it('[TO42] has no place where nothing of its storyboard stands', () => {
    expect(insert(new TestEditor(), 1, [0, 1, 2])).toBeNull();
  });
});
