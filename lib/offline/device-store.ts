import { inTransaction } from '@/lib/base/browser-database';
import { documentText } from '@/lib/editor/autosave/document-text';
import type { ProjectSummary } from '@/lib/editor/document/summary';
import { readMedium, readPerson, readProject, readSummary, summaryOfKept } from '@/lib/offline/kept';
import type { KeptMedium, KeptPerson, KeptProject } from '@/lib/offline/kept';

/** What this device keeps of accounts, each thing under its account. Every method may throw: storage can be full, switched off or taken away. */
export interface DeviceStore {
  person(accountId: string): Promise<KeptPerson | null>;
  keepPerson(person: KeptPerson): Promise<void>;
  /** The last kept first. */
  projects(accountId: string): Promise<readonly ProjectSummary[]>;
  project(accountId: string, projectId: string): Promise<KeptProject | null>;
  keepProject(accountId: string, project: KeptProject, keptAt: number): Promise<void>;
  /** Forgets the projects that are not among these: they are no more. */
  retain(accountId: string, projectIds: readonly string[]): Promise<void>;
  media(accountId: string): Promise<readonly KeptMedium[]>;
  noteMedium(accountId: string, medium: KeptMedium): Promise<void>;
  forgetMedium(accountId: string, url: string): Promise<void>;
  /** SO2: forgets everything of everybody but this account. */
  forgetOthers(accountId: string): Promise<void>;
  forgetAll(): Promise<void>;
}

/** SO4: of the projects that were opened last, so many. */
export const maxKeptProjects = 20;

const database = { name: 'tallycut-device', stores: ['people', 'summaries', 'projects', 'media'] } as const;
type Stores = Readonly<Record<(typeof database.stores)[number], IDBObjectStore>>;

/** In the browser's own database: people under [account], the rest under [account, id]. */
export function createDeviceStore(indexedDB: IDBFactory): DeviceStore {
  const run = <T>(mode: IDBTransactionMode, work: (stores: Stores) => IDBRequest<T>) => inTransaction(indexedDB, database, mode, work);
  const all = async (store: 'summaries' | 'media', accountId: string) => run('readonly', (stores) => stores[store].getAll(ofAccount(accountId)) as IDBRequest<unknown[]>);
  const remove = (accountId: string, projectIds: readonly string[]) =>
    run('readwrite', ({ summaries, projects }) => {
      for (const id of projectIds) projects.delete([accountId, id]);
      for (const id of projectIds) summaries.delete([accountId, id]);
      return summaries.count();
    });
  const summariesOf = async (accountId: string) => {
    const kept = await all('summaries', accountId);
    return kept.flatMap((stored) => readSummary(stored) ?? []).sort((a, b) => b.updatedAt - a.updatedAt);
  };
  return {
    person: async (accountId) => readPerson(await run('readonly', ({ people }) => people.get([accountId]) as IDBRequest<unknown>)),
    keepPerson: async (person) => {
      await run('readwrite', ({ people }) => people.put(person, [person.id]));
    },
    projects: summariesOf,
    project: async (accountId, projectId) => readProject(await run('readonly', ({ projects }) => projects.get([accountId, projectId]) as IDBRequest<unknown>)),
    async keepProject(accountId, project, keptAt) {
      await run('readwrite', ({ summaries, projects }) => {
        projects.put({ ...project, document: documentText(project.document) }, [accountId, project.id]);
        return summaries.put(summaryOfKept(project, keptAt), [accountId, project.id]);
      });
      const beyond = (await summariesOf(accountId)).slice(maxKeptProjects);
      if (beyond.length > 0) await remove(accountId, beyond.map(({ id }) => id));
    },
    async retain(accountId, projectIds) {
      const gone = (await summariesOf(accountId)).filter(({ id }) => !projectIds.includes(id));
      if (gone.length > 0) await remove(accountId, gone.map(({ id }) => id));
    },
    media: async (accountId) => (await all('media', accountId)).flatMap((stored) => readMedium(stored) ?? []),
    noteMedium: async (accountId, medium) => {
      await run('readwrite', ({ media }) => media.put(medium, [accountId, medium.url]));
    },
    forgetMedium: async (accountId, url) => {
      await run('readwrite', ({ media }) => media.delete([accountId, url]));
    },
    forgetOthers: async (accountId) => {
      await run('readwrite', (stores) => removeAllBut(stores, accountId));
    },
    forgetAll: async () => void (await run('readwrite', (stores) => removeAllBut(stores, null))),
  };
}

function ofAccount(accountId: string): IDBKeyRange {
  return IDBKeyRange.bound([accountId], [accountId, []]);
}

function removeAllBut(stores: Stores, accountId: string | null): IDBRequest<number> {
  for (const name of database.stores) {
    if (accountId === null) stores[name].clear();
    else {
      stores[name].delete(IDBKeyRange.upperBound([accountId], true));
      stores[name].delete(IDBKeyRange.lowerBound([accountId, []], true));
    }
  }
  return stores.people.count();
}
