import { assert } from '@/lib/base/assert';
import type { Canvas, Clip, Marker, ProjectDocument, TimeRange, Track } from '@/lib/editor/document/model';
import { carryClipIndex } from '@/lib/editor/document/read';

/** One record before and after; null where it is not there. */
export interface Change<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/** There always is a canvas. */
export interface CanvasChange {
  readonly before: Canvas;
  readonly after: Canvas;
}

/** Null is the whole project, before or after. */
export interface RangeChange {
  readonly before: TimeRange | null;
  readonly after: TimeRange | null;
}

/**
 * What turns one document into another: whole records by id, both ways, in plain JSON. Only what differs is in it, so a diff
 * without entries changes nothing.
 */
export interface Diff {
  readonly canvas: CanvasChange | null;
  readonly tracks: Readonly<Record<string, Change<Track>>>;
  readonly clips: Readonly<Record<string, Change<Clip>>>;
  readonly markers: Readonly<Record<string, Change<Marker>>>;
  readonly range: RangeChange | null;
}

export const emptyDiff: Diff = { canvas: null, tracks: {}, clips: {}, markers: {}, range: null };

/** Whether a diff changes nothing. */
export function isEmptyDiff(diff: Diff): boolean {
  return diff.canvas === null && diff.range === null && [diff.tracks, diff.clips, diff.markers].every((changes) => Object.keys(changes).length === 0);
}

/** ED10: the document after the diff. Asserts that the document is the one before it: a diff for another document is a programmer's error. */
export function applyDiff(document: ProjectDocument, diff: Diff): ProjectDocument {
  assert(diff.canvas === null || isSameRecord(document.canvas, diff.canvas.before), 'the diff is for another canvas');
  assert(diff.range === null || isSameRecord(document.range, diff.range.before), 'the diff is for another range');
  const clips = applyChanges(document.clips, diff.clips);
  if (clips !== document.clips) carryClipIndex(document.clips, clips, Object.values(diff.clips));
  return {
    ...document,
    canvas: diff.canvas?.after ?? document.canvas,
    tracks: applyChanges(document.tracks, diff.tracks),
    clips,
    markers: applyChanges(document.markers, diff.markers),
    range: diff.range === null ? document.range : diff.range.after,
  };
}

/** ED10: the diff that leads back. */
export function invertDiff(diff: Diff): Diff {
  return {
    canvas: diff.canvas === null ? null : { before: diff.canvas.after, after: diff.canvas.before },
    tracks: invertChanges(diff.tracks),
    clips: invertChanges(diff.clips),
    markers: invertChanges(diff.markers),
    range: diff.range === null ? null : { before: diff.range.after, after: diff.range.before },
  };
}

/** ED11: one diff for two in sequence. What the second takes back leaves no trace. */
export function composeDiffs(first: Diff, second: Diff): Diff {
  const [earlier, later] = [first.canvas ?? second.canvas, second.canvas ?? first.canvas];
  const [earlierRange, laterRange] = [first.range ?? second.range, second.range ?? first.range];
  return {
    canvas: earlier === null || later === null ? null : canvasChange(earlier.before, later.after),
    tracks: composeChanges(first.tracks, second.tracks),
    clips: composeChanges(first.clips, second.clips),
    markers: composeChanges(first.markers, second.markers),
    range: earlierRange === null || laterRange === null ? null : rangeChange(earlierRange.before, laterRange.after),
  };
}

/** The change from one canvas to another, or null where they are the same. */
export function canvasChange(before: Canvas, after: Canvas): CanvasChange | null {
  return isSameRecord(before, after) ? null : { before, after };
}

/** The change from one range to another, or null where they are the same. */
export function rangeChange(before: TimeRange | null, after: TimeRange | null): RangeChange | null {
  return isSameRecord(before, after) ? null : { before, after };
}

/** The changes that turn `before`'s records into `after`'s, for the ids that a command touched. */
export function changesBetween<T extends object>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  touchedIds: Iterable<string>,
): Readonly<Record<string, Change<T>>> {
  const changes: Record<string, Change<T>> = {};
  for (const id of touchedIds) {
    const change = { before: ownRecord(before, id), after: ownRecord(after, id) };
    if (!isSameRecord(change.before, change.after)) changes[id] = change;
  }
  return changes;
}

/** Everything that differs between two documents. */
export function diffDocuments(before: ProjectDocument, after: ProjectDocument): Diff {
  const changes = <T extends object>(earlier: Readonly<Record<string, T>>, later: Readonly<Record<string, T>>) =>
    changesBetween(earlier, later, new Set([...Object.keys(earlier), ...Object.keys(later)]));
  return {
    canvas: canvasChange(before.canvas, after.canvas),
    tracks: changes(before.tracks, after.tracks),
    clips: changes(before.clips, after.clips),
    markers: changes(before.markers, after.markers),
    range: rangeChange(before.range, after.range),
  };
}

function applyChanges<T extends object>(
  records: Readonly<Record<string, T>>,
  changes: Readonly<Record<string, Change<T>>>,
): Readonly<Record<string, T>> {
  const entries = Object.entries(changes);
  if (entries.length === 0) return records;
  const next: Record<string, T> = { ...records };
  for (const [id, change] of entries) {
    assert(isSameRecord(ownRecord(records, id), change.before), `the diff is for another record ${id}`);
    if (change.after === null) delete next[id];
    else next[id] = change.after;
  }
  return next;
}

function invertChanges<T>(changes: Readonly<Record<string, Change<T>>>): Readonly<Record<string, Change<T>>> {
  return Object.fromEntries(Object.entries(changes).map(([id, { before, after }]) => [id, { before: after, after: before }]));
}

function composeChanges<T extends object>(
  first: Readonly<Record<string, Change<T>>>,
  second: Readonly<Record<string, Change<T>>>,
): Readonly<Record<string, Change<T>>> {
  const composed: Record<string, Change<T>> = { ...first };
  for (const [id, change] of Object.entries(second)) {
    const before = (ownRecord(first, id) ?? change).before;
    if (isSameRecord(before, change.after)) delete composed[id];
    else composed[id] = { before, after: change.after };
  }
  return composed;
}

function ownRecord<T>(records: Readonly<Record<string, T>>, id: string): T | null {
  return Object.hasOwn(records, id) ? (records[id] ?? null) : null;
}

/** Equal in every field; records are plain JSON. */
export function isSameRecord(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return left.length === right.size && left.every(([key, value]) => right.has(key) && isSameRecord(value, right.get(key)));
}
