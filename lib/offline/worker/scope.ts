/** What the server puts before the worker's code: the list of one build. */
export interface Build {
  readonly version: string;
  /** The paths of everything that the shell may need, each under a name that changes with its content, or belonging to this version. */
  readonly parts: readonly string[];
}

export interface ExtendableCall {
  waitUntil(work: Promise<unknown>): void;
}

export interface FetchCall extends ExtendableCall {
  readonly request: Request;
  readonly preloadResponse?: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

export interface MessageCall extends ExtendableCall {
  readonly data: unknown;
}

/** The part of a service worker's global scope that is used. */
export interface WorkerScope {
  readonly tallycutBuild: Build;
  readonly location: { readonly origin: string };
  readonly registration: { readonly scope: string; readonly navigationPreload?: { enable(): Promise<void> } };
  readonly caches: CacheStorage;
  readonly clients: { claim(): Promise<void>; matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<readonly { readonly url: string }[]> };
  /** Not in every browser. */
  readonly cookieStore?: { get(name: string): Promise<{ readonly value?: string } | null> };
  fetch(request: Request | string): Promise<Response>;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listen: (call: ExtendableCall) => void): void;
  addEventListener(type: 'fetch', listen: (call: FetchCall) => void): void;
  addEventListener(type: 'message', listen: (call: MessageCall) => void): void;
}
