import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Prisma } from '@/generated/prisma/client';
import { packDocument } from '@/lib/server/projects/packed-document';
import { versionsToForget } from '@/lib/server/projects/thin-versions';

export interface NewVersion {
  readonly projectId: string;
  readonly revision: number;
  readonly madeAt: Date;
  readonly restoredFromAt: Date | null;
  readonly clipCount: number;
  readonly durationMs: number;
  /** By `packDocument`: packed before the transaction begins, so that no lock waits for it. */
  readonly document: Uint8Array<ArrayBuffer>;
}

/** PV1 to PV4: writes a version and forgets those that have no reason to stay any more, inside the transaction of the save. */
export async function keepVersion(tx: Prisma.TransactionClient, version: NewVersion): Promise<void> {
  await tx.projectVersion.create({ data: { id: randomUUID(), ...version } });
  const kept = await tx.projectVersion.findMany({
    where: { projectId: version.projectId },
    select: { id: true, revision: true, madeAt: true, name: true, restoredFromAt: true, documentBytes: true },
  });
  const facts = kept.map(({ id, revision, madeAt, name, restoredFromAt, documentBytes }) => ({ id, madeAt: madeAt.getTime(), isNamed: name !== null, isFirst: revision === 1, isRestored: restoredFromAt !== null, bytes: documentBytes }));
  const gone = versionsToForget(facts, version.madeAt.getTime());
  if (gone.length > 0) await tx.projectVersion.deleteMany({ where: { id: { in: [...gone] } } });
}

/** PV1: where a project has no version yet, what is stored of it becomes the first, so that its first save loses nothing. */
export async function keepFirstVersion(tx: Prisma.TransactionClient, { userId, projectId, revision }: { userId: string; projectId: string; revision: number }): Promise<void> {
  if ((await tx.projectVersion.findFirst({ where: { projectId }, select: { id: true } })) !== null) return;
  const project = await tx.project.findFirst({ where: { id: projectId, userId, deletedAt: null, revision } });
  if (project === null) return;
  const { updatedAt: madeAt, clipCount, durationMs } = project;
  const first = { id: randomUUID(), projectId, revision, madeAt, clipCount, durationMs, document: await packDocument(project.document) };
  // Of two tabs that save for the first time at once, one writes it; which of them, makes no difference.
  await tx.projectVersion.createMany({ data: [first], skipDuplicates: true });
}
