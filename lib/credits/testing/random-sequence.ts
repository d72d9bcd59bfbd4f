import { intBetween } from '@/lib/base/prng';
import type { Prng } from '@/lib/base/prng';
import type { Book, Command, LedgerCommand } from '@/lib/credits/testing/command';
import { outlookOf } from '@/lib/credits/testing/outlook';
import type { NaiveAccount } from '@/lib/credits/testing/predict';
import { randomCommand } from '@/lib/credits/testing/random-command';
import type { Temper } from '@/lib/credits/testing/random-command';

/**
 * Up to six commands as one decision, each made for the account as the ones before it leave it. After a command that will be refused
 * there may be others, which are never asked. At most one places or ends a hold.
 */
export function randomSequence(random: Prng, temper: Temper, book: Book, amounts: NaiveAccount): Command {
  const commands: LedgerCommand[] = [];
  const length = intBetween(random, 1, 6);
  let hasHold = false;
  let seen = { book, amounts };
  for (let tries = 0; commands.length < length && tries < 20; tries += 1) {
    const command = randomCommand(random, temper, seen.book, seen.amounts);
    const isOfHold = command.kind === 'hold' || command.kind === 'end';
    if (command.kind === 'wait' || (isOfHold && hasHold)) continue;
    const outlook = outlookOf(seen.book, seen.amounts, command);
    // Most refusals are left out: else hardly any longer sequence would be accepted.
    if (outlook.prediction.refusal !== null && random() < 0.8) continue;
    hasHold ||= isOfHold;
    commands.push(command);
    seen = { book: outlook.book, amounts: outlook.prediction.amounts };
  }
  return { kind: 'sequence', commands };
}
