import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { verifyLedger } from '@/lib/server/credits/verify-ledger';
import { db } from '@/lib/server/db';
import { startGeneration } from '@/lib/server/generations/start-generation';
import { makePerson, oneImage } from '@/lib/server/testing/person';
import { builtProgram } from '@/scripts/testing/built-program';

const generationCount = 100;
const peopleCount = 5;
const nodes: ChildProcess[] = [];
let provider: Server;

/** Whether the picture server answers: not before all nodes of a round are there, else the first would have done the work while the second starts. */
let answers = false;

/** A picture server that answers after a moment, so that a kill always meets running work. */
beforeAll(async () => {
  const picture = createCanvas(8, 8).toBuffer('image/png').toString('base64');
  provider = createServer((request, response) => {
    request.resume();
    const answer = (): void => {
      if (answers) response.setHeader('content-type', 'application/json').end(JSON.stringify({ created: 0, data: [{ b64_json: picture }] }));
      else setTimeout(answer, 20);
    };
    request.on('end', () => setTimeout(answer, 40));
  });
  await once(provider.listen(0, '127.0.0.1'), 'listening');
});

afterAll(() => {
  for (const node of nodes) node.kill('SIGKILL');
  provider.close();
});

async function startNode(): Promise<ChildProcess> {
  const { port } = provider.address() as AddressInfo;
  const env = {
    ...process.env, LOG_LEVEL: 'silent', JOB_CONCURRENCY: '4', IMAGE_PROVIDER: 'openai-compatible', IMAGE_BASE_URL: `http://127.0.0.1:${port}/v1`, IMAGE_API_KEY: 'test', IMAGE_MODEL: 'test',
  };
  const node = spawn(process.execPath, await builtProgram('lib/server/testing/node-of-queue.ts'), { env, stdio: ['ignore', 'pipe', 'inherit'] });
  nodes.push(node);
  await once(node.stdout, 'data');
  return node;
}

const running = (): Promise<number> => db().generation.count({ where: { status: 'running' } });
const ended = (): Promise<number> => db().generation.count({ where: { endedAt: { not: null } } });

it('[H3] [H6] nodes killed with a hundred generations under way: after a restart every hold has exactly one ending and the ledger verifies', async () => {
  const people = await Promise.all(Array.from({ length: peopleCount }, () => makePerson([{ type: 'purchased', amount: 1_000 }])));
  for (let index = 0; index < generationCount; index += 1) {
    const person = people[index % peopleCount];
    const started = await startGeneration(person?.request({ input: { ...oneImage, count: 2 }, confirmedPrice: 20 }) ?? fail());
    expect(started.ok).toBe(true);
  }
  for (const endedBefore of [10, 30]) {
    answers = false;
    const [first, second] = [await startNode(), await startNode()];
    answers = true;
    // Between two jobs of a slow machine nothing may be running: the kill is to meet work.
    await vi.waitUntil(async () => (await ended()) >= endedBefore && (await running()) > 0, { timeout: 60_000, interval: 20 });
    const died = [once(first, 'exit'), once(second, 'exit')];
    first.kill('SIGKILL');
    second.kill('SIGKILL');
    await Promise.all(died);
    expect(await running(), 'the kill met running work').toBeGreaterThan(0);
  }
  const last = await startNode();
  await vi.waitUntil(async () => (await ended()) === generationCount, { timeout: 90_000, interval: 50 });
  const exited = once(last, 'exit');
  last.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);

  expect(await db().hold.count({ where: { cause: null } })).toBe(0);
  const endings = await db().$queryRaw<{ settled: bigint }[]>`
    SELECT sum(amount) AS settled FROM ledger_entries WHERE kind IN ('capture', 'release') GROUP BY hold_id`;
  expect(endings.map(({ settled }) => Number(settled))).toEqual(Array.from({ length: generationCount }, () => 20));
  expect(await db().generation.groupBy({ by: ['status'], _count: true })).toEqual([{ status: 'succeeded', _count: generationCount }]);
  expect((await verifyLedger()).firstFault).toBeNull();
}, 240_000);

function fail(): never {
  throw new Error('there is a person for each');
}
