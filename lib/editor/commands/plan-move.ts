import type { MoveClips } from '@/lib/editor/commands/command';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { findClip, tracksBottomUp } from '@/lib/editor/document/read';

/**
 * EP4: the `move-clips` that a drag or an arrow key asks for: every clip by the same time, not before the timeline's beginning, and up (or,
 * negative, down) by as many tracks of its own kind, as far as there are such tracks for all of them. Ids that are no clips are left out.
 */
export function planMove(
  document: ProjectDocument,
  clipIds: readonly string[],
  wish: { readonly deltaTicks: number; readonly tracksUp: number },
): MoveClips {
  const clips = clipIds.flatMap((clipId) => findClip(document, clipId) ?? []);
  const deltaTicks = Math.max(Math.round(wish.deltaTicks), -Math.min(...clips.map((clip) => clip.startTicks)));
  const tracksUp = reachableTracksUp(document, clips, wish.tracksUp);
  return {
    type: 'move-clips',
    moves: clips.map((clip) => ({
      clipId: clip.id,
      startTicks: clip.startTicks + deltaTicks,
      trackId: trackAbove(document, clip.trackId, tracksUp) ?? clip.trackId,
    })),
  };
}

/** The wish, or the step nearest to it that leaves every clip on a track. */
function reachableTracksUp(document: ProjectDocument, clips: readonly Clip[], wish: number): number {
  const direction = Math.sign(wish);
  for (let steps = Math.abs(wish); steps > 0; steps -= 1) {
    if (clips.every((clip) => trackAbove(document, clip.trackId, steps * direction) !== null)) return steps * direction;
  }
  return 0;
}

/** The track of the same kind that is `tracksUp` above, or null. */
function trackAbove(document: ProjectDocument, trackId: string, tracksUp: number): string | null {
  const kind = tracksBottomUp(document).find((track) => track.id === trackId)?.kind;
  const sameKind = tracksBottomUp(document).filter((track) => track.kind === kind);
  return sameKind[sameKind.findIndex((track) => track.id === trackId) + tracksUp]?.id ?? null;
}
