import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { verifyLedger } from '@/lib/server/credits/verify-ledger';
import { db } from '@/lib/server/db';
import { buy } from '@/lib/server/testing/checkout';
import { giveCredits, makePerson } from '@/lib/server/testing/person';

const dayMs = 24 * 3_600_000;

it('[L3] [G2] a payment that granted nothing is named', async () => {
  const { userId } = await makePerson();
  await buy(userId, 'pack-100');
  expect((await verifyLedger(userId)).firstFault).toBeNull();
  await db().payment.create({ data: { processor: 'local', paymentRef: randomUUID(), userId, sourceRef: 'purchase:lost', paidCents: 499, paidAt: new Date() } });
  expect((await verifyLedger(userId)).firstFault).toMatchObject({
    accountId: userId, seq: null, rule: 'G2', sentence: expect.stringMatching(/^Payment .* was taken for purchase:lost, but nothing was granted for it\.$/),
  });
});

it('[L3] [E1] a period that was granted twice is named, under whatever source', async () => {
  const { userId } = await makePerson();
  const subscription = await buy(userId, 'pro-monthly');
  expect((await verifyLedger(userId)).firstFault).toBeNull();
  const first = await db().grant.findFirstOrThrow({ where: { accountId: userId } });
  const again = { type: 'subscription', amount: 1_000, validFrom: first.validFrom.getTime() + dayMs, validUntil: first.validFrom.getTime() + 31 * dayMs } as const;
  const second = await giveCredits(userId, { ...again, sourceRef: `period:${subscription}:01` });
  expect((await verifyLedger(userId)).firstFault).toMatchObject({
    seq: null, rule: 'E1', sentence: `Grants ${first.id} and ${second} are of periods of subscription ${subscription} that overlap.`,
  });
});

it('[L3] [E2] periods that follow each other, and overlapping plans, are as they should be', async () => {
  const { userId } = await makePerson();
  const at = Date.now();
  const month = { type: 'subscription', amount: 1_000 } as const;
  await giveCredits(userId, { ...month, validFrom: at, validUntil: at + 30 * dayMs, sourceRef: 'period:one:1' });
  await giveCredits(userId, { ...month, validFrom: at + 30 * dayMs, validUntil: at + 60 * dayMs, sourceRef: 'period:one:2' });
  await giveCredits(userId, { ...month, validFrom: at + dayMs, validUntil: at + 31 * dayMs, sourceRef: 'period:two:1' });
  expect((await verifyLedger(userId)).firstFault).toBeNull();
});
