import { beforeAll, describe, expect, it, vi } from 'vitest';
import { layoutOf } from '@/lib/editor/compositor/text/font-measure';
import { createFrameFonts, ownFonts } from '@/lib/editor/compositor/text/frame-fonts';
import { areFontsLoaded, fontOf, loadFonts } from '@/lib/editor/compositor/text/fonts';
import type { TextContent } from '@/lib/editor/document/drawn';
import { fontFamilies } from '@/lib/editor/document/drawn';
import { defaultText } from '@/lib/editor/document/empty';
import type { FrameItem } from '@/lib/editor/frame';
import { canvas, colorAt, difference, filters, frameOf, halve, mediaLayer, render, scenery, shapeLayer, textLayer } from '@/lib/editor/testing/frames';

const pangram = 'The quick brown fox jumps over the lazy dog, Łódź, 42 times.';

function text(changes: Partial<TextContent> = {}): TextContent {
  return { ...defaultText, text: pangram, size: 0.1, ...changes };
}

const everyFamily = fontFamilies.map((family) => text({ family }));

beforeAll(async () => {
  expect(await loadFonts(document.fonts, [...everyFamily, text({ text: 'Привет שלום مرحبا', italic: true }), text({ weight: 400 })])).toBe(true);
});

/** Where there is something white. */
function boundsOfWhite(image: ImageData) {
  const found: { x: number; y: number }[] = [];
  for (let y = 0; y < image.height; y += 1) for (let x = 0; x < image.width; x += 1) if (Math.min(...colorAt(image, x, y)) > 140) found.push({ x, y });
  const [xs, ys] = [found.map(({ x }) => x), found.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys), count: found.length };
}

describe('fonts', () => {
  it('[EG10] come from files of our own, and are told apart', () => {
    expect(areFontsLoaded(document.fonts, everyFamily)).toBe(true);
    const widths = fontFamilies.map((family) => layoutOf(text({ family, width: 2, text: 'Handgloves and more' }), canvas).layout.lines[0]?.width);
    expect(new Set(widths).size).toBe(fontFamilies.length);
    const drawing = new OffscreenCanvas(1, 1).getContext('2d');
    if (drawing === null) throw new Error('There is no drawing context.');
    // What stands in for a font that is not there shows which one it is: a system's font may be exactly as wide as ours.
    const widthWith = (font: string, substitute: string) => {
      drawing.font = font.replace(/,.*$/, `, ${substitute}`);
      return drawing.measureText('Handgloves').width;
    };
    expect(widthWith('100px "no-such-font", serif', 'serif')).not.toBeCloseTo(widthWith('100px "no-such-font", serif', 'monospace'), 1);
    for (const family of fontFamilies) {
      const font = fontOf({ family, weight: 400, italic: false });
      expect(widthWith(font, 'serif')).toBeCloseTo(widthWith(font, 'monospace'), 5);
    }
  });

  it('[EG10] are fetched when letters need them', async () => {
    const greek = text({ text: 'Ξεσκεπάζω', family: 'jetbrains-mono' });
    expect(areFontsLoaded(document.fonts, [greek])).toBe(false);
    expect(await loadFonts(document.fonts, [greek])).toBe(true);
    expect(areFontsLoaded(document.fonts, [greek])).toBe(true);
  });
});

describe('the fonts of a frame', () => {
  it('[EG10] are asked for once, and told of when they come', async () => {
    const russian = frameOf([textLayer(text({ text: 'Съешь ещё', family: 'oswald' }))]);
    const onChange = vi.fn();
    const fonts = createFrameFonts(ownFonts(), onChange);
    expect([fonts.areReady(russian), fonts.areReady(russian)]).toEqual([false, false]);
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
    expect(fonts.areReady(russian)).toBe(true);
  });
});

