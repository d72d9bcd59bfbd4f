import type { Result } from '@/lib/base/result';
import { err, ok } from '@/lib/base/result';
import type { AddTrack, CommandError, MoveTrack, RemoveTrack, UpdateTrack } from '@/lib/editor/commands/command';
import { clipRemovals } from '@/lib/editor/commands/put-clips';
import { requireTrack, requireUnlockedTrack } from '@/lib/editor/commands/requirements';
import type { Diff } from '@/lib/editor/document/diff';
import { changesBetween, emptyDiff } from '@/lib/editor/document/diff';
import { documentLimits } from '@/lib/editor/document/limits';
import type { ProjectDocument, Track } from '@/lib/editor/document/model';
import { trackSchema } from '@/lib/editor/document/model';
import { clipsOnTrack, findTrack, tracksBottomUp } from '@/lib/editor/document/read';

/** EC11: adds an empty track. */
export function addTrack(document: ProjectDocument, input: AddTrack): Result<Diff, CommandError> {
  if (findTrack(document, input.trackId) !== null) return err({ code: 'id_taken', id: input.trackId });
  const standing = tracksBottomUp(document);
  if (standing.length >= documentLimits.tracks) return err({ code: 'limit_reached', limit: 'tracks' });
  const order = input.order ?? standing.length;
  if (!isOrderAmong(order, standing.length)) return err(invalidOrder(standing.length));
  const track: Track = { id: input.trackId, kind: input.kind, name: input.name.trim(), order, muted: false, hidden: false, locked: false };
  return putTracks(document, [...standing.slice(0, order), track, ...standing.slice(order)]);
}

/** EC11: removes a track with its clips; those above it come down. */
export function removeTrack(document: ProjectDocument, { trackId }: RemoveTrack): Result<Diff, CommandError> {
  const track = requireUnlockedTrack(document, trackId);
  if (!track.ok) return track;
  const remaining = putTracks(
    document,
    tracksBottomUp(document).filter((other) => other.id !== trackId),
  );
  return remaining.ok ? ok({ ...remaining.value, clips: clipRemovals(clipsOnTrack(document, trackId)) }) : remaining;
}

/** EC11: puts a track at another order. */
export function moveTrack(document: ProjectDocument, { trackId, order }: MoveTrack): Result<Diff, CommandError> {
  const track = requireTrack(document, trackId);
  if (!track.ok) return track;
  const others = tracksBottomUp(document).filter((other) => other.id !== trackId);
  if (!isOrderAmong(order, others.length)) return err(invalidOrder(others.length));
  return putTracks(document, [...others.slice(0, order), track.value, ...others.slice(order)]);
}

/** EC12: sets flags of a track, of a locked one too. */
export function updateTrack(document: ProjectDocument, { trackId, muted, hidden, locked }: UpdateTrack): Result<Diff, CommandError> {
  const track = requireTrack(document, trackId);
  if (!track.ok) return track;
  const { muted: wasMuted, hidden: wasHidden, locked: wasLocked } = track.value;
  return putTrack(document, { ...track.value, muted: muted ?? wasMuted, hidden: hidden ?? wasHidden, locked: locked ?? wasLocked });
}

/** The diff that puts one track in place of the one with its id, if its fields are valid. */
export function putTrack(document: ProjectDocument, track: Track): Result<Diff, CommandError> {
  return putTracks(
    document,
    tracksBottomUp(document).map((other) => (other.id === track.id ? track : other)),
  );
}

/** The diff that leaves exactly these tracks, numbered from the lowest (ED4). */
function putTracks(document: ProjectDocument, bottomUp: readonly Track[]): Result<Diff, CommandError> {
  const after: Record<string, Track> = {};
  for (const [order, track] of bottomUp.entries()) {
    const parsed = trackSchema.safeParse({ ...track, order });
    const issue = parsed.error?.issues[0];
    if (issue !== undefined) return err({ code: 'invalid_value', path: issue.path.join('.'), message: issue.message });
    after[track.id] = { ...track, order };
  }
  return ok({ ...emptyDiff, tracks: changesBetween(document.tracks, after, [...Object.keys(document.tracks), ...Object.keys(after)]) });
}

function isOrderAmong(order: number, count: number): boolean {
  return Number.isInteger(order) && order >= 0 && order <= count;
}

function invalidOrder(max: number): CommandError {
  return { code: 'invalid_value', path: 'order', message: `must be a whole number from 0 to ${max}` };
}
