import 'server-only';
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Storage } from '@/lib/server/storage/storage';

/** Files under one folder. Each is written beside its place, flushed, and moved into it, so that no half file is ever read. */
export function createLocalStorage(root: string): Storage {
  const fileOf = (key: string): string => {
    const file = path.resolve(/* turbopackIgnore: true */ root, key);
    if (!file.startsWith(path.resolve(/* turbopackIgnore: true */ root) + path.sep)) throw new Error('a storage key leaves its folder');
    return file;
  };
  const settle = async (temporary: string, key: string): Promise<void> => {
    const file = fileOf(key);
    const handle = await open(temporary, 'r+');
    await thenClose(handle, handle.sync());
    await rename(temporary, file);
  };
  const besideOf = async (key: string): Promise<string> => {
    const file = fileOf(key);
    await mkdir(path.dirname(file), { recursive: true });
    return `${file}.${randomUUID()}.part`;
  };
  return {
    async put(key, bytes) {
      const temporary = await besideOf(key);
      const handle = await open(temporary, 'wx');
      await thenClose(handle, handle.writeFile(bytes));
      await settle(temporary, key);
    },
    async adopt(key, source) {
      const temporary = await besideOf(key);
      await rename(source, temporary).catch(async () => {
        await copyFile(source, temporary);
        await rm(source, { force: true });
      });
      await settle(temporary, key);
    },
    async read(key, range) {
      const file = fileOf(key);
      const facts = await stat(file).catch(() => null);
      if (facts === null || !facts.isFile()) return null;
      const stream = createReadStream(file, range === undefined ? {} : { start: range.startByte, end: range.endByte });
      return { stream, sizeBytes: facts.size };
    },
    async copy(fromKey, toKey) {
      const temporary = await besideOf(toKey);
      await copyFile(fileOf(fromKey), temporary);
      await settle(temporary, toKey);
    },
    async remove(key) {
      await rm(fileOf(key), { force: true });
    },
    async probe() {
      const key = `probe/${randomUUID()}`;
      await this.put(key, new Uint8Array([1]));
      await this.remove(key);
    },
  };
}

/** Closes a file when the work on it is done, whatever came of it. */
async function thenClose(handle: FileHandle, work: Promise<void>): Promise<void> {
  try {
    await work;
  } finally {
    await handle.close();
  }
}
