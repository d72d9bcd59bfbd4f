import type { DeviceStore } from '@/lib/offline/device-store';
import type { ProjectSummary } from '@/lib/editor/document/summary';
import type { KeptPerson, KeptProject } from '@/lib/offline/kept';
import { shellPath } from '@/lib/offline/places';

/** What the shell shows. */
export type Found =
  /** Nobody is known to this device now: nobody's data are shown. */
  | { readonly kind: 'nobody' }
  | { readonly kind: 'list'; readonly person: KeptPerson; readonly projects: readonly ProjectSummary[] }
  | { readonly kind: 'project'; readonly person: KeptPerson; readonly project: KeptProject }
  /** A project that is not on this device. */
  | { readonly kind: 'elsewhere'; readonly person: KeptPerson };

export interface FindOptions {
  /** Of the address that is open. */
  readonly path: string;
  /** Where the surface begins. */
  readonly home: string;
  /** SO2: whom the device's cookie names; null where it names nobody. */
  readonly accountId: string | null;
  readonly store: Pick<DeviceStore, 'person' | 'projects' | 'project'>;
}

/** SO1, SO2: what there is on the device for an address of the surface. Where storage does not answer there is nothing. */
export async function findOnDevice({ path, home, accountId, store }: FindOptions): Promise<Found> {
  try {
    const person = accountId === null ? null : await store.person(accountId);
    if (person === null) return { kind: 'nobody' };
    if (path === home || path === `${home}/` || path === shellPath(home)) return { kind: 'list', person, projects: await store.projects(person.id) };
    const project = await store.project(person.id, decodeURIComponent(path.slice(home.length + 1)));
    return project === null ? { kind: 'elsewhere', person } : { kind: 'project', person, project };
  } catch {
    return { kind: 'nobody' };
  }
}
