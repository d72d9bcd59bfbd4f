import { parseArgs } from 'node:util';
import { err, ok, type Result } from '@/lib/base/result';
import { creditTypes, maxAmount } from '@/lib/credits/model';
import type { Correction, CorrectionValidity } from '@/lib/credits/correct';
import type { CorrectionNote } from '@/lib/server/credits/correction-rows';

/** What an operator asks for. `note` is who and why; `ref` is null where none was given. */
export type CreditsCommand =
  | { readonly kind: 'help' }
  | { readonly kind: 'show'; readonly account: string }
  | { readonly kind: 'verify'; readonly account: string | null }
  | { readonly kind: 'correct'; readonly account: string; readonly correction: Correction; readonly note: AskedNote }
  | { readonly kind: 'refund'; readonly paymentRef: string; readonly returnedCents: number | 'all'; readonly reason: 'refund' | 'chargeback'; readonly note: AskedNote };

export type AskedNote = Pick<CorrectionNote, 'reason'> & { readonly ref: string | null; readonly operator: string | null };

/** How it answers: as JSON, and whether it may act without asking. */
export interface Manner {
  readonly json: boolean;
  readonly yes: boolean;
}

export const usage = `Usage:
  npm run credits -- show ACCOUNT
  npm run credits -- grant ACCOUNT AMOUNT TYPE --reason TEXT [--days N | --until YYYY-MM-DD]
  npm run credits -- revoke ACCOUNT GRANT AMOUNT|all --reason TEXT
  npm run credits -- refund PAYMENT DOLLARS|all --reason TEXT [--chargeback]
  npm run credits -- verify [ACCOUNT]

ACCOUNT is an id or an e-mail address, TYPE is ${creditTypes.join(', ')}. GRANT and PAYMENT are as "show" names them.
DOLLARS is how much of a payment has been given back in all.
  --reason TEXT   why; people read it in their activity log
  --ref REF       your own reference, such as a ticket: the same one again does nothing again
  --by NAME       who does it, instead of the name of this computer's user
  --yes           do it without asking
  --json          answer in JSON; without --yes only what would happen`;

type Parsed = Result<{ readonly command: CreditsCommand; readonly manner: Manner }, string>;
type Words = readonly string[];

/** Reads the words after `npm run credits --`. Refuses with one sentence that says what to change. */
export function readArguments(words: Words): Parsed {
  let parsed;
  try {
    parsed = parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    return err(`${error instanceof Error ? error.message.split('. ')[0] : String(error)}.`);
  }
  const { positionals, values } = parsed;
  const manner = { json: values.json, yes: values.yes };
  const command = readCommand(positionals, values);
  return command.ok ? ok({ command: command.value, manner }) : command;
}

