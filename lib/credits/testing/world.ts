import type { Prng } from '@/lib/base/prng';
import type { Book, Command } from '@/lib/credits/testing/command';
import type { NaiveAccount } from '@/lib/credits/testing/predict';
import { randomCommand, randomTemper } from '@/lib/credits/testing/random-command';
import { randomSequence } from '@/lib/credits/testing/random-sequence';
import type { Tally } from '@/lib/credits/testing/tally';
import { testStartAt } from '@/lib/credits/testing/test-account';

/** What a history is about: it proposes the steps, and says what must be true beside the account itself. */
export interface World {
  readonly startAt: number;
  readonly next: (book: Book, amounts: NaiveAccount) => Command;
  /** After the last step: what is still on its way and must arrive, one step at a time; null when there is nothing more. */
  readonly conclude: (book: Book) => Command | null;
  /** Throws where a rule of this world is broken. Called after each step, and after the last one with `isOver`. */
  readonly check: (book: Book, amounts: NaiveAccount, isOver: boolean) => void;
}

/** A world is made from the history's own randomness; it may count what happens in it. */
export type WorldMaker = (random: Prng, tally: Tally) => World;

/** Any command at any instant, most of them at an edge; nothing follows from anything. */
export function edgesWorld(random: Prng): World {
  const temper = randomTemper(random);
  return {
    startAt: testStartAt,
    next: (book, amounts) => randomCommand(random, temper, book, amounts),
    conclude: () => null,
    check: () => undefined,
  };
}

/** As the world of edges, with every fourth step several commands that are decided as one. */
export function sequencesWorld(random: Prng): World {
  const temper = randomTemper(random);
  return {
    startAt: testStartAt,
    next: (book, amounts) => (random() < 0.25 ? randomSequence(random, temper, book, amounts) : randomCommand(random, temper, book, amounts)),
    conclude: () => null,
    check: () => undefined,
  };
}
