import type { AssetView } from '@/lib/editor/media/asset-view';

/** The assets whose name or prompt contains every word of the query, the newest first. */
export function findAssets(assets: readonly AssetView[], query: string): readonly AssetView[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const hasWords = ({ name, generation }: AssetView) => {
    const text = `${name} ${generation?.prompt ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return assets.filter(hasWords).sort((a, b) => b.createdAt - a.createdAt || placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1));
}

/** TO37: the parts of a storyboard stand in the order of its scenes, each picture before its voice, the music last. */
function placeOf({ generation }: AssetView): number {
  const part = generation?.part ?? null;
  return part === null ? 0 : part.scene === null ? Infinity : 2 * part.scene + (part.role === 'voice' ? 1 : 0);
}
