import { maxSeed } from '@/lib/tools/generate-image';

/** @param random uniform in [0, 1). */
export function randomSeed(random: () => number): string {
  return String(Math.floor(random() * (maxSeed + 1)));
}

/** A seed as it was typed, for a tool's schema. An empty one is no number. */
export function seedOf(typed: string): number {
  return /^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN;
}

/** TO47: the same settings with another seed; the next request has another one again. @param random uniform in [0, 1). */
export function withNewSeed<Draft extends { readonly seed: string; readonly variesSeed: boolean }>(draft: Draft, random: () => number): Draft {
  return { ...draft, seed: randomSeed(random) };
}
