import { clockTime } from '@/components/editor/provider/clock-time';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { clipEndTicks, isHeld } from '@/lib/editor/document/read';
import { changesTexts as texts } from '@/lib/texts/en/changes';

/** What a document and a selection were, or are. */
export interface Standing {
  readonly document: ProjectDocument;
  readonly selectedClipIds: readonly string[];
}

/**
 * EK16: what has become of the project, in a sentence for people who do not see it; null where nothing has that a sentence could tell. The most
 * telling thing is said: what is new or gone, what stands elsewhere, what else is different, what is selected.
 */
export function describeChange(before: Standing, after: Standing): string | null {
  return describeClips(before.document, after.document) ?? describeTracks(before.document, after.document) ?? describeMarkers(before.document, after.document) ?? describeSelection(before, after);
}

function describeClips(before: ProjectDocument, after: ProjectDocument): string | null {
  if (before.clips === after.clips) return null;
  const added = Object.values(after.clips).filter(({ id }) => !Object.hasOwn(before.clips, id));
  const removed = Object.values(before.clips).filter(({ id }) => !Object.hasOwn(after.clips, id));
  const changed = Object.values(after.clips).filter((clip) => Object.hasOwn(before.clips, clip.id) && before.clips[clip.id] !== clip);
  const cut = cutAt(before, added, changed);
  if (cut !== null) return cut;
  const own = heldFrame(added) ?? detachedSound(after, added, changed);
  if (own !== null) return own;
  if (added.length > 0) return one(added, (clip) => texts.added(clip.name, ...place(clip))) ?? texts.addedMany(added.length);
  if (removed.length > 0) return one(removed, (clip) => texts.removed(clip.name)) ?? texts.removedMany(removed.length);
  const [first] = changed;
  if (first === undefined) return null;
  const old = before.clips[first.id];
  if (changed.length > 1) return texts.changedMany(changed.length);
  if (old?.trackId !== first.trackId) return texts.onTrack(first.name, after.tracks[first.trackId]?.name ?? '', ...place(first));
  if (old.durationTicks !== first.durationTicks) return texts.trimmed(first.name, ...place(first));
  return old.startTicks === first.startTicks ? texts.changed(first.name) : texts.moved(first.name, ...place(first));
}

/** Where as many clips have come as have become shorter, each right behind one of those, they were cut. */
function cutAt(before: ProjectDocument, added: readonly Clip[], changed: readonly Clip[]): string | null {
  const isCut = added.length > 0 && added.length === changed.length && added.every((part) => changed.some((left) => left.trackId === part.trackId && clipEndTicks(left) === part.startTicks && before.clips[left.id]?.durationTicks === left.durationTicks + part.durationTicks));
  const [part] = added;
  if (!isCut || part === undefined) return null;
  return added.length === 1 ? texts.cut(part.name, clockTime(part.startTicks)) : texts.cutMany(added.length, clockTime(part.startTicks));
}

/** A frame that is held parts its clip: what is new beside it is the rest of that. */
function heldFrame(added: readonly Clip[]): string | null {
  const held = added.find(isHeld);
  return held === undefined || !added.every(({ assetId }) => assetId === held.assetId) ? null : texts.held(held.name, ...place(held));
}

function detachedSound({ tracks }: ProjectDocument, added: readonly Clip[], changed: readonly Clip[]): string | null {
  const [sound] = added;
  const isDetached = added.length === 1 && sound?.kind === 'audio' && changed.some(({ kind, assetId, startTicks, volume }) => kind === 'video' && assetId === sound.assetId && startTicks === sound.startTicks && volume === 0);
  return isDetached ? texts.soundDetached(sound.name, tracks[sound.trackId]?.name ?? '') : null;
}

function describeTracks(before: ProjectDocument, after: ProjectDocument): string | null {
  if (before.tracks === after.tracks) return null;
  for (const track of Object.values(after.tracks)) {
    const old = Object.hasOwn(before.tracks, track.id) ? before.tracks[track.id] : undefined;
    if (old === undefined) return texts.trackAdded(track.name);
    if (old.muted !== track.muted) return track.muted ? texts.muted(track.name) : texts.unmuted(track.name);
    if (old.hidden !== track.hidden) return track.hidden ? texts.hidden(track.name) : texts.shown(track.name);
    if (old.locked !== track.locked) return track.locked ? texts.locked(track.name) : texts.unlocked(track.name);
  }
  const gone = Object.values(before.tracks).find(({ id }) => !Object.hasOwn(after.tracks, id));
  if (gone !== undefined) return texts.trackRemoved(gone.name);
  const moved = Object.values(after.tracks).filter((track) => before.tracks[track.id]?.order !== track.order);
  return moved.length === 0 ? null : texts.trackOrder(Object.values(after.tracks).toSorted((a, b) => b.order - a.order).map(({ name }) => name));
}

function describeMarkers(before: ProjectDocument, after: ProjectDocument): string | null {
  if (before.markers === after.markers) return null;
  const added = Object.values(after.markers).find(({ id }) => !Object.hasOwn(before.markers, id));
  if (added !== undefined) return texts.markerAdded(clockTime(added.ticks));
  const removed = Object.values(before.markers).find(({ id }) => !Object.hasOwn(after.markers, id));
  return removed === undefined ? null : texts.markerRemoved(clockTime(removed.ticks));
}

function describeSelection(before: Standing, after: Standing): string | null {
  if (before.selectedClipIds === after.selectedClipIds) return null;
  const [first] = after.selectedClipIds;
  if (first === undefined) return texts.nothingSelected;
  return after.selectedClipIds.length === 1 ? texts.selected(after.document.clips[first]?.name ?? '') : texts.selectedMany(after.selectedClipIds.length);
}

function one(clips: readonly Clip[], say: (clip: Clip) => string): string | null {
  const [first] = clips;
  return first === undefined || clips.length > 1 ? null : say(first);
}

function place(clip: Clip): [start: string, end: string] {
  return [clockTime(clip.startTicks), clockTime(clipEndTicks(clip))];
}
