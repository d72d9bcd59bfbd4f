import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { clipEndTicks, clipsOnTrack, tracksBottomUp } from '@/lib/editor/document/read';

type KeyPress = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;

/**
 * EK17: the clip to which a plain arrow, Home or End leads from the one that has the focus; null for other keys and where there is none. Sideways along
 * the track; up and down to the next track that has clips, to the clip that lies nearest to the middle of this one.
 */
export function clipKeyTarget({ key, altKey, shiftKey, ctrlKey, metaKey }: KeyPress, clip: Clip, document: ProjectDocument): Clip | null {
  if (altKey || shiftKey || ctrlKey || metaKey) return null;
  const clips = clipsOnTrack(document, clip.trackId);
  const index = clips.findIndex(({ id }) => id === clip.id);
  switch (key) {
    case 'ArrowLeft':
      return clips[index - 1] ?? null;
    case 'ArrowRight':
      return clips[index + 1] ?? null;
    case 'Home':
      return index === 0 ? null : (clips[0] ?? null);
    case 'End':
      return index === clips.length - 1 ? null : (clips.at(-1) ?? null);
    case 'ArrowUp':
      return clipBeyond(document, clip, 1);
    case 'ArrowDown':
      return clipBeyond(document, clip, -1);
    default:
      return null;
  }
}

/** Whether a key walks among clips at all, also where there is no further one: it then means nothing else. */
export function isFocusKey({ key, altKey, shiftKey, ctrlKey, metaKey }: KeyPress): boolean {
  return !(altKey || shiftKey || ctrlKey || metaKey) && ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key);
}

function clipBeyond(document: ProjectDocument, clip: Clip, direction: 1 | -1): Clip | null {
  const tracks = tracksBottomUp(document);
  const order = tracks.findIndex(({ id }) => id === clip.trackId);
  const beyond = direction === 1 ? tracks.slice(order + 1) : tracks.slice(0, Math.max(0, order)).toReversed();
  const clips = beyond.map(({ id }) => clipsOnTrack(document, id)).find(({ length }) => length > 0) ?? [];
  const middleTicks = (clip.startTicks + clipEndTicks(clip)) / 2;
  const distance = (other: Clip) => Math.max(other.startTicks - middleTicks, middleTicks - clipEndTicks(other), 0);
  return clips.reduce<Clip | null>((best, other) => (best === null || distance(other) < distance(best) ? other : best), null);
}
