import chroma from 'chroma-js';
import type { ColourName } from '../scene';

/** A colour by perceived lightness (0–1), chroma (0–0.37) and hue (degrees), brought into what a screen shows. */
export function oklch(lightness: number, saturation: number, hue: number): string {
  return chroma.oklch(clamp01(lightness), Math.max(0, saturation), ((hue % 360) + 360) % 360).hex();
}

/** The colour `amount` (0–1) of the way from one to another, as the eye sees it. */
export function mix(from: string, to: string, amount: number): string {
  return chroma.mix(from, to, clamp01(amount), 'oklab').hex();
}

/** Multiplies two colours: a surface under coloured light. */
export function underLight(surface: string, light: string): string {
  const [r, g, b] = chroma(surface).rgb();
  const [lr, lg, lb] = chroma(light).rgb();
  return chroma((r * lr) / 255, (g * lg) / 255, (b * lb) / 255).hex();
}

/** Changes lightness, chroma (factor) and hue of a colour; its alpha stays. */
export function adjust(colour: string, change: { lightness?: number; saturation?: number; hue?: number }): string {
  const [l, c, h] = chroma(colour).oklch();
  const alpha = colour.length === 9 ? colour.slice(7) : '';
  const hue = Number.isNaN(h) ? 0 : h;
  return oklch(l + (change.lightness ?? 0), c * (change.saturation ?? 1), hue + (change.hue ?? 0)) + alpha;
}

export function lighten(colour: string, amount: number): string {
  return adjust(colour, { lightness: amount });
}

/** Perceived lightness, 0 to 1. */
export function lightnessOf(colour: string): number {
  return chroma(colour).oklch()[0];
}

export function hueOf(colour: string): number {
  const hue = chroma(colour).oklch()[2];
  return Number.isNaN(hue) ? 0 : hue;
}

export function chromaOf(colour: string): number {
  return chroma(colour).oklch()[1];
}

/** The colour with an alpha of 0 to 1, eight digits. */
export function alpha(colour: string, opacity: number): string {
  return colour.slice(0, 7) + Math.round(clamp01(opacity) * 255).toString(16).padStart(2, '0');
}

function clamp01(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** What each named colour looks like on a thing. */
export const namedColours: Readonly<Record<ColourName, string>> = {
  red: '#d2382f', orange: '#ea7a28', yellow: '#f2c230', green: '#4f9a4a', teal: '#2aa198', blue: '#2f68c4', purple: '#7d4fb0',
  pink: '#ef7fa6', brown: '#8a5a38', black: '#2a2a31', white: '#f4f1ea', grey: '#8d9299', gold: '#d9a431', silver: '#b9c2cb',
};
