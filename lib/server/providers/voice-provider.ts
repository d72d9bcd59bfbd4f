import type { Result } from '@/lib/base/result';
import type { SpokenWords, Voice } from '@/lib/voice/model';
import type { OutputRequest, Provider, ProviderFailure } from '@/lib/server/providers/provider';

/** One text to be read aloud. */
export interface VoiceRequest extends OutputRequest {
  readonly text: string;
  /** The id of a voice of this provider; one that it does not know is read with its first. */
  readonly voice: string;
  /** 100 is the voice's own pace; 50 to 200. */
  readonly speedPercent: number;
}

/** An encoded sound, ready for storage, and when its words are heard. */
export interface SpokenSound {
  readonly bytes: Uint8Array;
  readonly mime: string;
  readonly durationMs: number;
  readonly words: SpokenWords;
}

/** The port to whatever reads texts aloud. */
export interface VoiceProvider extends Provider {
  /** What can be chosen, the usual one first; never none. */
  readonly voices: readonly Voice[];
  speak(request: VoiceRequest, signal: AbortSignal): Promise<Result<SpokenSound, ProviderFailure>>;
}
