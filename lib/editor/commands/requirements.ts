import type { Result } from '@/lib/base/result';
import { err, ok } from '@/lib/base/result';
import type { CommandError } from '@/lib/editor/commands/command';
import { documentLimits } from '@/lib/editor/document/limits';
import type { Clip, ProjectDocument, Track } from '@/lib/editor/document/model';
import { findClip, findTrack } from '@/lib/editor/document/read';

/** The track, or `unknown_track`. */
export function requireTrack(document: ProjectDocument, trackId: string): Result<Track, CommandError> {
  const track = findTrack(document, trackId);
  return track === null ? err({ code: 'unknown_track', trackId }) : ok(track);
}

/** The track, if its clips may be changed (EC3): `unknown_track`, `locked`. */
export function requireUnlockedTrack(document: ProjectDocument, trackId: string): Result<Track, CommandError> {
  const track = requireTrack(document, trackId);
  return track.ok && track.value.locked ? err({ code: 'locked', trackId }) : track;
}

/** The clips in the order asked for, each once, if all of them may be changed (EC3): `unknown_clip`, `locked`. */
export function requireEditableClips(document: ProjectDocument, clipIds: readonly string[]): Result<readonly Clip[], CommandError> {
  const clips: Clip[] = [];
  for (const clipId of new Set(clipIds)) {
    const clip = findClip(document, clipId);
    if (clip === null) return err({ code: 'unknown_clip', clipId });
    clips.push(clip);
  }
  for (const clip of clips) {
    const track = requireUnlockedTrack(document, clip.trackId);
    if (!track.ok) return track;
  }
  return ok(clips);
}

/** One clip by {@link requireEditableClips}. */
export function requireEditableClip(document: ProjectDocument, clipId: string): Result<Clip, CommandError> {
  const clips = requireEditableClips(document, [clipId]);
  if (!clips.ok) return clips;
  const [clip] = clips.value;
  return clip === undefined ? err({ code: 'unknown_clip', clipId }) : ok(clip);
}

/** Room for one clip more under a new id: `id_taken`, `limit_reached`. */
export function requireNewClipId(document: ProjectDocument, clipId: string): Result<void, CommandError> {
  if (findClip(document, clipId) !== null) return err({ code: 'id_taken', id: clipId });
  if (Object.keys(document.clips).length >= documentLimits.clips) return err({ code: 'limit_reached', limit: 'clips' });
  return ok(undefined);
}
