import { AudioSample, Quality, VideoSample, VideoSampleSource } from 'mediabunny';
import { ok } from '@/lib/base/result';
import { ticksPerSecond } from '@/lib/editor/document/time';
import { clearUp } from '@/lib/editor/export/clear-up';
import { videoCodecString } from '@/lib/editor/export/codec-strings';
import type { SyncFile } from '@/lib/editor/export/disk-file';
import type { ExportFailure, ExportResult } from '@/lib/editor/export/failure';
import type { SoundSink } from '@/lib/editor/export/movie-output';
import { MovieOutput } from '@/lib/editor/export/movie-output';
import type { SoundPlan, SoundTrackPlan, VideoPlan } from '@/lib/editor/export/plan';
import { exportSampleRate, planFrameTicks, ticksPerSample } from '@/lib/editor/export/plan';
import type { SoundMixer } from '@/lib/editor/export/sound-mixer';
import type { ExportStage } from '@/lib/editor/export/export-stage';
import { planesOf } from '@/lib/editor/export/stereo';

export interface MovieParts {
  readonly stage: Pick<ExportStage, 'show' | 'capture'>;
  readonly mixer: Pick<SoundMixer, 'mix'>;
  readonly file: SyncFile;
  /** Asked before every piece of work: what there is to stop for, or null. */
  stopReason(): ExportFailure | null;
  /** Told the length that is made, in ticks; awaited, so that word from outside can come in. */
  onProgress(doneTicks: number): Promise<void>;
}

/** Sound is mixed in blocks of half a second and kept this far ahead of the pictures, so that both lie near each other in the file. */
const blockSamples = exportSampleRate / 2;

/** Makes an MP4 or WebM. Frame n+1 is drawn while frame n is encoded; nothing is kept that is written (EO7). @throws what encoder and disk throw. */
export async function writeVideo(plan: VideoPlan, parts: MovieParts): Promise<ExportResult<void>> {
  const output = new MovieOutput(plan, parts.file);
  const pictures = addPictures(output, plan);
  const sound = plan.sound === null ? null : new SoundSeries(plan.sound, output.addSound(plan.sound), parts.mixer);
  await output.start();
  const frames = new FrameSeries(plan, parts.stage);
  let encoding: Promise<void> = Promise.resolve();
  try {
    for (let index = 0; index < plan.frameCount; index += 1) {
      const stop = parts.stopReason();
      if (stop !== null) return await cancel(output, stop);
      output.check();
      const frame = await frames.make(index);
      if (!frame.ok) return await cancel(output, frame.error);
      const sample = new VideoSample(frame.value);
      await encoding.catch((error: unknown) => {
        sample.close();
        throw error;
      });
      encoding = pictures.add(sample).finally(() => sample.close());
      // It is awaited a frame later, and a rejection that nobody awaits yet would be reported as nobody's.
      encoding.catch(() => undefined);
      await sound?.reach((index + 1) * planFrameTicks(plan));
      await parts.onProgress((index + 1) * planFrameTicks(plan));
    }
    await encoding;
  } catch (error) {
    await encoding.catch(() => undefined);
    await output.cancel();
    throw error;
  } finally {
    frames.close();
  }
  const stop = parts.stopReason();
  if (stop !== null) return cancel(output, stop);
  await output.finish();
  return ok(undefined);
}

/** Makes an M4A or WAV. @throws what encoder and disk throw. */
export async function writeSound(plan: SoundPlan, parts: Omit<MovieParts, 'stage'>): Promise<ExportResult<void>> {
  const output = new MovieOutput(plan, parts.file);
  const sound = new SoundSeries(plan.sound, output.addSound(plan.sound), parts.mixer);
  await output.start();
  const blockTicks = blockSamples * ticksPerSample;
  const endTicks = plan.sound.sampleCount * ticksPerSample;
  try {
    for (let ticks = 0; ticks < endTicks; ticks += blockTicks) {
      const stop = parts.stopReason();
      if (stop !== null) return await cancel(output, stop);
      output.check();
      await sound.reach(ticks);
      await parts.onProgress(Math.min(endTicks, ticks + blockTicks));
    }
  } catch (error) {
    await output.cancel();
    throw error;
  }
  const stop = parts.stopReason();
  if (stop !== null) return cancel(output, stop);
  await output.finish();
  return ok(undefined);
}

/** Frames of the stage for the encoder, with exact times; the last one that was made once more where nothing has changed. */
class FrameSeries {
  /** Made by the stage, to be given again where nothing has changed. A frame with another time holds the one that it is of: one of the one before, of the one before, would hold all of them. */
  private made: VideoFrame | null = null;

  constructor(
    private readonly plan: VideoPlan,
    private readonly stage: MovieParts['stage'],
  ) {}

  async make(index: number): Promise<ExportResult<VideoFrame>> {
    const frameTicks = planFrameTicks(this.plan);
    const shown = await this.stage.show(this.plan.fromTicks + index * frameTicks);
    if (!shown.ok) return shown;
    const timestamp = microsecondsOf(index * frameTicks);
    const time = { timestamp, duration: microsecondsOf((index + 1) * frameTicks) - timestamp };
    if (shown.value === 'same' && this.made !== null) return ok(new VideoFrame(this.made, time));
    const frame = await this.stage.capture(time);
    this.made?.close();
    this.made = frame.clone();
    return ok(frame);
  }

  close(): void {
    this.made?.close();
    this.made = null;
  }
}

/** Mixes and encodes the sound of a file, as far as it is asked to. */
class SoundSeries {
  private done = 0;

  constructor(
    private readonly plan: SoundTrackPlan,
    private readonly sink: SoundSink,
    private readonly mixer: MovieParts['mixer'],
  ) {}

  /** Goes on until there is sound beyond `ticks` after the beginning, or to the end. */
  async reach(ticks: number): Promise<void> {
    while (this.done < this.plan.sampleCount && this.done * ticksPerSample <= ticks) {
      const count = Math.min(blockSamples, this.plan.sampleCount - this.done);
      const data = planesOf(await this.mixer.mix(count));
      const timestamp = this.done / exportSampleRate;
      const sample = new AudioSample({ data, format: 'f32-planar', numberOfChannels: 2, sampleRate: exportSampleRate, timestamp });
      await this.sink.add(sample);
      sample.close();
      this.done += count;
      // A block leaves more than a megabyte of dead buffers.
      clearUp();
    }
  }
}

function addPictures(output: MovieOutput, plan: VideoPlan): VideoSampleSource {
  const source = new VideoSampleSource({
    codec: plan.codec,
    quality: new Quality({ bitrate: plan.bitsPerSecond }),
    keyFrameInterval: 2,
    fullCodecString: videoCodecString(plan.codec, plan, plan.frameRate, plan.bitsPerSecond),
    onEncodedPacket: output.take('video'),
  });
  output.addVideo(source, plan);
  return source;
}

async function cancel(output: MovieOutput, failure: ExportFailure) {
  await output.cancel();
  return { ok: false, error: failure } as const;
}

function microsecondsOf(ticks: number): number {
  return Math.round((ticks * 1_000_000) / ticksPerSecond);
}
