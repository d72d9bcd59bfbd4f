import 'server-only';
import type { Decision, EntryDraft, Grant } from '@/lib/credits/model';
import { plainActivity, type ActivityWrite } from '@/lib/server/activity/activity-write';

/**
 * The rows that follow from ledger entries by themselves: one per grant, lapse and revoke (A1, E5). A generation's own row is written by
 * the generation.
 * @param after the account's balance after the whole decision.
 */
export function activityOfDecision(
  decision: Decision,
  after: { readonly balance: { readonly total: number } },
  newId: () => string,
): ActivityWrite[] {
  const grants = new Map(decision.newGrants.map((grant) => [grant.id, grant]));
  return decision.entries.flatMap((entry) => {
    const row = rowOfEntry(entry, grants.get(entry.grantId), after.balance.total, newId);
    return row === null ? [] : [row];
  });
}

function rowOfEntry(entry: EntryDraft, grant: Grant | undefined, balanceAfter: number, newId: () => string): ActivityWrite | null {
  const base = { at: entry.at, grantId: entry.grantId, balanceAfter };
  const amounts = { [entry.type]: entry.amount };
  if (entry.kind === 'grant' && grant !== undefined) {
    const [source = '', item = ''] = grant.sourceRef.split(':');
    const detail = { kind: 'grant' as const, source, item, validUntil: grant.validUntil };
    return plainActivity({ ...base, id: newId(), kind: 'grant', status: 'granted', detail }, amounts);
  }
  if (entry.kind === 'expire') return plainActivity({ ...base, id: newId(), kind: 'lapse', status: 'lapsed', detail: { kind: 'lapse' } }, amounts);
  if (entry.kind === 'revoke') return plainActivity({ ...base, id: newId(), kind: 'revoke', status: 'revoked', detail: { kind: 'revoke' } }, amounts);
  return null;
}
