import { describe, expect, it } from 'vitest';
import type { TransitionStep } from '@/lib/editor/compositor/transitions/transition-step';
import { transitionStep } from '@/lib/editor/compositor/transitions/transition-step';
import { transitionKinds } from '@/lib/editor/document/look';

const still = { x: 0, y: 0, scale: 1, blur: 0, tint: null };

/** How much of the canvas shows the new picture, 0 to 1. */
function newShare({ mix }: TransitionStep): number {
  if (mix.kind === 'share') return mix.ofTo;
  const region = mix.ofTo;
  return region.shape === 'circle' ? region.radius : (region.right - region.left) * (region.bottom - region.top);
}

describe.each(transitionKinds)('%s', (kind) => {
  it('[EG11] is nothing but the old picture at 0 and the new one at 1', () => {
    expect(transitionStep(kind, 0)).toEqual({ from: still, to: still, mix: { kind: 'share', ofTo: 0 } });
    expect(transitionStep(kind, 1)).toEqual({ from: still, to: still, mix: { kind: 'share', ofTo: 1 } });
    expect([-0.1, 1.1].map((progress) => newShare(transitionStep(kind, progress)))).toEqual([0, 1]);
  });

  it('[EG11] never goes back', () => {
    const shares = Array.from({ length: 101 }, (_, index) => newShare(transitionStep(kind, index / 100)));
    expect(shares.every((share, index) => index === 0 || share >= (shares[index - 1] ?? 0))).toBe(true);
  });

  it('[EG11] begins and ends without a jump', () => {
    for (const [near, end] of [[1e-4, 0], [1 - 1e-4, 1]] as const) {
      const step = transitionStep(kind, near);
      expect(Math.abs(newShare(step) - end)).toBeLessThan(0.01);
      const seen = end === 0 ? step.from : step.to;
      expect([seen.x, seen.y, seen.scale - 1, seen.blur, seen.tint?.amount ?? 0].every((value) => Math.abs(value) < 0.01)).toBe(true);
    }
  });
});

describe('what is seen on the way', () => {
  it('[EG12] dissolves evenly', () => {
    expect([0.25, 0.5, 0.75].map((progress) => newShare(transitionStep('dissolve', progress)))).toEqual([0.25, 0.5, 0.75]);
  });

  it.each([['dip-to-black', '#000000'], ['dip-to-white', '#ffffff']] as const)('[EG13] %s is one colour in the middle', (kind, color) => {
    expect(transitionStep(kind, 0.5)).toMatchObject({ from: { tint: { color, amount: 1 } }, to: { tint: { color, amount: 1 } } });
  });

  it.each([
    ['wipe-left', { left: 0.5, right: 1, top: 0, bottom: 1 }],
    ['wipe-right', { left: 0, right: 0.5, top: 0, bottom: 1 }],
    ['wipe-up', { left: 0, right: 1, top: 0.5, bottom: 1 }],
    ['wipe-down', { left: 0, right: 1, top: 0, bottom: 0.5 }],
    ['push-left', { left: 0.5, right: 1, top: 0, bottom: 1 }],
    ['push-right', { left: 0, right: 0.5, top: 0, bottom: 1 }],
    ['slide-up', { left: 0, right: 1, top: 0.5, bottom: 1 }],
  ] as const)('[EG11] %s shows the new picture on its side', (kind, sides) => {
    expect(transitionStep(kind, 0.5).mix).toEqual({ kind: 'region', ofTo: { shape: 'rectangle', ...sides } });
  });

  it('[EG11] pushes both pictures by the same way, edge to edge', () => {
    for (const progress of [0.1, 0.4, 0.9]) {
      const [left, right] = [transitionStep('push-left', progress), transitionStep('push-right', progress)];
      expect([left.to.x - left.from.x, right.to.x - right.from.x]).toEqual([expect.closeTo(1, 9), expect.closeTo(-1, 9)]);
      expect(left.mix).toMatchObject({ ofTo: { left: expect.closeTo(left.to.x, 9) } });
    }
  });

  it('[EG11] keeps pictures that grow at least as large as the canvas', () => {
    for (let progress = 0.05; progress < 1; progress += 0.05) {
      const { from, to } = transitionStep('zoom', progress);
      expect(Math.min(from.scale, to.scale)).toBeGreaterThanOrEqual(1);
    }
  });
});
