import { describe, expect, it, vi } from 'vitest';
import { drawFrame } from '@/lib/editor/compositor/draw-frame';
import { applyColors, compileColors } from '@/lib/editor/compositor/filters/colors';
import { looks } from '@/lib/editor/compositor/filters/looks';
import { stageOf } from '@/lib/editor/compositor/stage';
import { blendModes, colorLooks } from '@/lib/editor/document/look';
import type { BlendMode } from '@/lib/editor/document/look';
import { canvas, colorAt, contextOf, difference, filters, frameOf, halve, mediaLayer, plain, quarters, render, scenery, shapeLayer } from '@/lib/editor/testing/frames';

const ground = [0x10, 0x20, 0x30];
const [red, green, blue, white] = [[255, 0, 0], [0, 255, 0], [0, 0, 255], [255, 255, 255]];
const half = { widthPx: 160, heightPx: 90 };

function corners(image: ImageData) {
  return [[5, 5], [314, 5], [5, 174], [314, 174]].map(([x = 0, y = 0]) => colorAt(image, x, y));
}

describe('where a layer stands', () => {
  it('[EG1] is mirrored before it is turned', () => {
    const pictures = { four: quarters() };
    expect(corners(render([mediaLayer('four')], pictures))).toEqual([red, green, blue, white]);
    expect(corners(render([mediaLayer('four', { flipX: true })], pictures))).toEqual([green, red, white, blue]);
    expect(corners(render([mediaLayer('four', { flipY: true })], pictures))).toEqual([blue, white, red, green]);
    const square = { four: quarters({ widthPx: 180, heightPx: 180 }) };
    const turned = render([mediaLayer('four', { flipX: true, rotationDegrees: 90 })], square);
    expect([[75, 5], [244, 5], [75, 174], [244, 174]].map(([x = 0, y = 0]) => colorAt(turned, x, y))).toEqual([white, green, blue, red]);
  });

  it('[EG1] is cropped where it is, and what remains does not move', () => {
    const image = render([mediaLayer('four', { crop: { left: 0.25, top: 0, right: 0, bottom: 0.5 } })], { four: quarters() });
    expect([[79, 20], [81, 20], [161, 20], [319, 89], [319, 91]].map(([x = 0, y = 0]) => colorAt(image, x, y))).toEqual([ground, red, green, green, ground]);
    const both = { crop: { left: 0.25, top: 0, right: 0, bottom: 0.5 }, filters: filters({ brightness: -1 }) };
    const dark = render([mediaLayer('four', both)], { four: quarters() });
    expect([[79, 20], [81, 20], [319, 89], [319, 91]].map(([x = 0, y = 0]) => colorAt(dark, x, y))).toEqual([ground, [0, 0, 0], [0, 0, 0], ground]);
  });

  it('[EG1] is one thing: what overlaps in it is not seen through it', () => {
    const shape = shapeLayer({ fill: '#ffffff', stroke: { color: '#ffffff', width: 0.1 } }, { opacity: 0.5 });
    const image = render([shape]);
    expect(colorAt(image, 160, 90)).toEqual(colorAt(image, 117, 90));
    colorAt(image, 160, 90).forEach((value, channel) => expect(Math.abs(value - ([0x88, 0x90, 0x98][channel] ?? 0))).toBeLessThanOrEqual(1));
  });
});

