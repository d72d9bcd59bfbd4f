import { describe, expect, it } from 'vitest';
import { missingScenes, musicThere, scenesThere } from '@/components/editor/tools/storyboard/parts-there';
import type { AssetPart, AssetStatus, AssetView } from '@/lib/editor/media/asset-view';

let count = 0;
function part(generationId: string, role: AssetPart['role'], scene: number | null, status: AssetStatus, changes: Partial<AssetPart> = {}): AssetView {
  count += 1;
  return {
    id: `${generationId}-${role}-${scene}`, kind: role === 'picture' ? 'image' : 'audio', status, name: `${scene}`, mime: null, sizeBytes: null, widthPx: null, heightPx: null, durationMs: 1_000, url: null, thumbnailUrl: null,
    hasSound: true, origin: 'generation', madeOf: null, editionOf: null, createdAt: count,
    generation: {
      id: generationId, tool: 'script-to-video', prompt: 'Sky', cost: null, status: 'partly', failure: null, source: null, progress: 1,
      part: { storyboardId: 'first', scene, role, isThere: status === 'ready', again: status === 'failed' && role === 'picture' ? { scene } : null, ...changes },
    },
  };
}

const both = (generationId: string, scene: number, status: AssetStatus) => [part(generationId, 'picture', scene, status), part(generationId, 'voice', scene, status)];

describe('what of a storyboard is there', () => {
  it('[TO41] [TO42] is each scene with both of its parts, those that were tried again in their places', () => {
    const assets = [...both('first', 2, 'ready'), ...both('first', 0, 'ready'), ...both('first', 1, 'failed'), ...both('again', 1, 'ready'), part('first', 'picture', 3, 'ready'), part('first', 'music', null, 'ready')];
    expect(scenesThere(assets, 'first').map(({ number, generationId, picture }) => [number, generationId, picture.id])).toEqual([[0, 'first', 'first-picture-0'], [1, 'again', 'again-picture-1'], [2, 'first', 'first-picture-2']]);
    expect(scenesThere(assets, 'another')).toEqual([]);
    expect(musicThere(assets, 'first')?.id).toBe('first-music-null');
    expect(musicThere([], 'first')).toBeNull();
  });
});

describe('what did not come', () => {
  it('[TO39] can be tried again until it is there or under way, also after a try that failed', () => {
    const first = [...both('first', 0, 'ready'), ...both('first', 1, 'failed'), ...both('first', 2, 'failed')];
    const numbers = (assets: readonly AssetView[]) => missingScenes(assets).map(({ number }) => number);
    expect(numbers(first)).toEqual([1, 2]);
    expect(numbers([...first, ...both('again', 2, 'pending')])).toEqual([1]);
    expect(numbers([...first, ...both('again', 2, 'ready')])).toEqual([1]);
    expect(numbers([...first, ...both('again', 2, 'failed').map((asset) => ({ ...asset }))])).toEqual([1, 2]);
  });

  it('[TO38] is nothing that could be tried alone where nothing came', () => {
    expect(missingScenes([part('first', 'picture', 0, 'failed', { again: null })])).toEqual([]);
  });
});
