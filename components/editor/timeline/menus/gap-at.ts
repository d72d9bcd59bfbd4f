import type { MoveClips } from '@/lib/editor/commands/command';
import type { ProjectDocument } from '@/lib/editor/document/model';
import { clipEndTicks, clipsOnTrack, findTrack } from '@/lib/editor/document/read';

/** EB11: the move that closes the gap of a track at `ticks`: all that follows comes up. Null where there is no gap, or the track is locked. */
export function gapAt(document: ProjectDocument, trackId: string, ticks: number): MoveClips | null {
  if (findTrack(document, trackId)?.locked !== false) return null;
  const clips = clipsOnTrack(document, trackId);
  const next = clips.findIndex(({ startTicks }) => startTicks > ticks);
  const [before, after] = [clips[next - 1], clips[next]];
  const fromTicks = before === undefined ? 0 : clipEndTicks(before);
  if (next === -1 || after === undefined || ticks < fromTicks) return null;
  const byTicks = after.startTicks - fromTicks;
  return { type: 'move-clips', moves: clips.slice(next).map(({ id, startTicks }) => ({ clipId: id, startTicks: startTicks - byTicks })) };
}
