import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Prisma } from '@/generated/prisma/client';
import { assert } from '@/lib/base/assert';
import { limits } from '@/lib/base/limits';
import { err, ok, type Result } from '@/lib/base/result';
import { emptyDocument } from '@/lib/editor/document/empty';
import { parseDocument } from '@/lib/editor/document/migrate';
import { projectDocumentSchema, type ProjectDocument } from '@/lib/editor/document/schema';
import { summaryOf } from '@/lib/editor/document/summary';
import { copyAssets } from '@/lib/server/assets/copy-assets';
import { systemNow } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { keepFirstVersion, keepVersion } from '@/lib/server/projects/keep-version';
import { packDocument } from '@/lib/server/projects/packed-document';

type NotFound = { readonly code: 'not_found' };
type TooMany = { readonly code: 'too_many_projects'; readonly max: number };

/** Refusal: `too_many_projects`. */
export async function createProject(userId: string, name: string, document: ProjectDocument = emptyDocument()): Promise<Result<{ id: string }, TooMany>> {
  if (await isFull(userId)) return err({ code: 'too_many_projects', max: limits.projectsPerAccount });
  const at = new Date(systemNow());
  const id = randomUUID();
  await db().project.create({ data: { id, userId, name, document: json(document), ...summaryOf(document), createdAt: at, updatedAt: at } });
  return ok({ id });
}

async function isFull(userId: string): Promise<boolean> {
  return (await db().project.count({ where: { userId, deletedAt: null } })) >= limits.projectsPerAccount;
}

/** What was saved is a document, of this version or an older one. */
function storedDocument(stored: unknown): ProjectDocument {
  const parsed = parseDocument(stored);
  assert(parsed.ok, 'what was saved is a document');
  return parsed.value;
}

function json(document: ProjectDocument): Prisma.InputJsonValue {
  return document;
}

/** Refusal: `not_found`. */
export async function renameProject(userId: string, id: string, name: string): Promise<Result<{ name: string }, NotFound>> {
  const { count } = await db().project.updateMany({ where: { id, userId, deletedAt: null }, data: { name, updatedAt: new Date(systemNow()) } });
  return count === 1 ? ok({ name }) : err({ code: 'not_found' });
}

/**
 * A copy with media of its own, so that deleting one never harms the other. `edited` is a version of its document that was never saved, as
 * when two tabs have changed the project apart. Refusals: `not_found`, `too_many_projects`.
 */
export async function duplicateProject(userId: string, id: string, edited?: ProjectDocument): Promise<Result<{ id: string }, NotFound | TooMany>> {
  const original = await db().project.findFirst({ where: { id, userId, deletedAt: null } });
  if (original === null) return err({ code: 'not_found' });
  const document = edited ?? storedDocument(original.document);
  const name = `${original.name.slice(0, limits.nameCharacters - 5)} copy`;
  const created = await createProject(userId, name);
  if (!created.ok) return created;
  const newIds = await copyAssets(userId, id, created.value.id);
  const text = JSON.stringify(document).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (found) => newIds.get(found) ?? found);
  const copied = projectDocumentSchema.parse(JSON.parse(text));
  await beginWith(created.value.id, copied);
  return created;
}

/** Lays out a project that nobody has opened yet, once the media that its document shows are there: what it begins with is no version before its first (PV1). */
export async function beginWith(id: string, document: ProjectDocument): Promise<void> {
  await db().project.update({ where: { id, revision: 1 }, data: { document: json(document), ...summaryOf(document) } });
}

/** PT1: puts a project in the trash; lists and pages no longer show it. Refusal: `not_found`. */
export async function deleteProject(userId: string, id: string): Promise<Result<void, NotFound>> {
  const { count } = await db().project.updateMany({ where: { id, userId, deletedAt: null }, data: { deletedAt: new Date(systemNow()) } });
  return count === 1 ? ok(undefined) : err({ code: 'not_found' });
}

/** PT2: takes a project out of the trash. Refusals: `not_found`, `too_many_projects`. */
export async function restoreProject(userId: string, id: string): Promise<Result<void, NotFound | TooMany>> {
  if (await isFull(userId)) return err({ code: 'too_many_projects', max: limits.projectsPerAccount });
  const { count } = await db().project.updateMany({ where: { id, userId, deletedAt: { not: null }, purgedAt: null }, data: { deletedAt: null } });
  return count === 1 ? ok(undefined) : err({ code: 'not_found' });
}

/** In ms. A machine that is busy takes its time; a save that fails is tried again by the browser. */
const patience = { maxWait: 10_000, timeout: 15_000 };

export type SaveError = NotFound | { readonly code: 'stale_revision'; readonly revision: number; readonly updatedAt: number };

/**
 * Saves a document that was edited from `baseRevision`, and a version of it with it (PV1). Of two tabs that save from the same revision, one succeeds.
 * `restoredFrom` is the version that the edit brought back. Refusals: `not_found`; `stale_revision` with the stored one, and nothing is changed.
 */
export async function saveDocument(
  userId: string, id: string, baseRevision: number, document: ProjectDocument, restoredFrom: string | null = null,
): Promise<Result<{ revision: number }, SaveError>> {
  const at = new Date(systemNow());
  const packed = await packDocument(document);
  const { coverAssetId, ...counts } = summaryOf(document);
  const isSaved = await db().$transaction(async (tx) => {
    await keepFirstVersion(tx, { userId, projectId: id, revision: baseRevision });
    const { count } = await tx.project.updateMany({
      where: { id, userId, deletedAt: null, revision: baseRevision },
      data: { document: json(document), coverAssetId, ...counts, revision: { increment: 1 }, updatedAt: at },
    });
    if (count === 0) return false;
    const restored = restoredFrom === null ? null : await tx.projectVersion.findFirst({ where: { id: restoredFrom, projectId: id }, select: { madeAt: true } });
    await keepVersion(tx, { projectId: id, revision: baseRevision + 1, madeAt: at, restoredFromAt: restored?.madeAt ?? null, ...counts, document: packed });
    return true;
  }, patience);
  if (isSaved) return ok({ revision: baseRevision + 1 });
  const stored = await db().project.findFirst({ where: { id, userId, deletedAt: null }, select: { revision: true, updatedAt: true } });
  return err(stored === null ? { code: 'not_found' } : { code: 'stale_revision', revision: stored.revision, updatedAt: stored.updatedAt.getTime() });
}
