import type { ProjectSummary } from '@/lib/editor/document/summary';

export type ProjectItems = readonly ProjectSummary[];

/** The list with one project under a new name, in the same place: a rename must not make a card jump away from under the hand. */
export function withName(projects: ProjectItems, id: string, name: string): ProjectItems {
  return projects.map((project) => (project.id === id ? { ...project, name } : project));
}

export function without(projects: ProjectItems, id: string): ProjectItems {
  return projects.filter((project) => project.id !== id);
}

/** Puts a project back where it belongs: the last edited first, then by id. */
export function withProject(projects: ProjectItems, project: ProjectSummary): ProjectItems {
  return [...without(projects, project.id), project].sort((a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1));
}

/** The projects whose name contains every word of the query, without regard to case and accents. */
export function matching(projects: ProjectItems, query: string): ProjectItems {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return words.length === 0 ? projects : projects.filter(({ name }) => words.every((word) => plain(name).includes(word)));
}

/** Where the focus goes when a project leaves the list: to the one that takes its place, else to the one before. */
export function neighbourOf(projects: ProjectItems, id: string): string | null {
  const index = projects.findIndex((project) => project.id === id);
  return (projects[index + 1] ?? projects[index - 1])?.id ?? null;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
