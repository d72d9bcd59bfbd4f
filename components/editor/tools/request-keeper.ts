/** A request that a person is about to confirm: what it asks for, and the id under which it is confirmed (I1). */
export interface KeptRequest<Settings> {
  readonly settings: Settings;
  readonly requestId: string;
  /** When the server accepted it, in ms since the epoch; null while it did not. */
  readonly acceptedAt: number | null;
}

export interface RequestKeeper<Settings> {
  read(): KeptRequest<Settings>;
  /** I1: other settings are another request. */
  change(settings: Settings): KeptRequest<Settings>;
  accept(): KeptRequest<Settings>;
  /** I1: once an accepted request is a second old, what is confirmed next is another one; before that a second click repeats the first. */
  renewIfDue(): KeptRequest<Settings>;
}

interface RequestKeeperOptions<Settings> {
  readonly key: string;
  /** Of this tab only, so that two tabs never confirm under one id; null where the browser has none. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem'> | null;
  readonly initialSettings: Settings;
  /** Settings as an earlier release may have kept them, or null where they cannot be used. */
  readonly parseSettings: (value: unknown) => Settings | null;
  /** The settings that follow accepted ones, such as the same with another seed. */
  readonly settingsAfter: (accepted: Settings) => Settings;
  readonly newId: () => string;
  readonly now: () => number;
}

export const renewAfterMs = 1_000;

/** Keeps one request over reloads of the page: the id exists before anything is sent, so that sending again never charges again. */
export function createRequestKeeper<Settings>(options: RequestKeeperOptions<Settings>): RequestKeeper<Settings> {
  const { key, storage, newId, now } = options;
  let kept = restore(options) ?? { settings: options.initialSettings, requestId: newId(), acceptedAt: null };

  const keep = (next: KeptRequest<Settings>): KeptRequest<Settings> => {
    kept = next;
    try {
      storage?.setItem(key, JSON.stringify(next));
    } catch {
      // A full or forbidden storage costs the reload, not the request.
    }
    return next;
  };
  keep(kept);

  return {
    read: () => kept,
    change: (settings) => keep({ settings, requestId: newId(), acceptedAt: null }),
    accept: () => keep({ ...kept, acceptedAt: now() }),
    renewIfDue: () => {
      if (kept.acceptedAt === null || now() - kept.acceptedAt < renewAfterMs) return kept;
      return keep({ settings: options.settingsAfter(kept.settings), requestId: newId(), acceptedAt: null });
    },
  };
}

function restore<Settings>({ key, storage, parseSettings }: RequestKeeperOptions<Settings>): KeptRequest<Settings> | null {
  try {
    const value: unknown = JSON.parse(storage?.getItem(key) ?? 'null');
    if (typeof value !== 'object' || value === null || !('settings' in value) || !('requestId' in value) || !('acceptedAt' in value)) return null;
    const { requestId, acceptedAt } = value;
    const settings = parseSettings(value.settings);
    if (settings === null || typeof requestId !== 'string' || !(acceptedAt === null || typeof acceptedAt === 'number')) return null;
    return { settings, requestId, acceptedAt };
  } catch {
    return null;
  }
}
