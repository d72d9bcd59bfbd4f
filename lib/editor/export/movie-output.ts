import type { AudioSample, OutputFormat, VideoSampleSource } from 'mediabunny';
import { AudioSampleSource, Output, Quality, StreamTarget, WavOutputFormat, WebMOutputFormat } from 'mediabunny';
import { assert } from '@/lib/base/assert';
import type { SyncFile } from '@/lib/editor/export/disk-file';
import { writableOf } from '@/lib/editor/export/disk-file';
import type { TakePacket } from '@/lib/editor/export/library-stream';
import { LibraryStream } from '@/lib/editor/export/library-stream';
import type { PlannedTrack } from '@/lib/editor/export/mp4-file';
import { Mp4File } from '@/lib/editor/export/mp4-file';
import type { SoundPlan, SoundTrackPlan, VideoPlan } from '@/lib/editor/export/plan';
import { exportSampleRate } from '@/lib/editor/export/plan';
import { packetSamples, SoundRelay } from '@/lib/editor/export/sound-relay';

/** WAV counts its bytes in 32 bits; beyond that it is written as RF64. */
const maxPlainWavBytes = 4_000_000_000;

/** Where sound goes to be encoded, block by block; a block stays the caller's. */
export interface SoundSink {
  add(block: AudioSample): Promise<void>;
}

/**
 * The way from the encoders to the file. The library's own writer of MP4 keeps an object for every packet until the end, which is half a megabyte a minute;
 * so the packets of an MP4 are taken where they leave the encoders, and what the library makes of them, which is nothing but a stream, is written nowhere.
 */
export class MovieOutput {
  /** Of an MP4 one for each track, else one for the file. */
  private readonly streams: (LibraryStream | SoundRelay)[] = [];
  private readonly file: LibraryStream | null;
  private readonly mp4: Mp4File | null;
  private readonly kinds: readonly PlannedTrack['kind'][];
  /** What went wrong where nobody could be told: encoders call back from outside. */
  private failure: Error | null = null;

  constructor(plan: VideoPlan | SoundPlan, file: SyncFile) {
    const format = streamFormat(plan);
    const tracks = plannedTracks(plan);
    this.kinds = tracks.map(({ kind }) => kind);
    this.mp4 = format === null ? new Mp4File(file, tracks) : null;
    this.file = format === null ? null : this.open(new LibraryStream(new Output({ format, target: new StreamTarget(writableOf(file)) })));
  }

  addVideo(source: VideoSampleSource, { frameRate }: VideoPlan): void {
    const { output } = this.file ?? this.open(new LibraryStream());
    output.addVideoTrack(source, { frameRate: frameRate.numerator / frameRate.denominator });
  }

  addSound(plan: SoundTrackPlan): SoundSink {
    const take = this.take('sound');
    if (take !== undefined) return this.open(new SoundRelay(plan, take));
    assert(this.file !== null, 'what is not taken is written by the library');
    const source = new AudioSampleSource({ codec: plan.codec, ...(plan.codec === 'pcm-s16' ? {} : { quality: new Quality({ bitrate: plan.bitsPerSecond }) }) });
    this.file.output.addAudioTrack(source);
    return source;
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

  async start(): Promise<void> {
    for (const stream of this.streams) await stream.start();
  }

  /** @throws what writing a packet has thrown. */
  check(): void {
    if (this.failure !== null) throw this.failure;
  }

  /** Waits for the encoders and writes the end of the file. @throws what encoders and disk throw. */
  async finish(): Promise<void> {
    for (const stream of this.streams) await stream.finish();
    this.check();
    this.mp4?.finish();
  }

  /** Ends it without a file. Never rejects. */
  async cancel(): Promise<void> {
    for (const stream of this.streams) await stream.cancel();
  }

  private open<T extends LibraryStream | SoundRelay>(stream: T): T {
    this.streams.push(stream);
    return stream;
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
