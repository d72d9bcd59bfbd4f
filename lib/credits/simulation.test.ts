import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keptSeeds } from '@/lib/credits/testing/kept-seeds';
import { simulateHistory } from '@/lib/credits/testing/simulate-history';
import type { Tally } from '@/lib/credits/testing/simulate-history';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const leastOperations = 100_000;

/** What a hundred thousand operations must have reached, each at least fifty times: else the simulation proves less than it says. */
const mustHappen = [
  ...['issue', 'hold', 'end', 'revoke', 'expire', 'wait'].map((kind) => `command ${kind}`),
  ...['invalid_amount', 'invalid_window', 'source_already_granted', 'request_id_reused', 'price_rose', 'insufficient_credits'].map((code) => `refusal ${code}`),
  ...['unknown_grant', 'unknown_hold', 'hold_already_ended', 'capture_exceeds_hold'].map((code) => `refusal ${code}`),
  ...['grant', 'hold', 'capture', 'release', 'expire', 'refund', 'revoke'].map((kind) => `entry ${kind}`),
  ...['grant', 'expire', 'revoke'].map((kind) => `entry ${kind} after a release`),
  ...['completed', 'cancelled', 'failed'].flatMap((cause) => ['none', 'some', 'all'].map((part) => `ending ${cause}, ${part} charged`)),
  'ending timed_out, none charged',
  ...[0, 1, 2, 3].map((count) => `hold on ${count} grants`),
  'second grace denied',
];

describe('the simulation', () => {
  it.each(keptSeeds.map(({ showed, seed }) => [showed, seed]))('[L2] a kept history stays right: %s', { timeout: 60_000 }, (_showed, seed) => {
    expect(simulateHistory(seed, sha256, new Map())).toBeGreaterThan(0);
  });

  it('[L2] agrees with a naive refold and with the plain rules after each of 100,000 operations, and with the replay', { timeout: 300_000 }, () => {
    const tally: Tally = new Map();
    let operations = 0;
    for (let number = 1; operations < leastOperations; number += 1) {
      operations += simulateHistory(`history-${number}`, sha256, tally);
    }
    expect(mustHappen.filter((what) => (tally.get(what) ?? 0) < 50)).toEqual([]);
  });
});
