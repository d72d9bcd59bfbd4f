import type { Result } from '@/lib/base/result';
import type { MusicMood } from '@/lib/tools/music-moods';
import type { OutputRequest, Provider, ProviderFailure } from '@/lib/server/providers/provider';

/** One music bed. */
export interface MusicRequest extends OutputRequest {
  readonly mood: MusicMood;
  readonly seed: number;
  /** How long it has to be, at least. */
  readonly durationMs: number;
}

/** The port to whatever makes music to lie under a voice. */
export interface MusicProvider extends Provider {
  /** A WAV, as long as what was asked for. */
  compose(request: MusicRequest, signal: AbortSignal): Promise<Result<Uint8Array, ProviderFailure>>;
}
