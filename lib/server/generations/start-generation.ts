import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Prisma } from '@/generated/prisma/client';
import { assert } from '@/lib/base/assert';
import { limits } from '@/lib/base/limits';
import { err, ok, type Result } from '@/lib/base/result';
import { expireDue } from '@/lib/credits/expire';
import { placeHold } from '@/lib/credits/hold';
import type { CreditError, CreditType, Decision } from '@/lib/credits/model';
import { sameRequest } from '@/lib/credits/request';
import { spendable } from '@/lib/credits/balance';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { costOfPart, factsOf, type RequestFacts, type ToolRequest } from '@/lib/tools/catalogue';
import { plainActivity, type ActivityWrite } from '@/lib/server/activity/activity-write';
import { assetsOfGeneration } from '@/lib/server/assets/asset-views';
import { systemNow } from '@/lib/server/clock';
import type { LoadedAccount } from '@/lib/server/credits/facts';
import { writeAccount, type AfterWrite, type Companions, type Plan } from '@/lib/server/credits/write-account';
import { db } from '@/lib/server/db';
import { env } from '@/lib/server/env';
import { assetName } from '@/lib/server/generations/asset-name';
import { sceneStateSql, sceneStates } from '@/lib/server/generations/missing-scenes';
import { partView } from '@/lib/server/assets/part-view';
import { addGenerationJobSql } from '@/lib/server/jobs/add-job';
import { providerName } from '@/lib/server/providers/providers';
import type { Surface } from '@/lib/base/surface';

interface RequestPlace {
  readonly userId: string;
  readonly projectId: string;
  readonly surface: Surface;
  /** I1: made by the client before sending. */
  readonly requestId: string;
  /** Q1: the price that the person saw, in credits. */
  readonly confirmedPrice: number;
}

/** A tool with settings that its schema has proved, and where they were confirmed. */
export type StartRequest = RequestPlace & ToolRequest;

export interface StartedGeneration {
  readonly generationId: string;
  readonly price: number;
  /** What may be spent after it, in credits. */
  readonly balance: number;
  readonly assets: readonly AssetView[];
}

type SpendError = Extract<CreditError, { code: 'insufficient_credits' | 'price_rose' | 'request_id_reused' }>;
export type StartError = SpendError | { readonly code: 'not_found' } | { readonly code: 'scene_not_missing' } | { readonly code: 'too_many_generations'; readonly max: number };

/** What one call decided beside the hold itself. */
interface Draft {
  readonly request: StartRequest;
  readonly facts: RequestFacts;
  readonly generationId: string;
  readonly assetIds: readonly string[];
  readonly price: number;
  readonly contentHash: string;
}

interface PlacedDraft extends Draft {
  readonly projectName: string;
}

type Answer = { readonly kind: 'started'; readonly balance: number } | { readonly kind: 'refused'; readonly error: SpendError };

/**
 * The person pressed Generate: prices the request again (Q1), places the hold (H1), and writes generation, pending assets, activity row and
 * job in the same statement. The same request id with the same content answers as the first time (I1).
 * Refusals: `not_found` (the project, the picture that is to be changed, or the storyboard whose scene is tried again, is not this person's), `scene_not_missing` (TO39), `too_many_generations`, `request_id_reused`, `price_rose`,
 * `insufficient_credits` (both noted in the activity log, A1).
 */
export async function startGeneration(request: StartRequest): Promise<Result<StartedGeneration, StartError>> {
  const facts = factsOf(request.tool, request.input);
  const { price } = facts;
  const contentHash = hashOfContent(request);
  const assetIds = facts.parts.map(() => randomUUID());
  const draft: Draft = { request, facts, price, contentHash, assetIds, generationId: randomUUID() };

  const named = { requestId: request.requestId, beside: besideOf(request, facts) };
  const written = await writeAccount<Answer, StartError | { code: 'replay' }>(request.userId, named, (account) => decideStart(account, draft));
  if (!written.ok) {
    return written.error.code === 'replay' ? replay(request) : err(written.error);
  }
  if (written.value.kind === 'refused') return err(written.value.error);
  return ok({ generationId: draft.generationId, price, balance: written.value.balance, assets: pendingAssets(draft) });
}

