import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import type { Generation } from '@/generated/prisma/client';
import { limits } from '@/lib/base/limits';
import { err, type Result } from '@/lib/base/result';
import { imageSizePx } from '@/lib/tools/image-size';
import { imageInputSchema, maxSeed, type ImageInput } from '@/lib/tools/generate-image';
import { describePicture } from '@/lib/server/assets/thumbnail';
import { systemNow } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { endGeneration } from '@/lib/server/generations/end-generation';
import { registerRun } from '@/lib/server/generations/running';
import { labBehaviour, withLabBehaviour } from '@/lib/server/lab/provider-behaviour';
import { log } from '@/lib/server/log';
import type { GeneratedImage, ImageProvider, ImageRequest, ProviderFailure } from '@/lib/server/providers/image-provider';
import { imageProvider } from '@/lib/server/providers/providers';
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
 * twice, and a generation that has ended is left alone.
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
    const failure = await makeOutputs(generation, controller.signal);
    if (controller.signal.reason === 'shutting_down') throw new HandedBackError(generationId);
    const cancelled = controller.signal.reason === 'cancelled';
    await endGeneration({ generationId, cause: cancelled ? 'cancelled' : 'completed', failure: cancelled ? 'cancelled' : failure });
  } finally {
    unregister();
  }
}

/** @returns null where there is nothing left to do. */
async function takeUp(generationId: string): Promise<Generation | null> {
  const { count } = await db().generation.updateMany({
    where: { id: generationId, endedAt: null },
    data: { status: 'running', attempts: { increment: 1 } },
  });
  if (count === 0) return null;
  await db().generation.updateMany({ where: { id: generationId, startedAt: null }, data: { startedAt: new Date(systemNow()) } });
  const generation = await db().generation.findUnique({ where: { id: generationId } });
  if (generation !== null) await notify({ accountId: generation.userId, generationId, projectId: generation.projectId, quiet: true });
  return generation;
}

/** @returns the failure code of the first output that did not come, or null where all came. */
async function makeOutputs(generation: Generation, signal: AbortSignal): Promise<string | null> {
  const input = imageInputSchema.parse(generation.input);
  const behaviour = await labBehaviour(generation.userId);
  const provider = behaviour === null ? imageProvider() : withLabBehaviour(imageProvider(), behaviour, generation.outputCount);
  const pending = await db().asset.findMany({
    where: { generationId: generation.id, storageKey: null, status: 'pending' },
    orderBy: { outputIndex: 'asc' },
    select: { id: true, outputIndex: true },
  });
  const failures = await Promise.all(
    pending.map(async ({ id, outputIndex }) => {
      const made = await makeOne(provider, requestOf(generation, input, outputIndex ?? 0), signal);
      if (!made.ok) return logFailure(generation.id, outputIndex ?? 0, made.error);
      return keepOutput(generation, id, made.value);
    }),
  );
  return failures.find((failure) => failure !== null) ?? null;
}

function requestOf(generation: Generation, input: ImageInput, outputIndex: number): ImageRequest {
  const { width, height } = imageSizePx(input.ratio, input.size);
  const seed = (input.seed + outputIndex) % (maxSeed + 1);
  const { prompt, style, ratio } = input;
  return { generationId: generation.id, outputIndex, prompt, style, ratio, widthPx: width, heightPx: height, seed };
}

/** Tries again, a little later each time, what may succeed then. */
async function makeOne(provider: ImageProvider, request: ImageRequest, signal: AbortSignal): Promise<Result<GeneratedImage, ProviderFailure>> {
  for (let attempt = 1; ; attempt += 1) {
    const made = await provider.generate(request, signal);
    if (made.ok && made.value.bytes.byteLength > limits.generatedImageBytes) {
      return err({ code: 'too_large', retryable: false, detail: `${made.value.bytes.byteLength} bytes` });
    }
    if (made.ok || !made.error.retryable || attempt >= triesPerOutput || signal.aborted) return made;
    await delay(made.error.retryAfterMs ?? 400 * 2 ** attempt, undefined, { signal }).catch(() => undefined);
  }
}

function logFailure(generationId: string, outputIndex: number, failure: ProviderFailure): string {
  log().warn({ generationId, outputIndex, code: failure.code, detail: failure.detail }, 'an output did not come');
  return failure.code;
}

/** Puts an output into storage and notes it with its asset, which stays pending until it is paid. @returns a failure code or null. */
async function keepOutput(generation: Generation, assetId: string, image: GeneratedImage): Promise<string | null> {
  const facts = await describePicture(image.bytes);
  if (facts === null) return logFailure(generation.id, 0, { code: 'malformed', retryable: false, detail: 'not a picture that can be decoded' });
  const original = storageKey(generation.userId, assetId, 'original');
  const thumbnail = storageKey(generation.userId, assetId, 'thumbnail');
  await mediaStorage().put(original, image.bytes);
  await mediaStorage().put(thumbnail, facts.thumbnail);
  const { count } = await db().asset.updateMany({
    where: { id: assetId, status: 'pending' },
    data: {
      mime: image.mime, sizeBytes: image.bytes.byteLength, widthPx: facts.widthPx, heightPx: facts.heightPx, storageKey: original, thumbnailKey: thumbnail,
    },
  });
  if (count === 0) {
    // The generation ended meanwhile: what comes after the ending is discarded (H3).
    await mediaStorage().remove(original);
    await mediaStorage().remove(thumbnail);
    return null;
  }
  await db().generation.updateMany({ where: { id: generation.id, endedAt: null }, data: { outputsReady: { increment: 1 } } });
  await notify({ accountId: generation.userId, generationId: generation.id, projectId: generation.projectId, quiet: true });
  return null;
}
