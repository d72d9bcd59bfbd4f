import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { limits } from '@/lib/base/limits';
import { err, ok, type Result } from '@/lib/base/result';
import { withNewAssetIds } from '@/lib/editor/document/project-file';
import { projectDocumentSchema, type ProjectDocument } from '@/lib/editor/document/schema';
import { mediaKinds, type MediaKind } from '@/lib/editor/media/asset-view';
import { takeWords } from '@/lib/server/assets/spoken-words';
import { systemNow } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { saveDocument } from '@/lib/server/projects/write-projects';
import { toolNamed } from '@/lib/tools/tool-ids';
import { notify } from '@/lib/server/updates/notify';

/** What a browser sends when the media of a project file are uploaded into a new project. */
export const importSchema = z.object({
  document: projectDocumentSchema,
  media: z.array(z.object({
    /** As the document's clips name it. */
    id: z.string().min(1).max(64),
    kind: z.enum(mediaKinds),
    name: z.string().trim().min(1).max(200),
    /** The asset that it became; null where there are no bytes of it. */
    assetId: z.uuid().nullable(),
    /** When the words of a spoken sound are heard; what is none is left out. */
    words: z.unknown().optional(),
    /** The medium of the file that a tool made it of. */
    madeOf: z.object({ id: z.string().min(1).max(64), tool: z.string().min(1).max(64) }).optional(),
  })).max(limits.assetsPerProject),
});
export type ImportRequest = z.infer<typeof importSchema>;

export type ImportError = { readonly code: 'not_found' } | { readonly code: 'not_new'; readonly message: string };

/**
 * PF5: puts the timeline of a project file into a project that was made for it. Media that are not there become assets that have failed, so that
 * their clips say so. Refusals: `not_found`; `not_new` where the project has been worked on already.
 */
export async function importProject(userId: string, projectId: string, { document, media }: ImportRequest): Promise<Result<{ readonly missing: number }, ImportError>> {
  const project = await db().project.findFirst({ where: { id: projectId, userId, deletedAt: null }, select: { revision: true, clipCount: true } });
  if (project === null) return err({ code: 'not_found' });
  const notNew = { code: 'not_new', message: 'A project file is imported into a new project.' } as const;
  if (project.revision !== 1 || project.clipCount > 0) return err(notNew);
  // PF7: only what was uploaded into this very project, and is what the file said.
  const own = await db().asset.findMany({ where: { projectId, userId, status: 'ready', deletedAt: null }, select: { id: true, kind: true } });
  const kinds = new Map(own.map(({ id, kind }) => [id, kind]));
  const newIds = new Map(media.flatMap(({ id, kind, assetId }) => (assetId !== null && kinds.get(assetId) === kind ? [[id, assetId] as const] : [])));
  const missing = placeholders(document, media, newIds);
  for (const { id } of missing) newIds.set(id, randomUUID());
  const createdAt = new Date(systemNow());
  await db().asset.createMany({ data: missing.map(({ id, kind, name }) => ({ id: newIds.get(id) ?? randomUUID(), userId, projectId, kind, name, status: 'failed', createdAt })) });
  const saved = await saveDocument(userId, projectId, 1, withNewAssetIds(document, newIds));
  if (!saved.ok) return err(saved.error.code === 'not_found' ? { code: 'not_found' } : notNew);
  await takeOrigins(userId, media, new Map([...newIds].filter(([, assetId]) => kinds.has(assetId))));
  await notify({ accountId: userId, projectId, quiet: true });
  return ok({ missing: missing.length });
}

/** PF8: what a file tells of its media beside their bytes. @param newIds of those that came, so that nothing is told of others (PF7). */
async function takeOrigins(userId: string, media: ImportRequest['media'], newIds: ReadonlyMap<string, string>): Promise<void> {
  for (const { id, words, madeOf } of media) {
    const assetId = newIds.get(id);
    if (assetId === undefined) continue;
    if (words !== undefined) await takeWords(userId, assetId, words);
    const madeOfId = newIds.get(madeOf?.id ?? '');
    const madeBy = toolNamed(madeOf?.tool);
    if (madeOfId !== undefined && madeOfId !== assetId && madeBy !== null) await db().asset.update({ where: { id: assetId }, data: { madeOfId, madeBy } });
  }
}

interface Placeholder {
  readonly id: string;
  readonly kind: MediaKind;
  readonly name: string;
}

/** The media that clips show and that did not come, under the names that the file has for them, else under those of their clips. */
function placeholders(document: ProjectDocument, media: ImportRequest['media'], newIds: ReadonlyMap<string, string>): readonly Placeholder[] {
  const known = new Map(media.map((medium) => [medium.id, medium]));
  const missing = new Map<string, Placeholder>();
  for (const { assetId, kind, name } of Object.values(document.clips)) {
    if (assetId === null || newIds.has(assetId) || missing.has(assetId)) continue;
    const ofClip = mediaKinds.find((each) => each === kind) ?? 'image';
    missing.set(assetId, { id: assetId, kind: ofClip, name: known.get(assetId)?.name ?? name });
  }
  return [...missing.values()];
}
