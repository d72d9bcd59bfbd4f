import { shownInTurn } from '@/components/editor/tools/source/made-of';
import type { AssetView } from '@/lib/editor/media/asset-view';

/** A picture and the cut-out of it that is meant: what a clip can show in turn, and what a refining needs. */
export interface CutoutFamily {
  readonly original: AssetView;
  /** The one that is shown, or else the newest. */
  readonly cutout: AssetView;
  /** The cut-out as it was paid for, where `cutout` is an edition of it and it is still there. */
  readonly paid: AssetView | null;
}

/** TO8: what belongs to the picture that a clip shows; null where it has no cut-out, or where one of the two is gone. */
export function cutoutFamily(assets: readonly AssetView[], shownId: string | null): CutoutFamily | null {
  const turn = shownInTurn(assets, shownId, 'remove-background');
  if (turn === null) return null;
  const { original, made: cutout } = turn;
  return { original, cutout, paid: assets.find(({ id, status }) => status === 'ready' && id === cutout.editionOf) ?? null };
}
