/** What runs in the page of `npm run bench:frame`. */
import { drawFrame } from '@/lib/editor/compositor/draw-frame';
import type { Picture } from '@/lib/editor/compositor/layer-source';
import { loadFonts } from '@/lib/editor/compositor/text/fonts';
import type { TextContent } from '@/lib/editor/document/drawn';
import { defaultFilters, defaultText } from '@/lib/editor/document/empty';
import type { Filters, TransitionKind } from '@/lib/editor/document/look';
import type { FrameItem } from '@/lib/editor/frame';
import type { Layer, LayerPlace, MediaLayer } from '@/lib/editor/layer';

const canvas = { widthPx: 1280, heightPx: 720 };
const place: LayerPlace = {
  clipId: 'a', name: 'a', centerXPx: 640, centerYPx: 360, scale: 1, rotationDegrees: 0, opacity: 1, fit: 'fit', flipX: false, flipY: false, blend: 'normal', crop: null, filters: null,
};
const text: TextContent = { ...defaultText, text: 'A title of two lines\nwith a shadow', shadow: { color: '#000000', opacity: 0.6, blurEm: 0.2, xEm: 0, yEm: 0.05 } };

const film = (changes: Partial<MediaLayer> = {}): MediaLayer => ({ ...place, kind: 'video', assetId: 'a', sourceTicks: 0, ...changes });
const filtered = (filters: Partial<Filters>): Layer => film({ filters: { ...defaultFilters, lookStrength: 1, ...filters } });
const giving = (transition: TransitionKind, frame: number, from: Layer, to: Layer): FrameItem => ({ kind: 'transition', transition, progress: 0.1 + (frame % 80) / 100, from, to });

/** Each frame is another one, as in a video. */
const cases: Readonly<Record<string, (frame: number) => readonly FrameItem[]>> = {
  'drawFrame, one full-frame layer': () => [film()],
  'brightness and contrast': (frame) => [filtered({ brightness: (frame % 10) / 100, contrast: 0.1 })],
  saturation: (frame) => [filtered({ saturation: 0.1 + (frame % 10) / 100 })],
  'look teal-orange': () => [filtered({ look: 'teal-orange' })],
  'blur 0.1 % of the height': () => [filtered({ blur: 0.001 })],
  'blur 0.5 %': () => [filtered({ blur: 0.005 })],
  'blur 3 %': () => [filtered({ blur: 0.03 })],
  'text that stands': () => [film(), { ...place, kind: 'text', text, reveal: 1 }],
  'text that moves': (frame) => [film(), { ...place, kind: 'text', text, reveal: 1, centerXPx: 600 + (frame % 60) / 3 }],
  'half size, turned, screen': (frame) => [film(), film({ scale: 0.5, rotationDegrees: frame, blend: 'screen', opacity: 0.8 })],
  'dissolve of full frames': (frame) => [giving('dissolve', frame, film(), film())],
  'dissolve of small pictures': (frame) => [film(), giving('dissolve', frame, film({ scale: 0.5 }), film({ scale: 0.4 }))],
  'wipe of full frames': (frame) => [giving('wipe-left', frame, film(), film())],
  'blur transition': (frame) => [giving('blur', frame, film(), film())],
};

export interface Timing {
  readonly framesPerSecond: number;
  /** Of all frames: what it takes where nothing else asks for the machine. */
  readonly fastestMs: number;
}

const bench = {
  /** The times of each case, and under `drawImage` those of the bare drawing of the same picture. */
  async run(msPerCase: number): Promise<Record<string, Timing>> {
    await loadFonts(document.fonts, [text]);
    const bitmap = await createImageBitmap(noise());
    const picture: Picture = { ...canvas, isOpaque: true, draw: (context, left, top, width, height) => context.drawImage(bitmap, left, top, width, height) };
    const context = new OffscreenCanvas(canvas.widthPx, canvas.heightPx).getContext('2d', { alpha: false, willReadFrequently: true });
    if (context === null) throw new Error('There is no drawing context.');
    const measure = (draw: (frame: number) => void): Timing => {
      for (let frame = 0; frame < 5; frame += 1) draw(frame);
      const startMs = performance.now();
      let [frames, fastestMs] = [0, Infinity];
      for (; performance.now() - startMs < msPerCase; frames += 1) {
        const beganMs = performance.now();
        draw(frames);
        // Reading a pixel makes the browser draw what it may have put off.
        context.getImageData(0, 0, 1, 1);
        fastestMs = Math.min(fastestMs, performance.now() - beganMs);
      }
      return { framesPerSecond: (frames * 1000) / (performance.now() - startMs), fastestMs };
    };
    const bare = () => context.drawImage(bitmap, 0, 0);
    const results: Record<string, Timing> = { drawImage: measure(bare) };
    for (const [name, itemsAt] of Object.entries(cases)) {
      results[name] = measure((frame) => drawFrame(context, { ticks: frame, ...canvas, background: '#000000', layers: itemsAt(frame) }, () => ({ status: 'ready', picture })));
    }
    // Once more at the end: a machine that does something else meanwhile shows in the difference.
    results['drawImage, again'] = measure(bare);
    return results;
  },
};

function noise(): ImageData {
  const image = new ImageData(canvas.widthPx, canvas.heightPx);
  let state = 1;
  for (let at = 0; at < image.data.length; at += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    image.data[at] = at % 4 === 3 ? 255 : state >> 16;
  }
  return image;
}

Object.assign(globalThis, { bench });
