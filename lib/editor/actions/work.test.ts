import { describe, expect, it } from 'vitest';
import { actionLabel, findAction } from '@/lib/editor/actions/registry';
import { TestEditor } from '@/lib/editor/testing/test-editor';

const second = 240_000;
const frame = 8_000;

/** a 0–4 (of 4), b 4–6 (from a source of 9), c 8–10 on one track. */
function threeClips(): TestEditor {
  return new TestEditor()
    .insert('video', 'a', { from: 0, to: 4 })
    .insert('video', 'b', { from: 4, to: 6, of: 9 })
    .insert('video', 'c', { from: 8, to: 10 });
}

function lack(person: TestEditor, name: Parameters<typeof findAction>[0]) {
  return findAction(name).lacks(person.context);
}

function label(person: TestEditor, name: Parameters<typeof findAction>[0]) {
  return actionLabel(findAction(name), person.context);
}

const at = (person: TestEditor) => person.editor.playhead.getState().ticks / second;

describe('cutting by keys', () => {
  it('[EC17] ripple trims to the playhead, which stays on what it showed', () => {
    const person = threeClips().goTo(1).press('shift+q');
    expect(person.timeline()[0]).toBe('Video 1: a 0–3, b 3–5, c 7–9');
    expect(at(person)).toBe(0);
    expect(person.goTo(4).press('shift+w').timeline()[0]).toBe('Video 1: a 0–3, b 3–4, c 6–8');
    expect(at(person)).toBe(4);
  });

  it('[EK13] closes the gap at the playhead, or before what is selected', () => {
    expect(lack(threeClips().goTo(5), 'close-gap')).toBe('gap');
    expect(threeClips().goTo(7).press('alt+delete').timeline()[0]).toBe('Video 1: a 0–4, b 4–6, c 6–8');
    expect(threeClips().goTo(0).select('c').press('alt+backspace').timeline()[0]).toBe('Video 1: a 0–4, b 4–6, c 6–8');
    expect(lack(threeClips().goTo(7).select('b'), 'close-gap')).toBe('gap');
  });

  it('[EK13] closes none on a locked track', () => {
    const person = threeClips().goTo(7);
    person.editor.run({ type: 'update-track', trackId: 'video-1', locked: true });
    expect(lack(person, 'close-gap')).toBe('gap');
  });
});

describe('clips by keys', () => {
  it('[EK15] slip by a frame, and no further than there is material', () => {
    const person = threeClips().select('b').press('alt+.').press('alt+.').press('alt+,');
    expect(person.clip('b')).toMatchObject({ startTicks: 4 * second, sourceInTicks: frame });
    person.press('alt+,');
    expect(person.refused((self) => self.press('alt+,'))).toMatchObject({ code: 'out_of_source' });
    expect(lack(new TestEditor().insert('image', 'logo', { from: 0, to: 1 }).select('logo'), 'slip-back')).toBe('moving-clip');
  });

  it('[EK15] change their speed in steps, and what comes after keeps its distance', () => {
    const person = threeClips().select('a').press('>').press('>').press('>');
    expect(person.clip('a').speedPercent).toBe(200);
    expect(person.timeline()[0]).toBe('Video 1: a 0–2, b 2–4, c 6–8');
    person.press('<');
    expect(person.clip('a').speedPercent).toBe(150);
    findAction('speed-normal').run(person.context);
    expect(person.timeline()[0]).toBe('Video 1: a 0–4, b 4–6, c 8–10');
  });

  it('[EK15] end at the slowest and the fastest speed', () => {
    const person = threeClips().select('c');
    for (let press = 0; press < 12; press += 1) person.press('>');
    expect(person.clip('c').speedPercent).toBe(1000);
    for (let press = 0; press < 12; press += 1) person.press('<');
    expect(person.clip('c').speedPercent).toBe(10);
  });

  it('[EP5] a text is added at the playhead and selected', () => {
    const person = threeClips().goTo(1).press('t');
    expect(person.timeline()[0]).toBe('Text 1: Text 1–6');
    expect(person.selectedNames()).toEqual(['Text']);
    expect(person.clip('Text').text?.text).toBe('Text');
  });

  it('[EC19] are grouped and ungrouped, also by one of them', () => {
    const person = threeClips();
    expect(lack(person.select('a'), 'group')).toBe('several-clips');
    person.select('a', 'c').press('mod+g');
    expect(person.clip('a').groupId).not.toBeNull();
    expect(person.clip('c').groupId).toBe(person.clip('a').groupId);
    expect(lack(person.select('b'), 'ungroup')).toBe('group');
    person.select('c').press('mod+shift+g');
    expect([person.clip('a').groupId, person.clip('c').groupId]).toEqual([null, null]);
  });
});

