import type { HeardText } from '@/lib/editor/captions/clip-cues';
import type { UnplacedClip } from '@/lib/editor/commands/placement';
import { ticksPerSecond } from '@/lib/editor/document/time';

/** A clip to be, before it has a place in time. */
type ClipToBe = Omit<UnplacedClip, 'startTicks' | 'trackId'>;

/** TO41: what of a scene goes onto the timeline. */
export interface LaidScene {
  readonly picture: ClipToBe;
  /** As long as what is spoken. */
  readonly voice: ClipToBe;
  /** Captions of what is spoken; none where none are wanted. */
  readonly captions: readonly HeardText[];
}

/** TO41: how scenes follow each other, in ticks. */
export const sceneTimes = {
  /** Before the first word of all, and before that of each other scene. */
  openingTicks: 0.8 * ticksPerSecond,
  leadTicks: 0.4 * ticksPerSecond,
  /** After the last word of each scene, and after that of all. */
  breathTicks: 0.5 * ticksPerSecond,
  closingTicks: 1.6 * ticksPerSecond,
  transitionTicks: 0.6 * ticksPerSecond,
} as const;

/** TO41: linear gain of the music, which is as loud as the voice by itself: 18 dB below a voice, 9 dB where none speaks. */
export const musicVolume = { under: 0.126, alone: 0.35 } as const;
