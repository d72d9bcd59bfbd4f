import type { Result } from '@/lib/base/result';
import type { SubjectBox } from '@/lib/tools/remove-background';
import type { GeneratedImage } from '@/lib/server/providers/image-provider';
import type { OutputRequest, Provider, ProviderFailure } from '@/lib/server/providers/provider';

export interface CutoutRequest extends OutputRequest {
  /** The encoded picture. */
  readonly picture: Uint8Array;
  readonly mime: string;
  readonly box: SubjectBox | null;
}

/** The port to whatever takes backgrounds away. `unsure` (TO7) where it does not know what the subject is. */
export interface CutoutProvider extends Provider {
  cut(request: CutoutRequest, signal: AbortSignal): Promise<Result<GeneratedImage, ProviderFailure>>;
}
