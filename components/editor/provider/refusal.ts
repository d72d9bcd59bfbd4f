import { unreachable } from '@/lib/base/assert';
import type { CommandError } from '@/lib/editor/commands/command';
import type { ProjectDocument } from '@/lib/editor/document/model';
import { findClip, findTrack } from '@/lib/editor/document/read';
import { editorTexts } from '@/lib/texts/en/editor';

/** Why the editor does not do what it was asked, in a sentence. */
export function describeRefusal(error: CommandError, document: ProjectDocument): string {
  const texts = editorTexts.refusals;
  const clipName = (clipId: string) => findClip(document, clipId)?.name ?? texts.aClip;
  switch (error.code) {
    case 'unknown_track':
    case 'unknown_clip':
    case 'unknown_marker':
    case 'id_taken':
      return texts.gone;
    case 'locked':
      return texts.locked(findTrack(document, error.trackId)?.name ?? texts.aTrack);
    case 'wrong_track_kind':
      return texts.wrongTrackKind(clipName(error.clipId));
    case 'wrong_clip_kind':
      return texts.wrongClipKind(clipName(error.clipId));
    case 'no_cut':
      return texts.noCut(clipName(error.clipId));
    case 'limit_reached':
      return texts.tooMany[error.limit];
    case 'too_short':
      return texts.tooShort(clipName(error.clipId));
    case 'out_of_clip':
      return texts.outOfClip(clipName(error.clipId));
    case 'out_of_timeline':
      return texts.outOfTimeline;
    case 'out_of_source':
      return texts.outOfSource(clipName(error.clipId));
    case 'invalid_value':
      return texts.invalidValue;
    case 'overlap':
      return texts.overlap(clipName(error.withClipId));
    default:
      return unreachable(error);
  }
}
