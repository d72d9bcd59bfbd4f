import { describe, expect, it } from 'vitest';
import { createPrng, pick } from '@/lib/base/prng';
import { burnOrder } from '@/lib/credits/burn-order';
import { burnPolicies, creditTypes } from '@/lib/credits/model';
import type { BurnPolicy, CreditType, Grant, GrantState } from '@/lib/credits/model';

const now = 1_000_000;

function stateOf(id: string, type: CreditType, fields: Partial<Grant> & { left?: number } = {}): GrantState {
  const { left = 5, ...rest } = fields;
  const grant: Grant = { id, accountId: 'account', type, amount: 5, validFrom: 0, validUntil: null, createdAt: 0, sourceRef: id, isGrace: false, ...rest };
  return { grant, left, held: 0, captured: 5 - left, expired: 0, revoked: 0, revokeTarget: 0 };
}

function idsInOrder(states: readonly GrantState[], policy: BurnPolicy): string[] {
  return burnOrder(states, policy, now).map(({ grant }) => grant.id);
}

describe('burnOrder', () => {
  it('[B1] draws on subscription, then purchased, then activity', () => {
    const states = [stateOf('a', 'activity'), stateOf('p', 'purchased'), stateOf('s', 'subscription')];
    expect(idsInOrder(states, 'type-order')).toEqual(['s', 'p', 'a']);
  });

  it('[B1] draws inside a type on the soonest to lapse first, on what has no end last', () => {
    const states = [
      stateOf('never', 'activity'),
      stateOf('late', 'activity', { validUntil: now + 20 }),
      stateOf('soon', 'activity', { validUntil: now + 10 }),
    ];
    expect(idsInOrder(states, 'type-order')).toEqual(['soon', 'late', 'never']);
  });

  it('[B1] draws on a type before another that lapses sooner', () => {
    const states = [stateOf('a', 'activity', { validUntil: now + 1 }), stateOf('p', 'purchased')];
    expect(idsInOrder(states, 'type-order')).toEqual(['p', 'a']);
  });

  it('[B1] draws among equal ends on the oldest, then by id', () => {
    const states = [stateOf('c', 'purchased', { createdAt: 2 }), stateOf('b', 'purchased', { createdAt: 1 }), stateOf('a', 'purchased', { createdAt: 2 })];
    expect(idsInOrder(states, 'type-order')).toEqual(['b', 'a', 'c']);
  });

  it('[G1] compares ids by code unit, not as a language would', () => {
    const states = ['b', 'a', 'B', 'A', '10', '9'].map((id) => stateOf(id, 'purchased'));
    expect(idsInOrder(states, 'type-order')).toEqual(['10', '9', 'A', 'B', 'a', 'b']);
  });

  it('[B2] has a policy that draws on activity before purchased', () => {
    const states = [
      stateOf('p', 'purchased', { validUntil: now + 1 }),
      stateOf('late', 'activity', { validUntil: now + 9 }),
      stateOf('soon', 'activity', { validUntil: now + 8 }),
      stateOf('s', 'subscription'),
    ];
    expect(idsInOrder(states, 'subscription-activity-purchased')).toEqual(['s', 'soon', 'late', 'p']);
  });

  it('[B2] has a policy that draws on the soonest to lapse of all types; equal ends go by type', () => {
    const states = [
      stateOf('s-never', 'subscription'),
      stateOf('a-soon', 'activity', { validUntil: now + 1 }),
      stateOf('a-late', 'activity', { validUntil: now + 9, createdAt: 0 }),
      stateOf('p-late', 'purchased', { validUntil: now + 9, createdAt: 3 }),
      stateOf('s-late', 'subscription', { validUntil: now + 9, createdAt: 5 }),
    ];
    expect(idsInOrder(states, 'soonest-expiry')).toEqual(['a-soon', 's-late', 'p-late', 'a-late', 's-never']);
  });

  it.each(burnPolicies)('[B3] leaves out what is not valid or has nothing left, under %s', (policy) => {
    const states = [
      stateOf('over', 'purchased', { validUntil: now }),
      stateOf('to come', 'purchased', { validFrom: now + 1 }),
      stateOf('empty', 'purchased', { left: 0 }),
      stateOf('begins', 'purchased', { validFrom: now, validUntil: now + 1 }),
    ];
    expect(idsInOrder(states, policy)).toEqual(['begins']);
  });

  it.each(burnPolicies)('[B1] is a total order: any shuffle gives the same one, under %s', (policy) => {
    const random = createPrng(`shuffle ${policy}`);
    const states = Array.from({ length: 60 }, (_, index) =>
      stateOf(`g${index}`, pick(random, creditTypes), { validUntil: pick(random, [null, now + 1, now + 2]), createdAt: pick(random, [1, 2]) }),
    );
    const expected = idsInOrder(states, policy);
    expect(expected).toHaveLength(60);
    for (let round = 0; round < 20; round += 1) {
      const shuffled = states.map((state) => ({ state, at: random() })).sort((a, b) => a.at - b.at);
      expect(idsInOrder(shuffled.map(({ state }) => state), policy)).toEqual(expected);
    }
  });
});
