import { failureText, runAction } from '@/components/account/run-action';
import { canRemoveClipsOf, removeClipsOf } from '@/components/editor/provider/clips-of-assets';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { eraseGeneration } from '@/lib/actions/generations';
import type { Result } from '@/lib/base/result';
import { err, ok } from '@/lib/base/result';
import { historyTexts } from '@/lib/texts/en/history';
import type { PastRequest } from '@/lib/tools/past-request';

/**
 * TO46: takes a request out of the history, its results and the clips that show them with it where that is wanted. Answers with the sentence
 * that says why not: a locked track, too, refuses before the server has deleted anything.
 */
export async function eraseRequest({ id, resultIds }: PastRequest, withResults: boolean, services: EditorServices): Promise<Result<void, string>> {
  const possible = canRemoveClipsOf(withResults ? resultIds : [], services);
  if (!possible.ok) return possible;
  const outcome = await runAction(() => eraseGeneration({ generationId: id, withResults }));
  if (!outcome.ok) {
    const { code } = outcome.error;
    return err(code === 'still_running' || code === 'not_found' ? historyTexts.erase[code] : failureText(outcome.error));
  }
  removeClipsOf(outcome.value.assetIds, services);
  for (const assetId of outcome.value.assetIds) services.library.remove(assetId);
  return ok(undefined);
}
