/** A cache storage of paths, in memory. */
export class FakeCaches {
  readonly named = new Map<string, Map<string, Response>>();
  /** How much may be written before there is no more room. */
  roomFor = Infinity;

  readonly storage: CacheStorage = {
    open: (name: string) => Promise.resolve(this.open(name)),
    has: (name: string) => Promise.resolve(this.named.has(name)),
    keys: () => Promise.resolve([...this.named.keys()]),
    delete: (name: string) => Promise.resolve(this.named.delete(name)),
    match: (asked: RequestInfo | URL, { cacheName }: MultiCacheQueryOptions = {}) => {
      const caches = cacheName === undefined ? [...this.named.values()] : [this.named.get(cacheName)];
      return Promise.resolve(caches.map((cache) => cache?.get(pathOf(asked))).find((found) => found !== undefined)?.clone());
    },
  };

  paths(name: string): readonly string[] {
    return [...(this.named.get(name)?.keys() ?? [])];
  }

  private open(name: string): Cache {
    const entries = this.named.get(name) ?? new Map<string, Response>();
    this.named.set(name, entries);
    return {
      put: (asked: RequestInfo | URL, answer: Response) => {
        if ((this.roomFor -= 1) < 0) return Promise.reject(new DOMException('no room', 'QuotaExceededError'));
        entries.set(pathOf(asked), answer);
        return Promise.resolve();
      },
      delete: (asked: RequestInfo | URL) => Promise.resolve(entries.delete(pathOf(asked))),
    } as unknown as Cache;
  }
}

function pathOf(asked: RequestInfo | URL): string {
  const { pathname, search } = new URL(asked instanceof Request ? asked.url : asked, 'http://app.test');
  return pathname + search;
}