/** I1: tool, settings, project and surface are the content; the same content has the same hash. */
function hashOfContent({ tool, input, projectId, surface }: StartRequest): string {
  const settings = Object.entries(input).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify([tool, projectId, surface, settings])).digest('hex');
}

/** What a confirm needs beside the account: the project if it is this person's, and what the same request id asked for earlier. */
const besideSchema = z.object({ projectName: z.string().nullable(), contentHash: z.string().nullable(), hasSource: z.boolean(), scenes: z.enum(sceneStates) });

function besideOf(request: StartRequest, { source }: RequestFacts): Prisma.Sql {
  const { userId, projectId, requestId } = request;
  const hasSource =
    source === null
      ? Prisma.sql`true`
      : Prisma.sql`EXISTS (SELECT 1 FROM assets WHERE id = ${source.assetId} AND user_id = ${userId} AND project_id = ${projectId}
          AND kind = 'image' AND status = 'ready' AND deleted_at IS NULL)`;
  return Prisma.sql`SELECT json_build_object(
    'projectName', (SELECT name FROM projects WHERE id = ${projectId} AND user_id = ${userId} AND deleted_at IS NULL),
    'contentHash', (SELECT content_hash FROM generations WHERE user_id = ${userId} AND request_id = ${requestId}),
    'hasSource', ${hasSource},
    'scenes', ${sceneStateSql(request)})`;
}

function decideStart(account: LoadedAccount, draft: Draft): Result<Plan<Answer>, StartError | { code: 'replay' }> {
  const { request, price } = draft;
  const { facts, now } = account;
  const { projectName, contentHash, hasSource, scenes } = besideSchema.parse(account.beside);
  if (facts.holds.some((hold) => hold.requestId === request.requestId)) {
    const match = sameRequest(contentHash === null ? null : { contentHash }, draft);
    assert(match !== 'new', 'a hold and its generation share their request id');
    return match === 'replay' ? err({ code: 'replay' }) : err({ code: 'request_id_reused', requestId: request.requestId });
  }
  if (projectName === null || !hasSource || scenes === 'unknown') return err({ code: 'not_found' });
  if (scenes === 'taken') return err({ code: 'scene_not_missing' });
  if (account.openHolds >= limits.openGenerationsPerAccount) return err({ code: 'too_many_generations', max: limits.openGenerationsPerAccount });
  const held = placeHold(
    facts,
    { holdId: draft.generationId, requestId: request.requestId, amount: price, policy: env().BURN_POLICY, confirmedPrice: request.confirmedPrice },
    now,
  );
  if (held.ok) {
    const balance = spendable(facts.grants, now).total - price;
    return ok({ decision: held.value, answer: { kind: 'started', balance }, companions: (after) => companionsOfStart({ ...draft, projectName, behind: account.openHolds }, held.value, after) });
  }
  const { error } = held;
  assert(error.code === 'insufficient_credits' || error.code === 'price_rose', `a validated request is not refused as ${error.code}`);
  return ok({
    decision: expireDue(facts, now),
    answer: { kind: 'refused', error },
    companions: (after) => ({ activity: [declinedRow({ ...draft, projectName }, error, after)], notice: { quiet: true } }),
  });
}

async function replay(request: StartRequest): Promise<Result<StartedGeneration, StartError>> {
  const { userId, requestId } = request;
  const first = await db().generation.findUniqueOrThrow({ where: { userId_requestId: { userId, requestId } } });
  const row = await db().activityRow.findFirst({ where: { accountId: userId, generationId: first.id, kind: 'generation' }, select: { balanceAfter: true } });
  return ok({ generationId: first.id, price: first.price, balance: Number(row?.balanceAfter ?? 0), assets: await assetsOfGeneration(first.id) });
}

