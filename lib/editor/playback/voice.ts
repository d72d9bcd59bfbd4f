import { breathe } from '@/lib/base/breathe';
import { ticksToSeconds } from '@/lib/editor/document/time';
import type { OpenSound } from '@/lib/editor/media/media-pool';
import type { SoundPiece } from '@/lib/editor/media/sound-pieces';
import { Passage } from '@/lib/editor/playback/passage';
import { PanNode } from '@/lib/editor/playback/pan-node';
import type { Section } from '@/lib/editor/playback/section';
import { clockTimeOf, sectionEdgeSeconds, sectionEndSeconds, ticksAt } from '@/lib/editor/playback/section';
import type { SoundSegment } from '@/lib/editor/sound';
import { gainAt } from '@/lib/editor/sound';

/** How long a sound that is cut off takes to fall silent, so that it does not click. */
const releaseSeconds = 0.003;

/** What is late begins this many samples from now: the hardware takes samples in blocks, and a block that has begun is closed. */
const lateMarginFrames = 256;

/**
 * Plays the sound of one clip: reads it piece by piece, brings it to the context's sample rate and schedules it on the context's clock, some
 * time ahead (EX5). Every piece begins at the very sample after the one before.
 */
export class Voice {
  private readonly output: GainNode;
  private readonly pan: PanNode;
  private readonly playing = new Set<AudioBufferSourceNode>();
  private wake: () => void = () => undefined;
  private isStopped = false;
  /** The number of the context's sample that is scheduled next. */
  private nextFrame = 0;
  private passage: Passage | null = null;

  constructor(
    private segmentNow: SoundSegment,
    private section: Section,
    private readonly context: BaseAudioContext,
    destination: AudioNode,
    private readonly lookAheadSeconds: number,
  ) {
    this.output = context.createGain();
    this.pan = new PanNode(context, destination, segmentNow.pan);
    this.output.connect(this.pan.input);
    this.scheduleGain();
  }

  get segment(): SoundSegment {
    return this.segmentNow;
  }

  /** Takes a segment that differs in gain and pan only. */
  changeGain(segment: SoundSegment): void {
    this.pan.move(segment.pan);
    if (JSON.stringify(segment.gain) === JSON.stringify(this.segmentNow.gain)) {
      this.segmentNow = segment;
      return;
    }
    this.segmentNow = segment;
    this.output.gain.cancelScheduledValues(0);
    this.scheduleGain();
  }

  /** Takes the same section with a nearer end. */
  shorten(section: Section): void {
    this.section = section;
  }

  /** Reads and schedules until the end of the segment or of the section. Resolves when everything is scheduled or the voice was stopped. */
  async play(sound: OpenSound): Promise<void> {
    this.nextFrame = this.frameOf(Math.max(this.segmentNow.startTicks, this.nowTicks()));
    // A little more on both sides, because a sample at another rate is made of those around it.
    const marginSeconds = 0.05;
    const fromSeconds = this.sourceSecondsOf(this.nextFrame) - marginSeconds;
    try {
      for await (const piece of sound.pieces(Math.max(0, fromSeconds), this.sourceSecondsOf(this.endFrame) + marginSeconds)) {
        if (this.isStopped || this.nextFrame >= this.endFrame) return;
        this.schedule(this.resampled(piece));
        await this.untilNeeded();
        // What is scheduled ahead as the sound begins is a second and more: nothing else waits for all of it.
        await breathe();
      }
      if (!this.isStopped) this.schedule(this.passage?.remainder() ?? []);
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

  /** Samples of the context's rate, the first of them for `nextFrame`. */
  private resampled(piece: SoundPiece): Float32Array[] {
    this.leaveOutWhatIsLate();
    this.passage ??= new Passage(this.context.sampleRate, this.segmentNow.speedPercent * this.section.rate, this.sourceSecondsOf(this.nextFrame));
    return this.passage.push(piece);
  }

  /** Decoding can have been late: then what should have been heard already is left out, and the rest keeps its place. */
  private leaveOutWhatIsLate(): void {
    const firstPossible = Math.ceil(this.context.currentTime * this.context.sampleRate) + lateMarginFrames;
    const isLate = this.nextFrame < firstPossible && this.context.currentTime > 0;
    if (!isLate) return;
    this.passage?.skip(firstPossible - this.nextFrame);
    this.nextFrame = firstPossible;
  }

  private schedule(channels: readonly Float32Array[]): void {
    const length = Math.min(channels[0]?.length ?? 0, this.endFrame - this.nextFrame);
    if (length <= 0) return;
    this.pan.setChannelCount(channels.length);
    const { sampleRate } = this.context;
    const node = this.context.createBufferSource();
    node.buffer = this.context.createBuffer(channels.length, length, sampleRate);
    for (const [channel, samples] of channels.entries()) node.buffer.copyToChannel(samples.subarray(0, length) as Float32Array<ArrayBuffer>, channel);
    node.connect(this.output);
    node.onended = () => this.noteEnd(node);
    this.playing.add(node);
    node.start(this.nextFrame / sampleRate);
    this.nextFrame += length;
  }

  private noteEnd(node: AudioBufferSourceNode): void {
    node.disconnect();
    this.playing.delete(node);
    if (this.playing.size === 0 && (this.isStopped || this.nextFrame >= this.endFrame)) {
      this.output.disconnect();
      this.pan.disconnect();
    }
  }

  /** EX5: holds back reading while what is scheduled reaches far enough. */
  private async untilNeeded(): Promise<void> {
    while (!this.isStopped && this.nextFrame / this.context.sampleRate > this.context.currentTime + this.lookAheadSeconds) {
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  /** Puts the segment's gain curve on the clock, from now on. */
  private scheduleGain(): void {
    const { gain } = this.output;
    const nowTicks = Math.max(this.nowTicks(), this.segmentNow.startTicks);
    gain.setValueAtTime(gainAt(this.segmentNow, nowTicks), Math.max(0, clockTimeOf(nowTicks, this.section)));
    for (const point of this.segmentNow.gain) {
      if (point.ticks > nowTicks) gain.linearRampToValueAtTime(point.gain, clockTimeOf(point.ticks, this.section));
    }
  }

  /** The context's sample nearest to a tick: where one clip ends is where the next one begins. */
  private frameOf(ticks: number): number {
    return Math.round(clockTimeOf(ticks, this.section) * this.context.sampleRate);
  }

  /** The instant of the source that is heard with a sample of the context. */
  private sourceSecondsOf(frame: number): number {
    const { startTicks, sourceInTicks, speedPercent } = this.segmentNow;
    const seconds = (frame / this.context.sampleRate - clockTimeOf(startTicks, this.section)) * this.section.rate;
    return ticksToSeconds(sourceInTicks) + (seconds * speedPercent) / 100;
  }

  /** The first sample of the context that is no longer needed: a section goes on for as long as it takes to go out. */
  private get endFrame(): number {
    const sectionEndFrame = Math.ceil((sectionEndSeconds(this.section) + sectionEdgeSeconds) * this.context.sampleRate);
    return Math.min(this.frameOf(this.segmentNow.endTicks), sectionEndFrame);
  }

  private nowTicks(): number {
    return ticksAt(this.context.currentTime, this.section);
  }
}
