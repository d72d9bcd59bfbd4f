import { describe, expect, it } from 'vitest';
import { findItem, itemIds, itemOf, validityOf } from '@/lib/store/catalogue';

describe('what is for sale', () => {
  it('is what the product says, in whole cents and credits', () => {
    const table = itemIds.map((id) => {
      const { priceCents, credits } = itemOf(id);
      return [id, priceCents, credits];
    });
    expect(table).toEqual([
      ['pack-100', 499, 100],
      ['pack-500', 1_999, 500],
      ['pack-1200', 3_999, 1_200],
      ['pro-monthly', 1_999, 1_000],
      ['pro-yearly', 17_999, 12_000],
    ]);
  });

  it.each([
    ['pack-500', '2028-02-29T09:30:00.000Z', '2030-02-28T09:30:00.000Z'],
    ['pro-monthly', '2026-01-31T09:30:00.000Z', '2026-02-28T00:00:00.000Z'],
    ['pro-yearly', '2026-03-05T09:30:00.000Z', '2027-03-05T00:00:00.000Z'],
  ] as const)('[E1] [E4] %s bought at %s is valid until %s', (id, at, until) => {
    const { validFrom, validUntil } = validityOf(id, Date.parse(at));
    expect(validFrom).toBe(Date.parse(at));
    expect(new Date(validUntil).toISOString()).toBe(until);
  });

  it('knows its ids and no others', () => {
    expect(findItem('pack-500')).toBe('pack-500');
    for (const id of ['', 'pack-50', 'toString', 'Pro-Monthly']) expect(findItem(id)).toBeNull();
  });
});
