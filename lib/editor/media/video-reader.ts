import type { InputVideoTrack, VideoSample } from 'mediabunny';
import { EncodedPacketSink, VideoSampleSink } from 'mediabunny';

/** ER7: `hurried` wishes come faster than frames can be read: the key frame before the wish is shown at once, the frame itself when there is time. */
export type WishManner = 'exact' | 'hurried';

/** Reads the frames of one clip with a decoder of its own, which stays open from frame to frame. */
export interface VideoReader {
  /** Asks for the frame at `seconds` of the file. Never waits; `onChange` tells of news. Of many wishes the latest counts (EM2). */
  want(seconds: number, manner?: WishManner): void;
  /** The best frame there is for the last wish; null until the first one is decoded. It is the reader's: do not close or keep it. */
  current(): VideoSample | null;
  /** Whether `current` is the very frame of the last wish. */
  isExact(): boolean;
  hasFailed(): boolean;
  close(): void;
}

/**
 * How far the clock of a file can be from the project's: WebM rounds times to milliseconds. A frame that begins this little after the wish is
 * the frame of the wish.
 */
const toleranceSeconds = 0.001;

/** Up to here reading on is faster than beginning anew at the key frame before the wish. */
const maxReadOnSeconds = 1;

/** The frame that is shown and those after it. A decoder stops when too many of its frames are held. */
const maxHeldSamples = 3;

/**
 * @param onChange called whenever `current`, `isExact` or `hasFailed` may have changed.
 * @param startSeconds where the file's own clock is at its beginning (EI3)
 */
export function createVideoReader(track: InputVideoTrack, onChange: () => void, startSeconds = 0): VideoReader {
  return new SequentialReader(new VideoSampleSink(track), new EncodedPacketSink(track), onChange, startSeconds);
}

class SequentialReader implements VideoReader {
  private wanted = 0;
  private samples: AsyncGenerator<VideoSample, void, unknown> | null = null;
  /** In order of time; the first is the frame of the wish, or the best towards it. */
  private held: VideoSample[] = [];
  /** From here on nothing was skipped: the first held frame covers everything from here to the second. */
  private heldFromSeconds = 0;
  private hasEnded = false;
  /** Stays on screen until the first frame after a jump is there. */
  private stale: VideoSample | null = null;
  private isReading = false;
  private isHurried = false;
  /** The key frame that was shown last. Another wish that begins at it gains nothing by showing it again. */
  private shownKeySeconds: number | null = null;
  private isClosed = false;
  private failed = false;

  constructor(
    private readonly sink: VideoSampleSink,
    private readonly packets: EncodedPacketSink,
    private readonly onChange: () => void,
    private readonly startSeconds: number,
  ) {}

  want(seconds: number, manner: WishManner = 'exact'): void {
    if (this.isClosed || this.failed) return;
    this.isHurried = manner === 'hurried';
    this.wanted = this.startSeconds + seconds + toleranceSeconds;
    // Before a jump the frame on screen stays; those after it are not on the way.
    if (!this.mustJump()) this.dropPassed();
    void this.readOn();
  }

  current(): VideoSample | null {
    return this.held[0] ?? this.stale;
  }

  isExact(): boolean {
    const [first, second] = this.held;
    if (first === undefined || this.wanted < this.heldFromSeconds) return false;
    return this.hasEnded || first.timestamp + first.duration > this.wanted || (second !== undefined && second.timestamp > this.wanted);
  }

  hasFailed(): boolean {
    return this.failed;
  }

  close(): void {
    this.isClosed = true;
    this.stopReading();
    this.replaceStale(null);
  }

  /** One loop at a time. A wish that comes while a frame is awaited is met after it, so that fast scrubbing still shows pictures. */
  private async readOn(): Promise<void> {
    if (this.isReading) return;
    this.isReading = true;
    try {
      while (!this.isClosed && this.needsMore()) {
        if (this.mustJump()) {
          if (this.isHurried && (await this.showKeyFrame())) continue;
          this.jump();
        }
        const next = await this.samples?.next();
        this.take(next?.done === false ? next.value : null);
      }
    } catch {
      // A file that is closed while it is read ends here too, and then nobody looks any more.
      this.failed = true;
      if (!this.isClosed) this.onChange();
    } finally {
      this.isReading = false;
    }
  }

  private needsMore(): boolean {
    return this.mustJump() || (!this.hasEnded && this.held.length < maxHeldSamples);
  }

  private mustJump(): boolean {
    if (this.samples === null || this.wanted < this.heldFromSeconds) return true;
    // After a jump the first frame may have begun long before the wish, as in a slide show.
    const reached = Math.max(this.held.at(-1)?.timestamp ?? 0, this.heldFromSeconds);
    return !this.hasEnded && this.wanted > reached + maxReadOnSeconds;
  }

  /** Shows the key frame that the wish begins at. @returns whether another wish came meanwhile. */
  private async showKeyFrame(): Promise<boolean> {
    const { wanted } = this;
    const key = await this.packets.getKeyPacket(wanted);
    if (key === null || key.timestamp === this.shownKeySeconds) return false;
    const sample = await this.sink.getSample(key.timestamp);
    if (sample === null || this.isClosed) {
      sample?.close();
      return this.isClosed;
    }
    this.shownKeySeconds = key.timestamp;
    this.stopReading();
    this.replaceStale(sample);
    this.onChange();
    return this.wanted !== wanted;
  }

  private jump(): void {
    const onScreen = this.held.shift();
    this.stopReading();
    if (onScreen !== undefined) this.replaceStale(onScreen);
    this.heldFromSeconds = this.wanted;
    this.hasEnded = false;
    this.samples = this.sink.samples(this.wanted);
  }

  private take(sample: VideoSample | null): void {
    if (this.isClosed) {
      sample?.close();
      return;
    }
    const before = { picture: this.current(), isExact: this.isExact() };
    if (sample === null) this.hasEnded = true;
    else this.held.push(sample);
    this.dropPassed();
    const hasNews = this.current() !== before.picture || this.isExact() !== before.isExact;
    if (this.held.length > 0) this.replaceStale(null);
    // Frames that are read ahead are nobody's news, so that nothing is drawn for them.
    if (hasNews) this.onChange();
  }

  private dropPassed(): void {
    for (let second = this.held[1]; second !== undefined && second.timestamp <= this.wanted; second = this.held[1]) {
      this.held.shift()?.close();
      this.heldFromSeconds = second.timestamp;
    }
  }

  private stopReading(): void {
    void this.samples?.return();
    this.samples = null;
    for (const sample of this.held.splice(0)) sample.close();
  }

  private replaceStale(sample: VideoSample | null): void {
    this.stale?.close();
    this.stale = sample;
  }
}
