import 'server-only';
import { z } from 'zod';
import type { Generation, Prisma } from '@/generated/prisma/client';
import { limits } from '@/lib/base/limits';
import { capturedOfHolds } from '@/lib/server/credits/captured-of-holds';
import { db } from '@/lib/server/db';
import type { HistoryPage, PastRequest, PastStatus } from '@/lib/tools/past-request';
import { toolIds } from '@/lib/tools/tool-ids';

const latestInstantMs = 8_640_000_000_000_000;

/** The place of a request in the order of a history: when it was confirmed, in ms, and its id. */
const placeSchema = z.codec(z.string().max(100), z.tuple([z.number().int().min(0).max(latestInstantMs), z.uuid()]), {
  decode: (text): [number, string] => {
    const [at = '', id = ''] = text.split('.');
    return [/^\d+$/.test(at) ? Number(at) : Number.NaN, id];
  },
  encode: ([at, id]) => `${at}.${id}`,
});

/** TO43: what of a history is asked for. */
export const historyQuerySchema = z.object({
  tool: z.enum(toolIds).optional(),
  /** Words that all have to occur in the person's own. */
  search: z.string().trim().max(limits.searchCharacters, `Use at most ${limits.searchCharacters} characters.`).optional(),
  /** The "next" of the part before. */
  after: placeSchema.optional(),
});

export type HistoryQuery = z.output<typeof historyQuerySchema>;

/**
 * TO43: the requests of a project of this person, newest first, in parts that stay what they are while new ones come: each part begins after
 * the last request of the one before. Null where there is no such project.
 */
export async function listHistory(userId: string, projectId: string, query: HistoryQuery): Promise<HistoryPage | null> {
  const project = await db().project.findFirst({ where: { id: projectId, userId, deletedAt: null }, select: { id: true } });
  if (project === null) return null;
  const found = await db().generation.findMany({
    where: { projectId, userId, erasedAt: null, AND: conditionsOf(query) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limits.historyPageRequests + 1,
    include: withResults,
  });
  const page = found.slice(0, limits.historyPageRequests);
  const last = page.at(-1);
  const hasMore = found.length > page.length && last !== undefined;
  return { requests: await views(userId, page), next: hasMore ? placeSchema.encode([last.createdAt.getTime(), last.id]) : null };
}

/** TO45: one request of this person, with its settings; null where there is none, or where its project lies in the trash. */
export async function readPastRequest(userId: string, projectId: string, generationId: string): Promise<PastRequest | null> {
  const found = await db().generation.findMany({ where: { id: generationId, userId, projectId, erasedAt: null, project: { deletedAt: null } }, include: withResults });
  const [request] = await views(userId, found);
  return request ?? null;
}

const withResults = {
  assets: { where: { deletedAt: null, status: { not: 'failed' } }, orderBy: { outputIndex: 'asc' }, select: { id: true } },
} satisfies Prisma.GenerationInclude;

type Found = Generation & { readonly assets: readonly { readonly id: string }[] };

function conditionsOf({ tool, search = '', after }: HistoryQuery): Prisma.GenerationWhereInput[] {
  const words = search.split(/\s+/).filter(Boolean);
  const earlier = after === undefined ? [] : [{ OR: [{ createdAt: { lt: new Date(after[0]) } }, { createdAt: new Date(after[0]), id: { lt: after[1] } }] }];
  return [...(tool === undefined ? [] : [{ tool }]), ...words.map((word) => ({ words: { contains: literally(word), mode: 'insensitive' as const } })), ...earlier];
}

/** A percent sign or a low line of the person is one, and no joker. */
function literally(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&');
}

async function views(userId: string, generations: readonly Found[]): Promise<PastRequest[]> {
  const captured = await capturedOfHolds(userId, generations.map(({ id }) => id));
  return generations.map(({ id, tool, input, subject, provider, price, outputCount, failure, createdAt, assets, ...generation }) => ({
    id, tool, provider, price, outputCount, failure,
    settings: input,
    prompt: subject,
    status: statusOf(generation),
    outputsReady: generation.outputsReady,
    charged: generation.endedAt === null ? null : (captured.get(id) ?? 0),
    resultIds: assets.map((asset) => asset.id),
    createdAt: createdAt.getTime(),
  }));
}

function statusOf({ status, endedAt, outputsReady }: Pick<Generation, 'status' | 'endedAt' | 'outputsReady'>): PastStatus {
  if (endedAt === null) return status === 'queued' ? 'queued' : 'running';
  if (status === 'succeeded' || status === 'partly') return status;
  // What was cancelled when some of it was there has come in part.
  if (status === 'cancelled') return outputsReady > 0 ? 'partly' : 'cancelled';
  return 'failed';
}