describe('keyframes by keys', () => {
  it('[EK18] are added of what changes already, else of place and opacity, and gone to', () => {
    const person = threeClips();
    expect(lack(person.goTo(1), 'add-keyframe')).toBe('selected-at-playhead');
    expect(lack(person.select('a'), 'next-keyframe')).toBe('keyframes');
    person.press('alt+k');
    expect(Object.keys(person.clip('a').keyframes ?? {})).toEqual(['x', 'y', 'scale', 'rotationDegrees', 'opacity']);
    person.press('mod+z');
    person.editor.run({ type: 'set-keyframes', clipId: person.clip('a').id, property: 'opacity', keyframes: [{ ticks: 0, value: 0, easing: 'linear' }, { ticks: 2 * second, value: 1, easing: 'linear' }] });
    person.press('alt+k');
    expect(person.clip('a').keyframes).toMatchObject({ opacity: [{ ticks: 0 }, { ticks: second, value: 0.5 }, { ticks: 2 * second }] });
    expect([at(person.press(']')), at(person.press('[')), at(person.press('[')), at(person.press('['))]).toEqual([2, 1, 0, 0]);
  });

  it('[EK18] of a sound are of its loudness', () => {
    const person = new TestEditor().insert('audio', 'song', { from: 0, to: 4 }).select('song').press('alt+k');
    expect(person.clip('song').keyframes).toMatchObject({ volume: [{ ticks: 0, value: 1 }] });
  });
});

describe('the clipboard by keys', () => {
  it('[EP7] pastes with room: the clip under the playhead is cut, what comes after moves', () => {
    const person = threeClips().select('c').press('mod+c').goTo(1).press('mod+shift+v');
    expect(person.timeline()[0]).toBe('Video 1: a 0–1, c 1–3, a 3–6, b 6–8, c 10–12');
    expect(person.selectedNames()).toEqual(['c']);
    expect(person.press('mod+z').timeline()[0]).toBe('Video 1: a 0–4, b 4–6, c 8–10');
  });

  it('[EP7] pastes with room at a cut without another cut', () => {
    expect(threeClips().select('c').press('mod+c').goTo(4).press('mod+shift+v').timeline()[0]).toBe('Video 1: a 0–4, c 4–6, b 6–8, c 10–12');
  });

  it('[EK14] pastes looks and sound, and leaves time, media and words', () => {
    const person = threeClips().goTo(0).press('t');
    const b = person.clip('b');
    person.editor.run([
      { type: 'set-transform', clipIds: [b.id], transform: { x: 0.25, opacity: 0.5 } },
      { type: 'set-filters', clipIds: [b.id], filters: { brightness: 0.3 } },
      { type: 'set-clip-properties', clipIds: [b.id], properties: { volume: 0.4, pan: -1 } },
    ]);
    person.select('b').press('mod+c').select('a', 'Text').press('mod+alt+v');
    expect(person.clip('a')).toMatchObject({ assetId: 'asset-of-a', startTicks: 0, volume: 0.4, pan: -1, transform: { x: 0.25, opacity: 0.5 }, filters: { brightness: 0.3 } });
    expect(person.clip('Text')).toMatchObject({ volume: 1, transform: { x: 0.25 }, text: { text: 'Text' } });
  });

  it('[EK14] pastes the style of a text without its words', () => {
    const person = new TestEditor().press('t').goTo(6).press('t');
    const [first, later] = Object.values(person.document.clips).toSorted((a, b) => a.startTicks - b.startTicks);
    person.editor.run({ type: 'set-text', clipIds: [first?.id ?? ''], text: { text: 'Hello', italic: true } });
    person.editor.select([first?.id ?? '']);
    person.press('mod+c').editor.select([later?.id ?? '']);
    person.press('mod+alt+v');
    expect(person.document.clips[later?.id ?? '']?.text).toMatchObject({ text: 'Text', italic: true });
  });
});

