import type { InputTrack } from 'mediabunny';
import { EncodedPacketSink, FilePathSource, Input } from 'mediabunny';
import type { Result } from '@/lib/base/result';
import { err, ok } from '@/lib/base/result';
import { codecName } from '@/lib/editor/media/codec-names';
import { fileStartSeconds } from '@/lib/editor/media/file-times';
import { mediaFormats } from '@/lib/editor/media/media-file';

/** What a video or sound file says of itself. */
export interface TimedFacts {
  readonly kind: 'video' | 'audio';
  /** As shown: after the file's rotation and with its shape of pixels. Null for sounds. */
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  /** From its first picture or sound to the end of its last; at least {@link minDurationMs}. */
  readonly durationMs: number;
  readonly hasSound: boolean;
  /** As the media library calls it, such as `avc`; null for sounds. */
  readonly videoCodec: string | null;
}

export type TimedProblem =
  | { readonly code: 'damaged' }
  /** No browser has a decoder for it. */
  | { readonly code: 'unplayable'; readonly what: 'video' | 'sound'; readonly codec: string };

/** No clip can be shorter (1/240 s, and whole milliseconds). */
const minDurationMs = 5;

/** Nothing that is this long is what it says it is. */
const maxSeconds = 500 * 3_600;

/** A picture that says nothing of how long it stands. */
const loneFrameSeconds = 1 / 30;

/** What some browser can decode. */
const playableVideo: ReadonlySet<string> = new Set(['avc', 'hevc', 'vp8', 'vp9', 'av1']);

/**
 * Reads size, length and tracks of a file (EI1 to EI4). Hostile files can make it run for ever or fill the memory, so it belongs into a
 * thread that can be ended.
 * @param file a path
 */
export async function probeTimed(file: string): Promise<Result<TimedFacts, TimedProblem>> {
  const input = new Input({ source: new FilePathSource(file), formats: mediaFormats });
  try {
    const [video, audio] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()];
    const [videoCodec, audioCodec] = [(await video?.getCodec()) ?? null, (await audio?.getCodec()) ?? null];
    if (video !== null && (videoCodec === null || !playableVideo.has(videoCodec))) {
      return err({ code: 'unplayable', what: 'video', codec: codecName(videoCodec, await video.getInternalCodecId()) });
    }
    if (video === null && audio !== null && audioCodec === null) return err({ code: 'unplayable', what: 'sound', codec: codecName(null, await audio.getInternalCodecId()) });
    const tracks = [video, audioCodec === null ? null : audio].filter((track) => track !== null);
    const durationMs = await durationOf(tracks);
    if (durationMs === null) return err({ code: 'damaged' });
    const size = video === null ? { widthPx: null, heightPx: null } : { widthPx: await video.getDisplayWidth(), heightPx: await video.getDisplayHeight() };
    return ok({ kind: video === null ? 'audio' : 'video', ...size, durationMs, hasSound: audioCodec !== null, videoCodec });
  } catch {
    // Whatever a damaged file makes the reader throw, the answer is that it is damaged.
    return err({ code: 'damaged' });
  } finally {
    input.dispose();
  }
}

/** Null where there is nothing in it, or where its end is missing. */
async function durationOf(tracks: readonly InputTrack[]): Promise<number | null> {
  const ends: number[] = [];
  for (const track of tracks) {
    const last = await new EncodedPacketSink(track).getPacket(Infinity);
    // The index may tell of packets that the file does not have: it broke off on its way.
    if (last === null || last.data.byteLength === 0) return null;
    ends.push(last.timestamp + (last.duration === 0 && track.isVideoTrack() ? loneFrameSeconds : last.duration));
  }
  const firsts = await Promise.all(tracks.map((track) => track.getFirstTimestamp()));
  const seconds = Math.max(...ends) - fileStartSeconds(firsts);
  return seconds >= 0 && seconds <= maxSeconds ? Math.max(minDurationMs, Math.round(seconds * 1000)) : null;
}
