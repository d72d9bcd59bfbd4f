import type { AssetView } from '@/lib/editor/media/asset-view';

/** How far a request is by its assets, 0 to 1. What is there counts as done. */
export function progressOf(outputs: readonly AssetView[]): number {
  const done = outputs.map(({ status, generation }) => (status === 'pending' ? (generation?.progress ?? 0) : 1));
  return done.length === 0 ? 0 : done.reduce((sum, each) => sum + each, 0) / done.length;
}
