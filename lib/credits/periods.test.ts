import { describe, expect, it } from 'vitest';
import { createPrng, intBetween } from '@/lib/base/prng';
import { billingPeriod, daysAfter, yearsAfter } from '@/lib/credits/periods';

const ms = (text: string): number => Date.parse(text);
const text = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');
const dayMs = 24 * 3_600_000;

describe('billing periods', () => {
  it('[E1] a month from 5 March ends one second after 4 April 23:59:59 UTC', () => {
    const { startAt, endAt } = billingPeriod(ms('2026-03-05T14:30:07Z'), 'month', 1);
    expect(text(startAt)).toBe('2026-03-05T14:30:07Z');
    expect(text(endAt - 1_000)).toBe('2026-04-04T23:59:59Z');
    expect(text(endAt)).toBe('2026-04-05T00:00:00Z');
  });

  it('[E1] a year from 5 March 2026 ends one second after 4 March 2027 23:59:59 UTC', () => {
    const { endAt } = billingPeriod(ms('2026-03-05T14:30:07Z'), 'year', 1);
    expect(text(endAt - 1_000)).toBe('2027-03-04T23:59:59Z');
  });

  it.each([
    ['2026-01-31T10:00:00Z', ['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']],
    ['2028-01-31T10:00:00Z', ['2028-02-29', '2028-03-31', '2028-04-30', '2028-05-31']],
    ['2026-12-30T23:59:59Z', ['2027-01-30', '2027-02-28', '2027-03-30', '2027-04-30']],
    ['2026-11-22T00:00:00Z', ['2026-12-22', '2027-01-22', '2027-02-22', '2027-03-22']],
  ])('[E1] the billing day of %s is kept through shorter months', (anchor, days) => {
    const ends = days.map((_, index) => text(billingPeriod(ms(anchor), 'month', index + 1).endAt));
    expect(ends).toEqual(days.map((day) => `${day}T00:00:00Z`));
  });

  it('[E1] a year from 29 February bills on 28 February, and on the 29th again where there is one', () => {
    const ends = [1, 2, 3, 4].map((number) => text(billingPeriod(ms('2028-02-29T08:00:00Z'), 'year', number).endAt));
    expect(ends).toEqual(['2029-02-28T00:00:00Z', '2030-02-28T00:00:00Z', '2031-02-28T00:00:00Z', '2032-02-29T00:00:00Z']);
  });

  it.each(['month', 'year'] as const)('[E1] [E2] periods of a %s follow each other without gap and overlap, whenever they began', (interval) => {
    const random = createPrng(`periods of a ${interval}`);
    for (let round = 0; round < 500; round += 1) {
      const anchorAt = ms('1969-01-01T00:00:00Z') + intBetween(random, 0, 100 * 366) * dayMs + intBetween(random, 0, dayMs - 1);
      const periods = Array.from({ length: 30 }, (_, index) => billingPeriod(anchorAt, interval, index + 1));
      for (const [index, { startAt, endAt }] of periods.entries()) {
        expect(endAt).toBeGreaterThan(startAt);
        expect(text(endAt)).toMatch(/T00:00:00Z$/);
        expect(startAt).toBe(periods[index - 1]?.endAt ?? anchorAt);
      }
    }
  });

  it('[E1] counts periods from 1', () => {
    for (const number of [0, -1, 1.5]) expect(() => billingPeriod(0, 'month', number)).toThrow('counted from 1');
  });
});

describe('how long other credits are valid', () => {
  it.each([
    ['2026-11-22T20:15:00Z', '2028-11-22T20:15:00Z'],
    ['2028-02-29T20:15:00Z', '2030-02-28T20:15:00Z'],
    ['2026-02-28T23:59:59Z', '2028-02-28T23:59:59Z'],
    ['1969-07-20T20:17:40Z', '1971-07-20T20:17:40Z'],
  ])('[E4] two calendar years from %s are over at %s', (from, until) => {
    expect(text(yearsAfter(ms(from), 2))).toBe(until);
  });

  it('[E4] N days are N times 24 hours, whatever a local clock does', () => {
    expect(text(daysAfter(ms('2026-03-28T12:00:00Z'), 7))).toBe('2026-04-04T12:00:00Z');
    expect(daysAfter(0, 30)).toBe(30 * dayMs);
  });
});
