import type { Cue } from '@/lib/editor/captions/cue';
import { documentLimits } from '@/lib/editor/document/limits';
import type { Clip } from '@/lib/editor/document/model';
import { clipEndTicks } from '@/lib/editor/document/read';
import { millisecondsToTicks } from '@/lib/editor/document/time';

/** What is read while a sound is heard, in milliseconds of the sound. */
export interface HeardText {
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
}

/** TO26: captions of a sound where its clip lets them be heard: shifted, at its speed, and without what it leaves out. */
export function cuesOfClip(texts: readonly HeardText[], clip: Clip): readonly Cue[] {
  // A held frame is no sound.
  if (clip.speedPercent === 0) return [];
  const endTicks = clipEndTicks(clip);
  const at = (ms: number): number => clip.startTicks + Math.round(((millisecondsToTicks(ms) - clip.sourceInTicks) * 100) / clip.speedPercent);
  return texts.flatMap(({ startMs, endMs, text }) => {
    const cue = { startTicks: Math.max(clip.startTicks, at(startMs)), endTicks: Math.min(endTicks, at(endMs)), text };
    return cue.endTicks - cue.startTicks >= documentLimits.minClipTicks ? [cue] : [];
  });
}
