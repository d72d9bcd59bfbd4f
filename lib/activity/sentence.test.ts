import { describe, expect, it } from 'vitest';
import { activityDetailSchema, type ActivityDetail } from '@/lib/activity/event';
import type { ActivityStatus } from '@/lib/activity/words';
import type { TypedAmount } from '@/lib/activity/row';
import { sentenceOf } from '@/lib/activity/sentence';
import { activitySentences } from '@/lib/texts/en/activity-sentences';

const generation = { kind: 'generation', price: 10, outputCount: 1, outputsReady: 1, returned: 0, failure: null } as const;
const mixed: readonly TypedAmount[] = [{ type: 'subscription', amount: 6 }, { type: 'purchased', amount: 4 }];
const ten: readonly TypedAmount[] = [{ type: 'subscription', amount: 10 }];

describe('the sentence of a row', () => {
  it.each<[ActivityStatus, readonly TypedAmount[], ActivityDetail, string]>([
    ['held', ten, generation, 'Using 10 subscription credits'],
    ['used', ten, generation, 'Using 10 subscription credits'],
    ['used', mixed, generation, 'Using 6 subscription credits and 4 purchased credits'],
    ['used', [...mixed, { type: 'activity', amount: 1 }], generation, 'Using 6 subscription credits, 4 purchased credits and 1 activity credit'],
    ['partly-used', mixed, { ...generation, price: 40, returned: 30 }, 'Using 6 subscription credits and 4 purchased credits; 30 returned for what did not arrive'],
    ['returned', mixed, { ...generation, failure: 'refused' }, 'Returned 6 subscription credits and 4 purchased credits: the content was refused'],
    ['returned', ten, { ...generation, failure: 'cancelled' }, 'Returned 10 subscription credits: cancelled'],
    ['returned', ten, { ...generation, failure: 'something new' }, 'Returned 10 subscription credits: it did not work'],
    ['granted', [{ type: 'purchased', amount: 1200 }], { kind: 'grant', source: 'purchase', item: '8d1f', validUntil: null, note: null }, 'Received 1,200 purchased credits: Credit pack'],
    ['granted', ten, { kind: 'grant', source: 'period', item: '8d1f', validUntil: 1, note: null }, 'Received 10 subscription credits: Tallycut Pro'],
    ['granted', ten, { kind: 'grant', source: 'award', item: 'welcome-gift', validUntil: 1, note: null }, 'Received 10 subscription credits: Welcome gift'],
    ['granted', ten, { kind: 'grant', source: 'other', item: '', validUntil: null, note: null }, 'Received 10 subscription credits'],
    ['lapsed', ten, { kind: 'lapse' }, 'Lapsed: 10 subscription credits'],
    ['revoked', ten, { kind: 'revoke', reason: null, note: null, spent: 0 }, 'Revoked after money back: 10 subscription credits'],
    ['revoked', ten, { kind: 'revoke', reason: 'refund', note: null, spent: 0 }, 'Revoked after a refund: 10 subscription credits'],
    ['revoked', ten, { kind: 'revoke', reason: 'chargeback', note: null, spent: 1 }, 'Revoked after a chargeback: 10 subscription credits; 1 was used before'],
    ['revoked', [], { kind: 'revoke', reason: 'refund', note: null, spent: 100 }, 'Nothing left to revoke after a refund; 100 were used before'],
    ['revoked', ten, { kind: 'revoke', reason: 'correction', note: 'Granted twice', spent: 0 }, 'Revoked as a correction: 10 subscription credits (“Granted twice”)'],
    ['granted', ten, { kind: 'grant', source: 'correction', item: 'T-1', validUntil: 1, note: 'Lost export' }, 'Received 10 subscription credits: Correction (“Lost export”)'],
    ['declined', [], { kind: 'declined', reason: 'insufficient_credits', required: 1000, available: 9, shortBy: 991 }, 'Declined: 1,000 credits needed, 9 available'],
    ['declined', [], { kind: 'declined', reason: 'price_rose', confirmed: 10, price: 20 }, 'Declined: the price rose from 10 to 20 credits'],
  ])('[A1] %s', (status, amounts, detail, sentence) => {
    // What is stored comes back through the schema.
    const stored = activityDetailSchema.parse(JSON.parse(JSON.stringify(detail)));
    expect(sentenceOf({ status, amounts, detail: stored }, activitySentences)).toBe(sentence);
  });
});
