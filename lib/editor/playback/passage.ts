import type { SoundPiece } from '@/lib/editor/media/sound-pieces';
import { Resampler } from '@/lib/editor/playback/resampler';

/** Pieces whose time is this near to the end of the piece before follow it directly: containers round times to milliseconds. */
const joinSeconds = 0.005;

/**
 * Brings a passage of a recording to the rate and speed at which it is heard, piece by piece: what player and export both hear of a clip.
 * The first sample that comes out is that of the source's instant `startSeconds`.
 */
export class Passage {
  private resampler: Resampler | null = null;
  /** The number of the source's sample that the next piece is expected to begin with. */
  private nextSourceIndex = 0;
  private channelCount = 1;

  /** @param sampleRate of what comes out. */
  constructor(
    private readonly sampleRate: number,
    private readonly speedPercent: number,
    private readonly startSeconds: number,
  ) {}

  /** Takes the next piece. @returns what can be computed now, one list per channel, which can be empty. */
  push({ startSeconds, sampleRate, channels }: SoundPiece): Float32Array[] {
    this.resampler ??= new Resampler((sampleRate * this.speedPercent) / 100 / this.sampleRate, this.startSeconds * sampleRate);
    const index = Math.round(startSeconds * sampleRate);
    const isNext = Math.abs(index - this.nextSourceIndex) < joinSeconds * sampleRate;
    const first = isNext ? this.nextSourceIndex : index;
    this.nextSourceIndex = first + (channels[0]?.length ?? 0);
    this.channelCount = channels.length;
    return this.resampler.push(first, channels);
  }

  /** What is still owed when the source has ended: the samples that waited for what comes after them. */
  remainder(): Float32Array[] {
    const silence = new Float32Array(4096);
    return this.resampler?.push(this.nextSourceIndex, Array.from({ length: this.channelCount }, () => silence)) ?? [];
  }

  /** Leaves out samples, as when the time for them has passed. Before the first piece there is nothing to leave out. */
  skip(count: number): void {
    this.resampler?.skip(count);
  }
}
