import { describe, expect, it } from 'vitest';
import { actionLabel, findAction } from '@/lib/editor/actions/registry';
import { TestEditor } from '@/lib/editor/testing/test-editor';

describe('actions of playback', () => {
  it('[ER1] shuttle with J, K and L', () => {
    const person = new TestEditor().insert('video', 'film', { from: 0, to: 4 });
    const playhead = (keys: string) => {
      const { motion, rate } = person.press(keys).editor.playhead.getState();
      return [motion, rate];
    };
    expect(['l', 'l', 'l', 'k', 'j', 'j', 'k'].map(playhead)).toEqual([
      ['playing', 1],
      ['playing', 2],
      ['playing', 4],
      ['paused', 1],
      ['playing', -1],
      ['playing', -2],
      ['paused', 1],
    ]);
  });

  it('[ER4] switch looping, called by what they do, and change no document', () => {
    const person = new TestEditor();
    const { document } = person;
    const label = () => actionLabel(findAction('toggle-loop'), person.context);
    expect([label(), person.press('shift+l') && label(), person.press('shift+l') && label()]).toEqual(['turn-loop-on', 'turn-loop-off', 'turn-loop-on']);
    expect(person.document).toBe(document);
  });

  it('[ER5] set the in and out points at the playhead, one step each, and go there', () => {
    const person = new TestEditor().insert('video', 'film', { from: 0, to: 4 });
    const range = () => {
      const { range: now } = person.document;
      return now === null ? null : [now.inTicks / 240_000, now.outTicks / 240_000];
    };
    expect(person.goTo(1).press('i') && range()).toEqual([1, 4]);
    expect(person.goTo(3).press('o') && range()).toEqual([1, 3]);
    expect(person.press('shift+i').editor.playhead.getState().ticks).toBe(240_000);
    expect(person.press('shift+o').editor.playhead.getState().ticks).toBe(3 * 240_000);
    expect(person.goTo(0.5).press('o') && range()).toEqual([0, 0.5]);
    expect(person.goTo(2).press('i') && range()).toEqual([2, 4]);
    expect(person.press('mod+z') && range()).toEqual([0, 0.5]);
    expect(person.press('alt+x') && range()).toBeNull();
  });
});
