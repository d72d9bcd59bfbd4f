import { describe, expect, it } from 'vitest';
import { createHeldPlay } from '@/lib/editor/actions/held-play';
import type { ActionName } from '@/lib/editor/actions/registry';

const letter = (key: string, more: { repeat?: boolean; timeStamp?: number } = {}) => ({ key, code: `Key${key.toUpperCase()}`, repeat: false, timeStamp: 0, ...more });

/** Presses and lets go in order; what each of it ran. */
function hands(isPaused = true) {
  const held = createHeldPlay();
  return {
    held,
    down: (name: ActionName, key: string, more?: { repeat?: boolean; timeStamp?: number }) => held.press(name, letter(key, more), isPaused),
    up: (key: string) => held.release(`Key${key.toUpperCase()}`),
  };
}

describe('[ER8] the letter that plays', () => {
  it('plays when it is let go, and pauses when it is pressed', () => {
    const paused = hands();
    expect([paused.down('play-pause', 'k'), paused.up('k'), paused.up('k')]).toEqual([null, 'play-pause', null]);
    const playing = hands(false);
    expect([playing.down('play-pause', 'k'), playing.up('k')]).toEqual(['play-pause', null]);
  });

  it('held, makes the keys of shuttling step, and does not play afterwards', () => {
    const { down, up } = hands();
    expect([down('play-pause', 'k'), down('shuttle-back', 'j'), down('shuttle-forward', 'l'), up('l'), up('k')]).toEqual([null, 'step-back', 'step-forward', null, null]);
    expect(down('shuttle-forward', 'l')).toBe('shuttle-forward');
  });

  it('walks slowly while both are held', () => {
    const { down } = hands();
    down('play-pause', 'k');
    const ran = [0, 30, 60, 90, 120, 150, 180, 210, 240].map((timeStamp) => down('shuttle-forward', 'l', { repeat: timeStamp > 0, timeStamp }));
    expect(ran.filter((name) => name === 'step-forward')).toHaveLength(3);
  });

  it('repeats nothing by itself, and neither do the keys of shuttling', () => {
    const { down } = hands();
    expect(down('play-pause', 'k', { repeat: true })).toBeNull();
    expect([down('shuttle-back', 'j'), down('shuttle-back', 'j', { repeat: true })]).toEqual(['shuttle-back', null]);
    expect(down('step-back', 'a', { repeat: true })).toBe('step-back');
  });

  it('is forgotten when the page loses the keyboard', () => {
    const { held, down, up } = hands();
    down('play-pause', 'k');
    held.forget();
    expect([up('k'), down('shuttle-back', 'j')]).toEqual([null, 'shuttle-back']);
  });

  it('is a letter: the space bar acts at once', () => {
    const { held } = hands();
    expect(held.press('play-pause', { key: ' ', code: 'Space', repeat: false, timeStamp: 0 }, true)).toBe('play-pause');
    expect(held.release('Space')).toBeNull();
  });
});
