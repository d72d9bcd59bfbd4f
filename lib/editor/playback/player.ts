import type { AssetLibrary } from '@/lib/editor/asset-library';
import type { Context2D } from '@/lib/editor/compositor/draw-frame';
import type { Editor } from '@/lib/editor/editor-model';
import { MediaPool } from '@/lib/editor/media/media-pool';
import { createPreview } from '@/lib/editor/playback/preview';
import { createScreenFrames } from '@/lib/editor/playback/screen-frames';
import type { ShuttleDirection } from '@/lib/editor/playback/shuttle';
import { SoundPlayer } from '@/lib/editor/playback/sound-player';
import { createTransport } from '@/lib/editor/playback/transport';

export interface PlayerOptions {
  readonly editor: Editor;
  readonly library: AssetLibrary;
  /** Where the preview is drawn. */
  readonly context: Context2D;
  /** `window`, or what stands for it in a test. */
  readonly browser: Pick<
    Window & typeof globalThis,
    | 'AudioContext'
    | 'createImageBitmap'
    | 'fetch'
    | 'performance'
    | 'requestAnimationFrame'
    | 'cancelAnimationFrame'
    | 'setTimeout'
    | 'clearTimeout'
    | 'setInterval'
    | 'clearInterval'
    | 'addEventListener'
    | 'removeEventListener'
  >;
}

export interface Player {
  play(): void;
  /** ER1: plays in a direction, or faster in it. */
  shuttle(direction: ShuttleDirection): void;
  pause(): void;
  /** After a change of the canvas element's size. */
  redraw(): void;
  /** Of everything together, 0 to 1; this device's own, no part of the document. */
  setVolume(volume: number): void;
  close(): void;
}

const lookAheadSeconds = 1.5;

/** Preview, sound and transport of one editor, put together. Heavy (decoders): to be loaded when it is first used. */
export function createPlayer({ editor, library, context, browser }: PlayerOptions): Player {
  const pool = new MediaPool({
    findAsset: library.find,
    fetch: (...request) => browser.fetch(...request),
    createImageBitmap: (source, bitmapOptions) => browser.createImageBitmap(source, bitmapOptions),
    setTimeout: (run, delayMs) => browser.setTimeout(run, delayMs),
  });
  const retry = () => pool.retryFailed();
  browser.addEventListener('online', retry);
  const frames = createScreenFrames({
    requestAnimationFrame: (run) => browser.requestAnimationFrame(run),
    cancelAnimationFrame: (handle) => browser.cancelAnimationFrame(handle),
  });
  const preview = createPreview({ editor, library, pool, context, frames: frames.draws, nowMs: () => browser.performance.now() });
  let volume = 1;
  let sound: { readonly context: AudioContext; readonly master: GainNode } | null = null;

  const transport = createTransport({
    editor,
    frames: frames.moves,
    nowSeconds: () => browser.performance.now() / 1000,
    timers: {
      setTimeout: (run, delayMs) => browser.setTimeout(run, delayMs),
      clearTimeout: (handle) => browser.clearTimeout(handle),
      setInterval: (run, delayMs) => browser.setInterval(run, delayMs),
      clearInterval: (handle) => browser.clearInterval(handle),
    },
    openSoundEngine() {
      const audio = new browser.AudioContext({ latencyHint: 'interactive' });
      const master = audio.createGain();
      master.gain.value = volume;
      master.connect(audio.destination);
      sound = { context: audio, master };
      const player = new SoundPlayer({ context: audio, destination: master, openSound: (assetId) => pool.openSound(assetId), lookAheadSeconds });
      return { context: audio, player };
    },
  });

  return {
    play: transport.play.bind(transport),
    shuttle: transport.shuttle.bind(transport),
    pause: transport.pause.bind(transport),
    redraw: preview.redraw,
    setVolume(next) {
      volume = next;
      sound?.master.gain.setTargetAtTime(next, sound.context.currentTime, 0.01);
    },
    close() {
      browser.removeEventListener('online', retry);
      transport.close();
      preview.close();
      pool.close();
      void sound?.context.close();
    },
  };
}
