'use client';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { Dispatch, SetStateAction } from 'react';
import { useUpdates } from '@/components/account/account-provider';
import { failureText, runAction } from '@/components/account/run-action';
import type { Unreachable } from '@/components/account/run-action';
import { without, withName, withProject } from '@/components/projects/project-list';
import type { ProjectItems } from '@/components/projects/project-list';
import type { ProjectSummary } from '@/lib/editor/document/summary';
import { toast } from '@/components/ui/toast';
import { createProject, deleteProject, duplicateProject, renameProject, restoreProject } from '@/lib/actions/projects';
import type { CommonError } from '@/lib/base/action-error';
import type { Surface } from '@/lib/base/surface';
import { editorPath } from '@/lib/base/surface';
import { projectsTexts } from '@/lib/texts/en/projects';
import type { ToolId } from '@/lib/tools/tool-ids';

const undoMs = 10_000;

type Failure = CommonError | Unreachable | { readonly code: 'too_many_projects'; readonly max: number };

export interface Projects {
  readonly items: ProjectItems;
  readonly isCreating: boolean;
  /** How many more lie in the trash than the server said with this list. */
  readonly deletedCount: number;
  readonly create: () => void;
  /** TO33: makes a project and opens it with the settings of a tool. */
  readonly createWith: (tool: ToolId) => void;
  readonly rename: (project: ProjectSummary, name: string) => void;
  readonly duplicate: (project: ProjectSummary) => void;
  readonly remove: (project: ProjectSummary) => void;
}

/** The list as it will be once the server has answered; what it refuses is taken back and told. */
export function useProjects(fromServer: ProjectItems, surface: Surface = 'web'): Projects {
  const router = useRouter();
  const [items, setItems] = useState(fromServer);
  const [known, setKnown] = useState(fromServer);
  const [isCreating, startCreating] = useTransition();
  if (known !== fromServer) {
    setKnown(fromServer);
    setItems(fromServer);
  }

  const remove = useRemoval(setItems);

  useUpdates((update) => {
    if (update.kind === 'project') router.refresh();
  });

  function create(opening = ''): void {
    startCreating(async () => {
      const created = await runAction(() => createProject({}));
      if (created.ok) router.push(`${editorPath(surface, created.value.id)}${opening}`);
      else tell(created.error);
    });
  }

  async function rename(project: ProjectSummary, name: string): Promise<void> {
    setItems((before) => withName(before, project.id, name));
    const renamed = await runAction(() => renameProject({ id: project.id, name }));
    if (renamed.ok) return;
    setItems((before) => withName(before, project.id, project.name));
    tell(renamed.error);
  }

  async function duplicate(project: ProjectSummary): Promise<void> {
    const duplicated = await runAction(() => duplicateProject({ id: project.id }));
    if (!duplicated.ok) return tell(duplicated.error);
    toast.success(projectsTexts.duplicated(project.name));
    router.refresh();
  }

  return {
    items,
    deletedCount: known.filter(({ id }) => !items.some((item) => item.id === id)).length,
    isCreating,
    create: () => create(),
    createWith: (tool) => create(`?tool=${tool}`),
    rename: (project, name) => void rename(project, name),
    duplicate: (project) => void duplicate(project),
    remove,
  };
}

/** Deletes at once, offers to take it back for a while, and puts back what could not be deleted. */
function useRemoval(setItems: Dispatch<SetStateAction<ProjectItems>>): (project: ProjectSummary) => void {
  async function remove(project: ProjectSummary): Promise<void> {
    setItems((before) => without(before, project.id));
    const deleted = await runAction(() => deleteProject({ id: project.id }));
    if (deleted.ok) {
      const action = { label: projectsTexts.undo, onClick: () => void restore(project) };
      toast(projectsTexts.deleted(project.name), { action, duration: undoMs });
      return;
    }
    setItems((before) => withProject(before, project));
    tell(deleted.error);
  }

  async function restore(project: ProjectSummary): Promise<void> {
    const restored = await runAction(() => restoreProject({ id: project.id }));
    if (!restored.ok) return tell(restored.error);
    setItems((before) => withProject(before, project));
    toast.success(projectsTexts.restored(project.name));
  }

  return (project) => void remove(project);
}

function tell(error: Failure): void {
  toast.error(error.code === 'too_many_projects' ? projectsTexts.tooMany(error.max) : failureText(error));
}
