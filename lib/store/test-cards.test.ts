import { expect, it } from 'vitest';
import { cardsFor, testCards } from '@/lib/store/test-cards';

it('only plans are offered the card whose renewals fail', () => {
  expect(cardsFor('pro-monthly')).toEqual(testCards);
  expect(cardsFor('pack-100')).toEqual(['succeeds', 'declined', 'challenge', 'abandoned', 'late', 'twice']);
});
