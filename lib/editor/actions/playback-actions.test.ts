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
});
