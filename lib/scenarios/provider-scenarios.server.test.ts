import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createScenario } from '@/lib/scenarios/create-scenario';
import type { ScenarioRequest } from '@/lib/scenarios/scenario-request';
import { balanceView } from '@/lib/server/credits/balance-view';
import { verifyLedger } from '@/lib/server/credits/verify-ledger';
import { db } from '@/lib/server/db';
import { cancelGeneration } from '@/lib/server/generations/cancel-generation';
import { runGeneration } from '@/lib/server/generations/run-generation';
import { stopRun } from '@/lib/server/generations/running';
import { startGeneration } from '@/lib/server/generations/start-generation';
import { setLabBehaviour } from '@/lib/server/lab/provider-behaviour';
import { FakeProvider } from '@/lib/server/testing/fake-provider';
import { oneImage } from '@/lib/server/testing/person';

const fake = vi.hoisted((): { provider: unknown } => ({ provider: undefined }));
vi.mock('@/lib/server/providers/providers', () => ({ imageProvider: () => fake.provider, providerName: () => 'Fake' }));

let provider: FakeProvider;
beforeEach(() => {
  provider = new FakeProvider();
  fake.provider = provider;
});

/** Asks for so many pictures in a fresh scenario. */
async function confirm(request: ScenarioRequest, count = 1) {
  const { userId, projectId } = await createScenario(request);
  const started = await startGeneration({
    userId, projectId, surface: 'web', tool: 'generate-image', input: { ...oneImage, count }, requestId: randomUUID(), confirmedPrice: 10 * count,
  });
  if (!started.ok) throw new Error(started.error.code);
  return { userId, generationId: started.value.generationId };
}

async function outcomeOf({ userId, generationId }: { userId: string; generationId: string }) {
  const generation = await db().generation.findUniqueOrThrow({ where: { id: generationId } });
  const balance = await balanceView(userId);
  return { status: generation.status, failure: generation.failure, total: balance?.total, held: balance?.held };
}

describe('the provider of a scenario', () => {
  it.each([
    ['provider-fails', 'failed', 'unavailable'],
    ['provider-refuses', 'refused', 'refused'],
  ] as const)('[H5] %s: everything comes back, and the log says why', async (name, status, failure) => {
    const confirmed = await confirm({ name }, 2);
    await runGeneration(confirmed.generationId);
    expect(await outcomeOf(confirmed)).toEqual({ status, failure, total: 100, held: 0 });
    expect(provider.requests).toEqual([]);
  });

  it('[H4] provider-partial: of four pictures two arrive and are paid for, the rest comes back', async () => {
    const confirmed = await confirm({ name: 'provider-partial' }, 4);
    await runGeneration(confirmed.generationId);
    expect(await outcomeOf(confirmed)).toMatchObject({ status: 'partly', total: 80, held: 0 });
    const assets = await db().asset.findMany({ where: { generationId: confirmed.generationId }, orderBy: { outputIndex: 'asc' } });
    expect(assets.map(({ status }) => status)).toEqual(['ready', 'ready', 'failed', 'failed']);
  });

  it('[H4] provider-slow: a cancel ends the wait, and everything comes back', async () => {
    const confirmed = await confirm({ name: 'provider-slow' });
    const run = runGeneration(confirmed.generationId);
    await vi.waitUntil(async () => (await outcomeOf(confirmed)).status === 'running');
    await cancelGeneration(confirmed.userId, confirmed.generationId);
    await vi.waitUntil(() => {
      stopRun(confirmed.generationId, 'cancelled');
      return db().generation.count({ where: { id: confirmed.generationId, endedAt: { not: null } } });
    });
    await run;
    expect(await outcomeOf(confirmed)).toEqual({ status: 'cancelled', failure: 'cancelled', total: 100, held: 0 });
  });

  it('waits as long as it is told and then delivers', async () => {
    const confirmed = await confirm({ grants: [{ type: 'activity', amount: 10 }], provider: { behaviour: 'slow', delayMs: 1 } });
    await runGeneration(confirmed.generationId);
    expect(await outcomeOf(confirmed)).toMatchObject({ status: 'succeeded', total: 0, held: 0 });
  });

  it('can be changed between confirming and running', async () => {
    const confirmed = await confirm({ name: 'provider-fails' });
    await setLabBehaviour(confirmed.userId, { behaviour: 'ok', delayMs: 0 });
    await runGeneration(confirmed.generationId);
    expect(await outcomeOf(confirmed)).toMatchObject({ status: 'succeeded', total: 90 });
  });

  it('[L3] leaves ledgers in which every rule holds', async () => {
    expect((await verifyLedger()).firstFault).toBeNull();
  });
});
