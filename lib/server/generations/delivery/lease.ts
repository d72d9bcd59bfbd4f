import 'server-only';
import { err, ok, type Result } from '@/lib/base/result';
import { systemNow } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { endGeneration } from '@/lib/server/generations/end-generation';
import { notify } from '@/lib/server/updates/notify';

/** TO11: how long a lease lasts without being renewed, in ms. */
export const leaseMs = 8_000;
/** TO12: how long a delivery that nobody has waits for somebody, in ms. */
export const untakenMs = 6_000;

/** Who speaks of a delivery: a person, and the token that one of the person's tabs has made for itself. */
export interface Deliverer {
  readonly userId: string;
  readonly generationId: string;
  readonly token: string;
}

export type LeaseError =
  /** There is no such generation of this person. */
  | { readonly code: 'not_found' }
  /** It has ended, or nothing is to be delivered for it. */
  | { readonly code: 'ended' }
  /** Another tab has it, for so many ms at least. */
  | { readonly code: 'taken'; readonly retryAfterMs: number };

/**
 * TO11: takes the lease of a delivery, or renews it and tells how far the work is (0 to 1). One statement decides, so that two tabs never have it.
 * Refusals: `not_found`, `ended`, `taken`.
 */
export async function takeLease({ userId, generationId, token }: Deliverer, progress: number): Promise<Result<{ readonly leaseMs: number }, LeaseError>> {
  const now = systemNow();
  const { count } = await db().generation.updateMany({
    where: {
      id: generationId, userId, status: 'delivering', endedAt: null, cancelRequestedAt: null,
      OR: [{ deliveryToken: null }, { deliveryToken: token }, { deliveryUntil: { lt: new Date(now) } }],
    },
    data: { deliveryToken: token, deliveryUntil: new Date(now + leaseMs), deliveryProgress: Math.min(1, Math.max(0, progress)) },
  });
  const generation = await db().generation.findFirst({ where: { id: generationId, userId } });
  if (generation === null) return err({ code: 'not_found' });
  if (count === 0) {
    if (generation.status !== 'delivering' || generation.cancelRequestedAt !== null) return err({ code: 'ended' });
    return err({ code: 'taken', retryAfterMs: Math.max(0, (generation.deliveryUntil?.getTime() ?? now) - now) });
  }
  await notify({ accountId: userId, generationId, projectId: generation.projectId, quiet: true });
  return ok({ leaseMs });
}

/** Whether this tab has the lease at this moment. */
export async function hasLease({ userId, generationId, token }: Deliverer): Promise<boolean> {
  const found = await db().generation.count({ where: { id: generationId, userId, status: 'delivering', endedAt: null, cancelRequestedAt: null, deliveryToken: token, deliveryUntil: { gte: new Date(systemNow()) } } });
  return found === 1;
}

/** TO12: a tab that closes gives its lease back, so that another one, or the same after a reload, may take it up at once. What this tab does not have is left alone. */
export async function giveBackLease({ userId, generationId, token }: Deliverer): Promise<void> {
  const { count } = await db().generation.updateMany({
    where: { id: generationId, userId, status: 'delivering', endedAt: null, deliveryToken: token },
    data: { deliveryToken: null, deliveryUntil: new Date(systemNow()) },
  });
  if (count === 0) return;
  const { projectId } = await db().generation.findUniqueOrThrow({ where: { id: generationId }, select: { projectId: true } });
  await notify({ accountId: userId, generationId, projectId, quiet: true });
}

/** TO10: a tab that has the lease and cannot do it ends the generation; the hold is released. What this tab does not have is left alone. */
export async function giveUpDelivery(deliverer: Deliverer): Promise<void> {
  if (await hasLease(deliverer)) await endGeneration({ generationId: deliverer.generationId, cause: 'failed', failure: 'undelivered' });
}
