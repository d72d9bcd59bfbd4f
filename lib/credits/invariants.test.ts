import { describe, expect, it } from 'vitest';
import { endHold } from '@/lib/credits/end-hold';
import { expireDue } from '@/lib/credits/expire';
import { placeHold } from '@/lib/credits/hold';
import { assertAccount, assertCommand, assertDecision } from '@/lib/credits/invariants';
import { issueGrant } from '@/lib/credits/issue-grant';
import type { AccountFacts, Grant, GrantState, Hold } from '@/lib/credits/model';
import { revokeGrant } from '@/lib/credits/revoke';
import { hourMs, TestAccount } from '@/lib/credits/testing/test-account';

/** Two grants, an ended hold (h1) and an open one (h2) on both grants. */
function soundAccount(): TestAccount {
  const account = new TestAccount();
  account.give('activity', 10, { validUntil: account.now + hourMs });
  account.give('purchased', 10);
  account.end(account.hold(2), 'completed', 2);
  account.wait(1);
  account.hold(11);
  account.revoke({ grantId: 'g1', revokeTarget: 4 });
  return account;
}

function withState(facts: AccountFacts, grantId: string, change: Partial<GrantState>): AccountFacts {
  return { ...facts, grants: facts.grants.map((state) => (state.grant.id === grantId ? { ...state, ...change } : state)) };
}

function withGrant(facts: AccountFacts, grantId: string, change: Partial<Grant>): AccountFacts {
  return { ...facts, grants: facts.grants.map((state) => (state.grant.id === grantId ? { ...state, grant: { ...state.grant, ...change } } : state)) };
}

function withHold(facts: AccountFacts, holdId: string, change: (hold: Hold) => Partial<Hold>): AccountFacts {
  return { ...facts, holds: facts.holds.map((hold) => (hold.id === holdId ? { ...hold, ...change(hold) } : hold)) };
}

describe('assertAccount', () => {
  it('[L2] accepts a sound account, also without what no command names', () => {
    const { facts } = soundAccount();
    expect(() => assertAccount(facts)).not.toThrow();
    expect(() => assertAccount({ ...facts, holds: [] })).not.toThrow();
  });

  const broken: { name: string; says: string; change: (facts: AccountFacts) => AccountFacts }[] = [
    { name: '[L2] parts that do not add up', says: 'add up to 10, not 11', change: (facts) => withState(facts, 'g1', { expired: 1 }) },
    { name: '[L2] a negative part', says: 'is an amount, not -1', change: (facts) => withState(facts, 'g1', { captured: -1, expired: 1 }) },
    { name: '[T1] a part that is not whole', says: 'is an amount, not 0.5', change: (facts) => withState(facts, 'g1', { captured: 0.5 }) },
    { name: '[T1] a grant above the bound', says: 'is an amount, not 1000000001', change: (facts) => withGrant(facts, 'g1', { amount: 1_000_000_001 }) },
    { name: '[R1] a target above the grant', says: 'not to be revoked beyond', change: (facts) => withState(facts, 'g1', { revokeTarget: 11 }) },
    { name: '[R1] more revoked than asked for', says: 'beyond its target', change: (facts) => withState(facts, 'g1', { revokeTarget: 3 }) },
    { name: '[R1] something left while more is to be revoked', says: 'nothing is left', change: (facts) => withState(facts, 'g1', { revokeTarget: 5 }) },
    { name: '[G1] an empty window', says: 'window', change: (facts) => withGrant(facts, 'g1', { validUntil: 0 }) },
    { name: '[G1] a grant of another account', says: 'grant g1 is of account', change: (facts) => withGrant(facts, 'g1', { accountId: 'other' }) },
    { name: '[G1] one grant twice', says: 'no grant id', change: (facts) => withGrant(facts, 'g1', { id: 'g2' }) },
    { name: '[G2] one source reference twice', says: 'no source reference', change: (facts) => withGrant(facts, 'g1', { sourceRef: 'pay:g2' }) },
    { name: '[H3] one hold twice', says: 'no hold id', change: (facts) => withHold(facts, 'h1', () => ({ id: 'h2' })) },
    { name: '[I1] one request twice', says: 'no request id', change: (facts) => withHold(facts, 'h1', () => ({ requestId: 'request-h2' })) },
    { name: '[H1] a hold of another account', says: 'hold h1 is of account', change: (facts) => withHold(facts, 'h1', () => ({ accountId: 'other' })) },
    { name: '[T1] a hold that is not whole', says: 'amount of hold h2', change: (facts) => withHold(facts, 'h2', () => ({ amount: 1.5 })) },
    { name: '[H1] allocations that do not add up', says: 'add up to 12, not 11', change: (facts) => withHold(facts, 'h2', () => ({ amount: 12 })) },
    {
      name: '[H1] one grant twice in a hold', says: 'no grant of hold h2',
      change: (facts) => withHold(facts, 'h2', ({ allocations }) => ({ allocations: allocations.map((part) => ({ ...part, grantId: 'g1' })) })),
    },
    {
      name: '[H1] an allocation of nothing', says: 'takes something',
      change: (facts) => withHold(facts, 'h1', ({ allocations }) => ({ allocations: [...allocations, { grantId: 'g1', type: 'activity', amount: 0 }] })),
    },
    {
      name: '[H4] more charged than held', says: 'charged at most',
      change: (facts) => withHold(facts, 'h1', ({ createdAt: endedAt }) => ({ ending: { cause: 'completed', captured: 3, endedAt } })),
    },
    {
      name: '[H3] an ending before the beginning', says: 'ended after',
      change: (facts) => withHold(facts, 'h1', ({ createdAt }) => ({ ending: { cause: 'failed', captured: 2, endedAt: createdAt - 1 } })),
    },
    {
      name: '[H1] an open hold without its grant', says: 'the facts hold grant g2',
      change: (facts) => ({ ...facts, grants: facts.grants.filter(({ grant }) => grant.id !== 'g2') }),
    },
    { name: '[H1] an open hold on nothing held', says: 'has held what hold h2 took', change: (facts) => withState(facts, 'g2', { held: 7, captured: 3 }) },
    {
      name: '[H1] an open hold on another type', says: 'names the type',
      change: (facts) => withHold(facts, 'h2', ({ allocations }) => ({ allocations: allocations.map((part) => ({ ...part, type: 'subscription' })) })),
    },
  ];

  it.each(broken.map(({ name, says, change }) => [name, says, change] as const))('%s', (_name, says, change) => {
    expect(() => assertAccount(change(soundAccount().facts))).toThrow(says);
  });

  it('[H1] two open holds share what is held on a grant', () => {
    const account = new TestAccount();
    account.give('purchased', 10);
    account.hold(4);
    account.hold(4);
    expect(() => assertAccount(withState(account.facts, 'g1', { left: 3, held: 7 }))).toThrow('has held what hold h2 took');
  });
});

