import type { EntryDraft } from '@/lib/credits/model';

type Moved = Pick<EntryDraft, 'kind' | 'type' | 'grantId' | 'amount' | 'at'>;
type Circumstances = Partial<Pick<EntryDraft, 'holdId' | 'requestId' | 'cause' | 'revokeTarget'>>;

/** An entry draft: what moves, and the circumstances that its kind has. Those that are not named are null. */
export function draft(moved: Moved, circumstances: Circumstances = {}): EntryDraft {
  return { holdId: null, requestId: null, cause: null, revokeTarget: null, ...moved, ...circumstances };
}