describe('blend modes', () => {
  const [below, above] = [[200, 100, 50], [100, 180, 220]] as const;
  /** What W3C Compositing says, for light of 0 to 1 of one channel. */
  const formulas: Partial<Record<BlendMode, (b: number, s: number) => number>> = {
    normal: (_b, s) => s,
    multiply: (b, s) => b * s,
    darken: Math.min,
    lighten: Math.max,
    screen: (b, s) => b + s - b * s,
    add: (b, s) => Math.min(1, b + s),
    difference: (b, s) => Math.abs(b - s),
    exclusion: (b, s) => b + s - 2 * b * s,
    'color-dodge': (b, s) => Math.min(1, b / (1 - s)),
    'color-burn': (b, s) => 1 - Math.min(1, (1 - b) / s),
    'hard-light': (b, s) => (s <= 0.5 ? 2 * b * s : 1 - 2 * (1 - b) * (1 - s)),
    overlay: (b, s) => (b <= 0.5 ? 2 * b * s : 1 - 2 * (1 - b) * (1 - s)),
    'soft-light': (b, s) => (s <= 0.5 ? b - (1 - 2 * s) * b * (1 - b) : b + (2 * s - 1) * ((b <= 0.25 ? ((16 * b - 12) * b + 4) * b : Math.sqrt(b)) - b)),
  };
  const pictures = { below: plain(`rgb(${below.join()})`), above: plain(`rgb(${above.join()})`) };
  const seen = (blend: BlendMode, opacity = 1) => colorAt(render([mediaLayer('below'), mediaLayer('above', { blend, opacity })], pictures), 160, 90);

  it.each(Object.keys(formulas) as BlendMode[])('[EG1] %s is what its formula says', (blend) => {
    const expected = below.map((value, channel) => 255 * (formulas[blend]?.(value / 255, (above[channel] ?? 0) / 255) ?? 0));
    seen(blend).forEach((value, channel) => expect(Math.abs(value - (expected[channel] ?? 0))).toBeLessThanOrEqual(2));
  });

  it('[EG1] the four of hue, saturation, colour and light take what they are called', () => {
    const light = ([r, g, b]: readonly [number, number, number]) => 0.3 * r + 0.59 * g + 0.11 * b;
    expect(light(seen('luminosity'))).toBeCloseTo(light([...above]), -0.7);
    for (const blend of ['hue', 'saturation', 'color'] as const) expect(light(seen(blend))).toBeCloseTo(light([...below]), -0.7);
  });

  it('[EG1] are all different', () => {
    const over = { scene: scenery(), above: plain('#b4785a') };
    const images = blendModes.map((blend) => render([mediaLayer('scene'), mediaLayer('above', { blend })], over));
    images.forEach((image, index) => expect(images.slice(index + 1).filter((other) => difference(image, other).mean < 1)).toEqual([]));
  });

  it('[EG1] goes by halves with half the opacity', () => {
    const [none, some, all] = [below, seen('screen', 0.5), seen('screen')];
    some.forEach((value, channel) => expect(Math.abs(value - ((none[channel] ?? 0) + (all[channel] ?? 0)) / 2)).toBeLessThanOrEqual(1.5));
  });
});

describe('filters', () => {
  const pictures = { scene: scenery() };

  it.each([...colorLooks])('[EG2] %s is what the kernel makes of the pixels, to the last', (look) => {
    const adjusted = filters({ look, brightness: 0.1, contrast: -0.2, saturation: 0.3 });
    const expected = render([mediaLayer('scene')], pictures);
    const program = compileColors(adjusted, looks[look], 1);
    if (program !== null) applyColors(expected.data, program);
    expect(difference(render([mediaLayer('scene', { filters: adjusted })], pictures), expected).max).toBe(0);
  });

  it('[EG4] a blur leaves no dark edge around a picture that fills the canvas', () => {
    const image = render([mediaLayer('one', { filters: filters({ blur: 0.1 }) })], { one: plain('#c86432') });
    expect(new Set([...corners(image), colorAt(image, 0, 0), colorAt(image, 319, 179), colorAt(image, 160, 90)].map(String))).toEqual(new Set(['200,100,50']));
  });

  it('[EG4] a blur runs out of a shape on all sides', () => {
    const image = render([shapeLayer({ fill: '#ffffff' }, { filters: filters({ blur: 0.05 }) })]);
    const [inside, edge, outside, far] = [160, 205, 214, 260].map((x) => colorAt(image, x, 90)[0]);
    expect(inside).toBeGreaterThan(240);
    expect(edge).toBeCloseTo(136, -1.4);
    expect(outside).toBeGreaterThan(30);
    expect(outside).toBeLessThan(edge ?? 0);
    expect(far).toBe(0x10);
  });

  it.each([0.004, 0.012, 0.03, 0.08])('[EG4] a blur of %d is the browser’s own gaussian, within 3 levels on average', (blur) => {
    const own = render([mediaLayer('scene', { filters: filters({ blur }), scale: 0.6 })], pictures);
    const context = contextOf(new OffscreenCanvas(canvas.widthPx, canvas.heightPx));
    // The edges of a picture differ on purpose, so only its inside is compared.
    const margin = Math.ceil(blur * canvas.heightPx * 3);
    const inside = { left: 64 + margin, top: 36 + margin, width: 192 - 2 * margin, height: 108 - 2 * margin };
    context.filter = `blur(${blur * canvas.heightPx}px)`;
    pictures.scene.draw(context, 64, 36, 192, 108);
    const theirs = context.getImageData(inside.left, inside.top, inside.width, inside.height);
    const cut = contextOf(new OffscreenCanvas(canvas.widthPx, canvas.heightPx));
    cut.putImageData(own, 0, 0);
    expect(difference(cut.getImageData(inside.left, inside.top, inside.width, inside.height), theirs).mean).toBeLessThan(3);
  });
});