describe('a text', () => {
  it.each(fontFamilies)('[EG7] in %s has the same lines at every size, and is the same picture at half of it', (family) => {
    const content = text({ family });
    const sizes = [{ widthPx: 320, heightPx: 180 }, { widthPx: 1920, heightPx: 1080 }, { widthPx: 3840, heightPx: 2160 }];
    const lines = sizes.map((size) => layoutOf({ ...content }, size).layout.lines.map((line) => line.text));
    expect(lines).toEqual([lines[0], lines[0], lines[0]]);
    const [small, large] = [render([textLayer(content)]), render([textLayer(content)], {}, { widthPx: 640, heightPx: 360 })];
    expect(difference(halve(large), small).mean).toBeLessThan(1.5);
  });

  it('[EG9] is drawn within its box and in the middle of it', () => {
    const image = render([textLayer(text({ text: 'HHH\nHHH', lineHeight: 1 }))]);
    const { left, right, top, bottom } = boundsOfWhite(image);
    const { layout } = layoutOf(text({ text: 'HHH\nHHH', lineHeight: 1 }), canvas);
    expect((left + right) / 2).toBeCloseTo(159.5, -0.3);
    // Letters have a little room on their sides, which counts as theirs.
    const widthPx = (layout.lines[0]?.width ?? 0) * 18;
    expect([right - left > widthPx - 5, right - left < widthPx]).toEqual([true, true]);
    expect([top > 72, bottom < 108]).toEqual([true, true]);
    const [narrow, wide] = ['left', 'right'].map((align) => boundsOfWhite(render([textLayer(text({ text: 'HHH', align: align as 'left' }))])));
    expect([narrow?.left, wide?.right]).toEqual([expect.closeTo(18, -0.5), expect.closeTo(301, -0.5)]);
  });

  it('[EG9] has an outline around its letters, and a shadow of both', () => {
    const plain = render([textLayer(text({ text: 'HH', size: 0.4 }))]);
    const outlined = render([textLayer(text({ text: 'HH', size: 0.4, outline: { color: '#ff0000', widthEm: 0.05 } }))]);
    const bounds = boundsOfWhite(plain);
    expect({ ...boundsOfWhite(outlined), count: 0 }).toEqual({ ...bounds, count: 0 });
    expect(colorAt(outlined, bounds.left - 2, 90)).toEqual([255, 0, 0]);
    const shadow = { color: '#00ff00', opacity: 1, blurEm: 0, xEm: 0.3, yEm: 0 };
    const cast = render([textLayer(text({ text: 'HH', size: 0.4, outline: { color: '#ff0000', widthEm: 0.05 }, shadow }))]);
    expect(colorAt(cast, bounds.right + 15, 90)).toEqual([0, 255, 0]);
    const turned = render([textLayer(text({ text: 'HH', size: 0.4, shadow }), { rotationDegrees: 90 })]);
    expect(colorAt(turned, 160, 90 + (bounds.right - 160) + 15)).toEqual([0, 255, 0]);
  });

  it('[EG9] has a box around its lines, with room and round corners', () => {
    const background = { color: '#0000ff', opacity: 1, paddingEm: 0.5, radiusEm: 0.4 };
    const content = text({ text: 'box', size: 0.2, background });
    const image = render([textLayer(content)]);
    const half = ((layoutOf(content, canvas).layout.lines[0]?.width ?? 0) / 2 + 0.5) * 36;
    expect(colorAt(image, Math.round(160 - half + 2), 90)).toEqual([0, 0, 255]);
    expect(colorAt(image, Math.round(160 - half - 2), 90)).toEqual([16, 32, 48]);
    expect(colorAt(image, Math.round(160 - half + 1), Math.round(90 - 21.6 - 9 + 1))).toEqual([16, 32, 48]);
  });

  it('[EG9] is typed without moving', () => {
    const content = text({ text: 'typed out', size: 0.2, family: 'roboto-slab' });
    const whole = render([textLayer(content)]);
    for (const reveal of [0.3, 0.6]) {
      const part = render([textLayer(content, { reveal })]);
      const edge = boundsOfWhite(part).right - 6;
      for (let x = 0; x < edge; x += 1) expect(colorAt(part, x, 90)).toEqual(colorAt(whole, x, 90));
      expect(boundsOfWhite(part).count).toBeLessThan(boundsOfWhite(whole).count);
    }
    expect(boundsOfWhite(render([textLayer(content, { reveal: 0 })])).count).toBe(0);
  });

  it('[EG8] is read from right to left where its letters are', () => {
    const [whole, part] = [1, 0.4].map((reveal) => boundsOfWhite(render([textLayer(text({ text: 'שלום עולם', size: 0.2 }), { reveal })])));
    expect(part?.right).toBe(whole?.right);
    expect(part?.left).toBeGreaterThan((whole?.left ?? 0) + 20);
  });
});

it('[EG6] a frame of everything is the same in a worker', async () => {
  const items: readonly FrameItem[] = [
    mediaLayer('scene', { filters: filters({ look: 'teal-orange', contrast: 0.2, blur: 0.006 }) }),
    { kind: 'transition', transition: 'iris', progress: 0.4, from: mediaLayer('scene', { scale: 0.7 }), to: shapeLayer({ id: 'gift' }) },
    textLayer(text({ family: 'playfair', shadow: { color: '#000000', opacity: 0.7, blurEm: 0.2, xEm: 0.05, yEm: 0.05 }, outline: { color: '#aa0000', widthEm: 0.04 } }), { rotationDegrees: 7 }),
  ];
  const worker = new Worker(new URL('../../testing/draw-in-worker.ts', import.meta.url), { type: 'module' });
  const drawn = await new Promise<ImageData>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ImageData>) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.postMessage(items);
  });
  worker.terminate();
  expect(difference(drawn, render(items, { scene: scenery() })).max).toBe(0);
});
