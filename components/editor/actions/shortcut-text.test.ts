import { describe, expect, it } from 'vitest';
import { shortcutText } from '@/components/editor/actions/shortcut-text';

describe('shortcutText', () => {
  it.each([
    ['mod+shift+z', 'Ctrl+Shift+Z', '⌘⇧Z'],
    ['space', 'Space', 'Space'],
    ['arrowleft', '←', '←'],
    ['mod+=', 'Ctrl+=', '⌘='],
    ['delete', 'Del', 'Del'],
    ['?', '?', '?'],
  ])('writes %s as %s and %s', (shortcut, elsewhere, apple) => {
    expect(shortcutText(shortcut, false)).toBe(elsewhere);
    expect(shortcutText(shortcut, true)).toBe(apple);
  });
});
