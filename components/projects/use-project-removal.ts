'use client';
import type { RefObject } from 'react';
import { useRef } from 'react';
import type { ProjectItems } from '@/components/projects/project-list';
import type { ProjectSummary } from '@/lib/editor/document/summary';
import { neighbourOf } from '@/components/projects/project-list';
import type { Projects } from '@/components/projects/use-projects';

interface Removal {
  readonly list: RefObject<HTMLUListElement | null>;
  readonly remove: (project: ProjectSummary) => void;
  /** Of the button that makes a project: it has the focus when the list is empty. */
  readonly createButton: RefObject<HTMLButtonElement | null>;
}

/** Deletes from a list as it is shown; the focus goes on to the neighbour. */
export function useProjectRemoval(projects: Projects, shown: ProjectItems): Removal {
  const list = useRef<HTMLUListElement>(null);
  const createButton = useRef<HTMLButtonElement>(null);
  const remove = (project: ProjectSummary) => {
    const next = neighbourOf(shown, project.id);
    projects.remove(project);
    requestAnimationFrame(() => {
      const link = next === null ? null : list.current?.querySelector<HTMLElement>(`[data-project="${next}"] a`);
      (link ?? createButton.current)?.focus();
    });
  };
  return { list, remove, createButton };
}
