import 'server-only';
import { randomUUID } from 'node:crypto';
import { Prisma } from '@/generated/prisma/client';
import type { Generation } from '@/generated/prisma/client';
import { assert } from '@/lib/base/assert';
import { err, ok, type Result } from '@/lib/base/result';
import { endHold } from '@/lib/credits/end-hold';
import type { Decision, HoldEnding, HoldEndCause } from '@/lib/credits/model';
import { chargeFor, keptOf, wholeOutputs } from '@/lib/tools/catalogue';
import { rowAfterEnd } from '@/lib/server/activity/generation-end';
import { systemNow } from '@/lib/server/clock';
import { writeAccount, type AfterWrite, type Companions } from '@/lib/server/credits/write-account';
import { db } from '@/lib/server/db';
import { removeScene } from '@/lib/server/generations/delivery/open-delivery';

/** How a generation ended, as its own status tells it. */
export type EndStatus = 'succeeded' | 'partly' | 'failed' | 'refused' | 'cancelled' | 'timed_out';

export interface GenerationEnd {
  readonly generationId: string;
  readonly cause: HoldEndCause;
  /** A provider's failure code, `cancelled` or `timed_out`; null where everything arrived. */
  readonly failure: string | null;
}

interface AlreadyEnded {
  readonly code: 'already_ended';
  readonly ending: HoldEnding | null;
}

/**
 * The one ending of a generation (H3, H4): captures for the outputs that are in storage, releases the rest, makes those assets ready and the
 * others failed, changes the activity row, all in one statement.
 * @returns the first ending where the generation has ended before; what came after it is discarded.
 */
export async function endGeneration(end: GenerationEnd): Promise<Result<EndStatus, AlreadyEnded>> {
  const generation = await db().generation.findUnique({ where: { id: end.generationId } });
  if (generation === null || generation.endedAt !== null) return err({ code: 'already_ended', ending: null });
  const ended = await writeAccount<EndStatus, AlreadyEnded>(generation.userId, { holdId: generation.id }, async ({ facts, now }) => {
    const finished = end.cause === 'timed_out' ? 0 : await finishedOutputs(generation);
    const capture = chargeFor(generation, finished);
    const newGrantIds = (facts.holds[0]?.allocations ?? []).map(() => randomUUID());
    const decided = endHold(facts, { holdId: generation.id, capture, cause: causeOf(end.cause, finished), newGrantIds }, now);
    if (!decided.ok) {
      assert(decided.error.code === 'hold_already_ended', `a hold's ending is refused only after its ending, not as ${decided.error.code}`);
      return err({ code: 'already_ended' as const, ending: decided.error.ending });
    }
    const status = statusOf(end, finished, generation.outputCount);
    const companions = (after: AfterWrite): Companions => companionsOfEnd(generation, { ...end, finished, status }, decided.value, after);
    return ok({ decision: decided.value, answer: status, companions });
  });
  if (ended.ok && generation.status === 'delivering') await removeScene(generation.userId, generation.id);
  return ended;
}

/** Outputs whose bytes are kept already, all parts of each, though their assets are still pending. */
async function finishedOutputs({ id: generationId, tool, input, outputCount }: Generation): Promise<number> {
  const kept = await db().asset.findMany({ where: { generationId, storageKey: { not: null } }, select: { outputIndex: true } });
  const { parts } = keptOf(tool, input);
  // Settings that this release cannot read do not tell which assets make an output together: more of them than outputs were asked for are not charged.
  if (parts.length === 0) return kept.length > outputCount ? 0 : kept.length;
  return wholeOutputs(parts, new Set(kept.map(({ outputIndex }) => outputIndex ?? 0)));
}

/** An ending with outputs is completed or cancelled, whatever became of the missing ones: those were ours (H5). */
function causeOf(cause: HoldEndCause, finished: number): HoldEndCause {
  if (cause === 'completed' && finished === 0) return 'failed';
  return cause === 'failed' && finished > 0 ? 'completed' : cause;
}

function statusOf({ cause, failure }: GenerationEnd, finished: number, asked: number): EndStatus {
  if (cause === 'timed_out' || cause === 'cancelled') return cause;
  if (finished === asked) return 'succeeded';
  if (finished > 0) return 'partly';
  return failure === 'refused' ? 'refused' : 'failed';
}

interface EndFacts extends GenerationEnd {
  readonly finished: number;
  readonly status: EndStatus;
}

function companionsOfEnd(generation: Generation, end: EndFacts, decision: Decision, after: AfterWrite): Companions {
  const endedAt = new Date(systemNow());
  return {
    statements: [
      Prisma.sql`UPDATE generations SET status = ${end.status}, failure = ${end.failure}, outputs_ready = ${end.finished}::integer, ended_at = ${endedAt}
        WHERE id = ${generation.id} RETURNING 1`,
      Prisma.sql`UPDATE assets SET status = CASE WHEN storage_key IS NULL OR ${end.cause === 'timed_out'}::boolean THEN 'failed' ELSE 'ready' END
        WHERE generation_id = ${generation.id} RETURNING 1`,
      updateRow(generation, end, decision, after),
    ],
    notice: { generationId: generation.id, projectId: generation.projectId, cancel: end.cause === 'cancelled' || end.cause === 'timed_out' },
  };
}

function updateRow(generation: Generation, end: EndFacts, decision: Decision, after: AfterWrite): Prisma.Sql {
  const { status, amounts, detail } = rowAfterEnd({ ...generation, finished: end.finished, failure: end.failure }, decision);
  return Prisma.sql`
    UPDATE activity_rows SET status = ${status}, updated_at = to_timestamp(${after.now}::bigint / 1000.0), subscription = ${amounts.subscription}::integer,
      purchased = ${amounts.purchased}::integer, activity = ${amounts.activity}::integer, balance_after = ${after.balance.total}::bigint,
      detail = ${JSON.stringify(detail)}::jsonb
    WHERE account_id = ${generation.userId} AND generation_id = ${generation.id} AND kind = 'generation' RETURNING 1`;
}
