import type { EntryDraft } from '@/lib/credits/model';
import type { Command, LedgerCommand } from '@/lib/credits/testing/command';
import type { Decided } from '@/lib/credits/testing/decide';

/** How often what has happened: command kinds, refusal codes, entry kinds and a few events that are easily never reached. */
export type Tally = Map<string, number>;

/** Counts one more of something. */
export function add(tally: Tally, what: string): void {
  tally.set(what, (tally.get(what) ?? 0) + 1);
}

/** Counts a step and what it led to. */
export function countStep(tally: Tally, command: Command, decided: Decided | null): void {
  add(tally, `command ${command.kind}`);
  if (decided === null || command.kind === 'wait') return;
  const parts = command.kind === 'sequence' ? command.commands : [command];
  if (command.kind === 'sequence') add(tally, `sequence of ${Math.min(parts.length, 4)}${decided.ok ? '' : ', refused'}`);
  if (!decided.ok) return add(tally, `refusal ${decided.error.code}`);
  const { entries, hold } = decided.value;
  for (const entry of entries) add(tally, `entry ${entry.kind}${followsRelease(entry) ? ' after a release' : ''}`);
  for (const part of parts) countHold(tally, part, entries, hold?.allocations.length ?? 0, hold?.amount ?? 0);
}

function countHold(tally: Tally, command: LedgerCommand, entries: readonly EntryDraft[], grants: number, amount: number): void {
  if (command.kind === 'hold') {
    add(tally, `hold on ${Math.min(grants, 3)} grants`);
    add(tally, `hold under ${command.request.policy}`);
  }
  if (command.kind !== 'end') return;
  const { capture, cause } = command.end;
  const part = capture === 0 ? 'none' : capture === amount ? 'all' : 'some';
  add(tally, `ending ${cause}, ${part} charged`);
  const losesGrace = entries.some((entry) => entry.kind === 'expire' && followsRelease(entry) && entry.grantId.startsWith('grace'));
  if (losesGrace && cause !== 'cancelled') add(tally, 'second grace denied');
}

function followsRelease({ kind, holdId }: EntryDraft): boolean {
  return holdId !== null && ['grant', 'expire', 'revoke'].includes(kind);
}
