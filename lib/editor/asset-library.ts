import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import { isSameRecord } from '@/lib/editor/document/diff';
import type { AssetView } from '@/lib/editor/media/asset-view';

export interface AssetLibraryState {
  /** By id. */
  readonly assets: Readonly<Record<string, AssetView>>;
}

/**
 * The media that a project's clips point at. Outside of the document and of undo (EL1): a result that arrives late changes what a clip
 * shows, never the clip.
 */
export interface AssetLibrary {
  readonly store: StoreApi<AssetLibraryState>;
  /** Null where it is not known here, as for the asset of another account. */
  find(assetId: string): AssetView | null;
  /** Adds an asset or takes news of one. News that are older than what is known are left out (EL2). */
  put(asset: AssetView): void;
  /** Takes the server's whole list: what is not in it is gone. */
  replaceAll(assets: readonly AssetView[]): void;
  remove(assetId: string): void;
}

/** A library that knows these assets. */
export function createAssetLibrary(assets: readonly AssetView[] = []): AssetLibrary {
  const store = createStore<AssetLibraryState>(() => ({ assets: byId(assets) }));
  const find = (assetId: string): AssetView | null => {
    const { assets: known } = store.getState();
    return Object.hasOwn(known, assetId) ? (known[assetId] ?? null) : null;
  };
  return {
    store,
    find,
    put(asset) {
      const known = find(asset.id);
      if (known !== null && isOlder(asset, known)) return;
      store.setState((state) => ({ assets: { ...state.assets, [asset.id]: asset } }));
    },
    replaceAll(all) {
      // What is as it was stays the same object, so that a list that brings nothing new, as at every connection, draws no clip anew.
      const taken = all.map((asset) => {
        const known = find(asset.id);
        return known !== null && isSameRecord(known, asset) ? known : asset;
      });
      const standing = Object.values(store.getState().assets);
      const isSame = taken.length === standing.length && taken.every((asset, index) => asset === standing[index]);
      if (!isSame) store.setState({ assets: byId(taken) });
    },
    remove: (assetId) => store.setState((state) => ({ assets: byId(Object.values(state.assets).filter((asset) => asset.id !== assetId)) })),
  };
}

/** EL2: messages can overtake each other. An ending is final, and progress only grows. */
function isOlder(news: AssetView, known: AssetView): boolean {
  if (news.status !== 'pending') return false;
  return known.status !== 'pending' || (news.generation?.progress ?? 0) < (known.generation?.progress ?? 0);
}

function byId(assets: readonly AssetView[]): Readonly<Record<string, AssetView>> {
  return Object.fromEntries(assets.map((asset) => [asset.id, asset]));
}
