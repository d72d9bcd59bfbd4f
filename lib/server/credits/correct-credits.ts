import 'server-only';
import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '@/lib/base/result';
import { insertCorrection, knownCorrection, type CorrectionNote, type KnownCorrection } from '@/lib/server/credits/correction-rows';
import { decideCorrection, type Correction, type CorrectionOutcome, type CorrectionRefusal } from '@/lib/credits/correct';
import { loadAccount, type NamedFacts } from '@/lib/server/credits/facts';
import { UnknownAccountError, writeAccount } from '@/lib/server/credits/write-account';

/** Another correction has this reference: its reason, and when it was made (real time, ms). */
export interface RefReused {
  readonly code: 'ref_reused';
  readonly reason: string;
  readonly madeAt: number;
}

export interface Corrected {
  readonly outcome: CorrectionOutcome;
  /** Whether this reference had been acted on before: nothing was written now. */
  readonly isReplay: boolean;
}

/** What a correction would do at this moment, without doing it. Refusals as `decideCorrection`. @throws UnknownAccountError */
export async function previewCorrection(accountId: string, correction: Correction): Promise<Result<CorrectionOutcome, CorrectionRefusal>> {
  const account = await loadAccount(accountId, namedBy(correction, 'preview'));
  if (account === null) throw new UnknownAccountError(accountId);
  const decided = decideCorrection(account.facts, correction, account.now, { id: 'preview', sourceRef: sourceRefOf('preview') });
  return decided.ok ? ok(decided.value.outcome) : decided;
}

/**
 * Puts something right, once per reference (G2): the ledger entries, the row of the log with the reason and the record of the correction are one
 * transaction. The same reference with the same content answers as the first time; with other content it is refused with `ref_reused`.
 * @throws UnknownAccountError
 */
export async function correctCredits(accountId: string, correction: Correction, note: CorrectionNote): Promise<Result<Corrected, CorrectionRefusal | RefReused>> {
  type Replay = { readonly code: 'replay'; readonly outcome: CorrectionOutcome };
  const id = randomUUID();
  const named = { ...namedBy(correction, note.ref), beside: knownCorrection(accountId, note.ref, correction) };
  const written = await writeAccount<CorrectionOutcome, CorrectionRefusal | RefReused | Replay>(accountId, named, ({ facts, now, beside }) => {
    const known = beside as KnownCorrection<CorrectionOutcome> | null;
    if (known !== null) return err(known.isSame ? { code: 'replay', outcome: known.outcome } : { code: 'ref_reused', reason: known.reason, madeAt: known.madeAt });
    const decided = decideCorrection(facts, correction, now, { id, sourceRef: sourceRefOf(note.ref) });
    if (!decided.ok) return decided;
    const { decision, outcome } = decided.value;
    const statements = [insertCorrection({ accountId, kind: correction.kind, note, content: correction, outcome, now })];
    return ok({ decision, answer: outcome, why: { reason: 'correction', note: note.reason }, companions: () => ({ statements }) });
  });
  if (written.ok) return ok({ outcome: written.value, isReplay: false });
  return written.error.code === 'replay' ? ok({ outcome: written.error.outcome, isReplay: true }) : err(written.error);
}

/** G2: the source reference of an operator's grant. */
function sourceRefOf(ref: string): string {
  return `correction:${ref}`;
}

function namedBy(correction: Correction, ref: string): NamedFacts {
  return correction.kind === 'grant' ? { sourceRef: sourceRefOf(ref) } : { grantId: correction.grantId };
}
