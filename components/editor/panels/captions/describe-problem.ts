import { unreachable } from '@/lib/base/assert';
import type { CaptionProblem } from '@/lib/editor/captions/cue';
import { captionTexts } from '@/lib/texts/en/editor-captions';

/** What is wrong at a line of a caption file, in a sentence. */
export function describeProblem(problem: CaptionProblem): string {
  const texts = captionTexts.problems;
  switch (problem.code) {
    case 'text_cut':
      return texts.text_cut(problem.line, problem.maxCharacters);
    case 'too_many':
      return texts.too_many(problem.line, problem.maxCues);
    case 'unreadable_time':
    case 'ends_before_start':
    case 'too_short':
    case 'out_of_timeline':
    case 'no_text':
    case 'no_time':
      return texts[problem.code](problem.line);
    default:
      return unreachable(problem);
  }
}
