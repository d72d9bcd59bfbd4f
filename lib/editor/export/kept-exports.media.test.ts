import { beforeEach, expect, it } from 'vitest';
import type { KeptExport } from '@/lib/editor/export/kept-exports';
import { exportLockName, KeptExports, storedName } from '@/lib/editor/export/kept-exports';

const kept: KeptExport = { id: 'one', projectId: 'p', fileName: 'Film.mp4', format: 'mp4', startedAt: 1_000, state: 'running', bytes: 0, lengthTicks: 240_000 };

beforeEach(async () => {
  localStorage.clear();
  const root = await navigator.storage.getDirectory();
  await root.removeEntry('exports', { recursive: true }).catch(() => undefined);
});

const open = () => new KeptExports({ notes: localStorage, openRoot: () => navigator.storage.getDirectory(), locks: navigator.locks });

async function makeFile(name: string, text: string): Promise<void> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('exports', { create: true });
  const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await writable.write(text);
  await writable.close();
}

it('[EO11] keeps a finished file with its note until it is removed', async () => {
  const exports = open();
  const finished: KeptExport = { ...kept, state: 'finished', bytes: 4 };
  exports.put(finished);
  await makeFile(storedName(finished), 'film');
  await exports.sweep();
  expect(exports.list('p')).toEqual([finished]);
  expect(exports.list('other project')).toEqual([]);
  expect(await (await exports.file(finished))?.text()).toBe('film');
  await exports.remove(finished);
  expect([exports.list('p'), await exports.file(finished)]).toEqual([[], null]);
});

it('[EO11] removes what was downloaded when an editor opens the next time', async () => {
  const exports = open();
  exports.put({ ...kept, state: 'downloaded' });
  await makeFile(storedName(kept), 'film');
  await exports.sweep();
  expect([exports.list('p'), await exports.file(kept)]).toEqual([[], null]);
});

it('[EO10] removes the half file of a page that is gone, and remembers that it did not finish', async () => {
  const exports = open();
  exports.put(kept);
  await makeFile(storedName(kept), 'fi');
  await exports.sweep();
  expect(exports.list('p')).toEqual([{ ...kept, state: 'unfinished' }]);
  expect(await exports.file(kept)).toBeNull();
  await exports.sweep();
  expect(exports.list('p')).toHaveLength(1);
});

it('[EO10] leaves alone what another tab is making', async () => {
  const exports = open();
  exports.put(kept);
  await makeFile(storedName(kept), 'fi');
  await navigator.locks.request(exportLockName(kept.id), async () => {
    await exports.sweep();
    expect(exports.list('p')).toEqual([kept]);
    expect(await (await exports.file(kept))?.text()).toBe('fi');
  });
});

it('[EO10] removes files and notes that mean nothing', async () => {
  const exports = open();
  await makeFile('lost.mp4', 'film');
  localStorage.setItem('tallycut.export.broken', '{"id":');
  localStorage.setItem('something else', 'stays');
  await exports.sweep();
  expect(await exports.file({ ...kept, id: 'lost' })).toBeNull();
  expect([localStorage.length, localStorage.getItem('something else')]).toEqual([1, 'stays']);
});
