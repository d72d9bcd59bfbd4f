import { captionText, captionTransform } from '@/lib/editor/captions/caption-style';
import type { Cue } from '@/lib/editor/captions/cue';
import { tidyCueText } from '@/lib/editor/captions/cue-text';
import { separateCues } from '@/lib/editor/captions/separate-cues';
import type { Command, InsertClip } from '@/lib/editor/commands/command';
import type { TextContent } from '@/lib/editor/document/drawn';
import { documentLimits } from '@/lib/editor/document/limits';
import type { Transform } from '@/lib/editor/document/look';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { clipEndTicks, clipsOnTrack, tracksBottomUp } from '@/lib/editor/document/read';

/** How the captions of a track look and where they stand. */
export interface CaptionLook {
  readonly text: TextContent;
  readonly transform: Transform;
}

/** What making captions needs from outside. */
export interface CaptionNames {
  newId(): string;
  /** What a track of captions is called. */
  readonly trackName: string;
}

/** The name of a clip that shows a text: its first line, shortened. `fallback` where it has none. */
export function nameOfText(text: string, fallback: string): string {
  const first = tidyCueText(text).split('\n')[0] ?? '';
  return first === '' ? fallback : first.slice(0, documentLimits.nameLength).trim();
}

/** EQ6: the commands that put captions on a new track above all others, whose id is the first one made. Cues are by start and may overlap. */
export function insertCaptions(cues: readonly Cue[], names: CaptionNames, look: CaptionLook = { text: captionText, transform: captionTransform }): readonly Command[] {
  const trackId = names.newId();
  const clips = separateCues(cues).map((cue): Command => ({ type: 'insert-clip', clip: captionClip({ ...cue, id: names.newId(), trackId, look, fallbackName: names.trackName }) }));
  return [{ type: 'add-track', trackId, kind: 'text', name: names.trackName }, ...clips];
}

interface CaptionParts extends Cue {
  readonly id: string;
  readonly trackId: string;
  readonly look: CaptionLook;
  readonly fallbackName: string;
}

/** One caption as a clip to be. */
export function captionClip({ id, trackId, startTicks, endTicks, text, look, fallbackName }: CaptionParts): InsertClip['clip'] {
  return {
    id,
    trackId,
    kind: 'text',
    name: nameOfText(text, fallbackName),
    assetId: null,
    startTicks,
    durationTicks: endTicks - startTicks,
    sourceDurationTicks: null,
    transform: look.transform,
    text: { ...look.text, text },
  };
}

/** EQ6: what the texts of a track say and when, by start. Clips without a word, and shapes, are left out. */
export function cuesOfTrack(document: ProjectDocument, trackId: string): readonly Cue[] {
  return clipsOnTrack(document, trackId).flatMap((clip) => {
    const text = tidyCueText(clip.text?.text ?? '');
    return text === '' ? [] : [{ startTicks: clip.startTicks, endTicks: clipEndTicks(clip), text }];
  });
}

/** The text clips of a track in order of time. */
export function captionsOnTrack(document: ProjectDocument, trackId: string): readonly Clip[] {
  return clipsOnTrack(document, trackId).filter(({ kind }) => kind === 'text');
}

/** The track whose captions are meant where nobody has chosen: the highest text track whose name begins like that. Null where there is none: titles are no captions. */
export function captionTrackId(document: ProjectDocument, trackName: string): string | null {
  return tracksBottomUp(document).findLast(({ kind, name }) => kind === 'text' && name.startsWith(trackName))?.id ?? null;
}