function companionsOfStart(draft: PlacedDraft & { readonly behind: number }, decision: Decision, after: AfterWrite): Companions {
  const { request, generationId, assetIds, price } = draft;
  const { expected, parts } = draft.facts;
  const createdAt = new Date(systemNow());
  const generation = Prisma.sql`
    INSERT INTO generations (id, user_id, project_id, surface, tool, input, subject, words, request_id, content_hash, price, base_price, output_count, status, provider, created_at)
    VALUES (${generationId}, ${request.userId}, ${request.projectId}, ${request.surface}, ${request.tool}, ${JSON.stringify(request.input)}::jsonb, ${draft.facts.subject},
      ${draft.facts.words.join('\n')}, ${request.requestId}, ${draft.contentHash}, ${price}::integer, ${draft.facts.basePrice}::integer, ${draft.facts.outputCount}::integer, 'queued', ${providerName(request.tool)}, ${createdAt})
    RETURNING 1`;
  const assets = Prisma.sql`
    INSERT INTO assets (id, user_id, project_id, kind, status, name, width_px, height_px, duration_ms, generation_id, output_index, created_at)
    SELECT a.id, ${request.userId}::text, ${request.projectId}::text, a.kind, 'pending', a.name,
      ${expected?.widthPx ?? null}::integer, ${expected?.heightPx ?? null}::integer, ${expected?.durationMs ?? null}::integer, ${generationId}::text,
      a.position - 1, ${createdAt}::timestamptz
    FROM unnest(${[...assetIds]}::text[], ${parts.map(({ kind }) => kind)}::text[], ${parts.map(assetName)}::text[]) WITH ORDINALITY AS a(id, kind, name, position)
    RETURNING 1`;
  return {
    statements: [generation, assets],
    activity: [heldRow(draft, decision, after)],
    calls: [addGenerationJobSql(generationId, { behind: draft.behind })],
    notice: { generationId, projectId: request.projectId, assetIds },
  };
}

function heldRow(draft: PlacedDraft, decision: Decision, after: AfterWrite): ActivityWrite {
  const amounts: Record<CreditType, number> = { subscription: 0, purchased: 0, activity: 0 };
  for (const { type, amount } of decision.hold?.allocations ?? []) amounts[type] += amount;
  const detail = { kind: 'generation', price: draft.price, outputCount: draft.facts.outputCount, outputsReady: 0, returned: 0, failure: null } as const;
  const status = { kind: 'generation', status: 'held', generationId: draft.generationId, detail } as const;
  return plainActivity({ ...whereOf(draft, after), ...status }, amounts);
}

function declinedRow(draft: PlacedDraft, error: Exclude<SpendError, { code: 'request_id_reused' }>, after: AfterWrite): ActivityWrite {
  const detail =
    error.code === 'price_rose'
      ? ({ kind: 'declined', reason: 'price_rose', confirmed: error.confirmed, price: error.price } as const)
      : ({ kind: 'declined', reason: 'insufficient_credits', required: error.required, available: error.available, shortBy: error.shortBy } as const);
  return plainActivity({ ...whereOf(draft, after), kind: 'declined', status: 'declined', detail }, {});
}

function whereOf({ request, projectName }: PlacedDraft, after: AfterWrite) {
  const { tool, surface, projectId, requestId } = request;
  return { id: randomUUID(), at: after.now, tool, surface, projectId, projectName, requestId, balanceAfter: after.balance.total };
}

function pendingAssets({ request, facts, generationId, assetIds }: Draft): AssetView[] {
  const createdAt = systemNow();
  const { expected, parts, subjects, source } = facts;
  return parts.map((part, index) => ({
    id: assetIds[index] ?? '', kind: part.kind, status: 'pending', name: assetName(part), mime: null, sizeBytes: null, widthPx: expected?.widthPx ?? null, heightPx: expected?.heightPx ?? null,
    durationMs: expected?.durationMs ?? null, url: null, thumbnailUrl: null, hasSound: false, origin: 'generation', editionOf: null, createdAt,
    madeOf: source === null ? null : { assetId: source.assetId, tool: request.tool },
    generation: {
      id: generationId, tool: request.tool, prompt: subjects[index] ?? '', cost: costOfPart(facts, parts, index), status: 'queued', failure: null, progress: 0, source,
      part: partView({ id: generationId, ...request }, part, { isThere: false, isMissing: false }),
    },
  }));
}
