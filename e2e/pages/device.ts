import { expect, type Page } from '@playwright/test';

/** What this browser keeps for the time without a connection, looked at from the page. */
export class Device {
  constructor(readonly page: Page) {}

  /** The surface's worker has all its parts, and so many media of the account are on the device; the document came before them. */
  async waitUntilKept({ userId }: { readonly userId: string }, mediaCount: number): Promise<void> {
    await this.page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await expect.poll(() => this.mediaCount(userId), { timeout: 30_000 }).toBeGreaterThanOrEqual(mediaCount);
  }

  /** Of one account, else of all. */
  mediaCount(accountId = ''): Promise<number> {
    return this.page.evaluate(async (prefix) => {
      const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
      const counts = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).filter(({ url }) => !url.includes('?')).length));
      return counts.reduce((sum, count) => sum + count, 0);
    }, `tallycut-media:${accountId}`);
  }

  /** Everything that the worker and the pages have put into caches. */
  cached(): Promise<string[]> {
    return this.page.evaluate(async () => {
      const opened = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      return (await Promise.all(opened.map((cache) => cache.keys()))).flat().map(({ url }) => new URL(url).pathname);
    });
  }

  /** How many people, projects and media the device knows. */
  kept(): Promise<number> {
    return this.page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('tallycut-device');
          opening.onerror = () => reject(new Error('the database cannot be opened'));
          opening.onsuccess = () => {
            const database = opening.result;
            const names = [...database.objectStoreNames];
            if (names.length === 0) return resolve(0);
            const transaction = database.transaction(names);
            const counts = names.map((name) => transaction.objectStore(name).count());
            transaction.oncomplete = () => {
              database.close();
              resolve(counts.reduce((sum, { result }) => sum + result, 0));
            };
          };
        }),
    );
  }
}
