import type { ProviderFailure } from '@/lib/server/providers/provider';

/** What the pool sends to a worker thread. */
export interface ThreadRequest<Work> {
  readonly id: number;
  readonly work: Work;
}

/** What comes back: the encoded result, an outcome that is none, or what went wrong. */
export type ThreadReply =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly failure: Pick<ProviderFailure, 'code' | 'detail'> }
  | { readonly id: number; readonly problem: string };