const options = {
  reason: { type: 'string' },
  ref: { type: 'string' },
  by: { type: 'string' },
  days: { type: 'string' },
  until: { type: 'string' },
  chargeback: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

interface Values {
  readonly reason?: string | undefined;
  readonly ref?: string | undefined;
  readonly by?: string | undefined;
  readonly days?: string | undefined;
  readonly until?: string | undefined;
  readonly chargeback: boolean;
}

function readCommand([name, ...rest]: Words, values: Values): Result<CreditsCommand, string> {
  switch (name) {
    case undefined:
    case 'help':
      return ok({ kind: 'help' });
    case 'show':
      return rest[0] === undefined || rest.length > 1 ? err('Name one account: npm run credits -- show ACCOUNT.') : ok({ kind: 'show', account: rest[0] });
    case 'verify':
      return rest.length > 1 ? err('Name one account, or none for all: npm run credits -- verify [ACCOUNT].') : ok({ kind: 'verify', account: rest[0] ?? null });
    case 'grant':
      return readGrant(rest, values);
    case 'revoke':
      return readRevoke(rest, values);
    case 'refund':
      return readRefund(rest, values);
    default:
      return err(`"${name}" is no command: use show, grant, revoke, refund or verify.`);
  }
}

function readGrant([account, amountText, typeText, ...more]: Words, values: Values): Result<CreditsCommand, string> {
  if (account === undefined || amountText === undefined || typeText === undefined || more.length > 0) {
    return err('Name account, amount and type: npm run credits -- grant ACCOUNT AMOUNT TYPE --reason TEXT.');
  }
  const type = creditTypes.find((known) => known === typeText);
  if (type === undefined) return err(`"${typeText}" is no type of credits: use ${creditTypes.join(', ')}.`);
  const amount = readAmount(amountText);
  if (!amount.ok) return amount;
  const validity = readValidity(values);
  if (!validity.ok) return validity;
  if (type === 'subscription' && validity.value.kind === 'usual') return err('Subscription credits need an end: add --days N or --until YYYY-MM-DD.');
  const note = readNote(values);
  return note.ok ? ok({ kind: 'correct', account, correction: { kind: 'grant', type, amount: amount.value, validity: validity.value }, note: note.value }) : note;
}

function readRevoke([account, grantId, amountText, ...more]: Words, values: Values): Result<CreditsCommand, string> {
  if (account === undefined || grantId === undefined || amountText === undefined || more.length > 0) {
    return err('Name account, grant and amount: npm run credits -- revoke ACCOUNT GRANT AMOUNT|all --reason TEXT.');
  }
  const amount = amountText === 'all' ? ok('all' as const) : readAmount(amountText);
  if (!amount.ok) return amount;
  const note = readNote(values);
  return note.ok ? ok({ kind: 'correct', account, correction: { kind: 'revoke', grantId, amount: amount.value }, note: note.value }) : note;
}

function readRefund([paymentRef, moneyText, ...more]: Words, values: Values): Result<CreditsCommand, string> {
  if (paymentRef === undefined || moneyText === undefined || more.length > 0) {
    return err('Name payment and amount: npm run credits -- refund PAYMENT DOLLARS|all --reason TEXT.');
  }
  const isMoney = /^\d{1,7}(\.\d{2})?$/.test(moneyText);
  if (moneyText !== 'all' && (!isMoney || Number(moneyText) === 0)) return err(`"${moneyText}" is no amount of dollars: give one such as 4.99, or all.`);
  const returnedCents = moneyText === 'all' ? 'all' : Math.round(Number(moneyText) * 100);
  const note = readNote(values);
  return note.ok ? ok({ kind: 'refund', paymentRef, returnedCents, reason: values.chargeback ? 'chargeback' : 'refund', note: note.value }) : note;
}

function readAmount(text: string): Result<number, string> {
  const amount = /^\d{1,10}$/.test(text) ? Number(text) : 0;
  if (amount >= 1 && amount <= maxAmount) return ok(amount);
  return err(`"${text}" is no amount of credits: give a whole number from 1 to ${maxAmount.toLocaleString('en')}.`);
}

const mostDays = 3_650;

function readValidity({ days, until }: Values): Result<CorrectionValidity, string> {
  if (days !== undefined && until !== undefined) return err('Give --days or --until, not both.');
  if (days !== undefined) {
    const count = /^\d{1,4}$/.test(days) ? Number(days) : 0;
    return count >= 1 && count <= mostDays ? ok({ kind: 'days', days: count }) : err(`--days is "${days}": give a whole number from 1 to ${mostDays}.`);
  }
  if (until === undefined) return ok({ kind: 'usual' });
  const at = /^\d{4}-\d{2}-\d{2}$/.test(until) ? Date.parse(`${until}T00:00:00.000Z`) : Number.NaN;
  // 31 February is no day, though some parsers go on counting.
  const isDay = Number.isFinite(at) && new Date(at).toISOString().startsWith(until);
  return isDay ? ok({ kind: 'until', at }) : err(`--until is "${until}": give a day such as 2026-12-31. The credits can be spent until its 00:00 UTC.`);
}

function readNote({ reason, ref, by }: Values): Result<AskedNote, string> {
  const why = reason?.trim() ?? '';
  if (why.length < 3 || why.length > 300) return err('Say why: --reason TEXT, of 3 to 300 characters. People read it in their activity log.');
  if (ref !== undefined && !/^[A-Za-z0-9._-]{1,80}$/.test(ref)) return err(`--ref is "${ref}": use 1 to 80 letters, digits, dots, dashes and underscores.`);
  if (by !== undefined && (by.trim() === '' || by.length > 100)) return err('--by is a name of 1 to 100 characters.');
  return ok({ reason: why, ref: ref ?? null, operator: by?.trim() ?? null });
}
