import { describe, expect, it } from 'vitest';
import { assert } from '@/lib/base/assert';
import { applyEntries } from '@/lib/credits/apply';
import { endHold } from '@/lib/credits/end-hold';
import { expireDue } from '@/lib/credits/expire';
import { placeHold } from '@/lib/credits/hold';
import { inSequence } from '@/lib/credits/in-sequence';
import type { SequencedCommand } from '@/lib/credits/in-sequence';
import { assertAccount } from '@/lib/credits/invariants';
import { issueGrant } from '@/lib/credits/issue-grant';
import type { CreditError, Grant } from '@/lib/credits/model';
import { revokeGrant } from '@/lib/credits/revoke';
import { hourMs, TestAccount } from '@/lib/credits/testing/test-account';

type Sequenced = SequencedCommand<CreditError>;

/** The commands of a sequence, each at the present instant of the account. */
function commandsOf(account: TestAccount) {
  const { now } = account;
  return {
    issue: (grant: Grant): Sequenced => (facts) => issueGrant(facts, { grant }, now),
    revoke: (grantId: string, revokeTarget: number): Sequenced => (facts) => revokeGrant(facts, { grantId, revokeTarget }, now),
    place: (holdId: string, amount: number): Sequenced => (facts) =>
      placeHold(facts, { holdId, requestId: `request-${holdId}`, amount, policy: 'type-order', confirmedPrice: amount }, now),
    end: (holdId: string, capture: number): Sequenced => (facts) =>
      endHold(facts, { holdId, capture, cause: 'completed', newGrantIds: [] }, now),
    fail: (holdId: string, capture: number): Sequenced => (facts) =>
      endHold(facts, { holdId, capture, cause: 'failed', newGrantIds: ['back'] }, now),
    expire: (): Sequenced => (facts) => ({ ok: true, value: expireDue(facts, now) }),
  };
}

/** 8 activity credits (g1) that lapse in an hour, and 10 purchased ones (g2), of which h1 holds 3 activity credits. */
function someAccount(): TestAccount {
  const account = new TestAccount();
  account.give('activity', 8, { validUntil: account.now + hourMs });
  account.hold(3);
  account.give('purchased', 10);
  return account;
}

