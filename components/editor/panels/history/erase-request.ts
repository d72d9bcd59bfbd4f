import { failureText, runAction } from '@/components/account/run-action';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { describeRefusal } from '@/components/editor/provider/refusal';
import { eraseGeneration } from '@/lib/actions/generations';
import type { Result } from '@/lib/base/result';
import { err, ok } from '@/lib/base/result';
import type { Command } from '@/lib/editor/commands/command';
import { runCommands } from '@/lib/editor/commands/run-command';
import type { ProjectDocument } from '@/lib/editor/document/model';
import { historyTexts } from '@/lib/texts/en/history';
import type { PastRequest } from '@/lib/tools/past-request';

/** The clips that show any of these assets. */
export function clipsOf({ clips }: ProjectDocument, assetIds: readonly string[]): readonly string[] {
  return Object.values(clips).filter(({ assetId }) => assetId !== null && assetIds.includes(assetId)).map(({ id }) => id);
}

/**
 * TO46: takes a request out of the history, its results and the clips that show them with it where that is wanted. Answers with the sentence
 * that says why not: a locked track, too, refuses before the server has deleted anything.
 */
export async function eraseRequest({ id, resultIds }: PastRequest, withResults: boolean, { editor, library }: EditorServices): Promise<Result<void, string>> {
  const { document } = editor.store.getState();
  const clipIds = withResults ? clipsOf(document, resultIds) : [];
  const removal: readonly Command[] = clipIds.length === 0 ? [] : [{ type: 'delete-clips', clipIds }];
  const trial = runCommands(document, removal);
  if (!trial.ok) return err(describeRefusal(trial.error, document));
  const outcome = await runAction(() => eraseGeneration({ generationId: id, withResults }));
  if (!outcome.ok) {
    const { code } = outcome.error;
    return err(code === 'still_running' || code === 'not_found' ? historyTexts.erase[code] : failureText(outcome.error));
  }
  if (removal.length > 0) editor.run(removal);
  for (const assetId of outcome.value.assetIds) library.remove(assetId);
  return ok(undefined);
}
