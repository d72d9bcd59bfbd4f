'use client';
import { createContext, useContext } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import { assert } from '@/lib/base/assert';
import type { Editor } from '@/lib/editor/editor-model';
import type { ViewState } from '@/lib/editor/view';
import { pixelsToTicks, ticksToPixels } from '@/lib/editor/view';
import type { TimeBoxes } from '@/components/editor/timeline/view/time-boxes';
import { createTimeBoxes } from '@/components/editor/timeline/view/time-boxes';
import type { TickRange } from '@/components/editor/timeline/view/window';
import { nextWindow } from '@/components/editor/timeline/view/window';

/** The ruler stays on top while tracks scroll under it. */
export const rulerHeightPx = 28;

/** What a gesture on the timeline shows beside the document's preview. */
export interface TimelineHints {
  /** Where an edge has caught on something, and on what; null while none has. */
  readonly guide: { readonly ticks: number; readonly label: string } | null;
  /** What the gesture does, at a place of the window. */
  readonly readout: { readonly leftPx: number; readonly topPx: number; readonly text: string } | null;
  /** Where what is dragged in would stand. */
  readonly ghost: DropGhost | null;
  /** The rectangle that selects what it touches, in pixels of the lanes. */
  readonly marquee: { readonly leftPx: number; readonly topPx: number; readonly widthPx: number; readonly heightPx: number } | null;
  /** Clip with the keyboard's focus: it stays in the DOM wherever the timeline is scrolled. */
  readonly focusedClipId: string | null;
  /** The clip at whose start the selected transition is. */
  readonly transitionClipId: string | null;
  /** The clip that a finger holds. */
  readonly liftedClipId: string | null;
  /** The clip whose name is being typed. */
  readonly renamingClipId: string | null;
  /** Where a track that is dragged would go. */
  readonly trackTarget: { readonly trackId: string; readonly side: 'above' | 'below' } | null;
}

/** In ticks of the timeline, and in pixels from the top of the first lane. */
export interface DropGhost {
  readonly startTicks: number;
  readonly durationTicks: number;
  readonly topPx: number;
  readonly heightPx: number;
  readonly label: string;
}

const noHints: TimelineHints = { guide: null, readout: null, ghost: null, marquee: null, focusedClipId: null, transitionClipId: null, liftedClipId: null, renamingClipId: null, trackTarget: null };

/** What of the timeline stands in the DOM: changes far more rarely than the view does. */
export interface TimelineWindow {
  readonly range: TickRange;
  /** The zoom that decides which clips are too narrow, in steps, so that a zoom gesture seldom changes it. */
  readonly pixelsPerSecond: number;
}

/** The places and stores that the parts of one timeline share. */
export interface TimelineFrame {
  readonly hints: StoreApi<TimelineHints>;
  readonly window: StoreApi<TimelineWindow>;
  /** What stands at a time, and follows the zoom. */
  readonly boxes: TimeBoxes;
  /** Whether the timeline turns its pages with the playhead; scrolling ends it until the next play or seek. */
  isFollowing: boolean;
  /** The scrolled element; null until it stands. */
  readonly scroller: HTMLElement | null;
  /** An element whose left edge is tick 0 and whose top edge is that of the first lane. */
  readonly lanes: HTMLElement | null;
  /** Says where they stand; null when they are gone. */
  place(elements: { readonly scroller: HTMLElement; readonly lanes: HTMLElement } | null): void;
}

export function createTimelineFrame(): TimelineFrame {
  let placed: { readonly scroller: HTMLElement; readonly lanes: HTMLElement } | null = null;
  return {
    hints: createStore<TimelineHints>(() => noHints),
    window: createStore<TimelineWindow>(() => ({ range: { fromTicks: 0, toTicks: 0 }, pixelsPerSecond: 60 })),
    boxes: createTimeBoxes(60),
    isFollowing: true,
    get scroller() {
      return placed?.scroller ?? null;
    },
    get lanes() {
      return placed?.lanes ?? null;
    },
    place: (elements) => void (placed = elements),
  };
}

const FrameContext = createContext<TimelineFrame | null>(null);

export const TimelineFrameProvider = FrameContext.Provider;

export function useTimelineFrame(): TimelineFrame {
  const frame = useContext(FrameContext);
  assert(frame !== null, 'a part of the timeline stands inside of it');
  return frame;
}

/** The window that a view needs; the same object while the current one will do. */
export function windowFor(current: TimelineWindow, view: ViewState): TimelineWindow {
  const visibleTicks = pixelsToTicks(Math.max(view.widthPx, 400), view);
  const range = nextWindow(current.range, { fromTicks: view.scrollTicks, toTicks: view.scrollTicks + visibleTicks });
  const pixelsPerSecond = 2 ** Math.round(Math.log2(view.pixelsPerSecond));
  return range === current.range && pixelsPerSecond === current.pixelsPerSecond ? current : { range, pixelsPerSecond };
}

/** The tick under a pointer, not before 0 and not rounded to a frame. */
export function ticksAtPointer(frame: TimelineFrame, editor: Editor, clientX: number): number {
  const left = frame.lanes?.getBoundingClientRect().left ?? 0;
  return Math.max(0, pixelsToTicks(clientX - left, editor.view.getState()));
}

/** A clip that changes its track is drawn anew there; the focus follows it. */
export function focusClip({ scroller }: TimelineFrame, clipId: string): void {
  requestAnimationFrame(() => scroller?.querySelector<HTMLElement>(`[data-clip-id="${CSS.escape(clipId)}"] button`)?.focus({ preventScroll: true }));
}

/** Browsers draw nothing wider than this (2^25 px), with a margin. */
const widestPx = 30_000_000;

/** How wide the lanes are: all clips and half a screen of room to go on after them. */
export function lanesWidthPx(view: ViewState, endTicks: number): number {
  const contentPx = ticksToPixels(Math.max(endTicks, view.scrollTicks), view) + view.widthPx / 2;
  return Math.min(widestPx, Math.max(view.widthPx, contentPx));
}

/** The closest zoom at which a project of this length can still be drawn. */
export function closestZoom(endTicks: number): number {
  return widestPx / Math.max(1, ticksToPixels(endTicks, { pixelsPerSecond: 1 }));
}
