import type { Result } from '@/lib/base/result';
import type { Ratio } from '@/lib/tools/image-size';
import type { StyleId } from '@/lib/tools/image-styles';
import type { ReferenceStrength } from '@/lib/tools/reference';
import type { OutputRequest, Provider, ProviderFailure } from '@/lib/server/providers/provider';

/** TO53: a picture whose colours, light and composition a result follows. */
export interface ReferencePicture {
  /** Encoded. */
  readonly picture: Uint8Array;
  readonly mime: string;
  readonly strength: ReferenceStrength;
}

/** One picture to be made. Sizes are pixels; `seed` is already that of this output (the request's seed plus which of its prompt's images it is). */
export interface ImageRequest extends OutputRequest {
  readonly prompt: string;
  readonly style: StyleId;
  readonly ratio: Ratio;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly seed: number;
  readonly reference: ReferencePicture | null;
}

/** An encoded picture, ready for storage. */
export interface GeneratedImage {
  readonly bytes: Uint8Array;
  readonly mime: 'image/png' | 'image/jpeg' | 'image/webp';
}

/** The port to whatever makes pictures. */
export interface ImageProvider extends Provider {
  generate(request: ImageRequest, signal: AbortSignal): Promise<Result<GeneratedImage, ProviderFailure>>;
}
