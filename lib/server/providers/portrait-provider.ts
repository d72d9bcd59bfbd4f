import type { Result } from '@/lib/base/result';
import type { GeneratedImage } from '@/lib/server/providers/image-provider';
import type { OutputRequest, Provider, ProviderFailure } from '@/lib/server/providers/provider';
import type { PortraitLook } from '@/lib/tools/portrait-looks';

export interface PortraitRequest extends OutputRequest {
  /** The encoded picture. */
  readonly picture: Uint8Array;
  readonly mime: string;
  readonly look: PortraitLook;
}

/** The port to whatever gives a picture another look. */
export interface PortraitProvider extends Provider {
  portray(request: PortraitRequest, signal: AbortSignal): Promise<Result<GeneratedImage, ProviderFailure>>;
}