describe('inSequence', () => {
  it('[L2] decides nothing where there is no command', () => {
    expect(inSequence(someAccount().facts, [])).toEqual({ ok: true, value: { entries: [], newGrants: [], hold: null } });
  });

  it('[L2] one command alone is decided as without a sequence', () => {
    const account = someAccount();
    const { place } = commandsOf(account);
    expect(inSequence(account.facts, [place('h2', 5)])).toEqual(place('h2', 5)(account.facts));
  });

  it('[R1] a refund that arrived before its payment revokes the later grant at once', () => {
    const account = new TestAccount();
    const { issue, revoke } = commandsOf(account);
    const grant = account.grantOf('purchased', 500);
    const decided = inSequence(account.facts, [issue(grant), revoke(grant.id, 500)]);
    expect(decided).toMatchObject({
      ok: true,
      value: {
        entries: [
          { kind: 'grant', grantId: 'g1', amount: 500, at: account.now },
          { kind: 'refund', grantId: 'g1', amount: 0, at: account.now, revokeTarget: 500 },
          { kind: 'revoke', grantId: 'g1', amount: 500, at: account.now },
        ],
        newGrants: [grant],
        hold: null,
      },
    });
    const after = decided.ok ? applyEntries(account.facts, decided.value) : account.facts;
    expect(after.grants).toMatchObject([{ left: 0, revoked: 500, revokeTarget: 500 }]);
  });

  it('[R1] several partial refunds before the payment leave what none of them asked back', () => {
    const account = new TestAccount();
    const { issue, revoke } = commandsOf(account);
    const decided = inSequence(account.facts, [issue(account.grantOf('purchased', 500)), revoke('g1', 125), revoke('g1', 100), revoke('g1', 200)]);
    const after = decided.ok ? applyEntries(account.facts, decided.value) : account.facts;
    expect(after.grants).toMatchObject([{ left: 300, revoked: 200, revokeTarget: 200 }]);
  });

  it('[E2] periods that were missed are granted in their order; those that are over lapse at once', () => {
    const account = new TestAccount();
    const { issue } = commandsOf(account);
    const periods = [-3, -2, -1, 0].map((start) => account.grantOf('subscription', 100, { validFrom: account.now + start * hourMs, validUntil: account.now + (start + 1) * hourMs }));
    const decided = inSequence(account.facts, periods.map(issue));
    expect(decided.ok && decided.value.entries.map(({ kind, grantId, at }) => [kind, grantId, at - account.now])).toEqual([
      ['grant', 'g1', 0], ['expire', 'g1', -2 * hourMs],
      ['grant', 'g2', 0], ['expire', 'g2', -hourMs],
      ['grant', 'g3', 0], ['expire', 'g3', 0],
      ['grant', 'g4', 0],
    ]);
  });

  it('[L2] posts the expiries that are due once, in front of everything', () => {
    const account = someAccount();
    account.wait(hourMs);
    const { issue, revoke, expire } = commandsOf(account);
    const decided = inSequence(account.facts, [issue(account.grantOf('activity', 5)), expire(), revoke('g2', 4)]);
    expect(decided.ok && decided.value.entries.map(({ kind, grantId, amount }) => [kind, grantId, amount])).toEqual([
      ['expire', 'g1', 5], ['grant', 'g3', 5], ['refund', 'g2', 0], ['revoke', 'g2', 4],
    ]);
  });

  it('[H1] a hold draws on a grant that the command before it made', () => {
    const account = new TestAccount();
    const { issue, place } = commandsOf(account);
    const decided = inSequence(account.facts, [issue(account.grantOf('purchased', 7)), place('h1', 7)]);
    expect(decided).toMatchObject({ ok: true, value: { hold: { id: 'h1', allocations: [{ grantId: 'g1', amount: 7 }], ending: null } } });
  });

  it('[H3] hands on the hold that is ended, also when it is not in the last command', () => {
    const account = someAccount();
    const { end, revoke } = commandsOf(account);
    expect(inSequence(account.facts, [end('h1', 2), revoke('g2', 1)])).toMatchObject({ ok: true, value: { hold: { id: 'h1', ending: { captured: 2 } } } });
  });

  it('[H2] what an earlier command took is not there for a later one', () => {
    const account = someAccount();
    const { revoke, place } = commandsOf(account);
    const refusal = { code: 'insufficient_credits', required: 6, available: 5, shortBy: 1 };
    expect(inSequence(account.facts, [revoke('g2', 10), place('h2', 6)])).toEqual({ ok: false, error: refusal });
  });

  it('[G2] a source grants once within a sequence too', () => {
    const account = new TestAccount();
    const { issue } = commandsOf(account);
    const twice = [issue(account.grantOf('purchased', 5, { sourceRef: 'payment' })), issue(account.grantOf('purchased', 5, { sourceRef: 'payment' }))];
    expect(inSequence(account.facts, twice)).toEqual({ ok: false, error: { code: 'source_already_granted', grantId: 'g1' } });
  });

  it('[L2] a refusal of one refuses all, and what comes after it is not asked', () => {
    const account = someAccount();
    const { issue, revoke } = commandsOf(account);
    const before = JSON.stringify(account.facts);
    const never = (): never => {
      throw new Error('A command after a refusal is never asked.');
    };
    const refused = inSequence(account.facts, [issue(account.grantOf('purchased', 5)), revoke('nowhere', 1), never]);
    expect(refused).toEqual({ ok: false, error: { code: 'unknown_grant', grantId: 'nowhere' } });
    expect(JSON.stringify(account.facts)).toBe(before);
  });

  it('[H1] asserts that at most one command places or ends a hold', () => {
    const account = someAccount();
    const { place, end } = commandsOf(account);
    expect(() => inSequence(account.facts, [place('h2', 1), end('h1', 1)])).toThrow('at most one command of a sequence places or ends a hold');
    expect(() => inSequence(account.facts, [place('h2', 1), end('h2', 1)])).toThrow('at most one command of a sequence places or ends a hold');
  });

  it('[L2] makes of an account what its commands make of it one after the other', () => {
    const account = someAccount();
    account.wait(2 * hourMs);
    const { issue, revoke, fail, expire } = commandsOf(account);
    const commands = [revoke('g2', 3), fail('h1', 1), issue(account.grantOf('subscription', 9)), expire(), revoke('g2', 6)];
    const together = inSequence(account.facts, commands);
    let step = account.facts;
    for (const command of commands) {
      const decided = command(step);
      assert(decided.ok, 'no command is refused');
      step = applyEntries(step, decided.value);
    }
    const after = together.ok ? applyEntries(account.facts, together.value) : account.facts;
    expect(after).toEqual(step);
    expect(() => assertAccount(after)).not.toThrow();
  });
});
