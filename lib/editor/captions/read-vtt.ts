import type { CueList } from '@/lib/editor/captions/cue-list';

/** EQ1: WebVTT. Its head, notes, styles, regions and the names of captions are passed over; a caption ends at an empty line or at the next times. */
export function readVtt(lines: readonly string[], list: CueList): void {
  let at = endOfBlock(lines, 0);
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.trim() === '') at += 1;
    else if (/^(NOTE|STYLE|REGION)\b/.test(line) && !isTimeLine(lines[at + 1] ?? '')) at = endOfBlock(lines, at);
    else if (isTimeLine(line)) {
      const end = endOfText(lines, at + 1);
      if (!list.add(line, at + 1, lines.slice(at + 1, end))) return;
      at = end;
    } else if (isTimeLine(lines[at + 1] ?? '')) at += 1;
    else {
      list.problems.push({ code: 'no_time', line: at + 1 });
      at = endOfBlock(lines, at);
    }
  }
}

function isTimeLine(line: string): boolean {
  return line.includes('-->');
}

/** The first empty line, or the first that holds times, at or after `from`. */
function endOfText(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at]?.trim() !== '' && !isTimeLine(lines[at] ?? '')) at += 1;
  return at;
}

function endOfBlock(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at]?.trim() !== '') at += 1;
  return at;
}
