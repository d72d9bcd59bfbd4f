import type { TransitionKind } from '@/lib/editor/document/look';

/** How a picture stands within a transition, on top of its own place. */
export interface Stance {
  /** Fractions of the canvas' width and height. */
  readonly x: number;
  readonly y: number;
  /** About the canvas' centre. */
  readonly scale: number;
  /** Standard deviation as a fraction of the canvas' height. */
  readonly blur: number;
  /** Light that the picture fades to; amount 1 is nothing else. */
  readonly tint: { readonly color: '#000000' | '#ffffff'; readonly amount: number } | null;
}

/** A part of the canvas, in fractions of it; the circle's radius is a fraction of half the canvas' diagonal. */
export type Region =
  | { readonly shape: 'rectangle'; readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
  | { readonly shape: 'circle'; readonly radius: number };

/**
 * One moment of a transition. The frame is mixed of two: what it would be with `from` alone and with `to` alone, each in its stance. Either everywhere
 * by a share, or inside of a region the one and outside of it the other.
 */
export interface TransitionStep {
  readonly from: Stance;
  readonly to: Stance;
  readonly mix: { readonly kind: 'share'; readonly ofTo: number } | { readonly kind: 'region'; readonly ofTo: Region };
}

const still: Stance = { x: 0, y: 0, scale: 1, blur: 0, tint: null };
type Sides = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;
const whole: Sides = { left: 0, top: 0, right: 1, bottom: 1 };

/** How far a blur goes at its strongest, and a zoom. */
const strongestBlur = 0.06;
const zoomOut = 1.5;
const zoomIn = 1.25;

/** EG11: what a transition of `kind` shows at `progress` of 0 (all of the old picture) to 1 (all of the new one). */
export function transitionStep(kind: TransitionKind, progress: number): TransitionStep {
  if (progress <= 0 || progress >= 1) return { from: still, to: still, mix: share(progress <= 0 ? 0 : 1) };
  const eased = smooth(progress);
  switch (kind) {
    case 'dissolve':
      return { from: still, to: still, mix: share(progress) };
    case 'dip-to-black':
      return dip('#000000', progress);
    case 'dip-to-white':
      return dip('#ffffff', progress);
    case 'wipe-left':
      return { from: still, to: still, mix: within({ left: 1 - eased }) };
    case 'wipe-right':
      return { from: still, to: still, mix: within({ right: eased }) };
    case 'wipe-up':
      return { from: still, to: still, mix: within({ top: 1 - eased }) };
    case 'wipe-down':
      return { from: still, to: still, mix: within({ bottom: eased }) };
    case 'push-left':
      return { from: { ...still, x: -eased }, to: { ...still, x: 1 - eased }, mix: within({ left: 1 - eased }) };
    case 'push-right':
      return { from: { ...still, x: eased }, to: { ...still, x: eased - 1 }, mix: within({ right: eased }) };
    case 'slide-up':
      return { from: still, to: { ...still, y: 1 - eased }, mix: within({ top: 1 - eased }) };
    case 'zoom':
      return { from: { ...still, scale: mixNumbers(1, zoomOut, eased) }, to: { ...still, scale: mixNumbers(zoomIn, 1, eased) }, mix: share(smooth(between(progress, 0.2, 0.8))) };
    case 'iris':
      return { from: still, to: still, mix: { kind: 'region', ofTo: { shape: 'circle', radius: eased } } };
    case 'blur':
      return {
        from: { ...still, blur: strongestBlur * smooth(between(progress, 0, 0.6)) },
        to: { ...still, blur: strongestBlur * smooth(between(1 - progress, 0, 0.6)) },
        mix: share(smooth(between(progress, 0.3, 0.7))),
      };
  }
}

/** The old picture goes to a plain colour, and the new one comes out of it. */
function dip(color: '#000000' | '#ffffff', progress: number): TransitionStep {
  const amount = 1 - Math.abs(2 * progress - 1);
  const tinted = { ...still, tint: { color, amount: smooth(amount) } };
  return { from: tinted, to: tinted, mix: share(progress < 0.5 ? 0 : 1) };
}

function share(ofTo: number): TransitionStep['mix'] {
  return { kind: 'share', ofTo };
}

function within(sides: Partial<Sides>): TransitionStep['mix'] {
  return { kind: 'region', ofTo: { shape: 'rectangle', ...whole, ...sides } };
}

/** Slow, fast, slow. */
function smooth(time: number): number {
  return time * time * (3 - 2 * time);
}

/** How far `value` is on the way from `start` to `end`, 0 to 1. */
function between(value: number, start: number, end: number): number {
  return Math.min(1, Math.max(0, (value - start) / (end - start)));
}

function mixNumbers(from: number, to: number, amount: number): number {
  return from + (to - from) * amount;
}
