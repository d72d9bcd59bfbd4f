/** A voice that a text can be read with, as people choose it. */
export interface Voice {
  /** As the provider calls it; letters, digits and hyphens. */
  readonly id: string;
  /** A given name. */
  readonly name: string;
  /** BCP 47, such as `en-GB`; null for a voice that reads whatever language the text is in. */
  readonly language: string | null;
}

/** One word of what was spoken, and when. Times are whole milliseconds from the sound's start. */
export interface SpokenWord {
  /** As it stands in the text, with the punctuation that touches it. */
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
  /** VO6: a caption ends here: the word is the last of its sentence. */
  readonly endsSentence: boolean;
}

/** VO7: when each word of a sound is heard, kept beside it. */
export interface SpokenWords {
  /** By start; each begins where the one before it has ended, or later, and ends within the sound. */
  readonly words: readonly SpokenWord[];
  /** Whether the times were worked out of text and sound, because the engine tells none. */
  readonly areEstimated: boolean;
}
