import type { Command } from '@/lib/editor/commands/command';
import { clipAsHeld } from '@/lib/editor/commands/freeze-frame';
import type { PlacementNames } from '@/lib/editor/commands/placement';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { clipEndTicks, clipsBetween, findTrack, tracksBottomUp } from '@/lib/editor/document/read';
import { ticksPerSecond } from '@/lib/editor/document/time';

/** How long such a picture stands, in ticks: as a picture does, and no longer than its video where that leaves enough to be seen. */
const usualTicks = 5 * ticksPerSecond;
const leastTicks = ticksPerSecond;

/**
 * EC25: the commands that lay a picture of a video's frame over the video, from `atTicks` on: in the place and the look that the frame has there, and below all
 * that covers the video then. A track is made where none is free there. Over a picture's clip it stands as long as that clip.
 */
export function coverFrame(document: ProjectDocument, video: Clip, atTicks: number, picture: Pick<Clip, 'assetId' | 'name'>, names: PlacementNames): readonly Command[] {
  const longestTicks = video.kind === 'image' ? video.durationTicks : usualTicks;
  const durationTicks = Math.max(leastTicks, Math.min(longestTicks, clipEndTicks(video) - atTicks));
  const freeTrackId = freeTrackAbove(document, video.trackId, atTicks, atTicks + durationTicks);
  const trackId = freeTrackId ?? names.newId();
  const clip: Clip = {
    ...clipAsHeld(video, atTicks),
    ...picture,
    id: names.newId(),
    trackId,
    kind: 'image',
    durationTicks,
    sourceInTicks: 0,
    sourceDurationTicks: null,
    speedPercent: 100,
    groupId: null,
    transition: null,
    volume: 1,
    pan: 0,
  };
  return [...(freeTrackId === null ? [trackAbove(document, video.trackId, trackId, names)] : []), { type: 'insert-clip', clip }];
}

/** The lowest track of pictures above this one that can take a clip then, as long as nothing that is seen stands between; or null. */
function freeTrackAbove(document: ProjectDocument, trackId: string, fromTicks: number, toTicks: number): string | null {
  for (const track of tracksBottomUp(document).slice(orderAbove(document, trackId))) {
    const isFree = clipsBetween(document, track.id, fromTicks, toTicks).length === 0;
    if (track.kind === 'video' && isFree && !track.locked && !track.hidden) return track.id;
    if (track.kind !== 'audio' && !isFree && !track.hidden) return null;
  }
  return null;
}

function trackAbove(document: ProjectDocument, trackId: string, newTrackId: string, names: PlacementNames): Command {
  const number = tracksBottomUp(document).filter(({ kind }) => kind === 'video').length + 1;
  return { type: 'add-track', trackId: newTrackId, kind: 'video', name: names.trackName('video', number), order: orderAbove(document, trackId) };
}

function orderAbove(document: ProjectDocument, trackId: string): number {
  return (findTrack(document, trackId)?.order ?? 0) + 1;
}