describe('selection and tools by keys', () => {
  it('[EK4] the blade is left by Escape before the selection is', () => {
    const person = threeClips().select('a').press('c');
    expect(person.editor.view.getState().tool).toBe('blade');
    person.press('escape');
    expect([person.editor.view.getState().tool, person.selectedNames()]).toEqual(['select', ['a']]);
    expect(person.press('escape').selectedNames()).toEqual([]);
    expect(lack(person, 'deselect')).toBe('something-to-leave');
    expect(person.press('c').press('v').editor.view.getState().tool).toBe('select');
  });

  it('[ES1] selects all on the same tracks, and all from here on', () => {
    const person = threeClips().insert('audio', 'song', { from: 5, to: 9 });
    expect(person.select('b').press('shift+a').selectedNames().toSorted()).toEqual(['a', 'b', 'c']);
    expect(person.select('b').press('y').selectedNames().toSorted()).toEqual(['b', 'c']);
    person.editor.select([]);
    expect(person.goTo(5).press('y').selectedNames().toSorted()).toEqual(['b', 'c', 'song']);
  });
});

describe('markers, edges and tracks by keys', () => {
  it('[EK15] sets, removes and goes to markers', () => {
    const person = threeClips();
    expect(lack(person, 'next-marker')).toBe('markers');
    person.goTo(2).press('m').goTo(5).press('m');
    expect(label(person, 'toggle-marker')).toBe('remove-marker');
    expect([at(person.press('alt+shift+m')), at(person.press('alt+shift+m')), at(person.press('shift+m'))]).toEqual([2, 2, 5]);
    person.press('m');
    expect(Object.values(person.document.markers).map(({ ticks }) => ticks)).toEqual([2 * second]);
    expect(label(person, 'toggle-marker')).toBe('add-marker');
  });

  it('[EK15] goes from edge to edge', () => {
    const person = threeClips().goTo(5);
    const places = ['arrowdown', 'arrowdown', 'arrowdown', 'arrowdown', 'arrowup', 'arrowup', 'arrowup'].map((key) => at(person.press(key)));
    expect(places).toEqual([6, 8, 10, 10, 8, 6, 4]);
  });

  it('[EC12] mutes, hides and locks the tracks of the selection, and the other way round', () => {
    const person = threeClips().select('a');
    for (const [name, flag, off] of [['mute-tracks', 'muted', 'unmute-tracks'], ['hide-tracks', 'hidden', 'show-tracks'], ['lock-tracks', 'locked', 'unlock-tracks']] as const) {
      findAction(name).run(person.context);
      expect(person.document.tracks['video-1']?.[flag]).toBe(true);
      expect(label(person, name)).toBe(off);
      findAction(name).run(person.context);
      expect(person.document.tracks['video-1']?.[flag]).toBe(false);
      expect(label(person, name)).toBe(name);
    }
  });

  it('[EC11] moves the tracks of the selection up and down, not beyond the others', () => {
    const person = threeClips().insert('video', 'd', { from: 0, to: 1 }).insert('video', 'e', { from: 0, to: 1 });
    const order = () => person.timeline().map((line) => line.slice(0, 7));
    expect(order()).toEqual(['Video 3', 'Video 2', 'Video 1', 'Sound 1']);
    expect([person.select('a', 'd').press('mod+shift+arrowup'), order()][1]).toEqual(['Video 2', 'Video 1', 'Video 3', 'Sound 1']);
    expect([person.press('mod+shift+arrowup'), order()][1]).toEqual(['Video 2', 'Video 1', 'Video 3', 'Sound 1']);
    expect([person.press('mod+shift+arrowdown'), order()][1]).toEqual(['Video 3', 'Video 2', 'Video 1', 'Sound 1']);
  });
});

describe('the view by keys', () => {
  it('[EV4] shows the selection in the middle', () => {
    const person = threeClips().select('b', 'c');
    person.editor.view.setState({ widthPx: 1000, pixelsPerSecond: 20, scrollTicks: 0 });
    person.press('z');
    expect(person.editor.view.getState()).toMatchObject({ pixelsPerSecond: 150, scrollTicks: Math.round((7 - 500 / 150) * second) });
    person.editor.view.setState({ widthPx: 0, pixelsPerSecond: 20 });
    expect(person.press('z').editor.view.getState().pixelsPerSecond).toBe(20);
  });
});
