import * as z from 'zod/mini';
import type { Step } from '@/lib/editor/history';
import type { HistoryStore, KeptLog, LogHead } from '@/lib/editor/kept-history/history-store';

export interface IndexedDbHistoryOptions {
  readonly indexedDB: IDBFactory;
  /** A page holds the lock of its log for as long as it lives, and no page outlives its crash. */
  readonly locks: LockManager;
  /** Whose browser this is now: another person at the same one finds nothing (EU5). */
  readonly accountId: string;
  readonly projectId: string;
  newId(): string;
}

const databaseName = 'tallycut-history';
/** EU4: all logs of this browser together, in UTF-16 units of JSON: 96 Mi. */
const maxTotalSize = 96 * 1024 * 1024;
/** A page that is reloaded may give its lock free only a moment after the next one has begun. */
const handOverMs = 1_500;

/** Storage is shared with every version of this code that ran here, so what comes out of it is proved. */
const headSchema = z.object({
  logId: z.string(),
  digest: z.string(),
  documentVersion: z.int(),
  from: z.int(),
  mark: z.int(),
  to: z.int(),
  size: z.int(),
  keptAt: z.number(),
}).check(z.refine(({ from, mark, to }) => from <= mark && mark <= to));
type StoredHead = z.infer<typeof headSchema>;
const stepsSchema = z.array(z.object({ commandType: z.string(), diff: z.looseObject({}) }));

/** Logs in the browser's own database: heads under [account, project, log], steps under [account, project, log, number]. */
export function createIndexedDbHistory(options: IndexedDbHistoryOptions): HistoryStore {
  return new IndexedDbHistory(options);
}

class IndexedDbHistory implements HistoryStore {
  private readonly opening: Promise<IDBDatabase>;
  private database: IDBDatabase | null = null;
  private logId: string;
  private releaseLog: () => void;
  private isClosed = false;

  constructor(private readonly options: IndexedDbHistoryOptions) {
    this.logId = options.newId();
    // Nobody else knows this log, so its lock is free.
    let end: () => void = () => undefined;
    const isOver = new Promise<void>((resolve) => (end = resolve));
    void options.locks.request(lockName(this.logId), () => isOver);
    this.releaseLog = end;
    this.opening = openDatabase(options.indexedDB).then((database) => {
      if (this.isClosed) database.close();
      else this.database = database;
      return database;
    });
    this.opening.catch(() => undefined);
  }

  async takeOver(digest: string, documentVersion: number): Promise<KeptLog | null> {
    const heads = (await this.headsOfProject()).filter((head) => head.digest === digest && head.documentVersion === documentVersion && head.logId !== this.logId);
    for (const { logId } of heads.sort((a, b) => b.keptAt - a.keptAt)) {
      const release = await holdLock(this.options.locks, lockName(logId), AbortSignal.timeout(handOverMs));
      if (release === null) continue;
      // Between the look and the lock the page that had it may have written once more.
      const log = await this.read(logId);
      if (log === null || log.head.digest !== digest) {
        release();
        continue;
      }
      this.own(logId, release);
      return log;
    }
    return null;
  }

  async write({ head, removed, added }: Parameters<HistoryStore['write']>[0]): Promise<void> {
    const { logId } = this;
    await inTransaction(this.database ?? (await this.opening), 'readwrite', (heads, steps) => {
      for (const number of removed) steps.delete(this.key(logId, number));
      for (const [number, json] of added) steps.put(json, this.key(logId, number));
      return heads.put({ ...head, logId } satisfies StoredHead, this.key(logId));
    });
  }

  async prune(): Promise<void> {
    const all = await this.allHeads();
    const isOfProject = ([accountId, projectId]: readonly string[]) => accountId === this.options.accountId && projectId === this.options.projectId;
    let total = all.reduce((sum, { head }) => sum + head.size, 0);
    for (const { key, head } of all.sort((a, b) => a.head.keptAt - b.head.keptAt)) {
      if (head.logId === this.logId || (!isOfProject(key) && total <= maxTotalSize)) continue;
      // A log whose page lives is left alone.
      const release = await holdLock(this.options.locks, lockName(head.logId), 'if free');
      if (release === null) continue;
      await inTransaction(await this.opening, 'readwrite', (heads, steps) => {
        heads.delete(key);
        return steps.delete(IDBKeyRange.bound(key, [...key, []]));
      }).finally(release);
      total -= head.size;
    }
  }

