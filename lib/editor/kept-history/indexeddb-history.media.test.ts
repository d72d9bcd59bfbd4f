import { describe, expect, it } from 'vitest';
import type { LogChange } from '@/lib/editor/kept-history/history-store';
import { createIndexedDbHistory } from '@/lib/editor/kept-history/indexeddb-history';

let count = 0;
const newName = (kind: string): string => `${kind}-${(count += 1)}-${performance.timeOrigin}`;
const open = (accountId: string, projectId: string) => createIndexedDbHistory({ indexedDB, locks: navigator.locks, accountId, projectId, newId: () => newName('log') });
const step = (name: string) => JSON.stringify({ commandType: 'rename', diff: { tracks: {}, name } });
const change = (digest: string, names: readonly string[]): LogChange => ({
  head: { digest, documentVersion: 1, from: 0, mark: names.length, to: names.length, size: 10, keptAt: 5 },
  removed: [],
  added: names.map((name, number) => [number, step(name)]),
});

describe('histories in the browser', () => {
  it('[EU1] [EU3] are taken over from the page that is gone, with what it wrote last', async () => {
    const [account, project] = [newName('account'), newName('project')];
    const first = open(account, project);
    await first.write(change('one', ['a', 'b', 'c']));
    await first.write({ ...change('two', []), head: { ...change('two', []).head, from: 1, mark: 2, to: 3 }, removed: [0], added: [[2, step('other')]] });
    first.close();
    const second = open(account, project);
    expect(await second.takeOver('one', 1)).toBeNull();
    expect(await second.takeOver('two', 2)).toBeNull();
    const log = await second.takeOver('two', 1);
    expect(log?.head).toMatchObject({ from: 1, mark: 2, to: 3 });
    expect(log?.steps.map(({ diff }) => diff)).toEqual([{ tracks: {}, name: 'b' }, { tracks: {}, name: 'other' }]);
    second.close();
  });

  it('[EU3] stay with the page that lives', async () => {
    const [account, project] = [newName('account'), newName('project')];
    const [one, two] = [open(account, project), open(account, project)];
    await one.write(change('same', ['a']));
    expect(await two.takeOver('same', 1)).toBeNull();
    one.close();
    await expect.poll(() => two.takeOver('same', 1)).not.toBeNull();
    two.close();
  });

  it('[EU5] are found by their own account and project alone', async () => {
    const [account, project] = [newName('account'), newName('project')];
    const page = open(account, project);
    await page.write(change('same', ['a']));
    page.close();
    for (const other of [open(newName('account'), project), open(account, newName('project'))]) {
      expect(await other.takeOver('same', 1)).toBeNull();
      other.close();
    }
  });

  it('[EU4] go when the next page has kept something, but not while their page lives', async () => {
    const [account, project] = [newName('account'), newName('project')];
    const [gone, alive] = [open(account, project), open(account, project)];
    await gone.write(change('gone', ['a']));
    await alive.write(change('alive', ['a']));
    gone.close();
    const next = open(account, project);
    await next.write(change('next', ['a']));
    await next.prune();
    expect(await next.takeOver('gone', 1)).toBeNull();
    alive.close();
    await expect.poll(() => next.takeOver('alive', 1)).not.toBeNull();
    next.close();
  });
});
