import { describe, expect, it } from 'vitest';
import { findAssets } from '@/components/editor/panels/media/find-assets';
import type { AssetView } from '@/lib/editor/media/asset-view';

function asset(id: string, name: string, createdAt: number, prompt?: string): AssetView {
  const generation = prompt === undefined ? null : { id: 'g', tool: 'generate-image', prompt, cost: 10, status: 'done', failure: null, progress: 1, source: null };
  return {
    id, name, createdAt, generation, kind: 'image', status: 'ready', mime: null, sizeBytes: null, widthPx: null, heightPx: null, durationMs: null, url: null, thumbnailUrl: null, hasSound: false,
    origin: generation === null ? 'upload' : 'generation', editionOf: null,
  };
}

const all = [asset('b', 'Harbour.mp4', 1), asset('a', 'Sea', 2, 'A quiet sea at dawn'), asset('c', 'Dawn chorus', 1)];

describe('findAssets', () => {
  it('shows everything, the newest first, where nothing is asked', () => {
    expect(findAssets(all, ' ').map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('looks for every word in names and prompts, whatever their case', () => {
    expect(findAssets(all, 'DAWN').map(({ id }) => id)).toEqual(['a', 'c']);
    expect(findAssets(all, 'dawn sea').map(({ id }) => id)).toEqual(['a']);
  });
});
