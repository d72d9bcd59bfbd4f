import type { Correction, CorrectionOutcome, CorrectionRefusal } from '@/lib/credits/correct';
import type { RefReused } from '@/lib/server/credits/correct-credits';
import type { RefundRefusal } from '@/lib/server/payments/refund-payment';
import { formatCount, formatWhole } from '@/lib/texts/format';

/** 1_772_668_800_000 → "2026-03-05 00:00:00 UTC". */
export function formatInstant(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** 499 → "$4.99". */
export function formatCents(cents: number): string {
  return `$${(cents / 100).toFixed(2)}`;
}

function credits(amount: number, type?: string): string {
  return formatCount(amount, `${type === undefined ? '' : `${type} `}credit`, `${type === undefined ? '' : `${type} `}credits`);
}

/** What a correction does to an account, in whole sentences, as something that will happen or that has. */
export function outcomeSentences(kind: Correction['kind'], name: string, outcome: CorrectionOutcome): string {
  const { amount, type, grantId, validUntil, held, gone, balanceBefore, balanceAfter } = outcome;
  const balance = `Balance: ${formatWhole(balanceBefore)} before, ${formatWhole(balanceAfter)} afterwards.`;
  if (kind === 'grant') {
    return `${name} receives ${credits(amount, type)}, valid ${validUntil === null ? 'without end' : `until ${formatInstant(validUntil)}`}.\n${balance}`;
  }
  const parts = [`Of grant ${grantId} of ${name}, ${credits(amount, type)} are revoked.`];
  if (held > 0) parts.push(`${credits(held)} are held now, and are revoked if they come back.`);
  if (gone > 0) parts.push(`${credits(gone)} are used or have lapsed already: they stay so.`);
  return [...parts, balance].join('\n');
}

/** Why nothing was done, and what to change. */
export function refusalSentence(refusal: CorrectionRefusal | RefReused | RefundRefusal): string {
  switch (refusal.code) {
    case 'needs_validity':
      return 'Subscription credits need an end: add --days N or --until YYYY-MM-DD.';
    case 'revokes_too_much':
      return refusal.most === 0 ? 'All of this grant is to be revoked already.' : `At most ${credits(refusal.most)} of this grant can still be revoked: give a smaller amount, or all.`;
    case 'ref_reused':
      return `This reference was used for something else on ${formatInstant(refusal.madeAt)} (“${refusal.reason}”): give another --ref.`;
    case 'invalid_window':
      return 'These credits would be over at once: give a later day.';
    case 'unknown_grant':
      return `The account has no grant ${refusal.grantId}: "show" lists its grants.`;
    case 'invalid_amount':
      return `${refusal.amount} is no amount of credits: give a whole number from 1.`;
    case 'source_already_granted':
      return `Grant ${refusal.grantId} has this reference already: give another --ref.`;
    case 'unknown_payment':
      return 'The local processor has no such payment: "show" lists the payments of an account. What was paid by an outside processor is refunded there.';
    case 'invalid_cents':
      return `Of this payment at most ${formatCents(refusal.paidCents)} can be given back.`;
    default:
      return `It was refused: ${refusal.code}.`;
  }
}
