import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keptSeeds } from '@/lib/credits/testing/kept-seeds';
import { mustHappen } from '@/lib/credits/testing/must-happen';
import { seedOf, simulateHistory } from '@/lib/credits/testing/simulate-history';
import type { Tally } from '@/lib/credits/testing/tally';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** `npm run simulate` asks for more. A mutation run lives through all of it once per mutant, and asks for less. */
const operations = Number(process.env.SIMULATED_OPERATIONS ?? 100_000);
const leastOften = operations < 100_000 ? 0 : operations / 2_000;

describe('the simulation', () => {
  it.each(keptSeeds.map(({ showed, seed }) => [showed, seed]))('[L2] a kept history stays right: %s', { timeout: 60_000 }, (_showed, seed) => {
    expect(simulateHistory(seed, sha256, new Map())).toBeGreaterThan(0);
  });

  it('[L2] [L3] [E1] [E2] [E4] [G2] [R1] agrees with a naive refold and with the plain rules after each of 100,000 operations, and with the replay', { timeout: 300_000 }, () => {
    const tally: Tally = new Map();
    let done = 0;
    for (let number = 1; done < operations; number += 1) done += simulateHistory(seedOf(number), sha256, tally);
    expect(mustHappen.filter((what) => (tally.get(what) ?? 0) < leastOften)).toEqual([]);
  });

  it('names a seed whose world there is not', () => {
    expect(() => simulateHistory('market-1', sha256, new Map())).toThrow('A seed begins with "history-" or "sequence-" or "billing-": "market-1" does not.');
  });
});
