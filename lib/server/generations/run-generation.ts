import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import type { Generation } from '@/generated/prisma/client';
import type { Result } from '@/lib/base/result';
import { systemNow } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { endGeneration } from '@/lib/server/generations/end-generation';
import { openDelivery } from '@/lib/server/generations/delivery/open-delivery';
import { makerOf, type Made, type Output } from '@/lib/server/generations/make-output';
import { registerRun } from '@/lib/server/generations/running';
import { labBehaviour, withLabBehaviour } from '@/lib/server/lab/provider-behaviour';
import { log } from '@/lib/server/log';
import type { MakeOutput, ProviderFailure } from '@/lib/server/providers/provider';
import { mediaStorage } from '@/lib/server/storage/media-storage';
import { storageKey } from '@/lib/server/storage/storage';
import { notify } from '@/lib/server/updates/notify';

/** The job goes back to the queue: this process is stopping. */
export class HandedBackError extends Error {}

/** Runs of one generation before it counts as failed: crashes and restarts, each of which begins a new run. */
const maxRuns = 6;
const triesPerOutput = 3;

/**
 * Works on one generation until its ending. Safe to run again after a crash: outputs that are in storage are kept and not asked for
 * twice, and a generation that has ended, or is being delivered by a browser (TO10), is left alone.
 * @throws HandedBackError when the process is stopping; whatever else it throws is a failure of ours, which the queue tries again.
 */
export async function runGeneration(generationId: string): Promise<void> {
  const generation = await takeUp(generationId);
  if (generation === null) return;
  if (generation.cancelRequestedAt !== null) {
    await endGeneration({ generationId, cause: 'cancelled', failure: 'cancelled' });
    return;
  }
  if (generation.attempts > maxRuns) {
    await endGeneration({ generationId, cause: 'failed', failure: 'unavailable' });
    return;
  }
  const controller = new AbortController();
  const unregister = registerRun(generationId, controller);
  try {
    const { failure, delivery } = await makeOutputs(generation, controller.signal);
    const cancelled = controller.signal.reason === 'cancelled' || delivery === 'cancelled';
    if (delivery === 'open' && !cancelled) return;
    if (controller.signal.reason === 'shutting_down') throw new HandedBackError(generationId);
    await endGeneration({ generationId, cause: cancelled ? 'cancelled' : 'completed', failure: cancelled ? 'cancelled' : failure });
  } finally {
    unregister();
  }
}

/** @returns null where there is nothing left to do. */
async function takeUp(generationId: string): Promise<Generation | null> {
  const { count } = await db().generation.updateMany({
    where: { id: generationId, endedAt: null, status: { not: 'delivering' } },
    data: { status: 'running', attempts: { increment: 1 } },
  });
  if (count === 0) return null;
  await db().generation.updateMany({ where: { id: generationId, startedAt: null }, data: { startedAt: new Date(systemNow()) } });
  const generation = await db().generation.findUnique({ where: { id: generationId } });
  if (generation !== null) await notify({ accountId: generation.userId, generationId, projectId: generation.projectId, quiet: true });
  return generation;
}

interface Making {
  /** The failure code of the first output that did not come; null where all came. */
  readonly failure: string | null;
  /** TO10: `open` where it is a browser's turn; null where no browser is needed. */
  readonly delivery: Awaited<ReturnType<typeof openDelivery>> | null;
}

async function makeOutputs(generation: Generation, signal: AbortSignal): Promise<Making> {
  const behaviour = await labBehaviour(generation.userId);
  const make = behaviour === null ? makerOf(generation) : withLabBehaviour(makerOf(generation), behaviour, generation.outputCount);
  const pending = await db().asset.findMany({
    where: { generationId: generation.id, storageKey: null, status: 'pending' },
    orderBy: { outputIndex: 'asc' },
    select: { id: true, outputIndex: true },
  });
  let delivery: Making['delivery'] = null;
  const failures = await Promise.all(
    pending.map(async ({ id, outputIndex }) => {
      const made = await makeOne(make, outputIndex ?? 0, signal);
      if (!made.ok) return logFailure(generation.id, outputIndex ?? 0, made.error);
      if ('scene' in made.value) delivery = await openDelivery(generation, id, made.value.scene);
      else await keepOutput(generation, id, made.value);
      return null;
    }),
  );
  return { failure: failures.find((failure) => failure !== null) ?? null, delivery };
}

/** Tries again, a little later each time, what may succeed then. */
async function makeOne(make: MakeOutput<Made>, outputIndex: number, signal: AbortSignal): Promise<Result<Made, ProviderFailure>> {
  for (let attempt = 1; ; attempt += 1) {
    const made = await make(outputIndex, signal);
    if (made.ok || !made.error.retryable || attempt >= triesPerOutput || signal.aborted) return made;
    await delay(made.error.retryAfterMs ?? 400 * 2 ** attempt, undefined, { signal }).catch(() => undefined);
  }
}

function logFailure(generationId: string, outputIndex: number, failure: ProviderFailure): string {
  log().warn({ generationId, outputIndex, code: failure.code, detail: failure.detail }, 'an output did not come');
  return failure.code;
}

/** Puts an output into storage and notes it with its asset, which stays pending until it is paid. Of two runs of one generation the first that has it counts. */
async function keepOutput(generation: Generation, assetId: string, { bytes, mime, thumbnail, words, ...facts }: Output): Promise<void> {
  const original = storageKey(generation.userId, assetId, 'original');
  const thumbnailKey = thumbnail === null ? null : storageKey(generation.userId, assetId, 'thumbnail');
  const wordsKey = words === undefined ? null : storageKey(generation.userId, assetId, 'words');
  const awaited = { id: assetId, status: 'pending', storageKey: null };
  if ((await db().asset.count({ where: awaited })) === 0) return;
  await mediaStorage().put(original, bytes);
  if (thumbnail !== null && thumbnailKey !== null) await mediaStorage().put(thumbnailKey, thumbnail);
  if (words !== undefined && wordsKey !== null) await mediaStorage().put(wordsKey, new TextEncoder().encode(JSON.stringify(words)));
  const { count } = await db().asset.updateMany({
    where: awaited,
    data: { mime, sizeBytes: bytes.byteLength, ...facts, storageKey: original, thumbnailKey, wordsKey },
  });
  if (count === 0) {
    // Another run has kept it meanwhile: what lies there is what was paid.
    if ((await db().asset.count({ where: { id: assetId, storageKey: original } })) > 0) return;
    // The generation ended meanwhile: what comes after the ending is discarded (H3).
    for (const key of [original, thumbnailKey, wordsKey]) if (key !== null) await mediaStorage().remove(key);
    return;
  }
  await db().generation.updateMany({ where: { id: generation.id, endedAt: null }, data: { outputsReady: { increment: 1 } } });
  await notify({ accountId: generation.userId, generationId: generation.id, projectId: generation.projectId, quiet: true });
}
