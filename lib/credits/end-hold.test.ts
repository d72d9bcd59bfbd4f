import { describe, expect, it } from 'vitest';
import { holdEndCauses } from '@/lib/credits/model';
import type { EntryDraft, Hold, HoldEndCause } from '@/lib/credits/model';
import { dayMs, hourMs, TestAccount } from '@/lib/credits/testing/test-account';

const ours = ['completed', 'failed', 'timed_out'] as const;

/** A hold of 10: 6 subscription credits (g1) and 4 of 9 purchased ones (g2). */
function heldTen(): { account: TestAccount; hold: Hold } {
  const account = new TestAccount();
  account.give('subscription', 6);
  account.give('purchased', 9);
  return { account, hold: account.hold(10) };
}

/** A hold of all 8 activity credits of a grant (g1) that has lapsed meanwhile. */
function heldAndLapsed(): { account: TestAccount; hold: Hold } {
  const account = new TestAccount();
  account.give('activity', 8, { validUntil: account.now + hourMs });
  const hold = account.hold(8);
  account.wait(hourMs);
  return { account, hold };
}

function lastMoves(account: TestAccount, count: number): [EntryDraft['kind'], string, number][] {
  return account.drafts.slice(-count).map(({ kind, grantId, amount }) => [kind, grantId, amount]);
}

