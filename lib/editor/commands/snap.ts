import type { ProjectDocument } from '@/lib/editor/document/model';
import { clipEndTicks, clipsOnTrack, tracksBottomUp } from '@/lib/editor/document/read';

/** What a moved edge can catch on. */
export interface SnapCandidate {
  readonly ticks: number;
  readonly source: 'start' | 'playhead' | 'clip-edge' | 'marker' | 'range';
}

/** Where edges would catch, sorted by time. Made once when a gesture begins. */
export type SnapCandidates = readonly SnapCandidate[];

/** The move that was found: `snappedTo` is null where nothing was near enough, and the wish then stands. */
export interface Snapped {
  readonly ticks: number;
  readonly snappedTo: SnapCandidate | null;
}

/** EP1: the beginning of the timeline, the playhead, the markers, the ends of the range and both edges of every clip that does not move itself. */
export function snapCandidates(
  document: ProjectDocument,
  options: { readonly movingClipIds: ReadonlySet<string>; readonly playheadTicks: number | null; readonly markerTicks?: readonly number[]; readonly rangeTicks?: readonly number[] },
): SnapCandidates {
  const candidates: SnapCandidate[] = [{ ticks: 0, source: 'start' }];
  if (options.playheadTicks !== null) candidates.push({ ticks: options.playheadTicks, source: 'playhead' });
  for (const ticks of options.markerTicks ?? []) candidates.push({ ticks, source: 'marker' });
  for (const ticks of options.rangeTicks ?? []) candidates.push({ ticks, source: 'range' });
  // Track by track: each is in order already, so that sorting thousands of edges is little more than joining five lists.
  for (const track of tracksBottomUp(document)) {
    for (const clip of clipsOnTrack(document, track.id)) {
      if (options.movingClipIds.has(clip.id)) continue;
      candidates.push({ ticks: clip.startTicks, source: 'clip-edge' }, { ticks: clipEndTicks(clip), source: 'clip-edge' });
    }
  }
  return candidates.sort((a, b) => a.ticks - b.ticks);
}

/** EP2: the candidate nearest to `ticks` within the threshold (included); of two equally near ones the earlier. */
export function snapTicks(ticks: number, candidates: SnapCandidates, thresholdTicks: number): Snapped {
  const nearest = nearestCandidate(ticks, candidates);
  return nearest === null || Math.abs(nearest.ticks - ticks) > thresholdTicks
    ? { ticks, snappedTo: null }
    : { ticks: nearest.ticks, snappedTo: nearest };
}

/**
 * EP3: by how many ticks a group of edges that wishes to move by `deltaTicks` moves: so that the edge which is nearest to a
 * candidate meets it. `edges` are the ticks of the group's edges before the move.
 */
export function snapDelta(edges: readonly number[], deltaTicks: number, candidates: SnapCandidates, thresholdTicks: number): Snapped {
  let best: Snapped = { ticks: deltaTicks, snappedTo: null };
  let bestDistance = Infinity;
  for (const edge of edges) {
    const { ticks, snappedTo } = snapTicks(edge + deltaTicks, candidates, thresholdTicks);
    const distance = Math.abs(ticks - edge - deltaTicks);
    if (snappedTo === null || distance >= bestDistance) continue;
    best = { ticks: ticks - edge, snappedTo };
    bestDistance = distance;
  }
  return best;
}

function nearestCandidate(ticks: number, candidates: SnapCandidates): SnapCandidate | null {
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((candidates[middle]?.ticks ?? Infinity) < ticks) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [candidates[low - 1] ?? null, candidates[low] ?? null];
  if (before === null || after === null) return before ?? after;
  return ticks - before.ticks <= after.ticks - ticks ? before : after;
}
