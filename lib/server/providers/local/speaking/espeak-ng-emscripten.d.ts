/** What of the package is used; it has no types of its own. */
declare module '@echogarden/espeak-ng-emscripten' {
  interface SpeechEvent {
    readonly type: string;
    /** In characters; the first is 1. */
    readonly text_position: number;
    /** In milliseconds. */
    readonly audio_position: number;
  }

  export interface SpeechEngine {
    /** @returns 0 where there is such a voice; the one before it stays otherwise. */
    set_voice(name: string): number;
    set_rate(wordsPerMinute: number): void;
    set_pitch(pitch: number): void;
    set_range(range: number): void;
    get_samplerate(): number;
    /** @param take answers true to end. */
    synthesize(text: string, take: (samples: Int16Array | null, events: readonly SpeechEvent[]) => boolean): void;
  }

  function speechEngine(): Promise<{ readonly eSpeakNGWorker: new () => SpeechEngine }>;
  export { speechEngine as default };
}
