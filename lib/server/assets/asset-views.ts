import 'server-only';
import type { Asset, Generation, Prisma } from '@/generated/prisma/client';
import { assetKinds, generationFailures, type AssetView } from '@/lib/editor/media/asset-view';
import { costOfPart, keptOf } from '@/lib/tools/catalogue';
import { partView } from '@/lib/server/assets/part-view';
import { db } from '@/lib/server/db';

/** What is read with an asset that is to be shown. */
export const viewedWith = { generation: true, editedFrom: { include: { generation: true } } } satisfies Prisma.AssetInclude;

type Made = Asset & { readonly generation: Generation | null };
export type ViewedAsset = Made & { readonly editedFrom: Made | null };

/** An asset as its owner's browser receives it. */
export function assetView(asset: ViewedAsset): AssetView {
  const ready = asset.status === 'ready';
  return {
    id: asset.id,
    kind: assetKinds.find((kind) => kind === asset.kind) ?? 'image',
    status: ready ? 'ready' : asset.status === 'failed' ? 'failed' : 'pending',
    name: asset.name,
    mime: asset.mime,
    sizeBytes: asset.sizeBytes === null ? null : Number(asset.sizeBytes),
    widthPx: asset.widthPx,
    heightPx: asset.heightPx,
    durationMs: asset.durationMs,
    url: ready ? `/api/media/${asset.id}` : null,
    thumbnailUrl: ready && asset.thumbnailKey !== null ? `/api/media/${asset.id}?variant=thumbnail` : null,
    wordsUrl: ready && asset.wordsKey !== null ? `/api/media/${asset.id}?variant=words` : null,
    hasSound: asset.hasSound,
    origin: asset.generation !== null ? 'generation' : asset.editedFrom !== null ? 'edition' : 'upload',
    generation: asset.generation === null ? null : generationFacts(asset, asset.generation),
    madeOf: madeOf(asset) ?? (asset.editedFrom === null ? null : madeOf(asset.editedFrom)),
    editionOf: asset.editedFromId,
    createdAt: asset.createdAt.getTime(),
  };
}

/** TO59: its generation tells, or, of a copy, which has none, the copy itself. */
function madeOf({ generation, madeOfId, madeBy }: Made): AssetView['madeOf'] {
  if (generation === null) return madeOfId === null || madeBy === null ? null : { assetId: madeOfId, tool: madeBy };
  const { source } = keptOf(generation.tool, generation.input);
  return source === null ? null : { assetId: source.assetId, tool: generation.tool };
}

function generationFacts(asset: Asset, generation: Generation): NonNullable<AssetView['generation']> {
  const index = asset.outputIndex ?? 0;
  const { subject, source, parts } = keptOf(generation.tool, generation.input, index);
  // A storyboard of which nothing came was given back as a whole: it is asked for as a whole again.
  const isMissing = asset.status === 'failed' && generation.endedAt !== null && generation.outputsReady > 0;
  return {
    id: generation.id,
    tool: generation.tool,
    prompt: subject,
    cost: costOfPart(generation, parts, index),
    status: generation.status,
    failure: generationFailures.find((failure) => failure === generation.failure) ?? null,
    source,
    progress: progressOf(generation),
    again: generation.failure === 'undelivered' ? generation.input : null,
    part: partView(generation, parts[index], { isThere: asset.storageKey !== null, isMissing }),
  };
}

/** Where a browser makes the output, its scene was the first tenth of the work. */
function progressOf({ status, deliveryProgress, outputsReady, outputCount }: Generation): number {
  return status === 'delivering' ? 0.1 + 0.89 * deliveryProgress : outputsReady / outputCount;
}

/** All assets of a project that are not deleted, newest first. The caller has checked whose project it is. */
export async function assetsOfProject(projectId: string): Promise<AssetView[]> {
  const assets = await db().asset.findMany({
    where: { projectId, deletedAt: null },
    include: viewedWith,
    orderBy: [{ createdAt: 'desc' }, { outputIndex: 'asc' }, { id: 'asc' }],
  });
  return assets.map(assetView);
}

/** The outputs of a generation in their order. */
export async function assetsOfGeneration(generationId: string): Promise<AssetView[]> {
  const assets = await db().asset.findMany({ where: { generationId }, include: viewedWith, orderBy: { outputIndex: 'asc' } });
  return assets.map(assetView);
}
