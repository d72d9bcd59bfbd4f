import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Prng } from '@/lib/base/prng';

export type Stop = readonly [offset: number, color: string];

export interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Fills a band of the picture with a vertical gradient. */
export function fillVertical(context: SKRSContext2D, { widthPx }: Size, topPx: number, bottomPx: number, stops: readonly Stop[]): void {
  const gradient = context.createLinearGradient(0, topPx, 0, bottomPx);
  for (const [offset, color] of stops) gradient.addColorStop(offset, color);
  context.fillStyle = gradient;
  context.fillRect(0, topPx, widthPx, bottomPx - topPx);
}

/** A round glow that fades to nothing. `color` without alpha, as "r, g, b". */
export function glow(context: SKRSContext2D, xPx: number, yPx: number, radiusPx: number, color: string, strength: number): void {
  const gradient = context.createRadialGradient(xPx, yPx, 0, xPx, yPx, radiusPx);
  gradient.addColorStop(0, `rgba(${color}, ${strength})`);
  gradient.addColorStop(0.4, `rgba(${color}, ${strength * 0.35})`);
  gradient.addColorStop(1, `rgba(${color}, 0)`);
  context.fillStyle = gradient;
  context.fillRect(xPx - radiusPx, yPx - radiusPx, radiusPx * 2, radiusPx * 2);
}

/** A line of hills that repeats after `periodPx`: three waves of whole numbers of periods with random phases. */
export function ridge(random: Prng, periodPx: number, waves: readonly [count: number, amplitudePx: number][]): (xPx: number) => number {
  const phased = waves.map(([count, amplitudePx]) => ({ count, amplitudePx, phase: random() * Math.PI * 2 }));
  return (xPx) => phased.reduce((sum, { count, amplitudePx, phase }) => sum + Math.sin((xPx / periodPx) * count * Math.PI * 2 + phase) * amplitudePx, 0);
}

/** Fills what lies below a line of hills, down to `bottomPx`. */
export function fillBelow(context: SKRSContext2D, { widthPx }: Size, heightAt: (xPx: number) => number, bottomPx: number, fill: SKRSContext2D['fillStyle']): void {
  context.beginPath();
  context.moveTo(0, bottomPx);
  for (let xPx = 0; xPx <= widthPx; xPx += 2) context.lineTo(xPx, heightAt(xPx));
  context.lineTo(widthPx, bottomPx);
  context.closePath();
  context.fillStyle = fill;
  context.fill();
}
