import type { AssetView } from '@/lib/editor/media/asset-view';

/** The assets whose name or prompt contains every word of the query, the newest first. */
export function findAssets(assets: readonly AssetView[], query: string): readonly AssetView[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const hasWords = ({ name, generation }: AssetView) => {
    const text = `${name} ${generation?.prompt ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return assets.filter(hasWords).sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1));
}
