import type { Command } from '@/lib/editor/commands/command';
import { keyframesOf } from '@/lib/editor/commands/edit-keyframes';
import type { PlacementNames, UnplacedClip } from '@/lib/editor/commands/placement';
import { placeClips } from '@/lib/editor/commands/placement';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';

/**
 * EC23: the commands that make clips of their own of the sound of videos: on a sound track with room at the same time, as loud, as fast and fading as it was, in one
 * group with its picture, which falls silent.
 */
export function detachSound(document: ProjectDocument, videos: readonly Clip[], names: PlacementNames): readonly Command[] {
  const pairs = videos.map((video) => ({ video, soundId: names.newId(), groupId: video.groupId ?? names.newId() }));
  return [
    ...placeClips(document, pairs.map(({ video, soundId }) => soundOf(video, soundId)), names),
    ...pairs.flatMap(({ video, soundId, groupId }): readonly Command[] => [
      ...(keyframesOf(video, 'volume').length === 0 ? [] : [{ type: 'set-keyframes', clipId: video.id, property: 'volume', keyframes: [] } as const]),
      { type: 'set-clip-properties', clipIds: [video.id], properties: { volume: 0, fadeInTicks: 0, fadeOutTicks: 0 } },
      { type: 'group-clips', clipIds: [video.id, soundId], groupId },
    ]),
  ];
}

function soundOf({ name, assetId, startTicks, durationTicks, sourceInTicks, sourceDurationTicks, speedPercent, volume, pan, fadeInTicks, fadeOutTicks, keyframes }: Clip, id: string): UnplacedClip {
  const level = keyframes?.volume;
  return {
    id, kind: 'audio', name, assetId, startTicks, durationTicks, sourceInTicks, sourceDurationTicks, speedPercent, volume, pan, fadeInTicks, fadeOutTicks,
    keyframes: level === undefined ? null : { volume: level },
  };
}
