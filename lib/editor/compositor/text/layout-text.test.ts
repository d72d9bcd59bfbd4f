import { describe, expect, it } from 'vitest';
import { breakablePieces, graphemesOf } from '@/lib/editor/compositor/text/graphemes';
import type { FontMeasure, TextLayout } from '@/lib/editor/compositor/text/layout-text';
import { layoutText, revealLetters } from '@/lib/editor/compositor/text/layout-text';
import type { TextContent } from '@/lib/editor/document/drawn';
import { defaultText } from '@/lib/editor/document/empty';

/** A font whose letters are half an em wide each, whatever they are. */
const measure: FontMeasure = { widthOf: (text) => graphemesOf(text).length / 2, ascent: 0.9, descent: 0.3 };

function layout(text: string, widthEm: number, changes: Partial<TextContent> = {}): TextLayout {
  return layoutText({ ...defaultText, lineHeight: 1.2, letterSpacingEm: 0, align: 'left', ...changes, text }, widthEm, measure);
}

const textsOf = ({ lines }: TextLayout) => lines.map(({ text }) => text);

describe('where lines are broken', () => {
  it.each([
    ['two words', 3, ['two', 'words']],
    ['as much as fits in', 4, ['as much', 'as fits', 'in']],
    ['one', 9, ['one']],
    ['first\nsecond\r\nthird', 9, ['first', 'second', 'third']],
    ['a\n\nb', 9, ['a', '', 'b']],
    ['', 9, ['']],
    ['no end,no gap', 3, ['no', 'end,no', 'gap']],
    ['what? yes!', 2.5, ['what?', 'yes!']],
    ['well-known', 3, ['well-', 'known']],
    ['2-3 more', 2, ['2-3', 'more']],
    ['10\u00a0km far', 3, ['10\u00a0km', 'far']],
    ['„so“ (said) he', 3, ['„so“', '(said)', 'he']],
  ])('[EG8] %j in %d em', (text, width, lines) => {
    expect(textsOf(layout(text, width))).toEqual(lines);
  });

  it('[EG8] breaks a word that is wider than the box between letters, and goes on after it', () => {
    expect(textsOf(layout('an incomprehensible word', 3))).toEqual(['an', 'incomp', 'rehens', 'ible', 'word']);
    expect(textsOf(layout('wide', 0.1))).toEqual(['w', 'i', 'd', 'e']);
  });

  it('[EG8] breaks scripts without spaces between words, not before their signs', () => {
    const lines = textsOf(layout('今日はとても良い天気です。', 2.5));
    expect(lines.join('')).toBe('今日はとても良い天気です。');
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.some((line) => line.startsWith('。'))).toBe(false);
    expect(breakablePieces('hello, “world”')).toEqual(['hello, ', '“world”']);
  });

  it('[EG8] does not break what is one letter to a reader', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(graphemesOf(`e\u0301${family}🇩🇪`)).toEqual(['e\u0301', family, '🇩🇪']);
    expect(textsOf(layout(`${family}${family}${family}`, 0.5))).toEqual([family, family, family]);
  });

  it('[EG8] counts no spaces at the end of a line', () => {
    const [line] = layout('wide   \nnext', 2, { align: 'right' }).lines;
    expect(line).toMatchObject({ text: 'wide', left: 0, width: 2 });
  });
});

describe('where letters stand', () => {
  it.each([['left', 0], ['center', 1.5], ['right', 3]] as const)('[EG8] aligns to the %s within the box', (align, left) => {
    expect(layout('wide', 5, { align })).toMatchObject({ width: 5, lines: [{ left, width: 2 }] });
  });

  it('[EG8] has lines at the line height, letters in the middle of theirs', () => {
    const { lines, height } = layout('a\nb\nc', 5, { lineHeight: 1.5 });
    expect(height).toBe(4.5);
    lines.forEach(({ baseline }, index) => expect(baseline).toBeCloseTo([1.05, 2.55, 4.05][index] ?? 0, 9));
  });

  it('[EG8] spaces letters, counts it where lines wrap, and has none after the last', () => {
    const [line] = layout('abc', 9, { letterSpacingEm: 0.25, align: 'right' }).lines;
    expect(line?.width).toBe(2);
    expect(line?.left).toBe(7);
    expect(line?.runs).toEqual([{ text: 'a', left: 0 }, { text: 'b', left: 0.75 }, { text: 'c', left: 1.5 }]);
    expect(textsOf(layout('abc def', 4, { letterSpacingEm: 0.25 }))).toEqual(['abc', 'def']);
  });

  it('[EG8] knows lines that are read from right to left, and does not tear their letters apart', () => {
    const { lines } = layout('שלום עולם\nhello שלום\nمرحبا', 9, { letterSpacingEm: 0.25 });
    expect(lines.map(({ isRightToLeft }) => isRightToLeft)).toEqual([true, false, true]);
    expect(lines.map(({ runs }) => runs.length)).toEqual([1, 1, 1]);
  });
});

describe('a text that is typed', () => {
  const typed = (text: string, count: number, changes: Partial<TextContent> = {}) =>
    revealLetters(layout(text, 3, { align: 'center', ...changes }), count, measure.widthOf);

  it('[EG9] comes letter by letter over its lines, each where it will stay', () => {
    const whole = layout('two words', 3, { align: 'center' });
    expect(whole.letterCount).toBe(8);
    expect(typed('two words', 0)).toEqual([]);
    expect(typed('two words', 2)).toMatchObject([{ text: 'tw', left: whole.lines[0]?.left, runs: [{ text: 'tw', left: 0 }] }]);
    expect(typed('two words', 4)).toMatchObject([whole.lines[0], { text: 'w', left: whole.lines[1]?.left, baseline: whole.lines[1]?.baseline }]);
    expect(typed('two words', 8)).toEqual(whole.lines);
  });

  it('[EG9] begins at the right where it is read from there', () => {
    expect(typed('שלום', 1)).toMatchObject([{ runs: [{ left: 1.5 }] }]);
  });

  it('[EG9] keeps spaced letters in their places', () => {
    expect(typed('abc', 2, { letterSpacingEm: 0.2 })).toMatchObject([{ runs: [{ text: 'a', left: 0 }, { text: 'b', left: 0.7 }] }]);
  });
});
