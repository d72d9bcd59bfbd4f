'use client';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export const trackHeights = ['small', 'normal', 'large'] as const;
export type TrackHeight = (typeof trackHeights)[number];

/** How the person looks at a track is not the project's: it lasts as long as the page, and undo does not touch it. */
const store = createStore<Readonly<Record<string, TrackHeight>>>(() => ({}));

export function useTrackHeight(trackId: string): readonly [TrackHeight, (height: TrackHeight) => void] {
  const height = useStore(store, (heights) => heights[trackId] ?? 'normal');
  return [height, (next) => store.setState({ [trackId]: next })];
}
