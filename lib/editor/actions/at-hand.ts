import type { Result } from '@/lib/base/result';
import { ok } from '@/lib/base/result';
import type { CommandError } from '@/lib/editor/commands/command';
import type { Clip } from '@/lib/editor/document/model';
import { clipAt, documentEndTicks, findClip, tracksBottomUp } from '@/lib/editor/document/read';
import { ticksPerFrame } from '@/lib/editor/document/time';
import type { Editor } from '@/lib/editor/editor-model';

/** What actions find at hand: the selection, the playhead, what lies under it. */

/** In the order in which they were selected. */
export function selectedIds(editor: Editor): readonly string[] {
  return editor.store.getState().selectedClipIds;
}

/** The same as clips. */
export function selectedClips(editor: Editor): readonly Clip[] {
  const { document, selectedClipIds } = editor.store.getState();
  return selectedClipIds.flatMap((clipId) => findClip(document, clipId) ?? []);
}

/** Where the playhead is, in ticks. */
export function playheadOf(editor: Editor): number {
  return editor.playhead.getState().ticks;
}

/** The end of the last clip, in ticks; 0 where there is none. */
export function endOf(editor: Editor): number {
  return documentEndTicks(editor.store.getState().document);
}

/** How long one frame of the project is, in ticks. */
export function frameTicksOf(editor: Editor): number {
  return ticksPerFrame(editor.store.getState().document.canvas.frameRate);
}

/** EK5: a cut is made in the selected clips that the playhead is in; where none of them is, in every clip that it is in and that may be changed. */
export function clipsToCut(editor: Editor): readonly Clip[] {
  const { document, selectedClipIds } = editor.store.getState();
  const ticks = playheadOf(editor);
  const cuttable = tracksBottomUp(document)
    .filter((track) => !track.locked)
    .flatMap((track) => clipAt(document, track.id, ticks) ?? [])
    .filter((clip) => clip.startTicks < ticks);
  const selected = cuttable.filter((clip) => selectedClipIds.includes(clip.id));
  return selected.length > 0 ? selected : cuttable;
}

/** For what cannot be refused. */
export function done(_outcome: unknown): Result<void, CommandError> {
  return ok(undefined);
}
