import type { Result } from '@/lib/base/result';
import { ok } from '@/lib/base/result';
import type { CommandError } from '@/lib/editor/commands/command';
import { hasOwnTime } from '@/lib/editor/document/invariants';
import type { Clip, Marker, Track } from '@/lib/editor/document/model';
import { clipAt, clipEndTicks, clipsOnTrack, documentEndTicks, findClip, isHeld, tracksBottomUp } from '@/lib/editor/document/read';
import { ticksPerFrame } from '@/lib/editor/document/time';
import type { Editor } from '@/lib/editor/editor-model';
import { isHeard } from '@/lib/editor/sound';

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

/** Those of them that have a time of their own: videos and sounds. */
export function movingClips(editor: Editor): readonly Clip[] {
  return selectedClips(editor).filter(({ kind }) => hasOwnTime(kind));
}

/** Those of the selected clips that the playhead is in. */
export function clipsAtPlayhead(editor: Editor): readonly Clip[] {
  const ticks = playheadOf(editor);
  return selectedClips(editor).filter((clip) => clip.startTicks <= ticks && ticks < clipEndTicks(clip));
}

/** The tracks that the selected clips are on, from the lowest up. */
export function selectedTracks(editor: Editor): readonly Track[] {
  const trackIds = new Set(selectedClips(editor).map(({ trackId }) => trackId));
  return tracksBottomUp(editor.store.getState().document).filter(({ id }) => trackIds.has(id));
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

/** From the first to the last. */
export function markersInOrder(editor: Editor): readonly Marker[] {
  return Object.values(editor.store.getState().document.markers).toSorted((a, b) => a.ticks - b.ticks);
}

/** Every place where a clip begins or ends, and the beginning; in order, each once, in ticks. */
export function editTicks(editor: Editor): readonly number[] {
  const edges = Object.values(editor.store.getState().document.clips).flatMap((clip) => [clip.startTicks, clipEndTicks(clip)]);
  return [...new Set([0, ...edges])].toSorted((a, b) => a - b);
}

/** EK5: a cut is made in the selected clips that the playhead is in; where none of them is, in every clip that it is in and that may be changed. */
export function clipsToCut(editor: Editor): readonly Clip[] {
  const { document, selectedClipIds } = editor.store.getState();
  const ticks = playheadOf(editor);
  const cuttable = unlockedTracks(editor)
    .flatMap((track) => clipAt(document, track.id, ticks) ?? [])
    .filter((clip) => clip.startTicks < ticks);
  const selected = cuttable.filter((clip) => selectedClipIds.includes(clip.id));
  return selected.length > 0 ? selected : cuttable;
}

/** EC22: the playing videos that the playhead is in: the selected ones, else all that may be changed. */
export function clipsToHold(editor: Editor): readonly Clip[] {
  const isPlaying = (clip: Clip): boolean => clip.kind === 'video' && !isHeld(clip);
  const selected = clipsAtPlayhead(editor).filter(isPlaying);
  if (selected.length > 0) return selected;
  const { document } = editor.store.getState();
  return unlockedTracks(editor).flatMap(({ id }) => clipAt(document, id, playheadOf(editor)) ?? []).filter(isPlaying);
}

/** Whether a medium is heard; true where that is not known. */
export type HasSound = (assetId: string) => boolean;

/** EC23: the selected videos that are heard. */
export function clipsToDetach(editor: Editor, hasSound: HasSound): readonly Clip[] {
  return selectedClips(editor).filter((clip) => clip.kind === 'video' && isHeard(clip) && clip.assetId !== null && hasSound(clip.assetId));
}

/** ES5: the picture whose crop is asked for: the one that is cropped, else the first selected one that the playhead is in, else the first of all selected. */
export function clipToCrop(editor: Editor): Clip | null {
  const isPicture = (clip: Clip): boolean => clip.kind !== 'audio';
  const { croppingClipId } = editor.view.getState();
  const cropped = selectedClips(editor).find(({ id }) => id === croppingClipId);
  return cropped ?? clipsAtPlayhead(editor).find(isPicture) ?? selectedClips(editor).find(isPicture) ?? null;
}

/** Room on a track, and the clips after it that would come up to close it. */
export interface Gap {
  readonly durationTicks: number;
  readonly clipsAfter: readonly Clip[];
}

/** EK13: the gaps before the selected clips; where none is selected, those that the playhead is in on tracks that may be changed. */
export function gapsToClose(editor: Editor): readonly Gap[] {
  const { document, selectedClipIds } = editor.store.getState();
  const tracks = selectedClipIds.length > 0 ? selectedTracks(editor) : unlockedTracks(editor);
  return tracks.flatMap((track) => {
    const clips = clipsOnTrack(document, track.id);
    const first = selectedClipIds.length > 0 ? clips.findIndex(({ id }) => selectedClipIds.includes(id)) : clips.findIndex(({ startTicks }) => startTicks > playheadOf(editor));
    const [before, after] = [clips[first - 1], clips[first]];
    if (after === undefined) return [];
    const fromTicks = before === undefined ? 0 : clipEndTicks(before);
    const isOutside = selectedClipIds.length === 0 && playheadOf(editor) < fromTicks;
    return after.startTicks === fromTicks || isOutside ? [] : [{ durationTicks: after.startTicks - fromTicks, clipsAfter: clips.slice(first) }];
  });
}

/** For what cannot be refused. */
export function done(_outcome: unknown): Result<void, CommandError> {
  return ok(undefined);
}

function unlockedTracks(editor: Editor): readonly Track[] {
  return tracksBottomUp(editor.store.getState().document).filter(({ locked }) => !locked);
}
