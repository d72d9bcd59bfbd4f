import 'server-only';
import type { RevokeReason } from '@/lib/activity/words';
import type { AccountFacts, Decision, EntryKind, Grant } from '@/lib/credits/model';
import { readSource } from '@/lib/credits/source';
import { plainActivity, type ActivityWrite } from '@/lib/server/activity/activity-write';

/** Why credits are revoked, or granted as a correction, as the log tells it. The note is an operator's. */
export interface RevokeWhy {
  readonly reason: RevokeReason;
  readonly note: string | null;
}

interface AfterDecision {
  readonly balance: { readonly total: number };
  readonly facts: AccountFacts;
}

/**
 * The rows that follow from ledger entries by themselves: one per grant, lapse and revoke (A1, E5), where a memo of money back and what it revoked are
 * one row, also when nothing was left to revoke (R1). A generation's own row is written by the generation.
 * @param after the account after the whole decision.
 * @param why null where nothing is revoked or put right, or only what comes back from a hold is revoked.
 */
export function activityOfDecision(decision: Decision, after: AfterDecision, newId: () => string, why: RevokeWhy | null = null): ActivityWrite[] {
  const grants = new Map(decision.newGrants.map((grant) => [grant.id, grant]));
  const memos = new Set(decision.entries.filter(({ kind }) => kind === 'refund').map(({ grantId }) => grantId));
  return decision.entries.flatMap((entry) => {
    const base = { id: newId(), at: entry.at, grantId: entry.grantId, balanceAfter: after.balance.total };
    const amounts = { [entry.type]: entry.amount };
    const grant = grants.get(entry.grantId);
    if (entry.kind === 'grant' && grant !== undefined) return [plainActivity({ ...base, kind: 'grant', status: 'granted', detail: grantDetail(grant, why) }, amounts)];
    if (entry.kind === 'expire') return [plainActivity({ ...base, kind: 'lapse', status: 'lapsed', detail: { kind: 'lapse' } }, amounts)];
    const isOfHold = entry.kind === 'revoke' && !memos.has(entry.grantId);
    if (entry.kind !== 'refund' && !isOfHold) return [];
    const revoked = isOfHold ? entry.amount : amountOf(decision, 'revoke', entry.grantId);
    const detail = { kind: 'revoke' as const, reason: why?.reason ?? null, note: why?.note ?? null, spent: spentOf(after, entry.grantId) };
    return [plainActivity({ ...base, kind: 'revoke', status: 'revoked', detail }, { [entry.type]: revoked })];
  });
}

function grantDetail(grant: Grant, why: RevokeWhy | null): Extract<ActivityWrite['detail'], { kind: 'grant' }> {
  const { source, item } = readSource(grant.sourceRef);
  return { kind: 'grant', source, item, validUntil: grant.validUntil, note: source === 'correction' ? (why?.note ?? null) : null };
}

function amountOf(decision: Decision, kind: EntryKind, grantId: string): number {
  return decision.entries.reduce((sum, entry) => (entry.kind === kind && entry.grantId === grantId ? sum + entry.amount : sum), 0);
}

/** What was used of a grant already, and is not taken back. */
function spentOf({ facts }: AfterDecision, grantId: string): number {
  return facts.grants.find(({ grant }) => grant.id === grantId)?.captured ?? 0;
}
