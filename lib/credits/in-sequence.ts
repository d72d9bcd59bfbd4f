import { assert } from '@/lib/base/assert';
import { ok } from '@/lib/base/result';
import type { Result } from '@/lib/base/result';
import { applyEntries } from '@/lib/credits/apply';
import type { AccountFacts, Decision, EntryDraft, Grant, Hold } from '@/lib/credits/model';

/** One command of a sequence: it decides on the facts as the commands before it leave them. */
export type SequencedCommand<E> = (facts: AccountFacts) => Result<Decision, E>;

/**
 * L2: several commands of one account as one decision, such as a payment and the money back that came before it (R1). Each command sees what the
 * ones before it made; entries and new grants stand in the order of the commands. `facts` must hold what each command names, unless
 * a command before it makes it. Asserts that at most one command places or ends a hold.
 *
 * Refuses with the first refusal of a command; then nothing of the others is decided either.
 */
export function inSequence<E>(facts: AccountFacts, commands: readonly SequencedCommand<E>[]): Result<Decision, E> {
  const entries: EntryDraft[] = [];
  const newGrants: Grant[] = [];
  let hold: Hold | null = null;
  let seen = facts;
  for (const command of commands) {
    const decided = command(seen);
    if (!decided.ok) return decided;
    assert(hold === null || decided.value.hold === null, 'at most one command of a sequence places or ends a hold');
    entries.push(...decided.value.entries);
    newGrants.push(...decided.value.newGrants);
    hold ??= decided.value.hold;
    seen = applyEntries(seen, decided.value);
  }
  return ok({ entries, newGrants, hold });
}
