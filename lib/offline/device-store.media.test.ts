import { describe, expect, it } from 'vitest';
import { makeAsset } from '@/lib/editor/testing/assets';
import { makeClip, makeDocument, seconds } from '@/lib/editor/testing/documents';
import { createDeviceStore, maxKeptProjects } from '@/lib/offline/device-store';

let count = 0;
const newName = (kind: string): string => `${kind}-${(count += 1)}-${performance.timeOrigin}`;
const store = createDeviceStore(indexedDB);
const person = (id: string) => ({ id, name: 'Ada', email: 'ada@example.test', balance: { total: 5, byType: { subscription: 5, purchased: 0, activity: 0 }, held: 0, asOf: 1 } });
const lake = makeAsset({ id: 'lake', kind: 'image', thumbnailUrl: '/api/media/lake?variant=thumbnail' });
const project = (id: string) => ({ id, name: `Film ${id}`, revision: 4, document: makeDocument({ clips: [makeClip({ id: 'a', assetId: 'lake', durationTicks: seconds(2) })] }), assets: [lake], filmsHere: true, previewsAreExact: true, references: { images: true, videos: true } });

describe('what the device keeps', () => {
  it('[SO1] gives back the person and the project as they were, and what a list shows of it', async () => {
    const account = newName('account');
    await store.keepPerson(person(account));
    await store.keepProject(account, project('one'), 10);
    expect(await store.person(account)).toEqual(person(account));
    expect(await store.project(account, 'one')).toEqual(project('one'));
    expect(await store.projects(account)).toEqual([{ id: 'one', name: 'Film one', updatedAt: 10, thumbnailUrl: lake.thumbnailUrl, durationMs: 2_000, clipCount: 1 }]);
  });

  it('[SO2] is found by its account alone, and goes when another one takes the device', async () => {
    const [first, second] = [newName('account'), newName('account')];
    for (const account of [first, second]) {
      await store.keepPerson(person(account));
      await store.keepProject(account, project(`of-${account}`), 1);
      await store.noteMedium(account, { url: '/a', sizeBytes: 1, usedAt: 1 });
    }
    expect(await store.project(second, `of-${first}`)).toBeNull();
    await store.forgetOthers(second);
    expect([await store.person(first), await store.projects(first), await store.project(first, `of-${first}`), await store.media(first)]).toEqual([null, [], null, []]);
    expect([(await store.projects(second)).length, (await store.media(second)).length]).toEqual([1, 1]);
    await store.forgetAll();
    expect([await store.person(second), await store.projects(second)]).toEqual([null, []]);
  });

  it('[SO4] is bounded: the projects that were opened last, and those that are still there', async () => {
    const account = newName('account');
    for (let number = 0; number < maxKeptProjects + 2; number += 1) await store.keepProject(account, project(String(number)), number);
    const kept = (await store.projects(account)).map(({ id }) => id);
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([maxKeptProjects, String(maxKeptProjects + 1), '2']);
    expect(await store.project(account, '1')).toBeNull();
    await store.retain(account, ['5', 'unknown']);
    expect((await store.projects(account)).map(({ id }) => id)).toEqual(['5']);
  });

  it('[SO5] is left alone where it cannot be read, as what a later version has kept', async () => {
    const account = newName('account');
    await store.keepProject(account, project('later'), 1);
    const opening = indexedDB.open('tallycut-device');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const transaction = opening.result.transaction('projects', 'readwrite');
    transaction.objectStore('projects').put({ ...project('later'), document: JSON.stringify({ ...project('later').document, version: 99 }) }, [account, 'later']);
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    opening.result.close();
    expect(await store.project(account, 'later')).toBeNull();
  });
});
