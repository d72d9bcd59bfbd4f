import type { GrantState } from '@/lib/credits/model';
import type { AccountSheet } from '@/lib/server/credits/account-sheet';
import type { PaymentSheet } from '@/lib/server/payments/refund-by-operator';
import { formatCents, formatInstant } from '@/scripts/credits/sentences';
import { formatCount, formatWhole } from '@/lib/texts/format';

/** The sheet of an account as lines of text. */
export function sheetText(sheet: AccountSheet, payments: readonly PaymentSheet[]): string {
  const { balance, name, email, accountId, now, clockOffsetMs, ledgerEntries, policy } = sheet;
  const { subscription, purchased, activity } = balance.byType;
  const moved = clockOffsetMs < 1_000 ? '' : ' (its clock was moved by the lab)';
  return [
    `${name} <${email}>, account ${accountId}`,
    `Balance ${formatWhole(balance.total)}: ${formatWhole(subscription)} subscription, ${formatWhole(purchased)} purchased, ${formatWhole(activity)} activity; ${formatWhole(balance.held)} held.`,
    `${formatCount(ledgerEntries, 'ledger entry', 'ledger entries')}. Account time ${formatInstant(now)}${moved}. Holds are drawn by ${policy}.`,
    '',
    ...section('Grants, in the order in which they are drawn on', sheet.grants.map((state) => grantLines(state, now))),
    ...section('Open holds', sheet.openHolds.map(({ id, amount, policy: of, requestId, createdAt }) => `  ${id}  ${formatWhole(amount)} credits since ${formatInstant(createdAt)}, by ${of}, request ${requestId}`)),
    ...section('Payments', payments.map(({ paymentRef, paidCents, returnedCents, sourceRef }) => `  ${paymentRef}  ${formatCents(paidCents)} paid, ${formatCents(returnedCents)} given back, for ${sourceRef}`)),
    ...section('Corrections', sheet.corrections.map(({ ref, kind, grantId, operator, reason, madeAt }) => `  ${ref}  ${kind} of ${grantId} by ${operator}, ${formatInstant(madeAt)}: ${reason}`)),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return [`${title}${lines.length === 0 ? ': none' : ''}`, ...lines, ''];
}

function grantLines({ grant, left, held, captured, expired, revoked, revokeTarget }: GrantState, now: number): string {
  const parts = { left, held, used: captured, lapsed: expired, revoked, 'to be revoked': revokeTarget - revoked };
  const told = Object.entries(parts).flatMap(([word, amount]) => (amount > 0 ? [`${formatWhole(amount)} ${word}`] : []));
  const begins = grant.validFrom > now ? `from ${formatInstant(grant.validFrom)} ` : '';
  const end = grant.validUntil === null ? 'without end' : `until ${formatInstant(grant.validUntil)}`;
  return `  ${grant.id}  ${formatWhole(grant.amount)} ${grant.type}: ${told.join(', ')}; ${begins}${end}; ${sourceOf(grant)}`;
}

/** H5: a grace grant says what it stands for. */
function sourceOf({ isGrace, sourceRef }: GrantState['grant']): string {
  if (!isGrace) return sourceRef;
  const [, holdId, grantId] = sourceRef.split(':');
  return `grace of 72 hours for what hold ${holdId} gave back to the lapsed grant ${grantId}`;
}
