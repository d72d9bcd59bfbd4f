import type { Clip } from '@/lib/editor/document/model';
import { clipEndTicks } from '@/lib/editor/document/read';
import { ticksToPixels } from '@/lib/editor/view';

/** A stretch of the timeline, `[fromTicks, toTicks)`. */
export interface TickRange {
  readonly fromTicks: number;
  readonly toTicks: number;
}

/**
 * The stretch whose clips stand in the DOM: what is visible and half as much again on either side. It stays as it is while it still covers what is
 * visible and has not become far too large, so that scrolling and zooming cause a new one only now and then.
 */
export function nextWindow(current: TickRange | null, visible: TickRange): TickRange {
  const visibleTicks = visible.toTicks - visible.fromTicks;
  if (current !== null && current.fromTicks <= visible.fromTicks && current.toTicks >= visible.toTicks) {
    if (current.toTicks - current.fromTicks <= 3 * visibleTicks) return current;
  }
  return { fromTicks: Math.max(0, visible.fromTicks - visibleTicks / 2), toTicks: visible.toTicks + visibleTicks / 2 };
}

/** Neighbouring clips that are too narrow to be told apart, drawn as one stroke. */
export interface ClipRun {
  readonly fromTicks: number;
  readonly toTicks: number;
  readonly clipCount: number;
  readonly isSelected: boolean;
}

export interface TrackContent {
  /** In order of time. */
  readonly buttons: readonly Clip[];
  readonly runs: readonly ClipRun[];
}

interface ContentOptions {
  readonly pixelsPerSecond: number;
  /** These are buttons at any width while they are few. */
  readonly selected: ReadonlySet<string>;
  /** This one always is. */
  readonly focusedClipId: string | null;
  /** Up to this many clips of a track are buttons whatever their width. */
  readonly buttonBudget: number;
}

/** A clip narrower than this shows nothing and is hard to hit; many of them become a run. */
const narrowPx = 24;

/** A clip that is narrower has no room for the first letters of its name. */
const barePx = 40;

/** Whether a clip shows neither its name nor a picture. */
export function isBare({ durationTicks }: Clip, pixelsPerSecond: number): boolean {
  return ticksToPixels(durationTicks, { pixelsPerSecond }) < barePx;
}

/** A clip that is alone selected can be seen and taken at any zoom; of thousands each would be a stroke. */
const pinnedMost = 40;

/** Splits the clips of one track's window (in order of time) into those that are buttons and those that are drawn together. */
export function trackContent(clips: readonly Clip[], { pixelsPerSecond, selected, focusedClipId, buttonBudget }: ContentOptions): TrackContent {
  if (clips.length <= buttonBudget) return { buttons: clips, runs: [] };
  const view = { pixelsPerSecond };
  const isPinning = selected.size <= pinnedMost;
  const buttons: Clip[] = [];
  const runs: ClipRun[] = [];
  for (const clip of clips) {
    const isSelected = selected.has(clip.id);
    if (clip.id === focusedClipId || (isSelected && isPinning) || ticksToPixels(clip.durationTicks, view) >= narrowPx) {
      buttons.push(clip);
      continue;
    }
    const last = runs.at(-1);
    const isNear = last !== undefined && last.isSelected === isSelected && ticksToPixels(clip.startTicks - last.toTicks, view) < 1;
    if (isNear) runs[runs.length - 1] = { ...last, toTicks: clipEndTicks(clip), clipCount: last.clipCount + 1 };
    else runs.push({ fromTicks: clip.startTicks, toTicks: clipEndTicks(clip), clipCount: 1, isSelected });
  }
  return { buttons, runs };
}
