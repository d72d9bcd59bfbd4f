import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import { err } from '@/lib/base/result';
import { db } from '@/lib/server/db';
import type { MakeOutput, ProviderFailure } from '@/lib/server/providers/provider';

export const providerBehaviours = ['ok', 'fail', 'refuse', 'slow', 'partial'] as const;
export type ProviderBehaviour = (typeof providerBehaviours)[number];

/** How the provider behaves for one account of the lab. */
export interface LabBehaviour {
  readonly behaviour: ProviderBehaviour;
  /** Waited before each output; a minute or more is waited once, before the first. */
  readonly delayMs: number;
}

const slowByDefaultMs = 8_000;
const longMs = 60_000;

/** A wait that is so long that it is spent in the queue: whoever runs a job that waits keeps others from theirs. 0 for shorter ones. */
export function queueWaitMs({ delayMs }: LabBehaviour): number {
  return delayMs >= longMs ? delayMs : 0;
}

/** @returns null for every account that is not of the lab. */
export async function labBehaviour(userId: string): Promise<LabBehaviour | null> {
  const row = await db().labSetting.findUnique({ where: { userId } });
  if (row === null) return null;
  return { behaviour: providerBehaviours.find((behaviour) => behaviour === row.behaviour) ?? 'ok', delayMs: row.delayMs };
}

/** Sets how the provider behaves for an account from its next output on. */
export async function setLabBehaviour(userId: string, { behaviour, delayMs }: LabBehaviour): Promise<void> {
  await db().labSetting.upsert({ where: { userId }, create: { userId, behaviour, delayMs }, update: { behaviour, delayMs } });
}

/**
 * The making of outputs as a scenario says; what comes is made by the real provider. `partial` delivers the first half of the outputs (2 of 4).
 * @param outputCount how many outputs the generation asks for.
 */
export function withLabBehaviour<T>(make: MakeOutput<T>, lab: LabBehaviour, outputCount: number): MakeOutput<T> {
  const { behaviour } = lab;
  const delayMs = queueWaitMs(lab) > 0 ? 0 : lab.delayMs;
  const failure = (code: ProviderFailure['code']) => err({ code, retryable: false, detail: `the scenario says: ${behaviour}` });
  return async (outputIndex, signal) => {
    const waitMs = behaviour === 'slow' && lab.delayMs === 0 ? slowByDefaultMs : delayMs;
    if (waitMs > 0) {
      const waited = await delay(waitMs, true, { signal }).catch(() => false);
      if (!waited) return failure('timed_out');
    }
    if (behaviour === 'fail') return failure('unavailable');
    if (behaviour === 'refuse') return failure('refused');
    if (behaviour === 'partial' && outputIndex >= Math.ceil(outputCount / 2)) return failure('unavailable');
    return make(outputIndex, signal);
  };
}
