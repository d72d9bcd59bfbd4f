import { runAction } from '@/components/account/run-action';
import { loadVersion } from '@/components/editor/project/load-version';
import type { VersionProblem } from '@/components/editor/project/load-version';
import { untilSaved } from '@/components/editor/project/until-saved';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { restoreVersionMedia } from '@/lib/actions/projects';
import type { Result } from '@/lib/base/result';
import { err, ok } from '@/lib/base/result';

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
