import 'server-only';
import { assert } from '@/lib/base/assert';
import { parseDocument } from '@/lib/editor/document/migrate';
import type { ProjectDocument } from '@/lib/editor/document/model';
import type { BalanceView } from '@/lib/updates/update-event';
import { requireUser, type CurrentUser } from '@/lib/server/auth/session';
import { balanceView } from '@/lib/server/credits/balance-view';
import { arePortraitsLocal, areVideosDelivered, referencesTaken } from '@/lib/server/providers/providers';
import { loadProject, type LoadedProject } from '@/lib/server/projects/load-project';

/** What an editor page of any surface begins with. */
export interface OpenedForEditing {
  readonly user: CurrentUser;
  readonly balance: BalanceView;
  readonly project: Omit<LoadedProject, 'document'> & { readonly document: ProjectDocument; readonly filmsHere: boolean; readonly previewsAreExact: boolean; readonly references: ReturnType<typeof referencesTaken> };
}

/** The signed-in person's project, proved, with the balance of that moment; null where this person has no such project. Leads to signing in where nobody is signed in. */
export async function openProject(projectId: string): Promise<OpenedForEditing | null> {
  const user = await requireUser();
  const project = await loadProject(user.id, projectId);
  if (project === null) return null;
  const balance = await balanceView(user.id);
  assert(balance !== null, 'every person has a credit account');
  const document = parseDocument(project.document);
  assert(document.ok, 'what was saved is a document');
  return { user, balance, project: { ...project, document: document.value, filmsHere: areVideosDelivered(), previewsAreExact: arePortraitsLocal(), references: referencesTaken() } };
}
