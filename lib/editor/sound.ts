import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { clipEndTicks, clipsBetween, clipsOnTrack, sourceSpanTicks, tracksBottomUp } from '@/lib/editor/document/read';
import { ticksPerMillisecond } from '@/lib/editor/document/time';

/** A point of a gain curve. Between two points the gain changes in a straight line. */
export interface GainPoint {
  readonly ticks: number;
  /** Linear; 1 is as recorded. */
  readonly gain: number;
}

/** The sound of one clip, whole: what a range needs of it is for the reader to cut. */
export interface SoundSegment {
  readonly clipId: string;
  readonly assetId: string;
  readonly startTicks: number;
  readonly endTicks: number;
  /** The instant of the source that is heard at `startTicks`. */
  readonly sourceInTicks: number;
  readonly speedPercent: number;
  /** In order of time, the first at `startTicks` and the last at `endTicks`. */
  readonly gain: readonly GainPoint[];
}

/** EX3: a hard edge inside a sound clicks, so the gain rises and falls over 3 ms. */
const edgeTicks = 3 * ticksPerMillisecond;

/**
 * EX1 to EX4: the only definition of what a project sounds like: every clip that is heard somewhere in `[fromTicks, toTicks)`.
 * Segments at the same time are summed. A video without sound has a segment too: only its file can tell.
 */
export function describeSound(document: ProjectDocument, fromTicks: number, toTicks: number): readonly SoundSegment[] {
  return tracksBottomUp(document)
    .filter((track) => !track.muted)
    .flatMap((track) => clipsBetween(document, track.id, fromTicks, toTicks))
    .filter((clip) => clip.kind !== 'image' && clip.volume > 0)
    .map((clip) => describeSegment(document, clip));
}

/** The gain of a segment at `ticks`; 0 outside of it. */
export function gainAt(segment: SoundSegment, ticks: number): number {
  if (ticks < segment.startTicks || ticks >= segment.endTicks) return 0;
  const nextIndex = segment.gain.findIndex((point) => point.ticks > ticks);
  const [previous, next] = [segment.gain[nextIndex - 1], segment.gain[nextIndex]];
  if (previous === undefined || next === undefined) return segment.gain.at(-1)?.gain ?? 0;
  return previous.gain + ((next.gain - previous.gain) * (ticks - previous.ticks)) / (next.ticks - previous.ticks);
}

function describeSegment(document: ProjectDocument, clip: Clip): SoundSegment {
  const clips = clipsOnTrack(document, clip.trackId);
  const index = clips.indexOf(clip);
  const [previous, next] = [clips[index - 1], clips[index + 1]];
  const endTicks = clipEndTicks(clip);
  const riseTicks = previous !== undefined && isContinuous(previous, clip) ? 0 : Math.min(edgeTicks, clip.durationTicks / 2);
  const fallTicks = next !== undefined && isContinuous(clip, next) ? 0 : Math.min(edgeTicks, clip.durationTicks / 2);
  const points: GainPoint[] = [];
  if (riseTicks > 0) points.push({ ticks: clip.startTicks, gain: 0 });
  points.push({ ticks: clip.startTicks + riseTicks, gain: clip.volume });
  if (endTicks - fallTicks > clip.startTicks + riseTicks) points.push({ ticks: endTicks - fallTicks, gain: clip.volume });
  if (fallTicks > 0) points.push({ ticks: endTicks, gain: 0 });
  return {
    clipId: clip.id,
    assetId: clip.assetId,
    startTicks: clip.startTicks,
    endTicks,
    sourceInTicks: clip.sourceInTicks,
    speedPercent: clip.speedPercent,
    gain: points,
  };
}

/** EX4: the second clip goes on where the first stops in the same recording, as after a split: there is no edge to soften. */
function isContinuous(first: Clip, second: Clip): boolean {
  const sourceOutTicks = first.sourceInTicks + sourceSpanTicks(first.durationTicks, first.speedPercent);
  return (
    clipEndTicks(first) === second.startTicks &&
    first.assetId === second.assetId &&
    first.speedPercent === second.speedPercent &&
    first.volume === second.volume &&
    Math.abs(second.sourceInTicks - sourceOutTicks) <= 1
  );
}
