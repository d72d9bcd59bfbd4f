import type { InputAudioTrack, InputVideoTrack, Source } from 'mediabunny';
import { ADTS, FLAC, Input, MATROSKA, MP3, MP4, OGG, QTFF, WAVE, WEBM } from 'mediabunny';
import type { Result } from '@/lib/base/result';
import { err, ok } from '@/lib/base/result';

/** A video or sound file, open for reading. Its tracks are null where it has none that this browser can decode. */
export interface MediaFile {
  readonly video: InputVideoTrack | null;
  readonly audio: InputAudioTrack | null;
  /** Ends every reading of it. */
  close(): void;
}

/** The containers that the product takes; naming them keeps the readers of all others out of the bundle. */
const formats = [MP4, QTFF, WEBM, MATROSKA, MP3, WAVE, OGG, ADTS, FLAC];

/** Opens a file; `unreadable` where it is none of the known kinds, is damaged or cannot be reached. */
export async function openMediaFile(source: Source): Promise<Result<MediaFile, { readonly code: 'unreadable' }>> {
  const input = new Input({ source, formats });
  try {
    const [video, audio] = await Promise.all([input.getPrimaryVideoTrack(), input.getPrimaryAudioTrack()]);
    const [canSee, canHear] = await Promise.all([video?.canDecode() ?? false, audio?.canDecode() ?? false]);
    return ok({ video: canSee ? video : null, audio: canHear ? audio : null, close: () => input.dispose() });
  } catch {
    input.dispose();
    return err({ code: 'unreadable' });
  }
}
