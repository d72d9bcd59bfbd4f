import type { CaptionFormat, CaptionProblem, Cue } from '@/lib/editor/captions/cue';
import { captionLimits } from '@/lib/editor/captions/cue';
import { readCueText } from '@/lib/editor/captions/cue-text';
import { readCueTime } from '@/lib/editor/captions/cue-time';
import { documentLimits } from '@/lib/editor/document/limits';

/** Gathers the captions of one file and what is wrong with it. Lines are counted from 1. */
export interface CueList {
  readonly cues: Cue[];
  readonly problems: CaptionProblem[];
  /** Takes one caption, or notes why not. False once the file has more than are taken: the rest need not be read. */
  add(timeLine: string, line: number, textLines: readonly string[]): boolean;
}

/** EQ3: a list that keeps to the limits. */
export function createCueList(format: CaptionFormat): CueList {
  const cues: Cue[] = [];
  const problems: CaptionProblem[] = [];
  return {
    cues,
    problems,
    add(timeLine, line, textLines) {
      if (cues.length === captionLimits.cues) {
        problems.push({ code: 'too_many', line, maxCues: captionLimits.cues });
        return false;
      }
      const time = readCueTime(timeLine);
      if (time === null) problems.push({ code: 'unreadable_time', line });
      else if (time.endTicks <= time.startTicks) problems.push({ code: 'ends_before_start', line });
      else if (time.endTicks > documentLimits.endTicks) problems.push({ code: 'out_of_timeline', line });
      else if (time.endTicks - time.startTicks < captionLimits.minTicks) problems.push({ code: 'too_short', line });
      else {
        const text = readCueText(textLines, format);
        if (text === '') problems.push({ code: 'no_text', line });
        else cues.push({ ...time, text: shortened(text, line, problems) });
      }
      return true;
    },
  };
}

/** Cut between characters, not inside of one that takes two code units. */
function shortened(text: string, line: number, problems: CaptionProblem[]): string {
  const { textLength } = captionLimits;
  if (text.length <= textLength) return text;
  problems.push({ code: 'text_cut', line: line + 1, maxCharacters: textLength });
  const isHalf = /[\ud800-\udbff]$/.test(text.slice(0, textLength));
  return text.slice(0, isHalf ? textLength - 1 : textLength).trim();
}
