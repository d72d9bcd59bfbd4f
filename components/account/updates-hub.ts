import type { UpdateEvent } from '@/lib/updates/update-event';

/** The part of EventSource that is used. */
export interface UpdateStream {
  onopen: ((event: Event) => void) | null;
  onmessage: ((event: MessageEvent<string>) => void) | null;
  onerror: ((event: Event) => void) | null;
  /** 2 is closed for good: the browser will not try again by itself. */
  readonly readyState: number;
  close(): void;
}

/** The part of BroadcastChannel that is used. A message reaches every other tab, never its sender. */
export interface TabChannel {
  onmessage: ((event: MessageEvent<TabMessage>) => void) | null;
  postMessage(message: TabMessage): void;
  close(): void;
}

/** The part of Web Locks that is used; null where the page is not in a secure context. */
export interface TabLocks {
  request<T>(name: string, options: { ifAvailable?: boolean; signal?: AbortSignal }, run: (lock: unknown) => Promise<T>): Promise<T>;
}

export interface UpdatesPlatform {
  openStream(): UpdateStream;
  openChannel(name: string): TabChannel;
  readonly locks: TabLocks | null;
  /** Runs something later; the returned function takes it back. */
  schedule(run: () => void, delayMs: number): () => void;
}

export type TabMessage =
  | { readonly kind: 'update'; readonly update: UpdateEvent }
  | { readonly kind: 'connection'; readonly isOpen: boolean }
  | { readonly kind: 'ask-connection' };

export interface UpdatesHub {
  /**
   * Hears every update until the returned function is called. May be called before `start`. Who comes after the stream has begun is greeted too: what
   * it shows was read before it listened, as in a part of the page that comes alive late.
   */
  subscribe(handler: (update: UpdateEvent) => void): () => void;
  /** Hears whether the server is reached, whenever that changes. */
  subscribeToConnection(handler: (isOpen: boolean) => void): () => void;
  /** Joins the tabs of this account; the returned function leaves them. */
  start(platform: UpdatesPlatform): () => void;
}

const firstRetryMs = 2_000;
const lastRetryMs = 60_000;
const closedForGood = 2;

/**
 * One stream of updates per browser: of all tabs of an account, the one that holds the lock keeps the stream and tells the others.
 * HTTP/1.1 allows six connections to a server; a stream per tab would use them up. When the leader's tab closes, the lock passes to
 * another one, whose new stream begins with `hello`.
 */
export function createUpdatesHub(accountId: string): UpdatesHub {
  const name = `tallycut-updates:${accountId}`;
  const updateHandlers = new Set<(update: UpdateEvent) => void>();
  const connectionHandlers = new Set<(isOpen: boolean) => void>();
  let hasBegun = false;

  function hear(message: TabMessage): void {
    if (message.kind === 'connection') for (const handler of connectionHandlers) handler(message.isOpen);
    if (message.kind !== 'update') return;
    hasBegun ||= message.update.kind === 'hello';
    for (const handler of updateHandlers) handler(message.update);
  }

  function start(platform: UpdatesPlatform): () => void {
    const channel = platform.openChannel(name);
    const leaving = new AbortController();
    channel.onmessage = ({ data }) => hear(data);
    const lead = () => keepStream(platform, channel, hear, leaving.signal);
    const { locks } = platform;
    if (locks === null) void lead();
    else void takeTurns(locks, lead);

    async function takeTurns(turns: TabLocks, leadOn: () => Promise<void>): Promise<void> {
      const isFree = await turns.request(name, { ifAvailable: true }, async (lock) => {
        if (lock === null) return false;
        await leadOn();
        return true;
      });
      if (isFree || leaving.signal.aborted) return;
      // A follower was not there when the stream said hello.
      hear({ kind: 'update', update: { kind: 'hello' } });
      channel.postMessage({ kind: 'ask-connection' });
      await turns.request(name, { signal: leaving.signal }, leadOn).catch((error: unknown) => {
        if (!leaving.signal.aborted) throw error;
      });
    }

    return () => {
      leaving.abort();
      channel.close();
    };
  }

  return {
    subscribe: (handler) => {
      if (hasBegun) handler({ kind: 'hello' });
      return addTo(updateHandlers, handler);
    },
    subscribeToConnection: (handler) => addTo(connectionHandlers, handler),
    start,
  };
}

/** Leads: keeps the stream open, with growing pauses where the server refuses it, until this tab leaves. */
function keepStream(platform: UpdatesPlatform, channel: TabChannel, hear: (message: TabMessage) => void, leaving: AbortSignal): Promise<void> {
  let isOpen = true;
  let retryMs = firstRetryMs;
  let stream: UpdateStream | null = null;
  let cancelRetry: () => void = () => undefined;

  function tell(message: TabMessage): void {
    hear(message);
    channel.postMessage(message);
  }

  function setOpen(next: boolean): void {
    if (next === isOpen) return;
    isOpen = next;
    tell({ kind: 'connection', isOpen });
  }

  function open(): void {
    const opened = platform.openStream();
    stream = opened;
    opened.onopen = () => {
      retryMs = firstRetryMs;
      setOpen(true);
    };
    opened.onmessage = ({ data }) => tell({ kind: 'update', update: JSON.parse(data) as UpdateEvent });
    opened.onerror = () => {
      setOpen(false);
      if (opened.readyState !== closedForGood) return;
      cancelRetry = platform.schedule(open, retryMs);
      retryMs = Math.min(lastRetryMs, retryMs * 2);
    };
  }

  channel.onmessage = ({ data }) => {
    if (data.kind === 'ask-connection') channel.postMessage({ kind: 'connection', isOpen });
    else hear(data);
  };
  return new Promise((resolve) => {
    const stop = () => {
      cancelRetry();
      stream?.close();
      resolve();
    };
    if (leaving.aborted) return stop();
    open();
    leaving.addEventListener('abort', stop, { once: true });
  });
}

function addTo<T>(handlers: Set<T>, handler: T): () => void {
  handlers.add(handler);
  return () => handlers.delete(handler);
}
