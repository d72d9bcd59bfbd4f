import type { AudioSampleSource, EncodedPacket, OutputFormat, VideoSampleSource } from 'mediabunny';
import { MkvOutputFormat, NullTarget, Output, StreamTarget, WavOutputFormat, WebMOutputFormat } from 'mediabunny';
import type { SyncFile } from '@/lib/editor/export/disk-file';
import { writableOf } from '@/lib/editor/export/disk-file';
import type { PlannedTrack } from '@/lib/editor/export/mp4-file';
import { Mp4File } from '@/lib/editor/export/mp4-file';
import type { SoundPlan, SoundTrackPlan, VideoPlan } from '@/lib/editor/export/plan';
import { exportSampleRate } from '@/lib/editor/export/plan';

/** Samples of one packet of AAC. */
const packetSamples = 1024;

/** WAV counts its bytes in 32 bits; beyond that it is written as RF64. */
const maxPlainWavBytes = 4_000_000_000;

type TakePacket = (packet: EncodedPacket, meta?: { readonly decoderConfig?: { readonly description?: AllowSharedBufferSource } }) => void;

/**
 * The way from the encoders to the file. The library's own writer of MP4 keeps an object for every packet until the end, which is half a megabyte a minute;
 * so the packets of an MP4 are taken where they leave the encoders, and what the library makes of them, which is nothing but a stream, is written nowhere.
 */
export class MovieOutput {
  private readonly output: Output;
  private readonly mp4: Mp4File | null;
  private readonly kinds: readonly PlannedTrack['kind'][];
  /** What went wrong where nobody could be told: encoders call back from outside. */
  private failure: Error | null = null;

  constructor(plan: VideoPlan | SoundPlan, file: SyncFile) {
    const format = streamFormat(plan);
    const tracks = plannedTracks(plan);
    this.kinds = tracks.map(({ kind }) => kind);
    this.mp4 = format === null ? new Mp4File(file, tracks) : null;
    this.output = format === null ? new Output({ format: new MkvOutputFormat(), target: new NullTarget() }) : new Output({ format, target: new StreamTarget(writableOf(file)) });
  }

  addVideo(source: VideoSampleSource, { frameRate }: VideoPlan): void {
    this.output.addVideoTrack(source, { frameRate: frameRate.numerator / frameRate.denominator });
  }

  addSound(source: AudioSampleSource): void {
    this.output.addAudioTrack(source);
  }

  /** What an encoder is to call with each packet; undefined where the library writes the file. */
  take(kind: PlannedTrack['kind']): TakePacket | undefined {
    const { mp4 } = this;
    if (mp4 === null) return undefined;
    return (packet, meta) => {
      try {
        mp4.add(this.kinds.indexOf(kind), packet, meta?.decoderConfig?.description);
      } catch (error) {
        this.failure ??= error instanceof Error ? error : new Error(String(error));
      }
    };
  }

  start(): Promise<void> {
    return this.output.start();
  }

  /** @throws what writing a packet has thrown. */
  check(): void {
    if (this.failure !== null) throw this.failure;
  }

  /** Waits for the encoders and writes the end of the file. @throws what encoders and disk throw. */
  async finish(): Promise<void> {
    await this.output.finalize();
    this.check();
    this.mp4?.finish();
  }

  /** Ends it without a file. Never rejects: a stream that the disk has broken cannot be closed, and what broke it is what has to be told. */
  async cancel(): Promise<void> {
    await this.output.cancel().catch(() => undefined);
  }
}

/** Of what the library writes; null for MP4. */
function streamFormat(plan: VideoPlan | SoundPlan): OutputFormat | null {
  if (plan.format === 'webm') return new WebMOutputFormat();
  if (plan.format === 'wav') return new WavOutputFormat({ large: plan.sound.sampleCount * 4 > maxPlainWavBytes });
  return null;
}

function plannedTracks(plan: VideoPlan | SoundPlan): readonly PlannedTrack[] {
  if (plan.kind === 'sound') return [soundTrack(plan.sound)];
  const { widthPx, heightPx, frameCount, frameRate, sound } = plan;
  const video: PlannedTrack = { kind: 'video', widthPx, heightPx, unitsPerSecond: frameRate.numerator, expectedPackets: frameCount };
  return sound === null ? [video] : [video, soundTrack(sound)];
}

/** An AAC encoder begins with a packet that only leads in: what it is given is heard one packet later, which the file says. */
function soundTrack({ sampleCount }: SoundTrackPlan): PlannedTrack {
  const expectedPackets = Math.ceil(sampleCount / packetSamples) + 1;
  return { kind: 'sound', channelCount: 2, unitsPerSecond: exportSampleRate, leadInUnits: packetSamples, heardUnits: sampleCount, expectedPackets };
}
