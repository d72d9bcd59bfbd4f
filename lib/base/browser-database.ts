/** A database of the browser's own, whose stores have keys of their own choice. */
export interface BrowserDatabase<Store extends string> {
  readonly name: string;
  readonly stores: readonly Store[];
}

type Stores<Store extends string> = Readonly<Record<Store, IDBObjectStore>>;

/** Does `work` in one transaction; resolves with its last request's result when the transaction has ended, so that what was written is kept. */
export async function inTransaction<Store extends string, T>(
  indexedDB: IDBFactory,
  database: BrowserDatabase<Store>,
  mode: IDBTransactionMode,
  work: (stores: Stores<Store>) => IDBRequest<T>,
): Promise<T> {
  const opened = await openDatabase(indexedDB, database);
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = opened.transaction([...database.stores], mode);
      const request = work(Object.fromEntries(database.stores.map((name) => [name, transaction.objectStore(name)])) as Stores<Store>);
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('the transaction was aborted'));
    });
  } finally {
    opened.close();
  }
}

function openDatabase(indexedDB: IDBFactory, { name, stores }: BrowserDatabase<string>): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      for (const store of stores) request.result.createObjectStore(store);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error(`the database ${name} cannot be opened`));
  });
}
