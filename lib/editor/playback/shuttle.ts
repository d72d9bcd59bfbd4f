import type { PlayRate } from '@/lib/editor/editor-model';

const ladders = { forwards: [1, 2, 4, 8], backwards: [-1, -2, -4] } as const satisfies Readonly<Record<string, readonly PlayRate[]>>;

export type ShuttleDirection = keyof typeof ladders;

/** ER1: the rate after a press of a shuttle key: the next faster one in its direction, as fast as it goes already, or 1 in the other direction. */
export function nextRate(rate: PlayRate | null, direction: ShuttleDirection): PlayRate {
  const ladder: readonly PlayRate[] = ladders[direction];
  const index = rate === null ? -1 : ladder.indexOf(rate);
  return ladder[Math.min(index + 1, ladder.length - 1)] ?? 1;
}
