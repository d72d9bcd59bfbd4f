import { isCutout } from '@/components/editor/tools/cutout/is-cutout';
import type { AssetView } from '@/lib/editor/media/asset-view';

/** A picture and the cut-out of it that is meant: what a clip can show in turn, and what a refining needs. */
export interface CutoutFamily {
  readonly original: AssetView;
  /** The one that is shown, or else the newest. */
  readonly cutout: AssetView;
  /** The cut-out as it was paid for, where `cutout` is an edition of it and it is still there. */
  readonly paid: AssetView | null;
}

/** The picture that a cut-out, or an edition of one, was made of; null for every other asset. */
export function originalIdOf(asset: AssetView): string | null {
  return isCutout(asset) ? asset.generation.source.assetId : (asset.editionOf?.sourceId ?? null);
}

/** TO8: what belongs to the picture that a clip shows; null where it has no cut-out, or where one of the two is gone. */
export function cutoutFamily(assets: readonly AssetView[], shownId: string | null): CutoutFamily | null {
  const ready = assets.filter(({ status }) => status === 'ready');
  const byId = (id: string | null | undefined): AssetView | null => ready.find((asset) => asset.id === id) ?? null;
  const shown = byId(shownId);
  if (shown === null) return null;
  const originalId = originalIdOf(shown);
  const original = originalId === null ? shown : byId(originalId);
  const cutout = originalId === null ? (ready.filter((asset) => originalIdOf(asset) === shown.id).sort((a, b) => b.createdAt - a.createdAt)[0] ?? null) : shown;
  return original === null || cutout === null ? null : { original, cutout, paid: byId(cutout.editionOf?.assetId) };
}
