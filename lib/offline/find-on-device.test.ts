import { describe, expect, it } from 'vitest';
import { makeDocument } from '@/lib/editor/testing/documents';
import { findOnDevice } from '@/lib/offline/find-on-device';

const ada = { id: 'ada', name: 'Ada', email: 'ada@example.test', balance: { total: 5, byType: { subscription: 5, purchased: 0, activity: 0 }, held: 0, asOf: 1 } };
const summary = { id: 'p1', name: 'Harbour', updatedAt: 1, thumbnailUrl: null, durationMs: 0, clipCount: 0 };
const project = { id: 'p1', name: 'Harbour', revision: 3, document: makeDocument({}), assets: [], filmsHere: true, previewsAreExact: true, references: { images: true, videos: true } };
const store = {
  person: (id: string) => Promise.resolve(id === 'ada' ? ada : null),
  projects: (id: string) => Promise.resolve(id === 'ada' ? [summary] : []),
  project: (accountId: string, id: string) => Promise.resolve(accountId === 'ada' && id === 'p1' ? project : null),
};
const find = (path: string, accountId: string | null = 'ada') => findOnDevice({ path, home: '/mobile', accountId, store });

describe('what there is on the device for an address', () => {
  it.each(['/mobile', '/mobile/', '/mobile/offline'])('[SO1] %s: the projects', async (path) => {
    expect(await find(path)).toEqual({ kind: 'list', person: ada, projects: [summary] });
  });

  it('[SO1] a project that was open here, and that another one was not', async () => {
    expect(await find('/mobile/p1')).toEqual({ kind: 'project', person: ada, project });
    expect(await find('/mobile/p2')).toEqual({ kind: 'elsewhere', person: ada });
  });

  it.each([['nobody', null], ['an account that left nothing here', 'bob']])('[SO2] nothing of anybody for %s', async (_, accountId) => {
    expect([await find('/mobile', accountId), await find('/mobile/p1', accountId)]).toEqual([{ kind: 'nobody' }, { kind: 'nobody' }]);
  });

  it('[SO7] nothing where storage does not answer', async () => {
    const broken = { ...store, person: () => Promise.reject(new Error('switched off')) };
    expect(await findOnDevice({ path: '/mobile', home: '/mobile', accountId: 'ada', store: broken })).toEqual({ kind: 'nobody' });
  });
});
