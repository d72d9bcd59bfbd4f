import type { Result } from '@/lib/base/result';
import { err, ok } from '@/lib/base/result';
import type { CaptionsReading, CaptionsRefusal } from '@/lib/editor/captions/cue';
import { captionLimits } from '@/lib/editor/captions/cue';
import { createCueList } from '@/lib/editor/captions/cue-list';
import { decodeCaptions } from '@/lib/editor/captions/decode-captions';
import { readSrt } from '@/lib/editor/captions/read-srt';
import { readVtt } from '@/lib/editor/captions/read-vtt';

/** EQ3: the captions of a file of either format (its first line tells which), or why there are none. Time grows in line with the file's size. */
export function readCaptionFile(bytes: Uint8Array): Result<CaptionsReading, CaptionsRefusal> {
  if (bytes.length > captionLimits.fileBytes) return err({ code: 'too_large', maxBytes: captionLimits.fileBytes });
  return readCaptions(decodeCaptions(bytes));
}

/** EQ1: the captions of a text in either format. */
export function readCaptions(text: string): Result<CaptionsReading, CaptionsRefusal> {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const format = /^\s*WEBVTT(\s|$)/.test(lines[0] ?? '') ? 'vtt' : 'srt';
  const list = createCueList(format);
  if (format === 'vtt') readVtt(lines, list);
  else readSrt(lines, list);
  const problems = list.problems.sort((a, b) => a.line - b.line);
  if (list.cues.length === 0) return err({ code: 'no_captions', problems });
  return ok({ format, cues: list.cues.sort((a, b) => a.startTicks - b.startTicks), problems });
}
