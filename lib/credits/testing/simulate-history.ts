import { createPrng, intBetween } from '@/lib/base/prng';
import type { Sha256 } from '@/lib/credits/chain';
import { billingWorld } from '@/lib/credits/testing/billing-world';
import type { Book, Command } from '@/lib/credits/testing/command';
import { compareAmounts, compareBalances, compareOutcome } from '@/lib/credits/testing/compare';
import { compareReplay } from '@/lib/credits/testing/compare-replay';
import { refold } from '@/lib/credits/testing/naive-refold';
import { outlookOf } from '@/lib/credits/testing/outlook';
import type { NaiveAccount } from '@/lib/credits/testing/predict';
import { countStep } from '@/lib/credits/testing/tally';
import type { Tally } from '@/lib/credits/testing/tally';
import { TestAccount } from '@/lib/credits/testing/test-account';
import { edgesWorld, sequencesWorld } from '@/lib/credits/testing/world';
import type { WorldMaker } from '@/lib/credits/testing/world';

/** The worlds by the word with which a seed begins: a seed alone names a history. */
const worlds = { history: edgesWorld, sequence: sequencesWorld, billing: billingWorld } as const satisfies Record<string, WorldMaker>;
const turns = ['history', 'billing', 'history', 'billing', 'sequence'] as const satisfies readonly (keyof typeof worlds)[];

const mostSteps = 500;

/** The seed of the history with this number (from 1) in a series: the worlds take turns. */
export function seedOf(number: number, series = ''): string {
  const world = turns[(number - 1) % turns.length] ?? 'history';
  return `${world}-${series}${number}`;
}

/**
 * Lives through one history of at most 500 steps (and what must arrive after them). After each step what the core made of the account is
 * compared with a naive refold of all its entries, and that with a prediction; at the end the ledger is replayed, whole and with one field changed.
 * @param seed begins with the name of its world: `history-`, `sequence-` or `billing-`.
 * @returns how many steps it had. Throws on the first difference, naming the seed and the step.
 */
export function simulateHistory(seed: string, sha256: Sha256, tally: Tally): number {
  const random = createPrng(seed);
  const world = makerOf(seed)(random, tally);
  const steps = intBetween(random, 20, mostSteps);
  const account = new TestAccount();
  account.now = world.startAt;
  let book: Book = { grants: [], holds: [], now: world.startAt };
  let amounts: NaiveAccount = new Map();
  const take = (command: Command): void => {
    const outlook = outlookOf(book, amounts, command);
    const decided = command.kind === 'wait' ? null : account.run(command);
    if (command.kind === 'wait') account.wait(command.durationMs);
    amounts = refold(account.drafts);
    compareOutcome(outlook.prediction, decided);
    compareAmounts(outlook.prediction, account, amounts);
    book = outlook.book;
    countStep(tally, command, decided);
    compareBalances(book, account, amounts);
    world.check(book, amounts, false);
  };
  let step = 0;
  for (;;) {
    const command = step < steps ? world.next(book, amounts) : world.conclude(book);
    if (command === null) break;
    step += 1;
    inContext(() => `seed "${seed}", step ${step}: ${JSON.stringify(command)}`, () => take(command));
  }
  inContext(() => `seed "${seed}", at its end`, () => world.check(book, amounts, true));
  inContext(() => `seed "${seed}", replay`, () => compareReplay(account, sha256, intBetween(random, 0, 1_000_000)));
  return step;
}

function makerOf(seed: string): WorldMaker {
  const name = turns.find((known) => seed.startsWith(`${known}-`));
  if (name === undefined) throw new Error(`A seed begins with ${Object.keys(worlds).map((known) => `"${known}-"`).join(' or ')}: "${seed}" does not.`);
  return worlds[name];
}

/** `context` is put together only when something is wrong. */
function inContext(context: () => string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new Error(`${context()}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
