/** What the worker may know of a request. */
export interface RequestFacts {
  readonly method: string;
  readonly mode: string;
  readonly url: string;
}

/** What the worker knows of itself. */
export interface SurfaceFacts {
  readonly origin: string;
  /** `/desktop` or `/mobile`. */
  readonly home: string;
  /** The paths of all versioned parts of its build. */
  readonly parts: ReadonlySet<string>;
}

/**
 * SO3: how a request is answered. `page`: by the server, else by the shell. `part`: by what was kept with this version. `media`: by the server, else by what
 * the device has of the account. `pass`: the worker has nothing to do with it, as with every answer of the API and everything that writes.
 */
export type Way = 'page' | 'part' | 'media' | 'pass';

export function wayOf({ method, mode, url }: RequestFacts, { origin, home, parts }: SurfaceFacts): Way {
  const { origin: askedOrigin, pathname, search, searchParams } = new URL(url);
  if (method !== 'GET' || askedOrigin !== origin) return 'pass';
  if (mode === 'navigate') return pathname === home || pathname.startsWith(`${home}/`) ? 'page' : 'pass';
  if (search === '' && parts.has(pathname)) return 'part';
  return /^\/api\/media\/[0-9a-f-]{36}$/.test(pathname) && searchParams.get('download') === null ? 'media' : 'pass';
}

/** SO3: whether an answer may be kept at all: the thing itself, not a redirect, an error, or a part of it. */
export function isKeepable({ status, redirected, type }: Pick<Response, 'status' | 'redirected' | 'type'>): boolean {
  return status === 200 && !redirected && (type === 'basic' || type === 'default');
}

/** The parts that a page names. Attributes and data name them by the same paths. */
export function partsNamedIn(html: string): readonly string[] {
  return [...new Set(html.match(/\/_next\/static\/[\w./~%-]+\.(?:js|css|woff2)/g) ?? [])];
}

export interface TakeOverFacts {
  /** How many windows of this surface are open. */
  readonly windowCount: number;
  /** The paths of the scripts that the asking window runs. */
  readonly scripts: readonly string[];
  readonly parts: ReadonlySet<string>;
}

/**
 * SO5: a worker of a new version takes over while the only window runs that same version. A window of the old one keeps its worker, whose parts it may still
 * ask for; the next one takes the new.
 */
export function mayTakeOver({ windowCount, scripts, parts }: TakeOverFacts): boolean {
  return windowCount <= 1 && scripts.length > 0 && scripts.every((script) => parts.has(script));
}
