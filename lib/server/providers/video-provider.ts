import type { Result } from '@/lib/base/result';
import type { VideoInput } from '@/lib/tools/generate-video';
import type { ReferencePicture } from '@/lib/server/providers/image-provider';
import type { OutputRequest, Provider, ProviderFailure } from '@/lib/server/providers/provider';

/** One video to be made. Sizes are pixels. */
export interface VideoRequest extends OutputRequest, Omit<VideoInput, 'reference'> {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly reference: ReferencePicture | null;
}

/** A video, or (TO10) the scene that a browser is to make it of. */
export type MadeVideo = { readonly kind: 'video'; readonly bytes: Uint8Array } | { readonly kind: 'scene'; readonly bytes: Uint8Array };

/** The port to whatever makes videos. */
export interface VideoProvider extends Provider {
  film(request: VideoRequest, signal: AbortSignal): Promise<Result<MadeVideo, ProviderFailure>>;
}
