import type { InputAudioTrack, InputTrack, InputVideoTrack, Source } from 'mediabunny';
import { ADTS, FLAC, Input, MATROSKA, MP3, MP4, OGG, QTFF, WAVE, WEBM } from 'mediabunny';
import type { Result } from '@/lib/base/result';
import { err, ok } from '@/lib/base/result';
import { codecName } from '@/lib/editor/media/codec-names';
import { fileStartSeconds } from '@/lib/editor/media/file-times';

/** A video or sound file, open for reading. Its tracks are null where it has none that this browser can decode. */
export interface MediaFile {
  readonly video: InputVideoTrack | null;
  readonly audio: InputAudioTrack | null;
  /** EI3: the time of its first picture or sound; what the product calls the file's beginning. */
  readonly startSeconds: number;
  /** Ends every reading of it. */
  close(): void;
}

/** The containers that the product takes; naming them keeps the readers of all others out of the bundle. */
export const mediaFormats = [MP4, QTFF, WEBM, MATROSKA, MP3, WAVE, OGG, ADTS, FLAC];

/** Opens a file; `unreadable` where it is none of the known kinds, is damaged or cannot be reached. */
export async function openMediaFile(source: Source): Promise<Result<MediaFile, { readonly code: 'unreadable' }>> {
  const input = new Input({ source, formats: mediaFormats });
  try {
    const [video, audio] = await Promise.all([input.getPrimaryVideoTrack(), input.getPrimaryAudioTrack()]);
    const [canSee, canHear] = await Promise.all([video?.canDecode() ?? false, audio?.canDecode() ?? false]);
    const startSeconds = await startOf([video, audio]);
    return ok({ video: canSee ? video : null, audio: canHear ? audio : null, startSeconds, close: () => input.dispose() });
  } catch {
    input.dispose();
    return err({ code: 'unreadable' });
  }
}

async function startOf(tracks: readonly (InputTrack | null)[]): Promise<number> {
  const firsts = await Promise.all(tracks.map(async (track) => (track === null || (await track.getCodec()) === null ? null : track.getFirstTimestamp())));
  return fileStartSeconds(firsts.filter((first) => first !== null));
}

/** A track as far as its head tells. */
export interface TrackCheck {
  /** As people know it. */
  readonly codec: string;
  readonly canDecode: boolean;
}

/**
 * EI2: whether this browser can decode what is in a file, told from the file's head alone. Null where it is no video or sound, or is damaged.
 */
export async function checkTracks(source: Source): Promise<{ readonly video: TrackCheck | null; readonly audio: TrackCheck | null } | null> {
  const input = new Input({ source, formats: mediaFormats });
  try {
    return { video: await checkTrack(await input.getPrimaryVideoTrack()), audio: await checkTrack(await input.getPrimaryAudioTrack()) };
  } catch {
    return null;
  } finally {
    input.dispose();
  }
}

async function checkTrack(track: InputVideoTrack | InputAudioTrack | null): Promise<TrackCheck | null> {
  if (track === null) return null;
  return { codec: codecName(await track.getCodec(), await track.getInternalCodecId()), canDecode: await track.canDecode() };
}
