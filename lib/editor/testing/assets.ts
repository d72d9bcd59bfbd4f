import type { AssetKind, AssetView } from '@/lib/editor/media/asset-view';

/** An uploaded asset that is ready, with what the test wants otherwise. */
export function makeAsset(asset: Partial<AssetView> & { readonly id: string; readonly kind: AssetKind }): AssetView {
  return {
    status: 'ready',
    name: asset.id,
    mime: null,
    sizeBytes: null,
    widthPx: null,
    heightPx: null,
    durationMs: null,
    url: `/api/media/${asset.id}`,
    thumbnailUrl: null,
    hasSound: asset.kind !== 'image',
    origin: 'upload',
    generation: null,
    madeOf: asset.generation?.source ? { assetId: asset.generation.source.assetId, tool: asset.generation.tool } : null,
    editionOf: null,
    createdAt: 0,
    ...asset,
  };
}
