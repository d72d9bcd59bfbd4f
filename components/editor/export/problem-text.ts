import type { ExportProblem } from '@/lib/editor/export/check-export';
import type { ExportFailure } from '@/lib/editor/export/failure';
import { exportTexts } from '@/lib/texts/en/export';

const { problems: texts, failed } = exportTexts;

/** What stands in the way, as a sentence that says what to change. */
export function problemText(problem: ExportProblem): string {
  switch (problem.code) {
    case 'no_files':
      return texts.noFiles;
    case 'no_pictures': {
      const { format, widthPx, heightPx, largestShortSidePx } = problem;
      const instead = largestShortSidePx === null ? null : (exportTexts.sizeNames[largestShortSidePx] ?? null);
      return texts.noPictures(exportTexts.formats[format], widthPx, heightPx, instead);
    }
    case 'no_sound_encoder':
      return texts.noSoundEncoder(exportTexts.formats[problem.format]);
    case 'no_room':
      return texts.noRoom(problem.neededBytes, problem.freeBytes);
    case 'gif_too_long':
      return texts.gifTooLong(problem.maxSeconds);
  }
}

/** Why an export ended early, and what to do. A cancel is nobody's failure and has no sentence. */
export function failureText(failure: Exclude<ExportFailure, { readonly code: 'cancelled' }>): string {
  switch (failure.code) {
    case 'media_failed':
    case 'media_stalled':
      return failed[failure.code](failure.clipName);
    default:
      return failed[failure.code];
  }
}
