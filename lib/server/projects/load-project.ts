import 'server-only';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { assetsOfProject } from '@/lib/server/assets/asset-views';
import { db } from '@/lib/server/db';

export interface LoadedProject {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  /** As stored; the editor reads it through its schema. */
  readonly document: unknown;
  readonly assets: readonly AssetView[];
}

/** A project with its assets; null where this person has no such project, whoever else may have it. */
export async function loadProject(userId: string, projectId: string): Promise<LoadedProject | null> {
  const project = await db().project.findFirst({ where: { id: projectId, userId, deletedAt: null } });
  if (project === null) return null;
  const { id, name, revision, document } = project;
  return { id, name, revision, document, assets: await assetsOfProject(id) };
}
