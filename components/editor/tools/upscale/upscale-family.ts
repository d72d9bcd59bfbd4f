import type { Turn } from '@/components/editor/tools/source/made-of';
import { shownInTurn } from '@/components/editor/tools/source/made-of';
import type { AssetView } from '@/lib/editor/media/asset-view';

/** TO52: a picture and the larger one that was made of it. */
export function upscaleFamily(assets: readonly AssetView[], shownId: string | null): Turn | null {
  return shownInTurn(assets, shownId, 'upscale');
}
