import { describe, expect, it } from 'vitest';
import { openSampleAccount, quoteParts, spend } from '@/components/site/instrument/sample-account';

const leftOf = (facts: ReturnType<typeof openSampleAccount>) => facts.grants.map(({ left }) => left);

describe('the sample account of the start page', () => {
  it('[B1] takes subscription credits first, then purchased ones, then activity credits', () => {
    const facts = openSampleAccount();
    expect(quoteParts(facts, 10)).toEqual({ ok: true, value: [['subscription', 10]] });
    expect(quoteParts(facts, 40)).toEqual({
      ok: true,
      value: [
        ['subscription', 26],
        ['purchased', 14],
      ],
    });
  });

  it('[H2] says by how much a price is too high, and takes nothing', () => {
    const facts = openSampleAccount();
    expect(quoteParts(facts, 80)).toEqual({ ok: false, error: { shortBy: 10 } });
    expect(leftOf(facts)).toEqual([26, 24, 20]);
  });

  it('[H4] charges what was quoted, again and again until nothing is left', () => {
    let facts = openSampleAccount();
    for (const price of [40, 20, 10]) facts = spend(facts, price);
    expect(leftOf(facts)).toEqual([0, 0, 0]);
    expect(quoteParts(facts, 10)).toEqual({ ok: false, error: { shortBy: 10 } });
  });
});
