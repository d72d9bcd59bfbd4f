import { describe, expect, it } from 'vitest';
import { transitionKinds } from '@/lib/editor/document/look';
import type { TransitionKind } from '@/lib/editor/document/look';
import type { TransitionItem } from '@/lib/editor/frame';
import type { Layer } from '@/lib/editor/layer';
import { colorAt, difference, mediaLayer, plain, quarters, render, scenery, shapeLayer } from '@/lib/editor/testing/frames';

const pictures = { below: quarters(), scene: scenery(), blue: plain('#2040c0'), glass: plain('rgb(250 250 0 / 0.5)', undefined, false), red: plain('#ff0000'), white: plain('#ffffff') };
const below = mediaLayer('below');

function between(transition: TransitionKind, progress: number, from: Layer | null, to: Layer | null): TransitionItem {
  return { kind: 'transition', transition, progress, from, to };
}

/** What layers of a transition can be: all of the canvas or less, solid or not, of any blend mode, or nothing. */
const pairs: readonly (readonly [name: string, from: Layer | null, to: Layer | null])[] = [
  ['whole pictures', mediaLayer('scene'), mediaLayer('blue')],
  ['a small one and glass', mediaLayer('scene', { scale: 0.4, rotationDegrees: 30 }), mediaLayer('glass', { scale: 0.7 })],
  ['blend modes', mediaLayer('scene', { blend: 'multiply' }), mediaLayer('blue', { blend: 'screen', opacity: 0.7 })],
  ['shapes', shapeLayer({ id: 'star' }, { centerXPx: 90 }), shapeLayer({ id: 'rocket' }, { centerXPx: 230 })],
  ['nothing before', null, mediaLayer('scene', { scale: 0.5 })],
  ['nothing after', mediaLayer('scene', { scale: 0.5 }), null],
];

describe.each(transitionKinds)('%s', (kind) => {
  it.each(pairs)('[EG11] is exactly the old frame at 0 and the new one at 1, with %s', (_name, from, to) => {
    const [first, last] = [from, to].map((layer) => render([below, ...(layer === null ? [] : [layer])], pictures));
    if (first === undefined || last === undefined) throw new Error('There are no frames.');
    expect(difference(render([below, between(kind, 0, from, to)], pictures), first).max).toBe(0);
    expect(difference(render([below, between(kind, 1, from, to)], pictures), last).max).toBe(0);
  });

  it('[EG13] shows what is beneath where neither covers', () => {
    const [from, to] = [mediaLayer('scene', { scale: 0.25 }), mediaLayer('blue', { scale: 0.3 })];
    const image = render([below, between(kind, 0.5, from, to)], pictures);
    const beneath = render([below], pictures);
    expect([[2, 2], [317, 2], [2, 177], [317, 177]].map(([x = 0, y = 0]) => colorAt(image, x, y))).toEqual([[2, 2], [317, 2], [2, 177], [317, 177]].map(([x = 0, y = 0]) => colorAt(beneath, x, y)));
  });
});

describe('a dissolve', () => {
  it.each(pairs)('[EG12] is so much of the one frame and so much of the other, with %s', (_name, from, to) => {
    const [old, next] = [from, to].map((layer) => render([below, ...(layer === null ? [] : [layer])], pictures));
    for (const progress of [0.2, 0.5, 0.9]) {
      const mixed = render([below, between('dissolve', progress, from, to)], pictures);
      const expected = new ImageData(mixed.data.map((_value, index) => Math.round((old?.data[index] ?? 0) * (1 - progress) + (next?.data[index] ?? 0) * progress)), mixed.width);
      expect(difference(mixed, expected).max).toBeLessThanOrEqual(3);
    }
  });

  it('[EG12] of a picture with itself is that picture', () => {
    const whole = render([below, mediaLayer('scene', { scale: 0.6, rotationDegrees: 12 })], pictures);
    const same = mediaLayer('scene', { scale: 0.6, rotationDegrees: 12 });
    expect(difference(render([below, between('dissolve', 0.37, same, same)], pictures), whole).max).toBeLessThanOrEqual(2);
  });
});

describe('the others', () => {
  it('[EG11] a wipe and a push have one sharp edge and nothing in between', () => {
    for (const kind of ['wipe-left', 'push-left'] as const) {
      const image = render([between(kind, 0.5, mediaLayer('red'), mediaLayer('white'))], pictures);
      expect([0, 159, 160, 319].map((x) => colorAt(image, x, 90))).toEqual([[255, 0, 0], [255, 0, 0], [255, 255, 255], [255, 255, 255]]);
    }
    const up = render([between('slide-up', 0.5, mediaLayer('red'), mediaLayer('white'))], pictures);
    expect([0, 89, 90, 179].map((y) => colorAt(up, 160, y))).toEqual([[255, 0, 0], [255, 0, 0], [255, 255, 255], [255, 255, 255]]);
  });

  it('[EG11] an iris has no seam: a picture that gives way to itself stays', () => {
    const same = mediaLayer('scene');
    expect(difference(render([below, between('iris', 0.5, same, same)], pictures), render([below, same], pictures)).max).toBeLessThanOrEqual(1);
    const small = mediaLayer('scene', { scale: 0.6, opacity: 0.8 });
    expect(difference(render([below, between('iris', 0.5, small, small)], pictures), render([below, small], pictures)).max).toBeLessThanOrEqual(2);
  });

  it('[EG13] a dip colours the picture and not its surroundings', () => {
    const image = render([below, between('dip-to-black', 0.5, mediaLayer('scene', { scale: 0.5 }), mediaLayer('blue', { scale: 0.5 }))], pictures);
    expect([colorAt(image, 160, 90), colorAt(image, 20, 20)]).toEqual([[0, 0, 0], [255, 0, 0]]);
    const glass = render([mediaLayer('white'), between('dip-to-black', 0.5, null, mediaLayer('glass'))], pictures);
    for (const value of colorAt(glass, 160, 90)) expect(Math.abs(value - 127)).toBeLessThanOrEqual(1);
  });

  it('[EG11] a blur goes with the transition, whatever filters a picture has', () => {
    const image = render([between('blur', 0.4, mediaLayer('scene'), mediaLayer('scene'))], pictures);
    const roughness = ({ data }: ImageData) => data.reduce((sum, value, index) => sum + Math.abs(value - (data[index + 4] ?? value)), 0);
    expect(roughness(image)).toBeLessThan(roughness(render([mediaLayer('scene')], pictures)) * 0.75);
  });
});
