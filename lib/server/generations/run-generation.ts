import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import type { Generation } from '@/generated/prisma/client';
import type { Result } from '@/lib/base/result';
import { systemNow } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { endGeneration } from '@/lib/server/generations/end-generation';
import { openDelivery } from '@/lib/server/generations/delivery/open-delivery';
import { atMost } from '@/lib/server/generations/at-most';
import { keepOutput } from '@/lib/server/generations/keep-output';
import { makeBeside, makerOf, type Made } from '@/lib/server/generations/make-output';
import { registerRun } from '@/lib/server/generations/running';
import { labBehaviour, withLabBehaviour } from '@/lib/server/lab/provider-behaviour';
import { log } from '@/lib/server/log';
import type { MakeOutput, ProviderFailure } from '@/lib/server/providers/provider';
import { notify } from '@/lib/server/updates/notify';
import { keptOf } from '@/lib/tools/catalogue';

/** The job goes back to the queue: this process is stopping. */
export class HandedBackError extends Error {}

/** Runs of one generation before it counts as failed: crashes and restarts, each of which begins a new run. */
const maxRuns = 6;
const triesPerOutput = 3;
/** TO37: of one generation; the others wait, so that a long one leaves room to those of others. */
const outputsAtOnce = 4;

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
  const { outputs, beside } = await awaitedParts(generation);
  let delivery: Making['delivery'] = null;
  const failures = await atMost(outputsAtOnce, outputs, async ([output, assetIds]) => {
    const made = await makeOne(make, output, signal);
    if (!made.ok) return logFailure(generation.id, output, made.error);
    if ('scene' in made.value) delivery = await openDelivery(generation, assetIds[0] ?? '', made.value.scene);
    else await keepOutput(generation, output, assetIds, 'parts' in made.value ? made.value.parts : [made.value]);
    return null;
  });
  for (const part of beside) await addBeside(generation, part, signal);
  return { failure: failures.find((failure) => failure !== null) ?? null, delivery };
}

/** TO40: without it the outputs that are there are as good: whatever goes wrong with it, they do not wait for another run. */
async function addBeside(generation: Generation, { id, outputIndex }: { readonly id: string; readonly outputIndex: number }, signal: AbortSignal): Promise<void> {
  try {
    const made = await makeBeside(generation, outputIndex, signal);
    if (made?.ok === true) await keepOutput(generation, null, [id], [made.value]);
    else if (made !== null) logFailure(generation.id, outputIndex, made.error);
  } catch (error) {
    log().error({ err: error, generationId: generation.id, outputIndex }, 'what goes with the outputs did not come');
  }
}

/** The assets that are still waited for: those of each output, in the order of its parts, and those that go with the whole. */
async function awaitedParts({ id: generationId, tool, input }: Generation) {
  const pending = await db().asset.findMany({ where: { generationId, storageKey: null, status: 'pending' }, orderBy: { outputIndex: 'asc' }, select: { id: true, outputIndex: true } });
  const { parts } = keptOf(tool, input);
  const outputs = new Map<number, string[]>();
  const beside: { readonly id: string; readonly outputIndex: number }[] = [];
  for (const { id, outputIndex } of pending) {
    const index = outputIndex ?? 0;
    const part = parts[index];
    const output = part === undefined ? index : part.output;
    if (output === null) beside.push({ id, outputIndex: index });
    else outputs.set(output, [...(outputs.get(output) ?? []), id]);
  }
  return { outputs: [...outputs], beside };
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
