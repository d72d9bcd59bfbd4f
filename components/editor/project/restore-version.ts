import { runAction } from '@/components/account/run-action';
import { loadVersion } from '@/components/editor/project/load-version';
import type { VersionProblem } from '@/components/editor/project/load-version';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { restoreVersionMedia } from '@/lib/actions/projects';
import type { Result } from '@/lib/base/result';
import { err, ok } from '@/lib/base/result';

/** How long the last changes may take to be saved before a version takes their place. */
const patienceMs = 5_000;

type RestoreProblem = VersionProblem | { readonly code: 'unsaved' };

/**
 * PV5: makes the project what it was in a version, as one step. What was not saved yet is saved first, so that the present is a version too; the
 * media that the version shows and that were deleted come back before it does.
 */
export async function restoreVersion({ projectId, editor, save, restoredFrom }: EditorServices, versionId: string): Promise<Result<void, RestoreProblem>> {
  const [version, isSaved] = await Promise.all([loadVersion(projectId, versionId), untilSaved(save)]);
  if (!version.ok) return version;
  if (!isSaved) return err({ code: 'unsaved' });
  const media = await runAction(() => restoreVersionMedia({ id: projectId, versionId }));
  if (!media.ok) return err({ code: 'unreachable' });
  if (editor.bringBack(version.value)) restoredFrom.set(editor.store.getState().document, versionId);
  save.flush();
  return ok(undefined);
}

/** False where the server does not take it in time. */
async function untilSaved({ store, flush }: EditorServices['save']): Promise<boolean> {
  flush();
  if (store.getState().kind === 'saved') return true;
  return new Promise((resolve) => {
    const end = (isSaved: boolean) => {
      stop();
      clearTimeout(limit);
      resolve(isSaved);
    };
    const limit = setTimeout(() => end(false), patienceMs);
    const stop = store.subscribe(({ kind }) => {
      if (kind === 'saved') end(true);
    });
  });
}
