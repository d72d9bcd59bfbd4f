import * as z from 'zod/mini';
import type { Result } from '@/lib/base/result';
import { err, ok } from '@/lib/base/result';
import type { CommandError, RemoveMarker, SetMarker, SetRange } from '@/lib/editor/commands/command';
import { changesBetween, emptyDiff, rangeChange } from '@/lib/editor/document/diff';
import type { Diff } from '@/lib/editor/document/diff';
import { documentLimits } from '@/lib/editor/document/limits';
import type { ProjectDocument } from '@/lib/editor/document/model';
import { markerSchema, rangeSchema } from '@/lib/editor/document/model';

/** EC20: adds a marker, or changes the one with its id. */
export function setMarker(document: ProjectDocument, { marker }: SetMarker): Result<Diff, CommandError> {
  const isNew = !Object.hasOwn(document.markers, marker.id);
  if (isNew && Object.keys(document.markers).length >= documentLimits.markers) return err({ code: 'limit_reached', limit: 'markers' });
  const after = markerSchema.safeParse(marker);
  if (!after.success) return err(invalid(after.error.issues[0]));
  return ok({ ...emptyDiff, markers: changesBetween(document.markers, { [marker.id]: after.data }, [marker.id]) });
}

/** EC20: takes a marker away; `unknown_marker` where there is none. */
export function removeMarker(document: ProjectDocument, { markerId }: RemoveMarker): Result<Diff, CommandError> {
  if (!Object.hasOwn(document.markers, markerId)) return err({ code: 'unknown_marker', markerId });
  return ok({ ...emptyDiff, markers: changesBetween(document.markers, {}, [markerId]) });
}

/** EC20: sets what is looped and exported; null is the whole project. */
export function setRange(document: ProjectDocument, { range }: SetRange): Result<Diff, CommandError> {
  const after = z.nullable(rangeSchema).safeParse(range);
  return after.success ? ok({ ...emptyDiff, range: rangeChange(document.range, after.data) }) : err(invalid(after.error.issues[0]));
}

function invalid(issue: { readonly path: PropertyKey[]; readonly message: string } | undefined): CommandError {
  return { code: 'invalid_value', path: issue?.path.join('.') ?? '', message: issue?.message ?? '' };
}
