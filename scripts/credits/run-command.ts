import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { createInterface } from 'node:readline/promises';
import { findAccount, loadAccountSheet } from '@/lib/server/credits/account-sheet';
import { correctCredits, previewCorrection } from '@/lib/server/credits/correct-credits';
import type { CorrectionNote } from '@/lib/server/credits/correction-rows';
import { verifyLedger } from '@/lib/server/credits/verify-ledger';
import { findLocalPayment, listLocalPayments, refundByOperator } from '@/lib/server/payments/refund-by-operator';
import { reportLines } from '@/scripts/credits/ledger-report';
import type { AskedNote, CreditsCommand, Manner } from '@/scripts/credits/arguments';
import { formatCents, outcomeSentences, refusalSentence } from '@/scripts/credits/sentences';
import { sheetText } from '@/scripts/credits/sheet';

type CommandOf<K extends CreditsCommand['kind']> = Extract<CreditsCommand, { kind: K }>;

/** Runs one command and answers the exit code: 0 done, 1 refused, nothing done, or a ledger that breaks a rule. */
export function runCommand(command: CreditsCommand, manner: Manner): Promise<number> {
  switch (command.kind) {
    case 'help':
      return Promise.resolve(0);
    case 'show':
      return show(command, manner);
    case 'verify':
      return verify(command, manner);
    case 'correct':
      return correct(command, manner);
    case 'refund':
      return refund(command, manner);
  }
}

async function show({ account }: CommandOf<'show'>, { json }: Manner): Promise<number> {
  const sheet = await loadAccountSheet(account);
  if (sheet === null) return refuse(json, 'unknown_account', unknownAccount(account));
  const payments = await listLocalPayments(sheet.accountId);
  return answer(json, { ...sheet, payments }, sheetText(sheet, payments));
}

async function verify({ account }: CommandOf<'verify'>, { json }: Manner): Promise<number> {
  const found = account === null ? null : await findAccount(account);
  if (account !== null && found === null) return refuse(json, 'unknown_account', unknownAccount(account));
  const startedAt = performance.now();
  const report = await verifyLedger(found?.accountId ?? null);
  answer(json, report, reportLines(report, performance.now() - startedAt));
  return report.firstFault === null ? 0 : 1;
}

async function correct({ account, correction, note }: CommandOf<'correct'>, manner: Manner): Promise<number> {
  const found = await findAccount(account);
  if (found === null) return refuse(manner.json, 'unknown_account', unknownAccount(account));
  const preview = await previewCorrection(found.accountId, correction);
  // A reference that has been acted on answers as it did then, also where the same would be refused now.
  const isRefused = !preview.ok && note.ref === null;
  if (isRefused) return refuse(manner.json, preview.error.code, refusalSentence(preview.error));
  const told = preview.ok ? outcomeSentences(correction.kind, found.name, preview.value) : refusalSentence(preview.error);
  // What a grant will be called is known when it is made.
  const shown = preview.ok ? { ...preview.value, grantId: correction.kind === 'grant' ? null : correction.grantId } : {};
  if (!(await mayAct(manner, shown, told))) return manner.json ? 0 : 1;
  const corrected = await correctCredits(found.accountId, correction, noteOf(note));
  if (!corrected.ok) return refuse(manner.json, corrected.error.code, refusalSentence(corrected.error));
  const { outcome, isReplay } = corrected.value;
  return answer(manner.json, { status: isReplay ? 'replayed' : 'done', ...outcome }, isReplay ? replayed : `Done: grant ${outcome.grantId}.`);
}

async function refund({ paymentRef, returnedCents, reason, note }: CommandOf<'refund'>, manner: Manner): Promise<number> {
  const payment = await findLocalPayment(paymentRef);
  if (payment === null) return refuse(manner.json, 'unknown_payment', refusalSentence({ code: 'unknown_payment' }));
  const { paidCents } = payment;
  const cents = returnedCents === 'all' ? paidCents : returnedCents;
  const before = payment.returnedCents === 0 ? '' : ` (${formatCents(payment.returnedCents)} before)`;
  const told = `Of payment ${paymentRef} of ${formatCents(paidCents)}, ${formatCents(cents)} in all have been given back${before}: its share of the credits for ${payment.sourceRef} is revoked, as far as they are not used.`;
  if (!(await mayAct(manner, { ...payment, returnedCents: cents }, told))) return manner.json ? 0 : 1;
  const refunded = await refundByOperator({ paymentRef, returnedCents: cents, reason }, noteOf(note));
  if (!refunded.ok) return refuse(manner.json, refunded.error.code, refusalSentence(refunded.error));
  const { isReplay } = refunded.value;
  return answer(manner.json, { status: isReplay ? 'replayed' : 'done', paymentRef, returnedCents: cents }, isReplay ? replayed : 'Done.');
}

const replayed = 'This reference has been acted on before: nothing was done now.';

/** Says what will happen and asks, unless it was told not to. With --json it never asks. */
async function mayAct({ json, yes }: Manner, preview: object, told: string): Promise<boolean> {
  if (json) {
    if (!yes) answer(true, { status: 'preview', ...preview }, '');
    return yes;
  }
  process.stdout.write(`${told}\n`);
  if (yes) return true;
  if (!process.stdin.isTTY) {
    process.stderr.write('Nothing was done: add --yes to do it where nobody can be asked.\n');
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const said = await terminal.question('Do it? [y/N] ');
  terminal.close();
  const isYes = /^y(es)?$/i.test(said.trim());
  if (!isYes) process.stdout.write('Nothing was done.\n');
  return isYes;
}

function noteOf({ reason, ref, operator }: AskedNote): CorrectionNote {
  return { reason, ref: ref ?? randomUUID(), operator: operator ?? userInfo().username };
}

function unknownAccount(account: string): string {
  return `There is no account "${account}": give its id or its e-mail address.`;
}

function answer(json: boolean, value: object, text: string): number {
  process.stdout.write(`${json ? JSON.stringify(value) : text}\n`);
  return 0;
}

function refuse(json: boolean, code: string, sentence: string): number {
  if (json) process.stdout.write(`${JSON.stringify({ status: 'refused', code, sentence })}\n`);
  else process.stderr.write(`${sentence}\n`);
  return 1;
}
