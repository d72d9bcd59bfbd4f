import type { CaptionFormat, Cue } from '@/lib/editor/captions/cue';
import { writeCueText } from '@/lib/editor/captions/cue-text';
import { writeClock } from '@/lib/editor/captions/cue-time';

/** EQ4: a file of captions, by start and numbered. What {@link readCaptions} makes of it are the same captions, to the millisecond. */
export function writeCaptions(cues: readonly Cue[], format: CaptionFormat): string {
  const written = [...cues]
    .sort((a, b) => a.startTicks - b.startTicks)
    .map((cue) => ({ ...cue, text: writeCueText(cue.text, format) }))
    .filter(({ text }) => text !== '')
    .map(({ startTicks, endTicks, text }, index) => `${index + 1}\n${writeClock(startTicks, format)} --> ${writeClock(endTicks, format)}\n${text}\n`);
  return format === 'vtt' ? `WEBVTT\n\n${written.join('\n')}` : written.join('\n');
}
