import { describe, expect, it } from 'vitest';
import type { ActionName } from '@/lib/editor/actions/registry';
import { actionLabel, editorActions, findAction } from '@/lib/editor/actions/registry';
import { matchShortcut, parseShortcut } from '@/lib/editor/actions/shortcuts';
import { keyPress, TestEditor } from '@/lib/editor/testing/test-editor';

const elsewhere = { isApple: false };

function named(keys: string, platform = elsewhere): ActionName | null {
  return matchShortcut(keyPress(keys, platform.isApple ? 'metaKey' : 'ctrlKey'), editorActions, platform)?.name ?? null;
}

describe('shortcuts', () => {
  it.each<[string, ActionName]>([
    ['space', 'play-pause'],
    ['k', 'play-pause'],
    ['arrowleft', 'step-back'],
    ['shift+arrowright', 'jump-forward'],
    ['home', 'go-to-start'],
    ['end', 'go-to-end'],
    ['s', 'split'],
    ['mod+b', 'split'],
    ['q', 'trim-start'],
    ['w', 'trim-end'],
    ['delete', 'delete'],
    ['shift+delete', 'ripple-delete'],
    ['mod+c', 'copy'],
    ['mod+x', 'cut'],
    ['mod+v', 'paste'],
    ['mod+d', 'duplicate'],
    ['mod+a', 'select-all'],
    ['mod+z', 'undo'],
    ['mod+shift+z', 'redo'],
    ['mod+y', 'redo'],
    ['n', 'toggle-snapping'],
    ['mod+=', 'zoom-in'],
    ['mod+-', 'zoom-out'],
    ['escape', 'deselect'],
    ['?', 'help'],
  ])('[EK1] %s is %s, here and on Apple machines', (keys, name) => {
    expect(named(keys)).toBe(name);
    expect(named(keys, { isApple: true })).toBe(name);
  });

  it('[EK1] do not react to other modifiers or to the other platform’s', () => {
    expect(named('alt+s')).toBeNull();
    expect(named('shift+s')).toBeNull();
    expect(named('mod+s')).toBeNull();
    expect(matchShortcut(keyPress('mod+z', 'metaKey'), editorActions, elsewhere)).toBeNull();
    expect(matchShortcut({ ...keyPress('mod+z'), metaKey: true }, editorActions, elsewhere)).toBeNull();
  });

  it('[EK1] belong to one action each', () => {
    const all = editorActions.flatMap((action) => action.shortcuts);
    expect(new Set(all).size).toBe(all.length);
    expect(new Set(editorActions.map((action) => action.name)).size).toBe(editorActions.length);
    for (const action of editorActions) expect(findAction(action.name)).toBe(action);
  });

  it('[EK2] ask for no Shift with signs, which some layouts need and others do not', () => {
    expect(named('shift+?')).toBe('help');
    expect(named('mod+shift++')).toBe('zoom-in');
    expect(named('mod++')).toBe('zoom-in');
  });

  it('[EK3] find letters by their place on layouts that have others', () => {
    expect(matchShortcut({ ...keyPress('mod+z'), key: 'я', code: 'KeyZ' }, editorActions, elsewhere)?.name).toBe('undo');
    expect(matchShortcut({ ...keyPress('s'), key: 'S' }, editorActions, elsewhere)?.name).toBe('split');
    expect(matchShortcut({ ...keyPress('z'), code: 'KeyS' }, editorActions, elsewhere)?.name).toBe('zoom-to-selection');
  });

  it('[EK3] can be taken apart for showing them', () => {
    expect(parseShortcut('mod+shift+z')).toEqual({ mod: true, shift: true, alt: false, key: 'z' });
    expect(parseShortcut('mod++')).toEqual({ mod: true, shift: false, alt: false, key: '+' });
    expect(parseShortcut('?')).toEqual({ mod: false, shift: false, alt: false, key: '?' });
  });
});

