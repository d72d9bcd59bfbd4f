import type { ProjectDocument } from '@/lib/editor/document/model';
import { ticksToSeconds } from '@/lib/editor/document/time';
import { exportSampleRate, ticksPerSample } from '@/lib/editor/export/plan';
import type { StereoBlock } from '@/lib/editor/export/stereo';
import { stereoOf, toStereo } from '@/lib/editor/export/stereo';
import type { OpenSound } from '@/lib/editor/media/media-pool';
import type { SoundPiece } from '@/lib/editor/media/sound-pieces';
import { Passage } from '@/lib/editor/playback/passage';
import type { SoundSegment } from '@/lib/editor/sound';
import { describeSound } from '@/lib/editor/sound';
import type { PanGains } from '@/lib/editor/sound-pan';
import { panGains } from '@/lib/editor/sound-pan';

export interface SoundMixerOptions {
  readonly document: ProjectDocument;
  /** The tick of the timeline that sample 0 is heard at. */
  readonly fromTicks: number;
  openSound(assetId: string): Promise<OpenSound | null>;
  /** Called when a recording breaks off; from there on it is silent. */
  onBroken(segment: SoundSegment): void;
}

/** A little more of the source on both sides, because a sample at another rate is made of those around it. */
const marginSeconds = 0.05;

/**
 * EO6: sums what `describeSound` says into blocks of stereo at 48 kHz, one after the other, without any sound hardware. It reads recordings
 * through the same {@link Passage} and the same gain curves as the player, and no further than the block needs.
 */
export class SoundMixer {
  private readonly voices = new Map<string, MixedVoice>();
  private nextSample = 0;
  /** Serves for all blocks. */
  private scratch = new Float64Array(0);

  constructor(private readonly options: SoundMixerOptions) {}

  /** The next `sampleCount` samples; what is louder than full scale is cut at ±1. */
  async mix(sampleCount: number): Promise<StereoBlock> {
    const { document, fromTicks } = this.options;
    const first = this.nextSample;
    this.nextSample += sampleCount;
    const block = stereoOf(new Float32Array(sampleCount * 2));
    if (this.scratch.length < sampleCount) this.scratch = new Float64Array(sampleCount);
    const segments = describeSound(document, fromTicks + first * ticksPerSample, fromTicks + this.nextSample * ticksPerSample);
    this.closeAllBut(new Set(segments.map((segment) => segment.clipId)));
    for (const segment of segments) await this.voiceOf(segment).addTo(block, first, this.scratch);
    clip(block.left);
    clip(block.right);
    return block;
  }

  close(): void {
    this.closeAllBut(new Set());
  }

  private voiceOf(segment: SoundSegment): MixedVoice {
    const known = this.voices.get(segment.clipId);
    if (known !== undefined) return known;
    const voice = new MixedVoice(segment, this.options);
    this.voices.set(segment.clipId, voice);
    return voice;
  }

  private closeAllBut(heard: ReadonlySet<string>): void {
    for (const [clipId, voice] of this.voices) {
      if (heard.has(clipId)) continue;
      voice.close();
      this.voices.delete(clipId);
    }
  }
}

/** The sound of one clip, read as the blocks go by. */
class MixedVoice {
  private readonly firstSample: number;
  private readonly endSample: number;
  private readonly passage: Passage;
  private sound: OpenSound | null = null;
  private pieces: AsyncGenerator<SoundPiece, void, void> | null = null;
  /** Samples that are decoded and not yet mixed, in order. */
  private readonly waiting: StereoBlock[] = [];
  private waitingCount = 0;
  /** Of the recording: one channel stands otherwise than two (EX11). */
  private channelCount = 2;
  /** How far into the first of `waiting` the mix has come. */
  private offset = 0;
  private isOpen = false;
  private hasEnded = false;

  constructor(
    private readonly segment: SoundSegment,
    private readonly options: SoundMixerOptions,
  ) {
    this.firstSample = Math.max(0, this.sampleOf(segment.startTicks));
    this.endSample = this.sampleOf(segment.endTicks);
    this.passage = new Passage(exportSampleRate, segment.speedPercent, this.sourceSecondsOf(this.firstSample));
  }