  close(): void {
    this.isClosed = true;
    this.releaseLog();
    this.database?.close();
  }

  private own(logId: string, release: () => void): void {
    this.releaseLog();
    this.logId = logId;
    this.releaseLog = release;
    if (this.isClosed) release();
  }

  private key(logId: string, ...number: readonly number[]): (string | number)[] {
    return [this.options.accountId, this.options.projectId, logId, ...number];
  }

  private async headsOfProject(): Promise<readonly StoredHead[]> {
    const { accountId, projectId } = this.options;
    const ofProject = IDBKeyRange.bound([accountId, projectId], [accountId, projectId, []]);
    const found = await inTransaction(await this.opening, 'readonly', (heads) => heads.getAll(ofProject) as IDBRequest<unknown[]>);
    return found.flatMap((head) => headSchema.safeParse(head).data ?? []);
  }

  private async allHeads(): Promise<{ readonly key: string[]; readonly head: StoredHead }[]> {
    const database = await this.opening;
    const [keys, values] = [
      await inTransaction(database, 'readonly', (heads) => heads.getAllKeys()),
      await inTransaction(database, 'readonly', (heads) => heads.getAll() as IDBRequest<unknown[]>),
    ];
    return keys.flatMap((key, index) => {
      const head = headSchema.safeParse(values[index]);
      return head.success && Array.isArray(key) ? [{ key: key.map(String), head: head.data }] : [];
    });
  }

  private async read(logId: string): Promise<KeptLog | null> {
    const database = await this.opening;
    const head = headSchema.safeParse(await inTransaction(database, 'readonly', (heads) => heads.get(this.key(logId)) as IDBRequest<unknown>));
    if (!head.success) return null;
    const { from, to } = head.data;
    const range = IDBKeyRange.bound(this.key(logId, from), this.key(logId, to), false, true);
    const texts = await inTransaction(database, 'readonly', (_heads, steps) => steps.getAll(range) as IDBRequest<unknown[]>);
    const steps = stepsOf(texts);
    return steps?.length === to - from ? { head: head.data satisfies LogHead, steps } : null;
  }
}

/** Null where something is not a step. What a step says is compared with the document, record by record, before it is used. */
function stepsOf(texts: readonly unknown[]): readonly Step[] | null {
  try {
    const parsed: unknown = JSON.parse(`[${texts.join(',')}]`);
    return stepsSchema.safeParse(parsed).success ? (parsed as readonly Step[]) : null;
  } catch {
    return null;
  }
}

function lockName(logId: string): string {
  return `tallycut-history-${logId}`;
}

/** @returns how to give the lock free; null where another page has it (for as long as the signal lets us wait). */
function holdLock(locks: LockManager, name: string, wait: AbortSignal | 'if free'): Promise<(() => void) | null> {
  return new Promise((resolve) => {
    const hold = (lock: Lock | null) => (lock === null ? resolve(null) : new Promise<void>((release) => resolve(release)));
    const request = wait === 'if free' ? locks.request(name, { ifAvailable: true }, hold) : locks.request(name, { signal: wait }, hold);
    request.catch(() => resolve(null));
  });
}

/**
 * Does `work` in one transaction, which begins before this returns and asks to be written down before anything is awaited: a page that is being
 * left has no later. Resolves with the last request's result when the transaction has ended.
 */
function inTransaction<T>(database: IDBDatabase, mode: IDBTransactionMode, work: (heads: IDBObjectStore, steps: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(['heads', 'steps'], mode, { durability: 'relaxed' });
    const request = work(transaction.objectStore('heads'), transaction.objectStore('steps'));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error ?? new Error('the transaction was aborted'));
    transaction.commit();
  });
}

function openDatabase(indexedDB: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('heads');
      request.result.createObjectStore('steps');
    };
    request.onsuccess = () => {
      // A later version of this code that wants to change the database need not wait for this page.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error ?? new Error('the database of histories cannot be opened'));
  });
}
