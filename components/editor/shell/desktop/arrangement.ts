import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import * as z from 'zod/mini';

export type Side = 'left' | 'right';

/** Panels that can be hidden; the picture always stands. */
export const panels = ['library', 'inspector', 'timeline'] as const;
export type Panel = (typeof panels)[number];

/** Panels that can stand at either side of the picture. */
export type SidePanel = Exclude<Panel, 'timeline'>;

const sideSchema = z.enum(['left', 'right']);
const arrangementSchema = z.object({ library: sideSchema, inspector: sideSchema, hidden: z.array(z.enum(panels)) });

/** SD3: where the panels stand. Their sizes are kept beside it, per arrangement. */
export type Arrangement = z.output<typeof arrangementSchema>;

export const usualArrangement: Arrangement = { library: 'left', inspector: 'right', hidden: [] };

/** What stands at one side of the picture, from the left. */
export function panelsAt(side: Side, arrangement: Arrangement): readonly SidePanel[] {
  return (['library', 'inspector'] as const).filter((panel) => arrangement[panel] === side && !arrangement.hidden.includes(panel));
}

export function withVisibility(arrangement: Arrangement, panel: Panel, isShown: boolean): Arrangement {
  const others = arrangement.hidden.filter((each) => each !== panel);
  return { ...arrangement, hidden: isShown ? others : [...others, panel] };
}

/** To the other side; a hidden panel comes back by it. */
export function onOtherSide(arrangement: Arrangement, panel: SidePanel): Arrangement {
  return withVisibility({ ...arrangement, [panel]: arrangement[panel] === 'left' ? 'right' : 'left' }, panel, true);
}

export interface KeptArrangement {
  readonly store: StoreApi<Arrangement>;
  /** Reads what is kept. The server draws the usual arrangement, so this happens in the browser, before the first paint. */
  start(): void;
  change(next: (now: Arrangement) => Arrangement): void;
}

interface KeptArrangementOptions {
  readonly accountId: string;
  /** Null on the server and where the browser forbids it: the arrangement then lasts as long as the page. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem'> | null;
}

/** The arrangement of one account in this browser. */
export function createKeptArrangement({ accountId, storage }: KeptArrangementOptions): KeptArrangement {
  const key = `tallycut.desktop.${accountId}`;
  const store = createStore<Arrangement>(() => usualArrangement);
  return {
    store,
    start: () => store.setState(read(storage?.getItem(key) ?? null), true),
    change(next) {
      store.setState(next(store.getState()), true);
      try {
        storage?.setItem(key, JSON.stringify(store.getState()));
      } catch {
        // A full or forbidden storage costs the reload, not the arrangement.
      }
    },
  };
}

function read(text: string | null): Arrangement {
  try {
    return arrangementSchema.safeParse(JSON.parse(text ?? 'null')).data ?? usualArrangement;
  } catch {
    return usualArrangement;
  }
}
