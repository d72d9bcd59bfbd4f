import { describe, expect, it } from 'vitest';
import { createAssetLibrary } from '@/lib/editor/asset-library';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { makeAsset } from '@/lib/editor/testing/assets';

const generation = (progress: number) => ({ id: 'g', tool: 'generate-image', prompt: 'a fox', cost: 10, status: 'running', failure: null, progress, source: null });
const pending = (progress: number): AssetView => makeAsset({ id: 'fox', kind: 'image', status: 'pending', url: null, origin: 'generation', generation: generation(progress) });

describe('the asset library', () => {
  it('[EL1] tells of an asset that is pending, then ready, to who looks', () => {
    const library = createAssetLibrary([pending(0)]);
    const seen: string[] = [];
    library.store.subscribe(() => seen.push(library.find('fox')?.status ?? 'gone'));
    library.put(pending(0.5));
    library.put(makeAsset({ id: 'fox', kind: 'image' }));
    library.remove('fox');
    expect(seen).toEqual(['pending', 'ready', 'gone']);
  });

  it('[EL1] knows only what it was given', () => {
    expect(createAssetLibrary().find('constructor')).toBeNull();
  });

  it('[EL2] leaves out news that come too late', () => {
    const library = createAssetLibrary([pending(0.5)]);
    library.put(pending(0.2));
    expect(library.find('fox')?.generation?.progress).toBe(0.5);
    library.put(makeAsset({ id: 'fox', kind: 'image', name: 'Fox' }));
    library.put(pending(0.9));
    expect(library.find('fox')).toMatchObject({ status: 'ready', name: 'Fox' });
    library.put(makeAsset({ id: 'fox', kind: 'image', name: 'Red fox' }));
    expect(library.find('fox')?.name).toBe('Red fox');
  });

  it('[EL2] keeps what a list says nothing new of, and tells of nothing where it says nothing new at all', () => {
    const library = createAssetLibrary([makeAsset({ id: 'sea', kind: 'image' }), pending(0)]);
    const sea = library.find('sea');
    let told = 0;
    library.store.subscribe(() => (told += 1));
    library.replaceAll([makeAsset({ id: 'sea', kind: 'image' }), pending(0)]);
    expect(told).toBe(0);
    library.replaceAll([makeAsset({ id: 'sea', kind: 'image' }), pending(0.5)]);
    expect(told).toBe(1);
    expect(library.find('sea')).toBe(sea);
    expect(library.find('fox')?.generation?.progress).toBe(0.5);
  });

  it('[EL2] takes the server’s whole list as it is', () => {
    const library = createAssetLibrary([pending(0)]);
    library.replaceAll([makeAsset({ id: 'song', kind: 'audio' })]);
    expect(Object.keys(library.store.getState().assets)).toEqual(['song']);
  });
});
