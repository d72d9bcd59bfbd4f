import 'server-only';
import path from 'node:path';
import { env } from '@/lib/server/env';
import { createLocalStorage } from '@/lib/server/storage/local-storage';
import type { Storage } from '@/lib/server/storage/storage';

let storage: Storage | undefined;

/** Where this deployment keeps media: files under TALLYCUT_DATA. */
export function mediaStorage(): Storage {
  storage ??= createLocalStorage(env().TALLYCUT_DATA);
  return storage;
}

/** A folder on the same disk for uploads that are not finished. */
export function uploadFolder(): string {
  return path.join(env().TALLYCUT_DATA, 'uploads');
}
