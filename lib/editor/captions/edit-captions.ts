import type { CaptionLook, CaptionNames } from '@/lib/editor/captions/caption-clips';
import { captionClip, captionsOnTrack, nameOfText } from '@/lib/editor/captions/caption-clips';
import { captionText, captionTransform } from '@/lib/editor/captions/caption-style';
import type { CueTime } from '@/lib/editor/captions/cue-time';
import type { Command } from '@/lib/editor/commands/command';
import { documentLimits } from '@/lib/editor/document/limits';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { clipEndTicks, clipsBetween, clipsOnTrack } from '@/lib/editor/document/read';
import { ticksPerSecond } from '@/lib/editor/document/time';

/** How long a caption is that nobody gave an end. */
const newCaptionTicks = 2 * ticksPerSecond;
/** Less room than this is none: nobody could read it. */
const leastRoomTicks = ticksPerSecond / 5;

/** EQ7: gives a text clip another text. Its name follows where it was the text's. */
export function retext(clip: Clip, text: string): readonly Command[] {
  const isNamedByText = clip.name === nameOfText(clip.text?.text ?? '', clip.name);
  const name = nameOfText(text, clip.name);
  const rename: Command = { type: 'rename', target: { kind: 'clip', id: clip.id }, name };
  return [{ type: 'set-text', clipIds: [clip.id], text: { text: text.slice(0, documentLimits.textLength) } }, ...(isNamedByText && name !== clip.name ? [rename] : [])];
}

/** EQ7: gives a caption other times. It shrinks, moves and grows, so that it never meets those that it ends up beside. */
export function retime(clip: Clip, { startTicks, endTicks }: CueTime): readonly Command[] {
  const durationTicks = endTicks - startTicks;
  const commands: Command[] = [];
  if (durationTicks < clip.durationTicks) commands.push({ type: 'trim-clip', clipId: clip.id, edge: 'end', toTicks: clip.startTicks + durationTicks });
  if (startTicks !== clip.startTicks) commands.push({ type: 'move-clips', moves: [{ clipId: clip.id, startTicks }] });
  if (durationTicks > clip.durationTicks) commands.push({ type: 'trim-clip', clipId: clip.id, edge: 'end', toTicks: endTicks });
  return commands;
}

interface SplitCaption {
  /** How many characters of the text stay in the first part. */
  readonly at: number;
  readonly newId: string;
  /** Where on the timeline, if it is known; else in proportion to the text. Outside of the clip it counts as unknown. */
  readonly atTicks?: number;
}

/** EQ7: makes two captions of one. Empty where one of them would have no text. */
export function splitCaption(clip: Clip, { at, newId, atTicks }: SplitCaption): readonly Command[] {
  const text = clip.text?.text ?? '';
  const [first, second] = [text.slice(0, at).trim(), text.slice(at).trim()];
  if (first === '' || second === '') return [];
  const share = first.length / (first.length + second.length);
  const margin = documentLimits.minClipTicks;
  const isInside = atTicks !== undefined && atTicks >= clip.startTicks + margin && atTicks <= clipEndTicks(clip) - margin;
  const cutTicks = isInside ? atTicks : clip.startTicks + Math.round(clip.durationTicks * share);
  return [{ type: 'split-clip', clipId: clip.id, atTicks: cutTicks, newClipId: newId }, ...retext(clip, first), ...retext({ ...clip, id: newId }, second)];
}

/** EQ7: makes one caption of one and the next on its track, up to the end of that. Empty where there is no next one. */
export function mergeWithNext(document: ProjectDocument, clip: Clip): readonly Command[] {
  const captions = captionsOnTrack(document, clip.trackId);
  const next = captions[captions.findIndex(({ id }) => id === clip.id) + 1];
  if (next === undefined) return [];
  return [
    { type: 'delete-clips', clipIds: [next.id] },
    { type: 'trim-clip', clipId: clip.id, edge: 'end', toTicks: clipEndTicks(next) },
    ...retext(clip, `${clip.text?.text ?? ''}\n${next.text?.text ?? ''}`),
  ];
}

/** EQ7: a new caption at `atTicks`, as long as there is room but no longer than two seconds, looking like the one before it. Null where something is in the way. */
export function addCaption(document: ProjectDocument, trackId: string, atTicks: number, text: string, names: CaptionNames): { readonly clipId: string; readonly commands: readonly Command[] } | null {
  const [standing] = clipsBetween(document, trackId, atTicks, atTicks + newCaptionTicks);
  const endTicks = Math.min(standing?.startTicks ?? Infinity, atTicks + newCaptionTicks, documentLimits.endTicks);
  if (endTicks - atTicks < leastRoomTicks) return null;
  const clipId = names.newId();
  const look = lookNear(document, trackId, atTicks);
  return { clipId, commands: [{ type: 'insert-clip', clip: captionClip({ id: clipId, trackId, startTicks: atTicks, endTicks, text, look, fallbackName: names.trackName }) }] };
}

function lookNear(document: ProjectDocument, trackId: string, atTicks: number): CaptionLook {
  const captions = captionsOnTrack(document, trackId);
  const model = captions.findLast(({ startTicks }) => startTicks <= atTicks) ?? captions[0];
  return { text: model?.text ?? captionText, transform: model?.transform ?? captionTransform };
}

/** EQ7: gives every caption of a track the look of one of them: its font, colours and place. What they say stays. */
export function spreadLook(document: ProjectDocument, model: Clip): readonly Command[] {
  const others = clipsOnTrack(document, model.trackId).filter(({ id, kind }) => kind === 'text' && id !== model.id).map(({ id }) => id);
  if (model.text === null || others.length === 0) return [];
  const { text: _words, ...look } = model.text;
  return [
    { type: 'set-text', clipIds: others, text: look },
    { type: 'set-transform', clipIds: others, transform: model.transform },
  ];
}
