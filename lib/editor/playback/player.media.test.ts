import { beforeAll, describe, expect, it } from 'vitest';
import { createAssetLibrary } from '@/lib/editor/asset-library';
import { ticksPerSecond } from '@/lib/editor/document/time';
import { createPlayer } from '@/lib/editor/playback/player';
import { makeAsset } from '@/lib/editor/testing/assets';
import { seconds } from '@/lib/editor/testing/documents';
import { makePicture, makeVideo, readNumber } from '@/lib/editor/testing/make-media';
import { MediaServer } from '@/lib/editor/testing/media-server';
import { TestEditor } from '@/lib/editor/testing/test-editor';

let film: Blob;
beforeAll(async () => {
  film = await makeVideo({ framesPerSecond: 30, frameCount: 180, toneHz: 440 });
});

/** A real player on a real screen and real sound hardware (or what the browser takes for it). */
function cinema(person: TestEditor, addMore: (server: MediaServer) => void = () => undefined) {
  const server = new MediaServer();
  server.serve('/api/media/asset-of-film', film);
  addMore(server);
  const library = createAssetLibrary([makeAsset({ id: 'asset-of-film', kind: 'video' })]);
  const context = new OffscreenCanvas(160, 90).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('there is no context');
  const contexts: AudioContext[] = [];
  class WatchedAudioContext extends AudioContext {
    constructor(contextOptions?: AudioContextOptions) {
      super(contextOptions);
      contexts.push(this);
    }
  }
  const browser = {
    AudioContext: WatchedAudioContext,
    fetch: server.fetch,
    performance,
    createImageBitmap: (source: Blob) => createImageBitmap(source),
    requestAnimationFrame: (run: FrameRequestCallback) => requestAnimationFrame(run),
    cancelAnimationFrame: (handle: number) => cancelAnimationFrame(handle),
    setTimeout: (run: () => void, delayMs: number) => setTimeout(run, delayMs),
    clearTimeout: (handle: number) => clearTimeout(handle),
    setInterval: (run: () => void, delayMs: number) => setInterval(run, delayMs),
    clearInterval: (handle: number) => clearInterval(handle),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  } as unknown as Parameters<typeof createPlayer>[0]['browser'];
  const player = createPlayer({ editor: person.editor, library, context, browser });
  const { playhead } = person.editor;
  const film16By9 = { left: 5, top: 0, width: 150, height: 90 };
  return {
    player,
    context,
    contexts,
    playhead,
    library,
    shown: () => readNumber(context, film16By9),
    /** Frame by frame of the screen, until it is so. */
    until: async (isSo: () => boolean) => {
      while (!isSo()) await new Promise((resolve) => requestAnimationFrame(resolve));
    },
  };
}

describe('the player', () => {
  it('[ET7] shows the frame at the playhead, and the next one after a step, a jump and a change', async () => {
    const person = new TestEditor().insert('video', 'film', { from: 1, to: 5, of: 6 }).goTo(2);
    const { player, shown, until } = cinema(person);
    await until(() => shown() === 30);
    person.press('arrowright');
    await until(() => shown() === 31);
    person.press('arrowleft').press('arrowleft');
    await until(() => shown() === 29);
    person.goTo(4);
    await until(() => shown() === 90);
    person.select('film').drag({ by: -0.5 });
    await until(() => shown() === 105);
    player.close();
  });

  it('[ET8] keeps the old picture until the new one is there', async () => {
    const person = new TestEditor().insert('video', 'film', { from: 0, to: 5, of: 6 }).goTo(1);
    const { player, shown, until } = cinema(person);
    await until(() => shown() === 30);
    const seen = new Set<number>();
    person.goTo(4);
    await until(() => {
      seen.add(shown());
      return shown() === 120;
    });
    expect([...seen]).toEqual([30, 120]);
    player.close();
  });

  it('[ET7] draws nothing while nothing changes that is seen', async () => {
    const person = new TestEditor().insert('video', 'film', { from: 0, to: 5, of: 6 });
    const { player, context, shown, until, library } = cinema(person);
    person.goTo(1);
    await until(() => shown() === 30);
    for (let frame = 0; frame < 10; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    context.fillStyle = '#ff00ff';
    context.fillRect(0, 0, 160, 90);
    for (let frame = 0; frame < 10; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    expect([...context.getImageData(80, 45, 1, 1).data]).toEqual([255, 0, 255, 255]);
    person.insert('image', 'later', { from: 20, to: 25 });
    for (let frame = 0; frame < 10; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    expect([...context.getImageData(80, 45, 1, 1).data]).toEqual([255, 0, 255, 255]);
    library.put(makeAsset({ id: 'other', kind: 'image' }));
    await until(() => shown() === 30);
    player.close();
  });

  it('[EL1] shows a generated picture as soon as it is ready', async () => {
    const person = new TestEditor().insert('image', 'fox', { from: 0, to: 5 });
    const fox = await makePicture(160, 90, '#ff8000');
    const { player, context, library, until } = cinema(person, (server) => server.serve('/api/media/asset-of-fox', fox));
    const pixel = () => [...context.getImageData(80, 45, 1, 1).data.slice(0, 3)].join();
    library.put(makeAsset({ id: 'asset-of-fox', kind: 'image', status: 'pending', url: null }));
    await until(() => pixel() !== '0,0,0');
    expect(pixel()).not.toBe('255,128,0');
    library.put(makeAsset({ id: 'asset-of-fox', kind: 'image' }));
    await until(() => pixel() === '255,128,0');
    player.close();
  });

  it('[ET2] plays pictures and sound by one clock, through a cut, to the end', async () => {
    const person = new TestEditor().insert('video', 'film', { from: 0, to: 3, of: 6 });
    person.goTo(1).press('s').goTo(0);
    const { player, contexts, playhead, until, shown } = cinema(person);
    await until(() => shown() === 0);
    player.play();
    await until(() => playhead.getState().motion === 'playing');
    const [audio] = contexts;
    if (audio === undefined) throw new Error('no sound hardware was opened');
    const offsets: number[] = [];
    const numbers: number[] = [];
    playhead.subscribe(({ ticks, motion }) => {
      if (motion === 'playing') offsets.push(audio.currentTime - audio.outputLatency - ticks / ticksPerSecond);
    });
    await until(() => {
      if (numbers.at(-1) !== shown()) numbers.push(shown());
      return playhead.getState().motion === 'paused';
    });
    // The playhead stands on a frame for its 33 ms, and a busy machine tells the latency of its sound anew; beyond that the two clocks do not part.
    expect(Math.max(...offsets) - Math.min(...offsets)).toBeLessThan(0.12);
    expect(playhead.getState().ticks).toBe(seconds(3));
    const pictures = numbers.slice(0, numbers.lastIndexOf(0) > 0 ? numbers.lastIndexOf(0) : undefined);
    expect(pictures).toEqual([...pictures].sort((x, y) => x - y));
    expect(pictures.some((number) => number > 30)).toBe(true);
    player.close();
    await until(() => audio.state === 'closed');
  });

  it('[ET5] opens no sound hardware before play is pressed, and takes a volume at any time', async () => {
    const person = new TestEditor().insert('video', 'film', { from: 0, to: 1, of: 6 });
    const { player, contexts, playhead, until } = cinema(person);
    player.setVolume(0);
    expect(contexts).toEqual([]);
    player.play();
    await until(() => playhead.getState().motion === 'playing');
    player.setVolume(0.5);
    player.pause();
    expect([contexts.length, playhead.getState().motion]).toEqual([1, 'paused']);
    player.close();
  });
});
