import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { db } from '@/lib/server/db';
import { makePerson } from '@/lib/server/testing/person';
import { builtProgram } from '@/scripts/testing/built-program';

const nodeCount = 3;

/** Confirms in several processes at once. @returns per confirm its generation's id or the code of the refusal. */
async function onSeveralNodes(request: object, timesPerNode: number): Promise<string[]> {
  const options = await builtProgram('lib/server/testing/node-of-confirms.ts');
  const nodes = Array.from({ length: nodeCount }, () =>
    promisify(execFile)(process.execPath, [...options, JSON.stringify(request), String(timesPerNode)], { env: { ...process.env, LOG_LEVEL: 'silent' } }),
  );
  return (await Promise.all(nodes)).flatMap(({ stdout }) => JSON.parse(stdout) as string[]);
}

it('[H1] [H2] several nodes on one database: of 999 confirms on credits for 137, exactly 137 succeed', async () => {
  const person = await makePerson([
    { type: 'purchased', amount: 1_000 },
    { type: 'activity', amount: 370 },
  ]);
  const { requestId: _, ...request } = person.request();
  const outcomes = await onSeveralNodes(request, 333);
  expect(outcomes).toHaveLength(999);
  expect(outcomes.filter((outcome) => outcome === 'insufficient_credits')).toHaveLength(862);
  const held = await db().hold.findMany({ where: { accountId: person.userId } });
  expect(held).toHaveLength(137);
  expect(new Set(outcomes.filter((outcome) => outcome !== 'insufficient_credits'))).toEqual(new Set(held.map(({ id }) => id)));
}, 120_000);

it('[I1] the same request on several nodes at once is one charge', async () => {
  const person = await makePerson([{ type: 'purchased', amount: 1_000 }]);
  const outcomes = await onSeveralNodes(person.request(), 20);
  expect(outcomes).toHaveLength(60);
  expect(new Set(outcomes).size).toBe(1);
  expect(await db().hold.findMany({ where: { accountId: person.userId } })).toMatchObject([{ id: outcomes[0], amount: 10 }]);
}, 120_000);
