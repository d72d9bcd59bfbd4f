import type { OutputFormat } from 'mediabunny';
import { AudioBufferSource, BufferTarget, CanvasSource, Mp4OutputFormat, Output, Quality, VideoSample, VideoSampleSource, WebMOutputFormat } from 'mediabunny';
import { assert } from '@/lib/base/assert';

/** A video whose frames show their own numbers, so that a test can read which one it sees. Made in the browser itself. */
export interface NumberedVideo {
  readonly widthPx?: number;
  readonly heightPx?: number;
  readonly framesPerSecond: number;
  readonly frameCount: number;
  readonly container?: 'webm' | 'mp4';
  /** Seconds between key frames. */
  readonly keyFrameInterval?: number;
  /** The time of the first frame. */
  readonly startSeconds?: number;
  /** A tone beside the pictures, as long as they are. */
  readonly toneHz?: number;
  /** The time of the tone's beginning; 0 where it is left out. */
  readonly toneStartSeconds?: number;
}

const bitCount = 10;

export async function makeVideo(video: NumberedVideo): Promise<Blob> {
  const { widthPx = 160, heightPx = 96, framesPerSecond, frameCount, startSeconds = 0, toneHz } = video;
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d', { alpha: false });
  assert(context !== null, 'a canvas has a context');
  const output = new Output({ format: formatOf(video.container ?? 'webm'), target: new BufferTarget() });
  const pictures = new CanvasSource(canvas, { codec: 'vp9', quality: new Quality('high'), keyFrameInterval: video.keyFrameInterval ?? 1 });
  const sound = toneHz === undefined ? null : new AudioBufferSource({ codec: 'opus', quality: new Quality('high') }, { startTimestamp: video.toneStartSeconds ?? 0 });
  output.addVideoTrack(pictures);
  if (sound !== null) output.addAudioTrack(sound);
  await output.start();
  for (let frame = 0; frame < frameCount; frame += 1) {
    drawNumber(context, frame);
    await pictures.add(startSeconds + frame / framesPerSecond, 1 / framesPerSecond);
  }
  if (sound !== null && toneHz !== undefined) await sound.add(makeTone({ hz: toneHz, seconds: frameCount / framesPerSecond, sampleRate: 48_000 }));
  await output.finalize();
  return blobOf(output);
}

/** A sine tone of amplitude 0.5, both ears the same. */
export function makeTone(tone: { readonly hz: number; readonly seconds: number; readonly sampleRate: number }): AudioBuffer {
  const length = Math.round(tone.seconds * tone.sampleRate);
  const buffer = new AudioBuffer({ length, numberOfChannels: 2, sampleRate: tone.sampleRate });
  const samples = Float32Array.from({ length }, (_, index) => 0.5 * Math.sin((2 * Math.PI * tone.hz * index) / tone.sampleRate));
  for (const channel of [0, 1]) buffer.copyToChannel(samples, channel);
  return buffer;
}

/** A sound file without loss, so that a test can compare samples. */
export function makeWav(buffer: AudioBuffer): Blob {
  const { length, numberOfChannels, sampleRate } = buffer;
  const dataBytes = length * numberOfChannels * 4;
  const view = new DataView(new ArrayBuffer(44 + dataBytes));
  const text = (offset: number, value: string): void => new TextEncoder().encode(value).forEach((byte, index) => view.setUint8(offset + index, byte));
  text(0, 'RIFF');
  view.setUint32(4, 36 + dataBytes, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 3, true);
  view.setUint16(22, numberOfChannels, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * numberOfChannels * 4, true);
  view.setUint16(32, numberOfChannels * 4, true);
  view.setUint16(34, 32, true);
  text(36, 'data');
  view.setUint32(40, dataBytes, true);
  for (let channel = 0; channel < numberOfChannels; channel += 1) {
    buffer.getChannelData(channel).forEach((sample, index) => view.setFloat32(44 + (index * numberOfChannels + channel) * 4, sample, true));
  }
  return new Blob([view.buffer], { type: 'audio/wav' });
}

