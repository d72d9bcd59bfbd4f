import type { CueList } from '@/lib/editor/captions/cue-list';

/**
 * EQ1: SubRip as it is found. Only lines of times divide it: numbers may be missing or wrong, empty lines may be too many, missing or in
 * the middle of a text.
 */
export function readSrt(lines: readonly string[], list: CueList): void {
  const timeLines = lines.flatMap((line, index) => (isTimeLine(line) ? [index] : []));
  const firstText = lines.findIndex((line, index) => line.trim() !== '' && !isNumberBefore(lines, index, timeLines[0], 0));
  if (firstText !== -1 && firstText < (timeLines[0] ?? Infinity)) list.problems.push({ code: 'no_time', line: firstText + 1 });
  for (const [count, at] of timeLines.entries()) {
    const next = timeLines[count + 1];
    const texts = lines.slice(at + 1, next).filter((_line, offset) => !isNumberBefore(lines, at + 1 + offset, next, count + 1));
    if (!list.add(lines[at] ?? '', at + 1, texts)) return;
  }
}

/** A line that says "from --> to", well or badly. One that does not begin like a time is text, whatever arrows are in it. */
function isTimeLine(line: string): boolean {
  return /^\s*\d{1,4}\s*[:.,]\s*\d[^<]*-->/.test(line);
}

/**
 * Whether the line is the number of the caption whose times follow at `timeAt`: right above them; or with empty lines between, where it
 * is the very number that is due and nothing stands right above it.
 */
function isNumberBefore(lines: readonly string[], at: number, timeAt: number | undefined, index: number): boolean {
  const line = lines[at]?.trim() ?? '';
  if (timeAt === undefined || !/^\d{1,6}$/.test(line)) return false;
  if (at === timeAt - 1) return true;
  if (Number(line) !== index + 1 || (lines[at - 1]?.trim() ?? '') !== '') return false;
  let next = at + 1;
  while (next < timeAt && lines[next]?.trim() === '') next += 1;
  return next === timeAt;
}