describe('what is drawn', () => {
  const everything = [
    mediaLayer('scene', { filters: filters({ look: 'retro', blur: 0.01 }) }),
    mediaLayer('scene', { scale: 0.5, rotationDegrees: 20, blend: 'screen', opacity: 0.8 }),
    shapeLayer({ id: 'star', fill: '#ffcc00' }, { rotationDegrees: -15, filters: filters({ blur: 0.02 }) }),
    shapeLayer({ id: 'rocket', width: 0.4, height: 0.4 }, { centerXPx: 60, opacity: 0.7 }),
  ];
  const pictures = { scene: scenery() };

  it('[EG6] agrees with itself at half the size', () => {
    const [large, small] = [render(everything, pictures), render(everything, pictures, half)];
    expect(difference(halve(large), small).mean).toBeLessThan(2.5);
  });

  it('[EG6] is the same when it is drawn again, with what was kept', () => {
    const context = contextOf(new OffscreenCanvas(320, 180));
    const draw = () => {
      drawFrame(context, frameOf(everything), () => ({ status: 'ready', picture: pictures.scene }));
      return context.getImageData(0, 0, 320, 180);
    };
    expect(difference(draw(), draw()).max).toBe(0);
    expect(difference(draw(), render(everything, pictures)).max).toBe(0);
  });

  it('[EG5] is one drawing and no canvas more for a plain picture', () => {
    const context = contextOf(new OffscreenCanvas(320, 180));
    const picture = { ...plain('#ff0000'), draw: vi.fn(plain('#ff0000').draw) };
    const take = vi.spyOn(stageOf(context), 'take');
    const layers = [mediaLayer('a'), mediaLayer('a', { scale: 0.5, rotationDegrees: 10, blend: 'multiply', opacity: 0.5, crop: { left: 0.1, top: 0, right: 0, bottom: 0 }, flipX: true })];
    drawFrame(context, frameOf(layers), () => ({ status: 'ready', picture }));
    expect(picture.draw).toHaveBeenCalledTimes(2);
    expect(take).not.toHaveBeenCalled();
  });

  it('[EG5] needs no new canvas from frame to frame', () => {
    const context = contextOf(new OffscreenCanvas(320, 180));
    const draw = (x: number) => drawFrame(context, frameOf(everything.map((layer) => ({ ...layer, centerXPx: layer.centerXPx + x }))), () => ({ status: 'ready', picture: pictures.scene }));
    for (let frame = 0; frame < 5; frame += 1) draw(frame);
    const made = vi.spyOn(globalThis, 'OffscreenCanvas');
    for (let frame = 0; frame < 5; frame += 1) draw(frame);
    expect(made).not.toHaveBeenCalled();
  });

  it('[EF7] leaves the context as it was', () => {
    const context = contextOf(new OffscreenCanvas(320, 180));
    drawFrame(context, frameOf([...everything, mediaLayer('none', { blend: 'add' })]), ({ assetId }) => (assetId === 'none' ? { status: 'failed', size: null } : { status: 'ready', picture: pictures.scene }));
    expect([context.globalAlpha, context.globalCompositeOperation, context.getTransform().isIdentity, context.filter]).toEqual([1, 'source-over', true, 'none']);
  });
});