/** A picture of one colour. */
export async function makePicture(widthPx: number, heightPx: number, color: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d');
  assert(context !== null, 'a canvas has a context');
  context.fillStyle = color;
  context.fillRect(0, 0, widthPx, heightPx);
  return canvas.convertToBlob();
}

/** The number that {@link makeVideo} drew, read from where the video now is on a canvas. */
export function readNumber(context: OffscreenCanvasRenderingContext2D, area = { left: 0, top: 0, width: context.canvas.width, height: context.canvas.height }): number {
  let gray = 0;
  for (let bit = 0; bit < bitCount; bit += 1) {
    const x = Math.floor(area.left + ((bit + 0.5) * area.width) / bitCount);
    const [red = 0] = context.getImageData(x, Math.floor(area.top + area.height / 2), 1, 1).data;
    if (red > 127) gray += 2 ** bit;
  }
  let number = 0;
  for (let rest = gray; rest > 0; rest >>= 1) number ^= rest;
  return number;
}

/**
 * One column per bit of the number's Gray code, white for 1: from frame to frame one column changes. (Where two columns changed places, the
 * VP9 encoder of Chromium was seen to repeat the frame before.)
 */
function drawNumber(context: OffscreenCanvasRenderingContext2D, number: number): void {
  const { width, height } = context.canvas;
  const gray = number ^ (number >> 1);
  for (let bit = 0; bit < bitCount; bit += 1) {
    context.fillStyle = (gray >> bit) % 2 === 1 ? '#ffffff' : '#000000';
    context.fillRect((bit * width) / bitCount, 0, width / bitCount, height);
  }
}

function formatOf(container: 'webm' | 'mp4'): OutputFormat {
  return container === 'webm' ? new WebMOutputFormat() : new Mp4OutputFormat();
}

function blobOf(output: Output<OutputFormat, BufferTarget>): Blob {
  assert(output.target.buffer !== null, 'a finished file has its bytes');
  return new Blob([output.target.buffer]);
}

/** A film of moving colours with edges and gradients, its colours said as they are given. */
export async function makeColorFilm(film: { readonly widthPx: number; readonly heightPx: number; readonly frameCount: number; readonly fullRange: boolean }): Promise<Blob> {
  const { widthPx, heightPx, frameCount, fullRange } = film;
  const context = new OffscreenCanvas(widthPx, heightPx).getContext('2d', { alpha: false, willReadFrequently: true });
  assert(context !== null, 'a canvas has a context');
  const output = new Output({ format: new WebMOutputFormat(), target: new BufferTarget() });
  const pictures = new VideoSampleSource({ codec: 'vp9', quality: new Quality('very-high'), keyFrameInterval: 1 });
  output.addVideoTrack(pictures);
  await output.start();
  for (let frame = 0; frame < frameCount; frame += 1) {
    const gradient = context.createLinearGradient(0, 0, widthPx, heightPx);
    for (const [stop, color] of [[0, '#d02010'], [0.35, '#f0e020'], [0.65, '#10b040'], [1, '#2030e0']] as const) gradient.addColorStop(stop, color);
    context.fillStyle = gradient;
    context.fillRect(0, 0, widthPx, heightPx);
    context.fillStyle = '#ffffff';
    context.fillRect(frame * 6, heightPx * 0.2, widthPx * 0.15, heightPx * 0.3);
    context.fillStyle = '#000000';
    context.fillRect(widthPx * 0.6 - frame * 4, heightPx * 0.55, widthPx * 0.2, heightPx * 0.3);
    const { data } = context.getImageData(0, 0, widthPx, heightPx);
    const colorSpace = { primaries: 'bt709', transfer: 'bt709', matrix: 'bt709', fullRange } as const;
    const sample = new VideoSample(new VideoFrame(data, { timestamp: Math.round((frame * 1e6) / 30), duration: 33_333, format: 'RGBX', codedWidth: widthPx, codedHeight: heightPx, colorSpace }));
    await pictures.add(sample);
    sample.close();
  }
  await output.finalize();
  return blobOf(output);
}
