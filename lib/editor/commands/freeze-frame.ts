import type { Command } from '@/lib/editor/commands/command';
import { keyframesOf } from '@/lib/editor/commands/edit-keyframes';
import { withGroups } from '@/lib/editor/commands/group-clips';
import { makeRoom } from '@/lib/editor/commands/place-inserted';
import type { PlacementNames } from '@/lib/editor/commands/placement';
import { partFrom } from '@/lib/editor/commands/trim-clip';
import { defaultFilters } from '@/lib/editor/document/empty';
import type { AnimatedProperty } from '@/lib/editor/document/keyframes';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { clipEndTicks, findClip } from '@/lib/editor/document/read';
import { ticksPerSecond } from '@/lib/editor/document/time';
import { animatedValue } from '@/lib/editor/layer';

/** How long a frame is held until somebody says otherwise, in ticks. */
const usualHoldTicks = 2 * ticksPerSecond;

/**
 * EC22: the commands that hold the frame at `atTicks` of each of these videos, which all are there then, and the ids of the clips that hold it. The videos
 * are cut, and what comes after them on their tracks moves; a clip that is grouped with one of them and is there too waits as long.
 */
export function freezeFrame(document: ProjectDocument, clips: readonly Clip[], atTicks: number, names: PlacementNames): { readonly commands: readonly Command[]; readonly heldClipIds: readonly string[] } {
  const isThere = (clip: Clip): boolean => clip.startTicks <= atTicks && atTicks < clipEndTicks(clip);
  const waiting = withGroups(document, clips.map(({ id }) => id)).flatMap((clipId) => findClip(document, clipId) ?? []).filter(isThere);
  const trackIds = [...new Set([...clips, ...waiting].map(({ trackId }) => trackId))];
  const held = clips.map((clip): Clip => ({ ...clipAsHeld(clip, atTicks), id: names.newId(), durationTicks: usualHoldTicks, speedPercent: 0 }));
  return {
    commands: [...trackIds.flatMap((trackId) => makeRoom(document, trackId, atTicks, usualHoldTicks, names)), ...held.map((clip): Command => ({ type: 'insert-clip', clip }))],
    heldClipIds: held.map(({ id }) => id),
  };
}

/** The clip from this instant on as it looks there, and nothing of its look in motion. What it comes from by a transition leads to the held frame where that is its first. */
export function clipAsHeld(clip: Clip, atTicks: number): Clip {
  const value = (property: AnimatedProperty): number => animatedValue(clip, property, atTicks);
  const { brightness, contrast, saturation, blur } = clip.keyframes ?? {};
  const isFiltered = clip.filters !== null || [brightness, contrast, saturation, blur].some((list) => list !== undefined);
  return {
    ...partFrom(clip, atTicks),
    transform: { ...clip.transform, x: value('x'), y: value('y'), scale: value('scale'), rotationDegrees: value('rotationDegrees'), opacity: value('opacity') },
    filters: isFiltered ? { ...(clip.filters ?? defaultFilters), brightness: value('brightness'), contrast: value('contrast'), saturation: value('saturation'), blur: value('blur') } : null,
    keyframes: null,
    enter: null,
    exit: null,
    transition: clip.startTicks === atTicks ? clip.transition : null,
    // Nothing is heard of it; once it plays on, it is as loud as it was here.
    volume: keyframesOf(clip, 'volume').length > 0 ? value('volume') : clip.volume,
    fadeInTicks: 0,
    fadeOutTicks: 0,
  };
}