describe('actions', () => {
  const twoClips = () => new TestEditor().insert('video', 'a', { from: 0, to: 4, of: 4 }).insert('video', 'b', { from: 4, to: 6, of: 9 });

  it('[EK4] are switched off while they have nothing to work on', () => {
    const enabled = (person: TestEditor) => editorActions.filter((action) => action.isEnabled(person.context)).map((action) => action.name);
    const always: ActionName[] = [
      ...(['toggle-loop', 'step-back', 'step-forward', 'jump-back', 'jump-forward', 'previous-edit', 'next-edit', 'go-to-start', 'go-to-end', 'add-text', 'select-tool', 'blade-tool'] as const),
      ...(['toggle-marker', 'zoom-in', 'zoom-out', 'toggle-snapping', 'palette', 'help', 'keyboard'] as const),
    ];
    expect(enabled(new TestEditor())).toEqual(always);
    const lacking = editorActions.filter((action) => action.lacks(twoClips().goTo(1).select('a').context) !== null).map(({ name }) => name);
    expect(lacking).toEqual(['clear-range', 'go-to-in', 'go-to-out', 'close-gap', 'group', 'ungroup', 'previous-keyframe', 'next-keyframe', 'paste', 'paste-insert', 'paste-attributes', 'previous-marker', 'next-marker', 'redo']);
  });

  it('[EK5] split every clip under the playhead, or only the selected ones', () => {
    const person = twoClips().insert('image', 'logo', { from: 0, to: 2 }).goTo(1).press('s');
    expect(person.timeline()).toEqual(['Video 2: logo 0–1, logo 1–2', 'Video 1: a 0–1, a 1–4, b 4–6', 'Sound 1: (empty)']);
    person.press('mod+z').select('logo').press('mod+b');
    expect(person.timeline().slice(0, 2)).toEqual(['Video 2: logo 0–1, logo 1–2', 'Video 1: a 0–4, b 4–6']);
    person.goTo(2).press('s');
    expect(person.timeline()[1]).toBe('Video 1: a 0–2, a 2–4, b 4–6');
  });

  it('[EK5] leave clips on locked tracks alone when nothing is selected', () => {
    const person = twoClips().goTo(1);
    person.editor.run({ type: 'update-track', trackId: 'video-1', locked: true });
    expect(findAction('split').isEnabled(person.context)).toBe(false);
    expect(person.select('a').refused((self) => self.press('delete'))).toEqual({ code: 'locked', trackId: 'video-1' });
  });

  it('[EC7] trim to the playhead', () => {
    expect(twoClips().goTo(1).press('q').timeline()[0]).toBe('Video 1: a 1–4, b 4–6');
    expect(twoClips().goTo(5).press('w').timeline()[0]).toBe('Video 1: a 0–4, b 4–5');
  });

  it('[EP4] nudge by a frame and move between tracks', () => {
    const person = twoClips().select('b').press('.').press('.').press(',');
    expect(person.clip('b').startTicks).toBe(4 * 240_000 + 8_000);
    person.editor.run({ type: 'add-track', trackId: 'upper', kind: 'video', name: 'Video 2' });
    expect(person.press('mod+arrowup').timeline()[0]).toBe('Video 2: b 4.033–6.033');
    expect(person.press('mod+arrowdown').timeline()[0]).toBe('Video 2: (empty)');
  });

  it('[EC9] [EC10] delete and ripple delete', () => {
    expect(twoClips().select('a').press('delete').timeline()[0]).toBe('Video 1: b 4–6');
    expect(twoClips().select('a').press('shift+delete').timeline()[0]).toBe('Video 1: b 0–2');
  });

  it('[EP6] copy, cut, paste and duplicate, and select what they made', () => {
    const person = twoClips().select('a').press('mod+c').goTo(10).press('mod+v');
    expect(person.timeline()[0]).toBe('Video 1: a 0–4, b 4–6, a 10–14');
    expect(person.clip('a').id).not.toBe(person.editor.store.getState().selectedClipIds[0]);
    person.select('b').press('mod+x').goTo(4).press('mod+v');
    expect(person.timeline()[0]).toBe('Video 1: a 0–4, b 4–6, a 10–14');
    person.select('b').press('mod+d');
    expect(person.timeline()[0]).toBe('Video 1: a 0–4, b 4–6, b 6–8, a 10–14');
    person.press('mod+a');
    expect(person.selectedNames()).toHaveLength(4);
    person.press('mod+d');
    expect(person.timeline()[0]).toContain('a 14–18, b 18–20, b 20–22, a 24–28');
  });

  it('[ES2] step, jump and go to both ends', () => {
    const person = twoClips();
    const ticks = () => person.editor.playhead.getState().ticks;
    expect([person.press('end'), ticks()][1]).toBe(6 * 240_000);
    expect([person.press('arrowleft'), ticks()][1]).toBe(6 * 240_000 - 8_000);
    expect([person.press('shift+arrowleft'), ticks()][1]).toBe(5 * 240_000 - 8_000);
    expect([person.press('home').press('arrowright').press('shift+arrowright'), ticks()][1]).toBe(240_000 + 8_000);
    expect([person.press('home').press('arrowleft'), ticks()][1]).toBe(0);
  });

  it('[ET1] play and pause with one key, called by what it does', () => {
    const person = twoClips();
    const action = findAction('play-pause');
    const label = () => actionLabel(action, person.context);
    expect([label(), person.press('space') && label(), person.press('k') && label()]).toEqual(['play', 'pause', 'play']);
  });

  it('[EV3] zoom about the playhead while it is on screen, else about the middle', () => {
    const person = twoClips().goTo(5);
    person.editor.view.setState({ pixelsPerSecond: 100, widthPx: 1000, scrollTicks: 0 });
    person.press('mod+=');
    expect(person.editor.view.getState()).toMatchObject({ pixelsPerSecond: 150, scrollTicks: 400_000 });
    person.editor.view.setState({ pixelsPerSecond: 100, widthPx: 1000, scrollTicks: 100 * 240_000 });
    person.press('mod+-');
    expect(person.editor.view.getState().scrollTicks).toBe(97.5 * 240_000);
    expect(person.press('shift+z').editor.view.getState().scrollTicks).toBe(0);
  });

  it('[EK4] switch snapping and open the help', () => {
    const person = new TestEditor();
    const label = () => actionLabel(findAction('toggle-snapping'), person.context);
    expect([label(), person.press('n') && label()]).toEqual(['turn-snapping-off', 'turn-snapping-on']);
    expect(person.press('?').press('mod+k').shown).toEqual(['help', 'palette']);
  });
});
