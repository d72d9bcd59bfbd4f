import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { KeyBindings } from '@/lib/editor/actions/bindings';
import { bindActions, noBindings, readBindings, writeBindings } from '@/lib/editor/actions/bindings';
import type { ActionName, RegisteredAction } from '@/lib/editor/actions/registry';
import { editorActions } from '@/lib/editor/actions/registry';

export interface KeysState {
  /** What the person has changed. */
  readonly bindings: KeyBindings;
  /** Every action with the keys that it has now. */
  readonly actions: readonly RegisteredAction[];
}

/** The keys of one account in this browser; all tabs follow a change. */
export interface KeptKeys {
  readonly store: StoreApi<KeysState>;
  /** Reads what is kept and follows other tabs until the returned function is called. */
  start(): () => void;
  change(bindings: KeyBindings): void;
}

interface KeptKeysOptions {
  readonly accountId: string;
  /** Null on the server and where the browser forbids it: keys then last as long as the page. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;
  readonly events: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> | null;
}

export function createKeptKeys({ accountId, storage, events }: KeptKeysOptions): KeptKeys {
  const key = `tallycut.keys.${accountId}`;
  const store = createStore<KeysState>(() => stateOf(noBindings));
  const show = (text: string | null) => store.setState(stateOf((text === null ? null : readBindings(text, editorActions)) ?? noBindings));
  const follow = (event: Event) => {
    if ((event as StorageEvent).key === key) show((event as StorageEvent).newValue);
  };
  return {
    store,
    start() {
      show(storage?.getItem(key) ?? null);
      events?.addEventListener('storage', follow);
      return () => events?.removeEventListener('storage', follow);
    },
    change(bindings) {
      store.setState(stateOf(bindings));
      try {
        if (Object.keys(bindings).length === 0) storage?.removeItem(key);
        else storage?.setItem(key, writeBindings(bindings));
      } catch {
        // A full or forbidden storage costs the reload, not the keys.
      }
    },
  };
}

/** The keys of an action now. */
export function shortcutsOf({ actions }: KeysState, name: ActionName): readonly string[] {
  return actions.find((action) => action.name === name)?.shortcuts ?? [];
}

function stateOf(bindings: KeyBindings): KeysState {
  return { bindings, actions: bindActions<RegisteredAction>(editorActions, bindings) };
}
