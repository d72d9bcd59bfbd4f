import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import type { BurnPolicy } from '@/lib/credits/model';
import { verifyLedger } from '@/lib/server/credits/verify-ledger';
import { db } from '@/lib/server/db';
import { endGeneration } from '@/lib/server/generations/end-generation';
import type { StartRequest } from '@/lib/server/generations/start-generation';
import { makePerson, oneImage, type TestPerson } from '@/lib/server/testing/person';
import { builtProgram } from '@/scripts/testing/built-program';

const dayMs = 24 * 3_600_000;

/** Confirms in a process whose BURN_POLICY says so, as a deployment that is configured with it. @returns the generation's id. */
async function confirmUnder(policy: BurnPolicy | undefined, request: StartRequest): Promise<string> {
  const node = [...(await builtProgram('lib/server/testing/node-of-confirms.ts')), JSON.stringify(request), '1'];
  const configured: NodeJS.ProcessEnv = { ...process.env, LOG_LEVEL: 'silent', ...(policy === undefined ? {} : { BURN_POLICY: policy }) };
  const { stdout } = await promisify(execFile)(process.execPath, node, { env: configured });
  const [generationId = ''] = JSON.parse(stdout) as string[];
  return generationId;
}

/** 8 credits of each type; those that rank last by type lapse first. */
function personOfEachType(): Promise<TestPerson> {
  return makePerson([
    { type: 'subscription', amount: 8, validUntil: Date.now() + 30 * dayMs },
    { type: 'purchased', amount: 8, validUntil: Date.now() + 10 * dayMs },
    { type: 'activity', amount: 8, validUntil: Date.now() + 2 * dayMs },
  ]);
}

async function rowsOf(accountId: string, holdId: string, kind: string): Promise<(readonly [string, number])[]> {
  const rows = await db().ledgerEntry.findMany({ where: { accountId, holdId, kind }, orderBy: { seq: 'asc' } });
  return rows.map(({ type, amount }) => [type, amount] as const);
}

/** Two pictures of 10 credits. */
const twoPictures = { input: { ...oneImage, count: 2 }, confirmedPrice: 20 } as const;

it.each([
  { configured: undefined, policy: 'type-order', drawn: [['subscription', 8], ['purchased', 8], ['activity', 4]] },
  { configured: 'type-order', policy: 'type-order', drawn: [['subscription', 8], ['purchased', 8], ['activity', 4]] },
  { configured: 'subscription-activity-purchased', policy: 'subscription-activity-purchased', drawn: [['subscription', 8], ['activity', 8], ['purchased', 4]] },
  { configured: 'soonest-expiry', policy: 'soonest-expiry', drawn: [['activity', 8], ['purchased', 8], ['subscription', 4]] },
] as const)('[B1] [B2] a deployment with BURN_POLICY=$configured draws in that order and says so with the hold', { timeout: 120_000 }, async ({ configured, policy, drawn }) => {
  const person = await personOfEachType();
  const holdId = await confirmUnder(configured, person.request(twoPictures));
  expect(await rowsOf(person.userId, holdId, 'hold')).toEqual(drawn);
  expect(await db().hold.findFirst({ where: { accountId: person.userId, id: holdId } })).toMatchObject({ policy, amount: 20, cause: null });
  expect((await verifyLedger(person.userId)).firstFault).toBeNull();
});

it('[B2] a change of the policy leaves an open hold as it is: it is charged and given back in its own order', { timeout: 120_000 }, async () => {
  const person = await personOfEachType();
  const holdId = await confirmUnder('soonest-expiry', person.request(twoPictures));
  // This process is a deployment with the default policy. One of the two pictures arrives.
  await db().asset.updateMany({ where: { generationId: holdId, outputIndex: 0 }, data: { storageKey: 'key', mime: 'image/png' } });
  await endGeneration({ generationId: holdId, cause: 'completed', failure: null });
  expect(await rowsOf(person.userId, holdId, 'capture')).toEqual([['activity', 8], ['purchased', 2]]);
  expect(await rowsOf(person.userId, holdId, 'release')).toEqual([['purchased', 6], ['subscription', 4]]);
  const next = await confirmUnder('type-order', person.request());
  expect(await rowsOf(person.userId, next, 'hold')).toEqual([['subscription', 8], ['purchased', 2]]);
  expect((await db().hold.findMany({ where: { accountId: person.userId }, orderBy: { createdAt: 'asc' } })).map(({ policy }) => policy)).toEqual(['soonest-expiry', 'type-order']);
  expect((await verifyLedger(person.userId)).firstFault).toBeNull();
});
