import type { HoldEnd } from '@/lib/credits/end-hold';
import type { CreditError, Grant } from '@/lib/credits/model';
import type { Book, BookedHold, LedgerCommand } from '@/lib/credits/testing/command';
import { naiveBalance } from '@/lib/credits/testing/naive-refold';
import type { NaiveAmounts } from '@/lib/credits/testing/naive-refold';

export type NaiveAccount = Map<string, NaiveAmounts>;

/** What a command should lead to: a refusal, or the amounts of every grant afterwards. */
export interface Prediction {
  readonly refusal: CreditError | null;
  readonly amounts: NaiveAccount;
  readonly drawn: { readonly grantId: string; readonly amount: number }[];
  /** The grants that should be made, in order; those of grace among them. */
  readonly made: Grant[];
}

/**
 * The rules once more, as plainly as possible: intervals and text keys instead of the core's walks and comparisons. `amounts` is
 * the naive refold before the command and is not changed.
 */
export function predict(book: Book, amounts: NaiveAccount, command: LedgerCommand): Prediction {
  const after = new Map([...amounts].map(([id, parts]) => [id, { ...parts }]));
  const prediction: Prediction = { refusal: refusalOf(book, amounts, command), amounts: after, drawn: [], made: [] };
  if (prediction.refusal !== null) return prediction;
  for (const grant of book.grants) {
    if (isOver(grant, book.now)) moveAll(partsOf(after, grant.id));
  }
  if (command.kind === 'issue') {
    const parts = { left: command.grant.amount, held: 0, captured: 0, expired: 0, revoked: 0, target: 0 };
    if (isOver(command.grant, book.now)) moveAll(parts);
    after.set(command.grant.id, parts);
    prediction.made.push(command.grant);
  }
  if (command.kind === 'hold') predictHold(book, prediction, command.request);
  if (command.kind === 'end') predictEnd(book, prediction, command.end);
  if (command.kind === 'revoke') {
    const parts = partsOf(after, command.revocation.grantId);
    parts.target = Math.max(parts.target, command.revocation.revokeTarget);
    revokeDue(parts);
  }
  return prediction;
}

function refusalOf(book: Book, amounts: NaiveAccount, command: LedgerCommand): CreditError | null {
  switch (command.kind) {
    case 'issue': {
      const { amount, validFrom, validUntil, sourceRef } = command.grant;
      if (isNoAmount(amount)) return { code: 'invalid_amount', amount };
      if (validUntil !== null && validUntil - validFrom < 1) return { code: 'invalid_window', validFrom, validUntil };
      const first = book.grants.find((grant) => grant.sourceRef === sourceRef);
      return first === undefined ? null : { code: 'source_already_granted', grantId: first.id };
    }
    case 'hold': {
      const { amount, confirmedPrice, requestId } = command.request;
      for (const price of [amount, confirmedPrice]) {
        if (isNoAmount(price)) return { code: 'invalid_amount', amount: price };
      }
      if (book.holds.some((hold) => hold.request.requestId === requestId)) return { code: 'request_id_reused', requestId };
      if (confirmedPrice < amount) return { code: 'price_rose', confirmed: confirmedPrice, price: amount };
      const available = naiveBalance(book.grants, amounts, book.now);
      return amount <= available ? null : { code: 'insufficient_credits', required: amount, available, shortBy: amount - available };
    }
    case 'end': {
      const { capture, holdId } = command.end;
      if (isNoAmount(capture)) return { code: 'invalid_amount', amount: capture };
      const hold = book.holds.find(({ request }) => request.holdId === holdId);
      if (hold === undefined) return { code: 'unknown_hold', holdId };
      if (hold.ending !== null) return { code: 'hold_already_ended', ending: hold.ending };
      return capture <= hold.request.amount ? null : { code: 'capture_exceeds_hold', amount: capture, held: hold.request.amount };
    }
    case 'revoke': {
      const { grantId, revokeTarget } = command.revocation;
      const grant = book.grants.find(({ id }) => id === grantId);
      if (isNoAmount(revokeTarget) || revokeTarget > (grant?.amount ?? 1e9)) return { code: 'invalid_amount', amount: revokeTarget };
      return grant === undefined ? { code: 'unknown_grant', grantId } : null;
    }
    default:
      return null;
  }
}

