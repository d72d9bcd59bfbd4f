/** What a confirm asks for, as a hash of its content. Two requests with the same content have the same hash. */
export interface RequestContent {
  readonly contentHash: string;
}

/** `new`: decide it; `replay`: answer as the first time, charge nothing; `request_id_reused`: refuse. */
export type RequestMatch = 'new' | 'replay' | 'request_id_reused';

/**
 * I1: what a confirm is to the account, given the accepted request that has the same request id (null: there is none). Only
 * accepted requests count: a refusal binds nothing, so the same request can be confirmed again after buying.
 */
export function sameRequest(existing: RequestContent | null, incoming: RequestContent): RequestMatch {
  if (existing === null) return 'new';
  return existing.contentHash === incoming.contentHash ? 'replay' : 'request_id_reused';
}
