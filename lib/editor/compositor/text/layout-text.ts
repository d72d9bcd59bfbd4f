import { breakablePieces, graphemesOf, hasRightToLeft, isRightToLeft } from '@/lib/editor/compositor/text/graphemes';
import type { TextContent } from '@/lib/editor/document/drawn';

/** How wide letters of one font are. All lengths of a layout are in em, so that it is the same at every size (EG7). */
export interface FontMeasure {
  /** As it is set in one piece, kerning counted. */
  widthOf(text: string): number;
  readonly ascent: number;
  readonly descent: number;
}

/** A piece of a line that is drawn at once. */
export interface TextRun {
  readonly text: string;
  /** Of its left edge, from the line's. */
  readonly left: number;
}

export interface TextLine {
  /** Without the spaces at its end. */
  readonly text: string;
  /** Of its left edge, from the left edge of the box. */
  readonly left: number;
  readonly width: number;
  /** From the top of the box. */
  readonly baseline: number;
  readonly isRightToLeft: boolean;
  /** One where letters stand as the font has them, one per letter where they are spaced. In the order in which they are read. */
  readonly runs: readonly TextRun[];
  readonly letterCount: number;
}

export interface TextLayout {
  /** Where lines wrap: the box has this width however long they are. */
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
  readonly letterCount: number;
}

/**
 * EG7, EG8: the lines of a text.
 * @param width where lines wrap, in em
 */
export function layoutText(content: TextContent, width: number, measure: FontMeasure): TextLayout {
  const spacing = content.letterSpacingEm;
  const widthOf = (text: string): number => spacedWidth(text, spacing, measure);
  const texts = content.text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((paragraph) => {
    const rightToLeft = isRightToLeft(paragraph);
    return wrap(paragraph, width, widthOf).map((text) => ({ text, isRightToLeft: rightToLeft }));
  });
  const { ascent, descent } = measure;
  const toBaseline = (content.lineHeight - ascent - descent) / 2 + ascent;
  const lines = texts.map((line, index): TextLine => {
    const lineWidth = widthOf(line.text);
    const runs = runsOf(line.text, spacing, measure);
    return {
      ...line,
      width: lineWidth,
      left: (width - lineWidth) * shareBefore[content.align],
      baseline: index * content.lineHeight + toBaseline,
      runs,
      letterCount: graphemesOf(line.text).length,
    };
  });
  return { width, height: lines.length * content.lineHeight, lines, letterCount: lines.reduce((sum, line) => sum + line.letterCount, 0) };
}

/** How much of a line's spare room is left of it. */
const shareBefore = { left: 0, center: 0.5, right: 1 } as const;

/** EG8: greedy; a piece that is wider than the box is broken between letters. */
function wrap(paragraph: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const fits = (text: string): boolean => widthOf(text.trimEnd()) <= width + 1e-6;
  const lines: string[] = [];
  let line = '';
  for (const piece of breakablePieces(paragraph)) {
    if (fits(line + piece)) {
      line += piece;
      continue;
    }
    if (line !== '') lines.push(line);
    line = piece;
    if (fits(piece)) continue;
    const parts = breakBetweenLetters(piece, fits);
    line = parts.pop() ?? '';
    lines.push(...parts);
  }
  return [...lines, line].map((text) => text.trimEnd());
}

function breakBetweenLetters(piece: string, fits: (text: string) => boolean): string[] {
  const parts: string[] = [''];
  for (const grapheme of graphemesOf(piece)) {
    const part = parts.at(-1) ?? '';
    if (part === '' || fits(part + grapheme)) parts[parts.length - 1] = part + grapheme;
    else parts.push(grapheme);
  }
  return parts;
}

/** Letters that are read from right to left are joined, or stand in an order of their own: they are not spaced. */
function isSpaced(text: string, spacing: number): boolean {
  return spacing !== 0 && !hasRightToLeft(text);
}

function spacedWidth(text: string, spacing: number, measure: FontMeasure): number {
  if (!isSpaced(text, spacing)) return measure.widthOf(text);
  const letters = graphemesOf(text);
  return letters.reduce((sum, letter) => sum + measure.widthOf(letter), 0) + spacing * Math.max(0, letters.length - 1);
}

function runsOf(text: string, spacing: number, measure: FontMeasure): readonly TextRun[] {
  if (!isSpaced(text, spacing)) return [{ text, left: 0 }];
  let left = 0;
  return graphemesOf(text).map((letter) => {
    const run = { text: letter, left };
    left += measure.widthOf(letter) + spacing;
    return run;
  });
}

/** EG9: the lines as far as they are there when so many letters, in the order of reading, are: nothing moves when the next one comes. */
export function revealLetters(layout: TextLayout, letterCount: number, widthOf: (text: string) => number): readonly TextLine[] {
  let left = letterCount;
  return layout.lines.flatMap((line) => {
    const count = Math.min(line.letterCount, Math.max(0, left));
    left -= line.letterCount;
    if (count === line.letterCount) return [line];
    return count === 0 ? [] : [shorten(line, count, widthOf)];
  });
}

function shorten(line: TextLine, count: number, widthOf: (text: string) => number): TextLine {
  const text = graphemesOf(line.text).slice(0, count).join('');
  if (line.runs.length > 1) return { ...line, text, runs: line.runs.slice(0, count) };
  const left = line.isRightToLeft ? line.width - widthOf(text) : 0;
  return { ...line, text, runs: [{ text, left }] };
}
