import * as z from 'zod/mini';
import type { Result } from '@/lib/base/result';
import { err, ok } from '@/lib/base/result';
import { plainClip } from '@/lib/editor/document/empty';
import { documentVersion } from '@/lib/editor/document/model';
import type { ProjectDocument } from '@/lib/editor/document/model';
import { projectDocumentSchema } from '@/lib/editor/document/schema';

/** Why a stored value is not a document that this code can work on. */
export type DocumentError =
  /** Written by a later release: nothing is wrong with it, so it must not be overwritten. */
  | { readonly code: 'newer_version'; readonly version: number }
  | { readonly code: 'invalid'; readonly issues: readonly { readonly path: string; readonly message: string }[] };

/** Turns a document of the version that is its key into one of the next version. */
export type Migration = (document: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** One entry per version that ever was stored and is not the current one. Version 1 is the first. */
const migrations: Readonly<Record<number, Migration>> = { 1: fromVersion1, 2: fromVersion2 };

const versioned = z.looseObject({ version: z.int().check(z.gte(1)) });

/** ED9: the one door for documents that come from storage: brings them to the current version and proves them. */
export function parseDocument(value: unknown): Result<ProjectDocument, DocumentError> {
  const migrated = migrateDocument(value, migrations, documentVersion);
  if (!migrated.ok) return migrated;
  const parsed = projectDocumentSchema.safeParse(migrated.value);
  return parsed.success ? ok(parsed.data) : err({ code: 'invalid', issues: issuesOf(parsed.error) });
}

/** ED9: applies the migrations that lead from the value's version to `toVersion`, one after the other. */
export function migrateDocument(
  value: unknown,
  steps: Readonly<Record<number, Migration>>,
  toVersion: number,
): Result<Readonly<Record<string, unknown>>, DocumentError> {
  const parsed = versioned.safeParse(value);
  if (!parsed.success) return err({ code: 'invalid', issues: issuesOf(parsed.error) });
  let document: Readonly<Record<string, unknown>> = parsed.data;
  const { version } = parsed.data;
  if (version > toVersion) return err({ code: 'newer_version', version });
  for (let from = version; from < toVersion; from += 1) {
    const step = steps[from];
    if (step === undefined) return err({ code: 'invalid', issues: [{ path: 'version', message: `version ${from} cannot be read any more` }] });
    document = { ...step(document), version: from + 1 };
  }
  return ok(document);
}

/** Version 2 brought looks, keyframes, transitions, texts, shapes, groups, markers and the range. */
function fromVersion1(document: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const clips = z.record(z.string(), z.looseObject({ transform: z.looseObject({}) })).safeParse(document.clips);
  // What is no clip at all is for the schema to refuse.
  if (!clips.success) return { ...document, markers: {}, range: null };
  const changed = Object.entries(clips.data).map(([id, clip]) => [
    id,
    { ...plainClip, ...clip, transform: { flipX: false, flipY: false, blend: 'normal', crop: null, ...clip.transform } },
  ]);
  return { ...document, clips: Object.fromEntries(changed), markers: {}, range: null };
}

/** Version 3 brought clips that hold a frame; there were none before. */
function fromVersion2(document: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return document;
}

function issuesOf(error: z.core.$ZodError): readonly { readonly path: string; readonly message: string }[] {
  return error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
}