describe('assertCommand', () => {
  it.each([
    { now: 0.5, says: 'whole milliseconds' },
    { now: Number.NaN, says: 'whole milliseconds' },
  ])('[L2] asserts that now is an instant, not $now', ({ now, says }) => {
    expect(() => assertCommand(soundAccount().facts, now)).toThrow(says);
  });

  it('[L2] asserts that time does not run back behind a grant or a hold', () => {
    const { facts, now } = soundAccount();
    expect(() => assertCommand(facts, now)).not.toThrow();
    expect(() => assertCommand(facts, now - 1)).toThrow('hold h2 was placed before now');
    expect(() => assertCommand(facts, now - 2)).toThrow('grant g1 was made before now');
  });
});

describe('every command', () => {
  const account = soundAccount();
  const { now } = account;
  const grant = account.grantOf('activity', 1);
  const commands: [string, (facts: AccountFacts) => unknown][] = [
    ['issueGrant', (facts) => issueGrant(facts, { grant }, now)],
    ['placeHold', (facts) => placeHold(facts, { holdId: 'h', requestId: 'r', amount: 0, policy: 'type-order', confirmedPrice: 0 }, now)],
    ['endHold', (facts) => endHold(facts, { holdId: 'nowhere', capture: 0, cause: 'failed', newGrantIds: [] }, now)],
    ['revokeGrant', (facts) => revokeGrant(facts, { grantId: 'g1', revokeTarget: 4 }, now)],
    ['expireDue', (facts) => expireDue(facts, now)],
  ];

  it.each(commands)('[L2] %s throws on facts that do not add up, instead of deciding', (_name, command) => {
    expect(() => command(account.facts)).not.toThrow();
    expect(() => command(withState(account.facts, 'g1', { expired: 1 }))).toThrow('add up to 10, not 11');
  });

  it.each(commands)('[L2] %s throws when time runs back', (_name, command) => {
    expect(() => command(withGrant(account.facts, 'g1', { createdAt: now + 1 }))).toThrow('grant g1 was made before now');
  });
});

describe('assertDecision', () => {
  it('[L2] asserts that a decision leaves nothing of what has lapsed', () => {
    const account = new TestAccount();
    account.give('activity', 10, { validUntil: account.now + hourMs });
    const nothing = { entries: [], newGrants: [], hold: null };
    expect(assertDecision(account.facts, nothing, account.now + hourMs - 1)).toBe(nothing);
    expect(() => assertDecision(account.facts, nothing, account.now + hourMs)).toThrow('nothing is left of grant g1');
  });

  it('[L2] asserts that the account adds up afterwards', () => {
    const account = new TestAccount();
    const grant = account.grantOf('activity', 10);
    expect(() => assertDecision(account.facts, { entries: [], newGrants: [grant], hold: null }, account.now)).toThrow('add up to 10, not 0');
  });
});
