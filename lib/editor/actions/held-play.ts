import type { ActionName } from '@/lib/editor/actions/registry';

/** What of a keyboard event is needed beside the action that it is for; a DOM `KeyboardEvent` fits. */
export interface HeldPress {
  readonly key: string;
  readonly code: string;
  readonly repeat: boolean;
  /** Milliseconds of a clock that never goes back. */
  readonly timeStamp: number;
}

/** ER8: which of three keys does what depends on which are held. */
export interface HeldPlay {
  /** The action that a key runs that was pressed for `name`; null for none now. */
  press(name: ActionName, press: HeldPress, isPaused: boolean): ActionName | null;
  /** The action that letting a key go runs; null for none. */
  release(code: string): ActionName | null;
  /** Keys that go up elsewhere are not heard. */
  forget(): void;
}

/** ER8: a key that is held walks ten frames a second, however fast the keyboard repeats it. */
const stepMs = 100;

const steps: Partial<Record<ActionName, ActionName>> = { 'shuttle-back': 'step-back', 'shuttle-forward': 'step-forward' };

/** ER8: see {@link HeldPlay}. */
export function createHeldPlay(): HeldPlay {
  let heldCode: string | null = null;
  let playsOnRelease = false;
  let steppedAtMs = -Infinity;

  const pressPlay = ({ key, code, repeat }: HeldPress, isPaused: boolean): ActionName | null => {
    if (repeat) return null;
    // The space bar and the like are nobody's companion: they act at once.
    if (!/^\p{L}$/u.test(key)) return 'play-pause';
    heldCode = code;
    playsOnRelease = isPaused;
    return isPaused ? null : 'play-pause';
  };
  const step = (name: ActionName, { repeat, timeStamp }: HeldPress): ActionName | null => {
    playsOnRelease = false;
    if (repeat && timeStamp - steppedAtMs < stepMs) return null;
    steppedAtMs = timeStamp;
    return name;
  };

  return {
    press(name, press, isPaused) {
      if (name === 'play-pause') return pressPlay(press, isPaused);
      const stepName = steps[name];
      if (stepName === undefined) return name;
      if (heldCode !== null) return step(stepName, press);
      // ER1: a press each.
      return press.repeat ? null : name;
    },
    release(code) {
      if (code !== heldCode) return null;
      heldCode = null;
      return playsOnRelease ? 'play-pause' : null;
    },
    forget() {
      heldCode = null;
      playsOnRelease = false;
    },
  };
}
