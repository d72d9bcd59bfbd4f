'use server';

import { z } from 'zod';
import { limits } from '@/lib/base/limits';
import { defineAction } from '@/lib/server/action';
import { emptyTrash as purgeAll, purgeProject as purgeOne } from '@/lib/server/projects/purge-project';
import * as versions from '@/lib/server/projects/versions';
import * as projects from '@/lib/server/projects/write-projects';

const id = z.object({ id: z.uuid() });
const projectName = z.string().trim().min(1, 'Enter a name.').max(limits.nameCharacters, `Use at most ${limits.nameCharacters} characters.`);

export const createProject = defineAction({
  name: 'createProject',
  input: z.object({ name: projectName.optional() }),
  run: ({ user, input }) => projects.createProject(user.id, input.name ?? 'Untitled project'),
});

export const renameProject = defineAction({
  name: 'renameProject',
  input: id.extend({ name: projectName }),
  run: ({ user, input }) => projects.renameProject(user.id, input.id, input.name),
});

export const duplicateProject = defineAction({ name: 'duplicateProject', input: id, run: ({ user, input }) => projects.duplicateProject(user.id, input.id) });

export const deleteProject = defineAction({ name: 'deleteProject', input: id, run: ({ user, input }) => projects.deleteProject(user.id, input.id) });

export const restoreProject = defineAction({ name: 'restoreProject', input: id, run: ({ user, input }) => projects.restoreProject(user.id, input.id) });

export const purgeProject = defineAction({ name: 'purgeProject', input: id, run: ({ user, input }) => purgeOne(user.id, input.id) });

export const emptyTrash = defineAction({
  name: 'emptyTrash',
  /** When the last of the projects that were asked about was deleted, in ms since the epoch. */
  input: z.object({ deletedUntil: z.int().min(0).max(8_640_000_000_000_000) }),
  run: ({ user, input }) => purgeAll(user.id, input.deletedUntil),
});

const versionId = id.extend({ versionId: z.uuid() });

export const nameVersion = defineAction({
  name: 'nameVersion',
  input: versionId.extend({ name: projectName.nullable() }),
  run: ({ user, input }) => versions.nameVersion(user.id, input.id, input.versionId, input.name),
});

export const copyVersion = defineAction({ name: 'copyVersion', input: versionId, run: ({ user, input }) => versions.copyVersion(user.id, input.id, input.versionId) });

export const restoreVersionMedia = defineAction({
  name: 'restoreVersionMedia',
  input: versionId,
  run: ({ user, input }) => versions.restoreVersionMedia(user.id, input.id, input.versionId),
});
