import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { genesisHead, sealEntries } from '@/lib/credits/chain';
import { draft } from '@/lib/credits/draft';
import type { Grant, Hold } from '@/lib/credits/model';
import { replayLedger } from '@/lib/credits/replay';
import type { LedgerRule } from '@/lib/credits/replay/bad-row';
import { all, cutAfter, grant, grantsUpTo, hold, inserted, row, rowOf, swapped, without, written } from '@/lib/credits/testing/tampering';
import type { Tampering } from '@/lib/credits/testing/tampering';
import { hourMs } from '@/lib/credits/testing/test-account';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const sample = written();
const startAt = rowOf(sample.drafts, 1).at;
const endAt = rowOf(sample.drafts, 13).at;
const onG2 = { type: 'purchased', grantId: 'g2', amount: 1 } as const;

const tampered: readonly { name: string; seq: number; rule: LedgerRule; change: Tampering }[] = [
  { name: 'an amount that is not whole', seq: 3, rule: 'T1', change: row(3, { amount: 5.5 }) },
  { name: 'a row that moves nothing', seq: 7, rule: 'T1', change: row(7, { amount: 0 }) },
  { name: 'a negative amount', seq: 13, rule: 'T1', change: row(13, { amount: -1 }) },
  { name: 'a refund without target', seq: 11, rule: 'T1', change: row(11, { revokeTarget: null }) },
  { name: 'a refund with half a target', seq: 11, rule: 'T1', change: row(11, { revokeTarget: 0.5 }) },
  { name: 'a grant without record', seq: 2, rule: 'G1', change: (ledger) => void (ledger.grants = ledger.grants.filter(({ id }) => id !== 'g2')) },
  { name: 'a grant of another amount', seq: 2, rule: 'G1', change: grant('g2', { amount: 11 }) },
  { name: 'a grant of another type', seq: 2, rule: 'G1', change: grant('g2', { type: 'activity' }) },
  { name: 'a row of another type', seq: 5, rule: 'G1', change: row(5, { type: 'activity' }) },
  { name: 'a grant of another account', seq: 8, rule: 'G1', change: grant('g3', { accountId: 'other' }) },
  { name: 'a grant with an empty window', seq: 8, rule: 'G1', change: grant('g3', { validUntil: 0 }) },
  { name: 'a grant made after its row', seq: 8, rule: 'G1', change: grant('g3', { createdAt: endAt }) },
  { name: 'a grant that is granted twice', seq: 3, rule: 'G1', change: inserted(3, (drafts) => rowOf(drafts, 2)) },
  { name: 'a source that grants twice', seq: 8, rule: 'G2', change: grant('g3', { sourceRef: 'pay:g2' }) },
  { name: 'a hold that draws in another order', seq: 3, rule: 'B1', change: swapped(3) },
  { name: 'a hold that goes on before a grant is empty', seq: 4, rule: 'B1', change: row(3, { amount: 5 }) },
  { name: 'a hold against its own policy', seq: 9, rule: 'B2', change: hold('h2', { policy: 'soonest-expiry' }) },
  { name: 'a hold on a grant that is not valid yet', seq: 3, rule: 'B3', change: grant('g1', { validFrom: endAt }) },
  { name: 'a hold row without hold', seq: 4, rule: 'H1', change: row(4, { holdId: null, requestId: null }) },
  { name: 'a refund row with a hold', seq: 11, rule: 'H1', change: row(11, { holdId: 'h2', requestId: 'request-h2' }) },
  { name: 'a hold that is placed twice', seq: 9, rule: 'H1', change: row(9, { holdId: 'h1', requestId: 'request-h1' }) },
  { name: 'a hold whose rows differ in instant', seq: 4, rule: 'H1', change: (ledger) => row(4, { at: rowOf(ledger.drafts, 4).at + 1 })(ledger) },
  { name: 'a hold whose rows differ in request', seq: 4, rule: 'H1', change: row(4, { requestId: 'other' }) },
  {
    name: 'a hold that takes from a grant twice', seq: 4, rule: 'H1',
    change: all(row(3, { amount: 3 }), inserted(4, (drafts) => rowOf(drafts, 3))),
  },
  { name: 'a hold without record', seq: 3, rule: 'H1', change: (ledger) => void ledger.holds.shift() },
  { name: 'a hold whose record has another amount', seq: 9, rule: 'H1', change: hold('h2', { amount: 11 }) },
  { name: 'a hold whose record has fewer allocations', seq: 9, rule: 'H1', change: hold('h2', { allocations: [{ ...onG2, amount: 12 }] }) },
  { name: 'a hold whose record lacks an allocation', seq: 9, rule: 'H1', change: hold('h2', { allocations: [{ ...onG2, amount: 9 }] }) },
  {
    name: 'a hold whose record has an allocation too many', seq: 9, rule: 'H1',
    change: hold('h2', { allocations: [{ ...onG2, amount: 9 }, { grantId: 'g3', type: 'activity', amount: 3 }, { ...onG2, grantId: 'g1' }] }),
  },
  {
    name: 'a grace grant of another type, in row and record', seq: 18, rule: 'H5',
    change: all(row(18, { type: 'purchased' }), grant('h2-grace1', { type: 'purchased' })),
  },
  { name: 'a grace grant that begins before its hold ended', seq: 18, rule: 'H5', change: grant('h2-grace1', { validFrom: startAt }) },
  { name: 'a grace grant that was made before its hold ended', seq: 18, rule: 'H5', change: grant('h2-grace1', { createdAt: startAt }) },
  { name: 'a revoke after a release that names another hold', seq: 15, rule: 'H5', change: row(15, { holdId: 'h1' }) },
  { name: 'a second release in the place of an expiry', seq: 17, rule: 'H5', change: row(17, { kind: 'release', cause: 'failed' }) },
  { name: 'a hold in the wrong order whose record is gone too', seq: 3, rule: 'B1', change: all(swapped(3), (ledger) => void ledger.holds.shift()) },
  { name: 'a ledger without the record of any grant', seq: 1, rule: 'G1', change: (ledger) => void (ledger.grants = []) },
  { name: 'a capture row without hold', seq: 5, rule: 'H1', change: row(5, { holdId: null, requestId: null }) },
  { name: 'a release row without hold', seq: 7, rule: 'H1', change: row(7, { holdId: null, requestId: null }) },
  {
    name: 'a hold whose record has allocations on another grant', seq: 9, rule: 'H1',
    change: hold('h2', { allocations: [{ ...onG2, grantId: 'g1', amount: 9 }, { grantId: 'g3', type: 'activity', amount: 3 }] }),
  },
  {
    name: 'a hold whose record has allocations of another type', seq: 9, rule: 'H1',
    change: hold('h2', { allocations: [{ ...onG2, type: 'activity', amount: 9 }, { grantId: 'g3', type: 'activity', amount: 3 }] }),
  },
  {
    name: 'a hold whose record has allocations of another size', seq: 9, rule: 'H1',
    change: hold('h2', { allocations: [{ ...onG2, amount: 8 }, { grantId: 'g3', type: 'activity', amount: 4 }] }),
  },
  { name: 'a hold whose record has another instant', seq: 9, rule: 'H1', change: hold('h2', { createdAt: endAt }) },
  { name: 'a record of a hold without rows', seq: 25, rule: 'H1', change: ({ holds }) => void holds.push({ ...(holds[0] as Hold), id: 'h9', amount: 1 }) },
  { name: 'an end without cause', seq: 5, rule: 'H3', change: row(5, { cause: null }) },
  { name: 'a hold row with a cause', seq: 3, rule: 'H3', change: row(3, { cause: 'failed' }) },
  { name: 'an end of a hold that is not there', seq: 5, rule: 'H3', change: row(5, { holdId: 'h9' }) },
  { name: 'a second ending', seq: 23, rule: 'H3', change: inserted(23, (drafts) => rowOf(drafts, 22)) },
  { name: 'an end for two causes', seq: 7, rule: 'H3', change: row(7, { cause: 'failed' }) },
  { name: 'an end at two instants', seq: 7, rule: 'H3', change: (ledger) => row(7, { at: rowOf(ledger.drafts, 7).at + 1 })(ledger) },
  { name: 'an end that leaves a part out', seq: 7, rule: 'H3', change: without(7) },
  { name: 'another row in the middle of an end', seq: 6, rule: 'H3', change: inserted(6, (drafts) => ({ ...rowOf(drafts, 11), at: startAt })) },
  { name: 'a hold that goes on in the middle of its end', seq: 6, rule: 'H3', change: inserted(6, (drafts) => rowOf(drafts, 4)) },
  { name: 'a ledger that stops in an end', seq: 7, rule: 'H3', change: all(cutAfter(6), grantsUpTo('g2')) },
  { name: 'a hold whose record is still open', seq: 9, rule: 'H3', change: hold('h2', { ending: null }) },
  { name: 'a hold whose record charged more', seq: 9, rule: 'H3', change: hold('h2', { ending: { cause: 'failed', captured: 2, endedAt: endAt } }) },
  { name: 'a hold whose record has another cause', seq: 9, rule: 'H3', change: hold('h2', { ending: { cause: 'timed_out', captured: 1, endedAt: endAt } }) },
  { name: 'a hold whose record ended at another time', seq: 9, rule: 'H3', change: hold('h2', { ending: { cause: 'failed', captured: 1, endedAt: endAt + 1 } }) },
  { name: 'a capture above the hold', seq: 5, rule: 'H4', change: row(5, { amount: 7 }) },
  { name: 'captures in another order', seq: 5, rule: 'H4', change: swapped(5) },
  { name: 'a capture after a release', seq: 6, rule: 'H4', change: row(5, { kind: 'release' }) },
  { name: 'a capture in two rows', seq: 6, rule: 'H4', change: all(row(5, { amount: 3 }), inserted(6, (drafts) => rowOf(drafts, 5))) },
  { name: 'a release of a part only', seq: 14, rule: 'H4', change: row(14, { amount: 7 }) },
  { name: 'a release that is not revoked', seq: 15, rule: 'H5', change: without(15) },
  { name: 'a revoke after a release under another request', seq: 15, rule: 'H5', change: row(15, { requestId: 'request-h1' }) },
  { name: 'a revoke after a release at another instant', seq: 15, rule: 'H5', change: row(15, { at: endAt + 1 }) },
  { name: 'a revoke after a release on another grant', seq: 15, rule: 'H5', change: row(15, { grantId: 'g3', type: 'activity' }) },
  { name: 'a release that is revoked too little', seq: 15, rule: 'H5', change: row(15, { amount: 3 }) },
  { name: 'a release to a lapsed grant that stays', seq: 17, rule: 'H5', change: without(17, 18) },
  { name: 'a failure without grace', seq: 18, rule: 'H5', change: without(18) },
  { name: 'a cancel with grace', seq: 18, rule: 'H5', change: all(...[13, 14, 16].map((seq) => row(seq, { cause: 'cancelled' }))) },
  { name: 'a grace grant of 73 hours', seq: 18, rule: 'H5', change: grant('h2-grace1', { validUntil: endAt + 73 * hourMs }) },
  { name: 'a grace grant of another hold', seq: 18, rule: 'H5', change: grant('h2-grace1', { sourceRef: 'grace:h1:g3' }) },
  { name: 'a grace grant that does not say so', seq: 18, rule: 'H5', change: grant('h2-grace1', { isGrace: false }) },
  { name: 'a grace grant whose row names another hold', seq: 18, rule: 'H5', change: row(18, { holdId: 'h1', requestId: 'request-h1' }) },
  { name: 'an ordinary grant that says it is grace', seq: 2, rule: 'H5', change: grant('g2', { isGrace: true }) },
  { name: 'an ordinary grant with a reference of grace', seq: 2, rule: 'H5', change: grant('g2', { sourceRef: 'grace:h1:g1' }) },
  { name: 'an ordinary grant with a hold', seq: 2, rule: 'H5', change: row(2, { holdId: 'h1', requestId: 'r' }) },
  { name: 'an expiry of a hold out of nothing', seq: 19, rule: 'H5', change: inserted(19, (drafts) => ({ ...rowOf(drafts, 17), ...onG2 })) },
  { name: 'a time-out that charges', seq: 13, rule: 'H6', change: row(13, { cause: 'timed_out' }) },
  { name: 'a request that places two holds', seq: 19, rule: 'I1', change: row(19, { requestId: 'request-h1' }) },
  { name: 'a hold without request', seq: 3, rule: 'I1', change: row(3, { requestId: null }) },
  { name: 'an end under another request', seq: 5, rule: 'I1', change: row(5, { requestId: 'request-h2' }) },
  { name: 'a hold whose record has another request', seq: 9, rule: 'I1', change: hold('h2', { requestId: 'other' }) },
  { name: 'time that runs back', seq: 19, rule: 'L2', change: row(19, { at: endAt - 1 }) },
  { name: 'an instant that is not whole', seq: 19, rule: 'L2', change: row(19, { at: endAt + 0.5 }) },
  { name: 'an expiry that is missing', seq: 12, rule: 'L2', change: without(12) },
  { name: 'an expiry one millisecond late', seq: 12, rule: 'L2', change: (ledger) => row(12, { at: rowOf(ledger.drafts, 12).at + 1 })(ledger) },
  { name: 'an expiry one millisecond early', seq: 12, rule: 'L2', change: (ledger) => row(12, { at: rowOf(ledger.drafts, 12).at - 1 })(ledger) },
  { name: 'an expiry of a part', seq: 12, rule: 'L2', change: row(12, { amount: 1 }) },
  { name: 'an expiry of a grant without end', seq: 19, rule: 'L2', change: inserted(19, () => draft({ kind: 'expire', ...onG2, at: endAt })) },
  { name: 'an expiry before its time', seq: 10, rule: 'L2', change: inserted(9, (drafts) => ({ ...rowOf(drafts, 12), amount: 5 })) },
  { name: 'a hold of an empty grant', seq: 19, rule: 'L2', change: row(19, { grantId: 'g1', type: 'subscription' }) },
  { name: 'a hold of more than there is', seq: 4, rule: 'L2', change: row(4, { amount: 11 }) },
  { name: 'a row before its grant', seq: 2, rule: 'L2', change: inserted(2, (drafts) => rowOf(drafts, 4)) },
  { name: 'a grant record without row', seq: 25, rule: 'L2', change: ({ grants }) => void grants.push({ ...(grants[0] as Grant), id: 'g9', sourceRef: 'g9' }) },
  { name: 'a refund that moves credits', seq: 11, rule: 'L2', change: row(11, { amount: 1 }) },
  { name: 'a refund above the grant', seq: 11, rule: 'R1', change: row(11, { revokeTarget: 11 }) },
  { name: 'a refund below the one before it', seq: 23, rule: 'R1', change: row(23, { revokeTarget: 4 }) },
  { name: 'a refund that does not revoke', seq: 24, rule: 'R1', change: without(24) },
  { name: 'a refund that revokes too little', seq: 24, rule: 'R1', change: row(24, { amount: 3 }) },
  { name: 'a revoke without refund', seq: 23, rule: 'R1', change: without(23) },
  { name: 'a revoke out of nothing', seq: 19, rule: 'R1', change: inserted(19, () => draft({ kind: 'revoke', ...onG2, at: endAt })) },
  { name: 'a target on a row that is no refund', seq: 3, rule: 'R1', change: row(3, { revokeTarget: 1 }) },
];

describe('replayLedger on rows that were tampered with and chained anew', () => {
  it.each(tampered.map(({ rule, seq, name, change }) => [rule, seq, name, change] as const))('[%s] names row %d: %s', (rule, seq, _name, change) => {
    const ledger = written();
    change(ledger);
    const { drafts, grants, holds } = ledger;
    const replayed = replayLedger(sealEntries('account', drafts, genesisHead, sha256), grants, sha256, holds);
    expect(replayed.ok ? 'no fault' : replayed.error).toEqual({ seq, rule, sentence: expect.stringMatching(/^[^a-z].*\.$/) });
  });
});
