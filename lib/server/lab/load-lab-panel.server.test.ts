import { Temporal } from '@js-temporal/polyfill';
import { expect, it } from 'vitest';
import { db } from '@/lib/server/db';
import { advanceClock } from '@/lib/server/lab/clock';
import { createLabAccount } from '@/lib/server/lab/create-lab-account';
import { loadLabPanel } from '@/lib/server/lab/load-lab-panel';
import { giveCredits, makePerson } from '@/lib/server/testing/person';

const dayMs = 24 * 3_600_000;

it('[C1] tells an account’s time, how far it is ahead, its provider, what lapses next and what it was made from', async () => {
  const madeFrom = { name: 'mixed-pools' };
  const { userId } = await createLabAccount({
    kind: 'scenario', name: 'Mixed pools', email: 'panel@scenarios.tallycut.local', password: null, provider: { behaviour: 'slow', delayMs: 0 }, madeFrom,
  });
  const now = Date.now();
  await giveCredits(userId, { type: 'purchased', amount: 4 });
  await giveCredits(userId, { type: 'activity', amount: 5, validUntil: now + 9 * dayMs });
  await giveCredits(userId, { type: 'subscription', amount: 6, validUntil: now + 3 * dayMs });
  expect(await loadLabPanel(userId)).toMatchObject({ userId, behaviour: 'slow', madeFrom, nextLapse: { type: 'subscription', amount: 6, at: now + 3 * dayMs } });

  await advanceClock(userId, Temporal.Duration.from('P5D'));
  const later = await loadLabPanel(userId);
  expect(later).toMatchObject({ nextLapse: { type: 'activity', amount: 5, at: now + 9 * dayMs } });
  expect(later?.now).toBeGreaterThanOrEqual(now + 5 * dayMs);
  expect(Math.round((later?.aheadMs ?? 0) / dayMs)).toBe(5);

  await advanceClock(userId, Temporal.Duration.from('P5D'));
  expect(await loadLabPanel(userId)).toMatchObject({ nextLapse: null });
});

it('is of nobody else', async () => {
  const { userId } = await makePerson();
  expect(await loadLabPanel(userId)).toBeNull();
  expect(await db().labSetting.count({ where: { userId } })).toBe(0);
});