/** B1, B2: grants ordered by one text each, whose parts weigh from left to right. */
function predictHold(book: Book, { amounts, drawn }: Prediction, { amount, policy }: BookedHold['request']): void {
  const digits = (instant: number | null): string => (instant === null ? '~' : String(instant).padStart(16, '0'));
  const middle = policy === 'subscription-activity-purchased' ? ['activity', 'purchased'] : ['purchased', 'activity'];
  const ranks = ['subscription', ...middle];
  const keyed = book.grants
    .filter((grant) => grant.validFrom <= book.now && !isOver(grant, book.now))
    .map((grant) => {
      const rank = String(ranks.indexOf(grant.type));
      const end = digits(grant.validUntil);
      const front = policy === 'soonest-expiry' ? [end, rank] : [rank, end];
      return { grant, key: [...front, digits(grant.createdAt), grant.id].join(' ') };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  let from = 0;
  for (const { grant } of keyed) {
    const parts = partsOf(amounts, grant.id);
    const taken = overlap(from, from + parts.left, 0, amount);
    from += parts.left;
    parts.left -= taken;
    parts.held += taken;
    if (taken > 0) drawn.push({ grantId: grant.id, amount: taken });
  }
}

/** H4, H5: the hold's credits stand in a row; the first `capture` of them are charged, each of the others has its fate. */
function predictEnd(book: Book, { amounts, made }: Prediction, end: HoldEnd): void {
  const hold = book.holds.find(({ request }) => request.holdId === end.holdId);
  let from = 0;
  for (const { grantId, amount } of hold?.drawn ?? []) {
    const parts = partsOf(amounts, grantId);
    const grant = book.grants.find(({ id }) => id === grantId);
    const charged = overlap(from, from + amount, 0, end.capture);
    from += amount;
    parts.held -= amount;
    parts.captured += charged;
    parts.left += amount - charged;
    revokeDue(parts);
    if (grant === undefined || !isOver(grant, book.now)) continue;
    const lost = parts.left;
    moveAll(parts);
    const isOurs = ['completed', 'failed', 'timed_out'].includes(end.cause);
    if (lost === 0 || !isOurs || grant.isGrace) continue;
    const id = end.newGrantIds[made.length] ?? '';
    const window = { validFrom: book.now, validUntil: book.now + 3 * 86_400_000, createdAt: book.now };
    made.push({ id, accountId: grant.accountId, type: grant.type, amount: lost, ...window, sourceRef: `grace:${end.holdId}:${grantId}`, isGrace: true });
  }
  for (const { id, amount } of made) amounts.set(id, { left: amount, held: 0, captured: 0, expired: 0, revoked: 0, target: 0 });
}

/** T1: judged by how it is written down, not by how it counts. */
function isNoAmount(value: number): boolean {
  return !/^\d{1,10}$/.test(String(value)) || value > 1e9;
}

function overlap(from: number, to: number, otherFrom: number, otherTo: number): number {
  return Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
}

function isOver({ validUntil }: Grant, now: number): boolean {
  return validUntil !== null && now >= validUntil;
}

/** All that is left lapses. */
function moveAll(parts: NaiveAmounts): void {
  parts.expired += parts.left;
  parts.left = 0;
}

function revokeDue(parts: NaiveAmounts): void {
  while (parts.left > 0 && parts.revoked < parts.target) {
    const step = Math.min(parts.left, parts.target - parts.revoked);
    parts.left -= step;
    parts.revoked += step;
  }
}

function partsOf(amounts: NaiveAccount, grantId: string): NaiveAmounts {
  const parts = amounts.get(grantId);
  if (parts === undefined) throw new Error(`The naive account has no grant ${grantId}.`);
  return parts;
}