describe('endHold', () => {
  it('[H3] charges a hold that is captured as a whole', () => {
    const { account, hold } = heldTen();
    const ended = account.end(hold, 'completed', 10);
    expect(lastMoves(account, 2)).toEqual([['capture', 'g1', 6], ['capture', 'g2', 4]]);
    const ending = { cause: 'completed', captured: 10, endedAt: account.now };
    expect(ended).toMatchObject({ ok: true, value: { newGrants: [], hold: { ...hold, ending } } });
    expect(account.balance).toBe(5);
  });

  it.each(holdEndCauses)('[H3] gives everything back where nothing is charged: %s', (cause) => {
    const { account, hold } = heldTen();
    account.wait(5);
    account.end(hold, cause);
    const rest = { kind: 'release', holdId: 'h1', requestId: 'request-h1', at: account.now, cause, revokeTarget: null };
    expect(account.drafts.slice(-2)).toEqual([
      { ...rest, type: 'subscription', grantId: 'g1', amount: 6 },
      { ...rest, type: 'purchased', grantId: 'g2', amount: 4 },
    ]);
    expect(account.balance).toBe(15);
  });

  it.each(holdEndCauses)('[H3] answers a second ending with the first: %s', (cause) => {
    const { account, hold } = heldTen();
    account.end(hold, 'completed', 7);
    const ending = { cause: 'completed', captured: 7, endedAt: account.now };
    account.wait(hourMs);
    const before = account.facts;
    expect(account.end(hold, cause)).toEqual({ ok: false, error: { code: 'hold_already_ended', ending } });
    expect(account.facts).toBe(before);
  });

  it.each([
    { capture: 1, moves: [['capture', 'g1', 1], ['release', 'g1', 5], ['release', 'g2', 4]] },
    { capture: 6, moves: [['capture', 'g1', 6], ['release', 'g2', 4]] },
    { capture: 7, moves: [['capture', 'g1', 6], ['capture', 'g2', 1], ['release', 'g2', 3]] },
  ])('[H4] charges $capture of 10 in burn order and releases the rest', ({ capture, moves }) => {
    const { account, hold } = heldTen();
    account.end(hold, 'completed', capture);
    expect(lastMoves(account, moves.length)).toEqual(moves);
    expect(account.balance).toBe(15 - capture);
  });

  it('[H4] a cancel after the start charges the outputs that were finished', () => {
    const { account, hold } = heldTen();
    account.end(hold, 'cancelled', 3);
    expect(account.stateOf('g1')).toMatchObject({ left: 3, captured: 3, held: 0 });
    expect(account.stateOf('g2')).toMatchObject({ left: 9, captured: 0, held: 0 });
  });

  it('[H4] charges at most what is held', () => {
    const { account, hold } = heldTen();
    expect(account.end(hold, 'completed', 11)).toEqual({ ok: false, error: { code: 'capture_exceeds_hold', amount: 11, held: 10 } });
    expect(account.balance).toBe(5);
  });

  it('[H4] charges a grant that has lapsed meanwhile like any other', () => {
    const { account, hold } = heldAndLapsed();
    account.end(hold, 'completed', 8);
    expect(account.stateOf('g1')).toMatchObject({ captured: 8, expired: 0 });
  });

  it('[H5] what belonged to a lapsed grant is lost when the person cancelled', () => {
    const { account, hold } = heldAndLapsed();
    const ended = account.end(hold, 'cancelled', 3);
    expect(lastMoves(account, 3)).toEqual([['capture', 'g1', 3], ['release', 'g1', 5], ['expire', 'g1', 5]]);
    expect(ended).toMatchObject({ ok: true, value: { newGrants: [] } });
    expect(account.balance).toBe(0);
  });

  it.each(ours)('[H5] it comes back as a grace grant of 72 hours when it was ours: %s', (cause) => {
    const { account, hold } = heldAndLapsed();
    const ended = account.endWith({ holdId: hold.id, capture: 0, cause, newGrantIds: ['back'] });
    const grace = {
      id: 'back', accountId: 'account', type: 'activity', amount: 8, validFrom: account.now, validUntil: account.now + 72 * hourMs,
      createdAt: account.now, sourceRef: 'grace:h1:g1', isGrace: true,
    };
    expect(ended).toMatchObject({ ok: true, value: { newGrants: [grace] } });
    const rest = { type: 'activity', at: account.now, holdId: 'h1', requestId: 'request-h1', revokeTarget: null };
    expect(account.drafts.slice(-3)).toEqual([
      { ...rest, kind: 'release', grantId: 'g1', amount: 8, cause },
      { ...rest, kind: 'expire', grantId: 'g1', amount: 8, cause: null },
      { ...rest, kind: 'grant', grantId: 'back', amount: 8, cause: null },
    ]);
    expect(account.balance).toBe(8);
  });

  it('[H5] fewer outputs than asked for are ours: the rest of a lapsed grant comes back', () => {
    const { account, hold } = heldAndLapsed();
    account.end(hold, 'completed', 6);
    expect(account.stateOf('g1')).toMatchObject({ captured: 6, expired: 2 });
    expect(account.stateOf('h1-grace1').grant.amount).toBe(2);
  });

  it('[H5] gives no second grace', () => {
    const { account, hold } = heldAndLapsed();
    account.end(hold, 'failed');
    const again = account.hold(8);
    account.wait(72 * hourMs);
    expect(account.end(again, 'failed')).toMatchObject({ ok: true, value: { newGrants: [] } });
    expect(account.stateOf('h1-grace1')).toMatchObject({ expired: 8 });
    expect(account.balance).toBe(0);
  });

  it('[H5] makes one grace grant for each lapsed grant, and leaves the others alone', () => {
    const account = new TestAccount();
    account.give('subscription', 2, { validUntil: account.now + hourMs });
    account.give('purchased', 3);
    account.give('activity', 9, { validUntil: account.now + dayMs });
    const hold = account.hold(10);
    account.wait(dayMs);
    const ended = account.end(hold, 'timed_out');
    expect(ended.ok && ended.value.newGrants.map(({ id, type, amount, sourceRef }) => [id, type, amount, sourceRef])).toEqual([
      ['h1-grace1', 'subscription', 2, 'grace:h1:g1'],
      ['h1-grace2', 'activity', 5, 'grace:h1:g3'],
    ]);
    expect(account.stateOf('g2')).toMatchObject({ left: 3, expired: 0 });
    expect(account.stateOf('g3')).toMatchObject({ left: 0, expired: 9 });
  });

  it('[H5] lapses at the very instant of the end, not one millisecond before', () => {
    for (const { waitedMs, left } of [{ waitedMs: hourMs - 1, left: 8 }, { waitedMs: hourMs, left: 0 }]) {
      const account = new TestAccount();
      account.give('activity', 8, { validUntil: account.now + hourMs });
      const hold = account.hold(8);
      account.wait(waitedMs);
      account.end(hold, 'cancelled');
      expect(account.stateOf('g1')).toMatchObject({ left, expired: 8 - left });
    }
  });

  it('[H5] what belonged to a revoked grant is revoked at once, up to the target', () => {
    const { account, hold } = heldTen();
    account.revoke({ grantId: 'g1', revokeTarget: 4 });
    account.end(hold, 'failed');
    expect(lastMoves(account, 3)).toEqual([['release', 'g1', 6], ['revoke', 'g1', 4], ['release', 'g2', 4]]);
    expect(account.drafts.at(-2)).toMatchObject({ kind: 'revoke', holdId: 'h1', requestId: 'request-h1', cause: null, revokeTarget: null });
    expect(account.stateOf('g1')).toMatchObject({ left: 2, revoked: 4 });
  });

  it('[H5] counts what was revoked before, when the refund came', () => {
    const account = new TestAccount();
    account.give('purchased', 10);
    const hold = account.hold(6);
    account.revoke({ grantId: 'g1', revokeTarget: 8 });
    expect(account.stateOf('g1')).toMatchObject({ left: 0, held: 6, revoked: 4 });
    account.end(hold, 'failed');
    expect(account.stateOf('g1')).toMatchObject({ left: 2, held: 0, revoked: 8 });
  });

  it('[H5] revokes before it lapses: what the money came back for gets no grace', () => {
    const { account, hold } = heldAndLapsed();
    account.revoke({ grantId: 'g1', revokeTarget: 5 });
    account.end(hold, 'failed');
    expect(lastMoves(account, 4)).toEqual([['release', 'g1', 8], ['revoke', 'g1', 5], ['expire', 'g1', 3], ['grant', 'h1-grace1', 3]]);
  });

  it('[H5] has an entry for a single credit too', () => {
    const { account, hold } = heldAndLapsed();
    account.revoke({ grantId: 'g1', revokeTarget: 1 });
    account.end(hold, 'failed', 6);
    expect(lastMoves(account, 4)).toEqual([['release', 'g1', 2], ['revoke', 'g1', 1], ['expire', 'g1', 1], ['grant', 'h1-grace1', 1]]);
  });

  it('[H6] a time-out releases everything', () => {
    const { account, hold } = heldTen();
    account.end(hold, 'timed_out');
    expect(account.balance).toBe(15);
  });

  it('[H6] asserts that a time-out charges nothing', () => {
    const { account, hold } = heldTen();
    expect(() => account.end(hold, 'timed_out', 1)).toThrow('a hold that is timed out charges nothing');
  });

  it('[L2] posts the expiries that are due first, dated at their end', () => {
    const account = new TestAccount();
    account.give('activity', 8, { validUntil: account.now + hourMs });
    const hold = account.hold(5);
    account.wait(2 * hourMs);
    account.end(hold, 'failed');
    expect(account.drafts.slice(2)).toMatchObject([
      { kind: 'expire', amount: 3, at: account.now - hourMs, holdId: null },
      { kind: 'release', amount: 5, at: account.now },
      { kind: 'expire', amount: 5, at: account.now, holdId: 'h1' },
      { kind: 'grant', amount: 5, at: account.now, holdId: 'h1' },
    ]);
  });

  it('[T1] checks its refusals in their order: amount, hold, ending, size', () => {
    const { account, hold } = heldTen();
    const codeOf = (holdId: string, capture: number, cause: HoldEndCause = 'completed'): string => {
      const ended = account.endWith({ holdId, capture, cause, newGrantIds: [] });
      return ended.ok ? 'ok' : ended.error.code;
    };
    expect([codeOf('nowhere', -1), codeOf('nowhere', 11), codeOf(hold.id, 0.5), codeOf(hold.id, 11), codeOf(hold.id, 10)]).toEqual([
      'invalid_amount', 'unknown_hold', 'invalid_amount', 'capture_exceeds_hold', 'ok',
    ]);
    expect([codeOf(hold.id, -1), codeOf(hold.id, 11)]).toEqual(['invalid_amount', 'hold_already_ended']);
  });

  it('[H5] asserts that there are ids enough for the grace grants, and that they are new', () => {
    const { account, hold } = heldAndLapsed();
    const end = { holdId: hold.id, capture: 0, cause: 'failed' } as const;
    expect(() => account.endWith({ ...end, newGrantIds: [] })).toThrow('has an id for each grace grant');
    expect(() => account.endWith({ ...end, newGrantIds: ['g1'] })).toThrow('grant g1 is new');
  });
});
