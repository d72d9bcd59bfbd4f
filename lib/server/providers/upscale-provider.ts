import type { Result } from '@/lib/base/result';
import type { UpscaleFactor } from '@/lib/tools/upscale-size';
import type { GeneratedImage } from '@/lib/server/providers/image-provider';
import type { OutputRequest, Provider, ProviderFailure } from '@/lib/server/providers/provider';

export interface UpscaleRequest extends OutputRequest {
  /** The encoded picture. */
  readonly picture: Uint8Array;
  readonly mime: string;
  readonly factor: UpscaleFactor;
  /** What the result has to measure, in pixels: anything else is no answer. */
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The port to whatever enlarges pictures. */
export interface UpscaleProvider extends Provider {
  upscale(request: UpscaleRequest, signal: AbortSignal): Promise<Result<GeneratedImage, ProviderFailure>>;
}
