import { createAssetLibrary } from '@/lib/editor/asset-library';
import { ticksPerSecond } from '@/lib/editor/document/time';
import { createPlayer } from '@/lib/editor/playback/player';
import { makeAsset } from '@/lib/editor/testing/assets';
import { makeVideo, makeWav, readNumber } from '@/lib/editor/testing/make-media';
import { MediaServer } from '@/lib/editor/testing/media-server';
import { TestEditor } from '@/lib/editor/testing/test-editor';

/** What is seen at one frame of the screen, in milliseconds. */
export interface DriftReport {
  readonly framesSeen: number;
  readonly framesInAll: number;
  readonly screenFrames: number;
  /** How far what is heard lies outside of the time of the picture that is seen; 0 inside of it. */
  readonly p95Ms: number;
  readonly maxMs: number;
  /** The most where the picture that is seen is the one that was chosen last: what passed between choosing and looking. In all others the picture came late. */
  readonly maxOfChosenMs: number;
  readonly latePictures: number;
  /** How far the beeps are from their seconds, on the clock of the sound. */
  readonly beepMs: number;
  readonly beeps: number;
}

const framesPerSecond = 30;
const fileSeconds = 30;

/** Listens to what leaves for the loudspeaker and tells when each beep begins, to the sample. */
const listener = `registerProcessor('beeps', class extends AudioWorkletProcessor {
  silentFrames = 1e9;
  process([input], [output]) {
    input.forEach((samples, channel) => output[channel]?.set(samples));
    const samples = input[0];
    for (let index = 0; index < 128; index += 1) {
      if (samples === undefined || Math.abs(samples[index]) < 0.05) this.silentFrames += 1;
      else { if (this.silentFrames > sampleRate / 4) this.port.postMessage(currentTime + index / sampleRate); this.silentFrames = 0; }
    }
    return true;
  }
});`;

async function listeningContext(onBeep: (contextSeconds: number) => void): Promise<AudioContext> {
  const context = new AudioContext({ latencyHint: 'interactive' });
  await context.audioWorklet.addModule(URL.createObjectURL(new Blob([listener], { type: 'text/javascript' })));
  const ear = new AudioWorkletNode(context, 'beeps', { outputChannelCount: [2] });
  ear.port.onmessage = ({ data }: MessageEvent<number>) => onBeep(data);
  ear.connect(context.destination);
  Object.defineProperty(context, 'destination', { value: ear });
  return context;
}

/** A beep of 50 ms at each full second. */
function makeBeeps(): Blob {
  const sampleRate = 48_000;
  const buffer = new AudioBuffer({ length: fileSeconds * sampleRate, numberOfChannels: 1, sampleRate });
  buffer.copyToChannel(Float32Array.from({ length: buffer.length }, (_, index) => (index % sampleRate < sampleRate / 20 ? 0.5 * Math.cos((2 * Math.PI * 1_000 * index) / sampleRate) : 0)), 0);
  return makeWav(buffer);
}

/** Plays numbered pictures and beeps for so many seconds, and compares what is seen with what is heard. Runs in a page. */
export async function measureDrift(seconds: number, canvas: HTMLCanvasElement): Promise<DriftReport> {
  const server = new MediaServer();
  server.serve('/api/media/asset-of-film', await makeVideo({ framesPerSecond, frameCount: fileSeconds * framesPerSecond, widthPx: 320, heightPx: 180 }));
  server.serve('/api/media/asset-of-beeps', makeBeeps());
  const library = createAssetLibrary([makeAsset({ id: 'asset-of-film', kind: 'video' }), makeAsset({ id: 'asset-of-beeps', kind: 'audio' })]);
  const person = new TestEditor();
  for (let from = 0; from < seconds; from += fileSeconds) {
    const to = Math.min(seconds, from + fileSeconds);
    person.insert('video', 'film', { from, to, of: fileSeconds }).insert('audio', 'beeps', { from, to, of: fileSeconds });
  }
  let offsetSeconds: number | null = null;
  const beepErrors: number[] = [];
  const audio = await listeningContext((onset) => {
    const { ticks } = person.editor.playhead.getState();
    offsetSeconds ??= onset - Math.round(ticks / ticksPerSecond);
    beepErrors.push(onset - offsetSeconds - Math.round(onset - offsetSeconds));
  });
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (context === null) throw new Error('there is no context');
  const browser = new Proxy(window, { get: (target, key) => (key === 'fetch' ? server.fetch : key === 'AudioContext' ? function take() { return audio; } : bound(target, key)) });
  const player = createPlayer({ editor: person.editor, library, context, browser });
  const seen = new Set<number>();
  const drifts: number[] = [];
  const ofChosen: number[] = [];
  const look = (): void => {
    if (offsetSeconds === null) return;
    const heard = audio.currentTime - audio.outputLatency - offsetSeconds;
    const number = readNumber(context as unknown as OffscreenCanvasRenderingContext2D);
    const turn = fileSeconds * framesPerSecond;
    const frame = number + Math.round((heard * framesPerSecond - number) / turn) * turn;
    seen.add(frame);
    const [begin, end] = [frame / framesPerSecond, (frame + 1) / framesPerSecond];
    drifts.push(heard < begin ? begin - heard : heard > end ? heard - end : 0);
    const chosen = Math.round((person.editor.playhead.getState().ticks * framesPerSecond) / ticksPerSecond);
    if (chosen % turn === number) ofChosen.push(drifts.at(-1) ?? 0);
  };
  player.play();
  await new Promise<void>((resolve) => {
    // A message comes after everything that is drawn in a frame.
    const { port1, port2 } = new MessageChannel();
    let wasPlaying = false;
    port1.onmessage = () => {
      const { motion } = person.editor.playhead.getState();
      if (motion === 'playing') look();
      wasPlaying ||= motion === 'playing';
      if (wasPlaying && motion === 'paused') resolve();
      else requestAnimationFrame(() => port2.postMessage(null));
    };
    port2.postMessage(null);
  });
  player.close();
  const sorted = drifts.toSorted((a, b) => a - b).map((drift) => drift * 1000);
  return {
    framesSeen: seen.size, framesInAll: seconds * framesPerSecond, screenFrames: drifts.length,
    p95Ms: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN, maxMs: sorted.at(-1) ?? Number.NaN,
    maxOfChosenMs: ofChosen.reduce((most, drift) => Math.max(most, drift), 0) * 1000, latePictures: drifts.length - ofChosen.length,
    beepMs: Math.max(...beepErrors.map(Math.abs)) * 1000, beeps: beepErrors.length,
  };
}

function bound(target: Window, key: string | symbol): unknown {
  const value: unknown = Reflect.get(target, key, target);
  return typeof value === 'function' && !/^[A-Z]/.test(String(key)) ? (value.bind(target) as unknown) : value;
}

Object.assign(window, { measureDrift });
