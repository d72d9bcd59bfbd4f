/** A voice that a text can be read with, as people choose it. */
export interface Voice {
  /** As the provider calls it. */
  readonly id: string;
  /** A given name, or the provider's own word for it. */
  readonly name: string;
  /** BCP 47, such as `en-GB`; null for a voice that reads whatever language the text is in. */
  readonly language: string | null;
}

/** One word of what was spoken, and when. Times are whole milliseconds from the sound's start. */
export interface SpokenWord {
  /** With all that follows it up to the next word: the texts of all words in a row are the text (VO2). */
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
  /** Of its sentence: a caption ends with it (VO6). */
  readonly isLast: boolean;
}

/** VO7: when each word of a sound is heard, kept beside it. */
export interface SpokenWords {
  /** By start; none begins before the one before it has ended, and all end within the sound. */
  readonly words: readonly SpokenWord[];
  /** Whether the times were worked out of text and sound, because the engine tells none. */
  readonly areEstimated: boolean;
}
