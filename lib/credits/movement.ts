import { assert } from '@/lib/base/assert';
import type { EntryKind, Grant, GrantState } from '@/lib/credits/model';

/** The five places where the credits of a grant can be (L2). */
export type Place = 'left' | 'held' | 'captured' | 'expired' | 'revoked';

/** What each kind of entry moves inside its grant. `null` as a source is the grant itself coming into being. */
export const movements: Readonly<Record<EntryKind, { readonly from: Place | null; readonly to: Place } | null>> = {
  grant: { from: null, to: 'left' },
  hold: { from: 'left', to: 'held' },
  capture: { from: 'held', to: 'captured' },
  release: { from: 'held', to: 'left' },
  expire: { from: 'left', to: 'expired' },
  revoke: { from: 'left', to: 'revoked' },
  refund: null,
};

/** What moves: an entry's kind and amount, and for `refund` the target that it sets. */
export interface Movement {
  readonly kind: EntryKind;
  readonly amount: number;
  readonly revokeTarget: number | null;
}

/** The state of a grant before its `grant` entry. */
export function ungranted(grant: Grant): GrantState {
  return { grant, left: 0, held: 0, captured: 0, expired: 0, revoked: 0, revokeTarget: 0 };
}

/** L2: the state after one entry. Asserts that the place it takes from has enough: no place is ever below zero. */
export function moveAmounts(state: GrantState, { kind, amount, revokeTarget }: Movement): GrantState {
  const movement = movements[kind];
  if (movement === null) {
    assert(revokeTarget !== null, 'a refund says how much is to be revoked in all');
    return { ...state, revokeTarget };
  }
  const { from, to } = movement;
  if (from === null) return { ...state, [to]: state[to] + amount };
  assert(state[from] >= amount, `${kind} of ${amount} credits from ${state[from]} ${from} of grant ${state.grant.id}`);
  return { ...state, [from]: state[from] - amount, [to]: state[to] + amount };
}
