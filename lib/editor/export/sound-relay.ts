import type { AudioSample } from 'mediabunny';
import { AudioSampleSource, Quality } from 'mediabunny';
import type { TakePacket } from '@/lib/editor/export/library-stream';
import { LibraryStream } from '@/lib/editor/export/library-stream';
import type { SoundTrackPlan } from '@/lib/editor/export/plan';
import { exportSampleRate } from '@/lib/editor/export/plan';

/** Samples of one packet of AAC. */
export const packetSamples = 1024;

/** An encoder is followed by the next one after so much sound: a whole number of blocks, and of packets. */
const usualLegSamples = 8 * exportSampleRate;

/** Of the block that both encode, so much is the first one's: by then the second one has come to itself, and the first one does not hear its end yet. */
export const leadSamples = 12 * packetSamples;

/**
 * EO7: encodes the sound of an MP4 with one encoder after the other. The library's AAC encoder lives in a thread of its own, where the sound that it has been
 * sent lies until that thread clears up; it does so the more rarely the longer it lives, and nobody outside can ask it to. All of it goes with its thread.
 *
 * A packet of AAC is heard together with the one before it, and says nothing of any other. So two encoders that are given the same sound at the same places
 * can follow each other between any two packets.
 */
export class SoundRelay {
  private leg: Leg;
  /** Of the encoder before: it gives its last packets while the next one begins. */
  private ending: Promise<void> = Promise.resolve();

  /** @param legSamples a whole number of blocks, and of packets. */
  constructor(
    private readonly plan: SoundTrackPlan,
    private readonly take: TakePacket,
    private readonly legSamples = usualLegSamples,
  ) {
    this.leg = new Leg(plan, take, 0);
    this.leg.release();
  }

  start(): Promise<void> {
    return this.leg.start();
  }

  /** Takes the next block; each begins where the last one ended. The block stays the caller's. @throws what the encoder throws. */
  async add(block: AudioSample): Promise<void> {
    const firstSample = Math.round(block.timestamp * exportSampleRate);
    const isLast = firstSample > 0 && firstSample % this.legSamples === 0;
    // Said before the encoder has the block: its packets may come while it is still being added.
    if (isLast) this.leg.endSample = firstSample + leadSamples;
    await this.leg.add(block);
    if (isLast) await this.handOver(block);
  }

  /** Waits for what is not encoded yet. @throws what the encoder throws. */
  async finish(): Promise<void> {
    await this.ending;
    await this.leg.finish();
  }

  /** Never rejects. */
  async cancel(): Promise<void> {
    await this.ending.catch(() => undefined);
    await this.leg.cancel();
  }

  private async handOver(block: AudioSample): Promise<void> {
    await this.ending;
    const before = this.leg;
    const next = new Leg(this.plan, this.take, before.endSample);
    await next.start();
    this.leg = next;
    this.ending = before.finish().then(() => next.release());
    // It is awaited later, and a rejection that nobody awaits yet would be reported as nobody's.
    this.ending.catch(() => undefined);
    next.begin(block);
  }
}

/** One encoder, and which of its packets count. */
class Leg {
  endSample = Infinity;
  private readonly stream = new LibraryStream();
  private readonly source: AudioSampleSource;
  /** What has to wait until the encoder before has given all of its own. */
  private held: Parameters<TakePacket>[] | null = [];
  private beginning: Promise<void> = Promise.resolve();

  constructor(
    { codec, bitsPerSecond }: SoundTrackPlan,
    private readonly take: TakePacket,
    private readonly firstSample: number,
  ) {
    this.source = new AudioSampleSource({ codec, quality: new Quality({ bitrate: bitsPerSecond }), onEncodedPacket: (packet, meta) => this.sort(packet, meta) });
    this.stream.output.addAudioTrack(this.source);
  }

  start(): Promise<void> {
    return this.stream.start();
  }

  /** Takes the first block: to begin takes a while, which nothing waits for but the next block. */
  begin(block: AudioSample): void {
    const copy = block.clone();
    this.beginning = this.source.add(copy).finally(() => copy.close());
    this.beginning.catch(() => undefined);
  }

  async add(block: AudioSample): Promise<void> {
    await this.beginning;
    await this.source.add(block);
  }

  release(): void {
    const held = this.held ?? [];
    this.held = null;
    for (const [packet, meta] of held) this.take(packet, meta);
  }

  async finish(): Promise<void> {
    await this.beginning;
    await this.stream.finish();
  }

  async cancel(): Promise<void> {
    await this.stream.cancel();
  }

  private sort(...[packet, meta]: Parameters<TakePacket>): void {
    const sample = Math.round(packet.timestamp * exportSampleRate);
    if (sample < this.firstSample || sample >= this.endSample) return;
    if (this.held === null) this.take(packet, meta);
    else this.held.push([packet, meta]);
  }
}
