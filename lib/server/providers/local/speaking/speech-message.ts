import type { SpokenWords } from '@/lib/voice/model';
import type { Sentence } from '@/lib/voice/split-sentences';
import type { Word } from '@/lib/voice/split-words';

/** What the speaking program is asked for. */
export interface SpeechOrder {
  /** As the engine calls it, such as `en-us+f3`. */
  readonly voice: string;
  /** 0 to 100; 50 is the voice's own. */
  readonly pitch: number;
  /** How much the pitch moves, 0 to 100; 50 is the voice's own. */
  readonly range: number;
  readonly wordsPerMinute: number;
  /** Of the voice's own pace, for the rests. */
  readonly speedPercent: number;
  readonly sentences: readonly SpeechPart[];
  /** Of sound; what takes longer to speak is given up as `too_large`. */
  readonly maxSeconds: number;
}

export interface SpeechPart extends Pick<Sentence, 'pause'> {
  readonly words: readonly Word[];
}

/** What stands before the WAV in the answer, as one line of JSON. */
export interface SpeechHeader {
  readonly durationMs: number;
  readonly words: SpokenWords;
}