  /** Adds what falls into the block that begins with sample number `blockFirst`. Blocks come in order. `scratch` has a number for each of its samples. */
  async addTo(block: StereoBlock, blockFirst: number, scratch: Float64Array): Promise<void> {
    const from = Math.max(blockFirst, this.firstSample);
    const to = Math.min(blockFirst + block.left.length, this.endSample);
    await this.read(to - from);
    const gains = gainsOf(this.segment, this.options.fromTicks, from, scratch.subarray(0, Math.max(0, to - from)));
    const pan = panGains(this.segment.pan, this.channelCount);
    let sample = from;
    while (sample < to) {
      const piece = this.waiting[0];
      if (piece === undefined) return;
      const count = Math.min(to - sample, piece.left.length - this.offset);
      const run = { left: piece.left.subarray(this.offset, this.offset + count), right: piece.right.subarray(this.offset, this.offset + count) };
      addRun(block, sample - blockFirst, run, gains.subarray(sample - from), pan);
      sample += count;
      this.offset += count;
      this.waitingCount -= count;
      if (this.offset < piece.left.length) continue;
      this.waiting.shift();
      this.offset = 0;
    }
  }

  close(): void {
    void this.pieces?.return().catch(() => undefined);
    this.sound?.close();
    this.sound = null;
    this.hasEnded = true;
  }

  private async read(count: number): Promise<void> {
    try {
      await this.open();
      while (!this.hasEnded && this.waitingCount < count) {
        const next = await this.pieces?.next();
        if (next === undefined || next.done === true) {
          this.hasEnded = true;
          this.keep(this.passage.remainder());
        } else this.keep(this.passage.push(next.value));
      }
    } catch {
      this.hasEnded = true;
      this.options.onBroken(this.segment);
    }
  }

  private async open(): Promise<void> {
    if (this.isOpen) return;
    this.isOpen = true;
    this.sound = await this.options.openSound(this.segment.assetId);
    const fromSeconds = Math.max(0, this.sourceSecondsOf(this.firstSample) - marginSeconds);
    this.pieces = this.sound?.pieces(fromSeconds, this.sourceSecondsOf(this.endSample) + marginSeconds) ?? null;
  }

  private keep(channels: readonly Float32Array[]): void {
    const length = channels[0]?.length ?? 0;
    if (length === 0) return;
    this.channelCount = channels.length;
    this.waiting.push(toStereo(channels));
    this.waitingCount += length;
  }

  /** The sample nearest to a tick: where one clip ends is where the next one begins. */
  private sampleOf(ticks: number): number {
    return Math.round((ticks - this.options.fromTicks) / ticksPerSample);
  }

  private sourceSecondsOf(sample: number): number {
    const { startTicks, sourceInTicks, speedPercent } = this.segment;
    const ticks = this.options.fromTicks + sample * ticksPerSample - startTicks;
    return ticksToSeconds(sourceInTicks + (ticks * speedPercent) / 100);
  }
}

/** Adds a run of a recording to a block, from its sample `first` on. */
function addRun(block: StereoBlock, first: number, { left, right }: StereoBlock, gains: Float64Array, pan: PanGains): void {
  for (let index = 0; index < left.length; index += 1) {
    const gain = gains[index] ?? 0;
    const fromLeft = gain * (left[index] ?? 0);
    const fromRight = gain * (right[index] ?? 0);
    block.left[first + index] = (block.left[first + index] ?? 0) + fromLeft * pan.leftToLeft + fromRight * pan.rightToLeft;
    block.right[first + index] = (block.right[first + index] ?? 0) + fromLeft * pan.leftToRight + fromRight * pan.rightToRight;
  }
}

/** Fills `gains` with the gain of a segment at each sample from `first` on: like `gainAt`, without looking for the place anew each time. */
function gainsOf({ gain }: SoundSegment, fromTicks: number, first: number, gains: Float64Array): Float64Array {
  let next = 0;
  for (let index = 0; index < gains.length; index += 1) {
    const ticks = fromTicks + (first + index) * ticksPerSample;
    while (next < gain.length && (gain[next]?.ticks ?? 0) <= ticks) next += 1;
    const before = gain[next - 1];
    const after = gain[next];
    if (before === undefined || after === undefined) gains[index] = (before ?? after)?.gain ?? 0;
    else gains[index] = before.gain + ((after.gain - before.gain) * (ticks - before.ticks)) / (after.ticks - before.ticks);
  }
  return gains;
}

function clip(samples: Float32Array): void {
  for (let index = 0; index < samples.length; index += 1) {
    const sample = samples[index] ?? 0;
    if (sample > 1) samples[index] = 1;
    else if (sample < -1) samples[index] = -1;
  }
}
