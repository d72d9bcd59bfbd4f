import type { WrappedAudioBuffer } from 'mediabunny';
import { ticksPerSecond, ticksToSeconds } from '@/lib/editor/document/time';
import type { OpenSound } from '@/lib/editor/media/media-pool';
import type { SoundSegment } from '@/lib/editor/sound';
import { gainAt } from '@/lib/editor/sound';

/** Where the timeline lies on the clock of the sound hardware. */
export interface Anchor {
  /** This tick of the timeline is heard … */
  readonly ticks: number;
  /** … at this time of the context's clock. */
  readonly contextSeconds: number;
}

/** How long a sound that is cut off takes to fall silent, so that it does not click. */
const releaseSeconds = 0.003;

export function contextTimeOf(ticks: number, anchor: Anchor): number {
  return anchor.contextSeconds + ticksToSeconds(ticks - anchor.ticks);
}

/** Plays the sound of one clip: reads it piece by piece and schedules each piece on the context's clock, some time ahead (EX5). */
export class Voice {
  private readonly output: GainNode;
  private readonly playing = new Set<AudioBufferSourceNode>();
  private wake: () => void = () => undefined;
  private isStopped = false;

  constructor(
    private segmentNow: SoundSegment,
    private readonly anchor: Anchor,
    private readonly context: BaseAudioContext,
    destination: AudioNode,
    private readonly lookAheadSeconds: number,
  ) {
    this.output = context.createGain();
    this.output.connect(destination);
    this.scheduleGain();
  }

  get segment(): SoundSegment {
    return this.segmentNow;
  }

  /** Takes a segment that differs in gain only. */
  changeGain(segment: SoundSegment): void {
    if (JSON.stringify(segment.gain) === JSON.stringify(this.segmentNow.gain)) return;
    this.segmentNow = segment;
    this.output.gain.cancelScheduledValues(0);
    this.scheduleGain();
  }

  /** Reads and schedules until the segment's end. Resolves when everything is scheduled or the voice was stopped. */
  async play(sound: OpenSound): Promise<void> {
    const { startTicks, endTicks, sourceInTicks, speedPercent } = this.segmentNow;
    const fromTicks = Math.max(startTicks, this.nowTicks());
    const sourceSeconds = (ticks: number): number => ticksToSeconds(sourceInTicks + ((ticks - startTicks) * speedPercent) / 100);
    try {
      for await (const piece of sound.sink.buffers(sourceSeconds(fromTicks), sourceSeconds(endTicks))) {
        if (this.isStopped) return;
        this.schedule(piece, sourceSeconds(fromTicks), sourceSeconds(endTicks));
        await this.untilNeeded(piece.timestamp + piece.duration);
      }
    } finally {
      sound.close();
    }
  }

  /** Tells the voice that time has passed. */
  tick(): void {
    this.wake();
  }

  /** Falls silent at once. */
  stop(): void {
    this.isStopped = true;
    this.wake();
    const { currentTime } = this.context;
    this.output.gain.cancelScheduledValues(currentTime);
    this.output.gain.setTargetAtTime(0, currentTime, releaseSeconds / 3);
    for (const node of this.playing) node.stop(currentTime + releaseSeconds);
  }

  private schedule(piece: WrappedAudioBuffer, fromSeconds: number, toSeconds: number): void {
    const rate = this.segmentNow.speedPercent / 100;
    const now = this.context.currentTime;
    // A piece can begin before the part that is wanted, and decoding can have been late: then it begins in its middle, never shifted.
    const lateSeconds = Math.max(0, now - this.contextTimeOfSource(Math.max(piece.timestamp, fromSeconds))) * rate;
    const begin = Math.max(piece.timestamp, fromSeconds) + lateSeconds;
    const end = Math.min(piece.timestamp + piece.duration, toSeconds);
    if (end <= begin) return;
    const node = this.context.createBufferSource();
    node.buffer = piece.buffer;
    node.playbackRate.value = rate;
    node.connect(this.output);
    node.onended = () => {
      node.disconnect();
      this.playing.delete(node);
      if (this.playing.size === 0 && (this.isStopped || this.nowTicks() >= this.segmentNow.endTicks)) this.output.disconnect();
    };
    this.playing.add(node);
    node.start(this.contextTimeOfSource(begin), begin - piece.timestamp, end - begin);
  }

  private contextTimeOfSource(seconds: number): number {
    const { startTicks, sourceInTicks, speedPercent } = this.segmentNow;
    return contextTimeOf(startTicks + ((seconds * ticksPerSecond - sourceInTicks) * 100) / speedPercent, this.anchor);
  }

  /** EX5: holds back reading while what is scheduled reaches far enough. */
  private async untilNeeded(sourceSeconds: number): Promise<void> {
    while (!this.isStopped && this.contextTimeOfSource(sourceSeconds) > this.context.currentTime + this.lookAheadSeconds) {
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  /** Puts the segment's gain curve on the clock, from now on. */
  private scheduleGain(): void {
    const { gain } = this.output;
    const nowTicks = Math.max(this.nowTicks(), this.segmentNow.startTicks);
    gain.setValueAtTime(gainAt(this.segmentNow, nowTicks), Math.max(0, contextTimeOf(nowTicks, this.anchor)));
    for (const point of this.segmentNow.gain) {
      if (point.ticks > nowTicks) gain.linearRampToValueAtTime(point.gain, contextTimeOf(point.ticks, this.anchor));
    }
  }

  private nowTicks(): number {
    return this.anchor.ticks + Math.max(0, this.context.currentTime - this.anchor.contextSeconds) * ticksPerSecond;
  }
}
