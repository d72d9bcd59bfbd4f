import { describe, expect, it } from 'vitest';
import { findAssets } from '@/components/editor/panels/media/find-assets';
import type { AssetView } from '@/lib/editor/media/asset-view';

function asset(id: string, name: string, createdAt: number, prompt?: string): AssetView {
  const generation = prompt === undefined ? null : { id: 'g', tool: 'generate-image', prompt, cost: 10, status: 'done', failure: null, progress: 1, source: null };
  return {
    id, name, createdAt, generation, kind: 'image', status: 'ready', mime: null, sizeBytes: null, widthPx: null, heightPx: null, durationMs: null, url: null, thumbnailUrl: null, hasSound: false,
    origin: generation === null ? 'upload' : 'generation', madeOf: null, editionOf: null,
  };
}

const all = [asset('b', 'Harbour.mp4', 1), asset('a', 'Sea', 2, 'A quiet sea at dawn'), asset('c', 'Dawn chorus', 1)];

describe('findAssets', () => {
  it('shows everything, the newest first, where nothing is asked', () => {
    expect(findAssets(all, ' ').map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('[TO37] shows the parts of a storyboard in the order of its scenes, the music last', () => {
    const part = (id: string, role: 'picture' | 'voice' | 'music', scene: number | null): AssetView => {
      const { generation, ...rest } = asset(id, id, 5, 'Sky');
      return { ...rest, generation: generation === null ? null : { ...generation, part: { storyboardId: 'g', scene, role, isThere: true, again: null } } };
    };
    const parts = [part('a', 'music', null), part('b', 'voice', 1), part('c', 'picture', 1), part('d', 'voice', 0), part('e', 'picture', 0)];
    expect(findAssets([...all, ...parts], '').map(({ id }) => id)).toEqual(['e', 'd', 'c', 'b', 'a', 'a', 'b', 'c']);
  });

  it('looks for every word in names and prompts, whatever their case', () => {
    expect(findAssets(all, 'DAWN').map(({ id }) => id)).toEqual(['a', 'c']);
    expect(findAssets(all, 'dawn sea').map(({ id }) => id)).toEqual(['a']);
  });
});
