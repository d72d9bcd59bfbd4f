import type { EditorServices } from '@/components/editor/provider/editor-services';
import { describeRefusal } from '@/components/editor/provider/refusal';
import type { Result } from '@/lib/base/result';
import { err, ok } from '@/lib/base/result';
import type { Command } from '@/lib/editor/commands/command';
import { runCommands } from '@/lib/editor/commands/run-command';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';

/** The clips that show any of these assets. */
export function clipsOfAssets({ clips }: ProjectDocument, assetIds: readonly string[]): readonly Clip[] {
  return Object.values(clips).filter(({ assetId }) => assetId !== null && assetIds.includes(assetId));
}

/** Null where nothing shows them: a step of no commands is none. */
const removalOf = (clips: readonly Clip[]): Command | null => (clips.length === 0 ? null : { type: 'delete-clips', clipIds: clips.map(({ id }) => id) });

/** Whether the clips of these assets can go, or in a sentence why not: a locked track refuses before the server has deleted anything. */
export function canRemoveClipsOf(assetIds: readonly string[], { editor }: Pick<EditorServices, 'editor'>): Result<void, string> {
  const { document } = editor.store.getState();
  const removal = removalOf(clipsOfAssets(document, assetIds));
  if (removal === null) return ok(undefined);
  const trial = runCommands(document, [removal]);
  return trial.ok ? ok(undefined) : err(describeRefusal(trial.error, document));
}

/** Removes them as they stand by now. @returns those that went. */
export function removeClipsOf(assetIds: readonly string[], { editor }: Pick<EditorServices, 'editor'>): readonly Clip[] {
  const clips = clipsOfAssets(editor.store.getState().document, assetIds);
  const removal = removalOf(clips);
  return removal !== null && editor.run(removal).ok ? clips : [];
}
