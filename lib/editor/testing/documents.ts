import { emptyDocument, plainClip } from '@/lib/editor/document/empty';
import type { Canvas, Clip, ProjectDocument, TimeRange, Track } from '@/lib/editor/document/model';
import { projectDocumentSchema } from '@/lib/editor/document/schema';
import { ticksPerSecond } from '@/lib/editor/document/time';

/** Whole seconds as ticks, for tests that are easier to read in seconds. */
export function seconds(count: number): number {
  return Math.round(count * ticksPerSecond);
}

/** A one-second picture at the beginning of `video-1`, with what the test wants otherwise. */
export function makeClip(clip: Partial<Clip> & { readonly id: string }): Clip {
  return {
    trackId: 'video-1',
    kind: 'image',
    name: clip.id,
    assetId: `asset-of-${clip.id}`,
    startTicks: 0,
    durationTicks: seconds(1),
    sourceDurationTicks: null,
    ...plainClip,
    ...clip,
  };
}

export function makeTrack(track: Partial<Track> & { readonly id: string; readonly order: number }): Track {
  return { kind: 'video', name: track.id, muted: false, hidden: false, locked: false, ...track };
}

/** A valid document: `video-1` above `audio-1`, or the tracks given, with the clips given. */
export function makeDocument(parts: { tracks?: readonly Track[]; clips?: readonly Clip[]; canvas?: Partial<Canvas>; range?: TimeRange }): ProjectDocument {
  const empty = emptyDocument();
  return projectDocumentSchema.parse({
    ...empty,
    canvas: { ...empty.canvas, ...parts.canvas },
    tracks: parts.tracks === undefined ? empty.tracks : byId(parts.tracks),
    clips: byId(parts.clips ?? []),
    range: parts.range ?? null,
  });
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(records.map((record) => [record.id, record]));
}
