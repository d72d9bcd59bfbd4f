import { keyNames } from '@/lib/texts/en/key-names';
import { keyboardTexts } from '@/lib/texts/en/keyboard';

const texts = keyboardTexts.help;

interface HandRow {
  readonly label: string;
  readonly keys: readonly string[];
}

/** What belongs to no action: the keys of the clip that has the focus, and what pointer and wheel do. With a query, what has all of its words. */
export function handRows(query: string, isApple: boolean): readonly { readonly title: string; readonly rows: readonly HandRow[] }[] {
  const alt = isApple ? '⌥' : 'Alt';
  const mod = isApple ? '⌘' : 'Ctrl';
  const { shift, named } = keyNames;
  const row = (label: string, ...keys: readonly string[]): HandRow => ({ label, keys });
  const { rows } = texts;
  const clip = [
    row(rows.focus, named.arrowleft, named.arrowright, named.arrowup, named.arrowdown),
    row(rows.focusEnds, named.home, named.end),
    row(rows.move, alt, named.arrowleft, named.arrowright),
    row(rows.moveFar, alt, named.pageup, named.pagedown),
    row(rows.track, alt, named.arrowup, named.arrowdown),
    row(rows.end, alt, shift, named.arrowleft, named.arrowright),
    row(rows.start, alt, mod, named.arrowleft, named.arrowright),
    row(rows.endFar, alt, shift, named.pageup, named.pagedown),
    row(rows.startFar, alt, mod, named.pageup, named.pagedown),
    row(rows.menu, shift, 'F10'),
  ];
  const pointer = [row(rows.adding, mod, texts.click), row(rows.loose, mod, texts.drag), row(rows.zoom, mod, texts.wheel), row(rows.confirm, mod, texts.enter)];
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const held = [row(rows.heldBack, 'K', 'J'), row(rows.heldForward, 'K', 'L')];
  return [
    { title: texts.held, rows: held },
    { title: texts.hands, rows: clip },
    { title: texts.pointer, rows: pointer },
  ].flatMap(({ title, rows: all }) => {
    const found = all.filter(({ label, keys }) => words.every((word) => [title, label, ...keys].join(' ').toLowerCase().includes(word)));
    return found.length === 0 ? [] : [{ title, rows: found }];
  });
}
