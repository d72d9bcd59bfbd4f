import * as z from 'zod/mini';
import { limits } from '@/lib/base/limits';
import type { Result } from '@/lib/base/result';
import { err, ok } from '@/lib/base/result';
import { wholeBetween } from '@/lib/editor/document/bounds';
import { parseDocument } from '@/lib/editor/document/migrate';
import type { ProjectDocument } from '@/lib/editor/document/model';
import { projectFile } from '@/lib/editor/document/project-file-facts';

/** PF3: a manifest of a project of 10,000 clips and 5,000 media stays well below this. */
export const manifestMaxBytes = 32 * 1024 * 1024;

const assetSchema = z.strictObject({
  /** As the document's clips name it. */
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  kind: z.enum(['image', 'video', 'audio']),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  mime: z.nullable(z.string().check(z.maxLength(100))),
  sizeBytes: z.nullable(wholeBetween(0, limits.uploadBytes)),
  /** Of the bytes, in lower-case hexadecimal. */
  sha256: z.nullable(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  /** Where the bytes are in the file; null where the project had none, as of media that were still being made. */
  path: z.nullable(z.string().check(z.regex(/^media\/[A-Za-z0-9-]{1,64}$/))),
  /** Since version 2: the picture of the file that a tool made this one of, and the tool. */
  madeOf: z.optional(z.strictObject({ id: z.string().check(z.minLength(1), z.maxLength(64)), tool: z.string().check(z.minLength(1), z.maxLength(64)) })),
  /** Since version 2, of spoken sounds: when their words are heard. Proved where it is taken in. */
  words: z.optional(z.unknown()),
});

const manifestSchema = z.strictObject({
  format: z.literal(projectFile.format),
  version: wholeBetween(1, projectFile.version),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(limits.nameCharacters)),
  exportedAt: z.iso.datetime(),
  /** Proved by `parseDocument`, which takes older versions too. */
  document: z.unknown(),
  assets: z.array(assetSchema).check(z.maxLength(limits.assetsPerProject)),
});

export type ProjectFileAsset = z.infer<typeof assetSchema>;
export interface ProjectManifest extends Omit<z.infer<typeof manifestSchema>, 'document'> {
  readonly document: ProjectDocument;
}

/** Why a manifest is none that this release can work with. */
export type ManifestError = { readonly code: 'newer_version' } | { readonly code: 'invalid_manifest'; readonly detail: string };

const versioned = z.looseObject({ format: z.literal(projectFile.format), version: z.int().check(z.gte(1)) });

/** PF2: reads the text of a manifest and proves all of it. */
export function readManifest(text: string): Result<ProjectManifest, ManifestError> {
  const json = parseJson(text);
  const version = versioned.safeParse(json);
  if (!version.success) return err({ code: 'invalid_manifest', detail: detailOf(version.error) });
  if (version.data.version > projectFile.version) return err({ code: 'newer_version' });
  const manifest = manifestSchema.safeParse(json);
  if (!manifest.success) return err({ code: 'invalid_manifest', detail: detailOf(manifest.error) });
  const document = parseDocument(manifest.data.document);
  if (!document.ok) return err(document.error.code === 'newer_version' ? { code: 'newer_version' } : { code: 'invalid_manifest', detail: `document.${document.error.issues[0]?.path ?? ''}` });
  const { assets } = manifest.data;
  const hasTwins = new Set(assets.map(({ id }) => id)).size < assets.length || new Set(assets.flatMap(({ path }) => path ?? [])).size < assets.filter(({ path }) => path !== null).length;
  if (hasTwins) return err({ code: 'invalid_manifest', detail: 'assets' });
  if (assets.some(({ path, sizeBytes, sha256 }) => path !== null && (sizeBytes === null || sha256 === null))) return err({ code: 'invalid_manifest', detail: 'assets' });
  return ok({ ...manifest.data, document: document.value });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function detailOf(error: z.core.$ZodError): string {
  return error.issues[0]?.path.join('.') || 'manifest';
}

/** PF5: the document with other ids in place of its media's. @param newIds by the ids that the clips have; each that they name is in it. */
export function withNewAssetIds(document: ProjectDocument, newIds: ReadonlyMap<string, string>): ProjectDocument {
  const clips = Object.entries(document.clips).map(([id, clip]) => [id, { ...clip, assetId: clip.assetId === null ? null : (newIds.get(clip.assetId) ?? clip.assetId) }] as const);
  return { ...document, clips: Object.fromEntries(clips) };
}
