import { describe, expect, it } from 'vitest';
import { proposeKeys } from '@/components/editor/keyboard/rebinding';
import { keyPress } from '@/lib/editor/testing/test-editor';

const propose = (keys: string) => proposeKeys(keyPress(keys), 'duplicate', {}, { isApple: false });

describe('pressing new keys for an action', () => {
  it('[EK10] waits while only modifiers are down', () => {
    expect(propose('shift')).toEqual({ kind: 'waiting' });
  });

  it('[EK7] gives free keys at once and asks before it takes another action’s', () => {
    expect(propose('alt+d')).toEqual({ kind: 'free', shortcut: 'alt+d', bindings: { duplicate: ['mod+d', 'alt+d'] } });
    expect(propose('s')).toEqual({ kind: 'question', shortcut: 's', owner: 'split', isBrowsers: false });
    expect(propose('mod+d')).toEqual({ kind: 'already', shortcut: 'mod+d' });
  });

  it('[EK11] says what the browser keeps, and asks about what it would lose', () => {
    expect(propose('mod+w')).toEqual({ kind: 'refused', shortcut: 'mod+w', reservation: 'browser-keeps' });
    expect(propose('mod+p')).toEqual({ kind: 'question', shortcut: 'mod+p', owner: null, isBrowsers: true });
  });
});
