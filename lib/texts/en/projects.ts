import { formatCount, formatWhole } from '@/lib/texts/format';

export const projectsTexts = {
  documentTitle: 'Projects',
  title: 'Projects',
  count: (count: number) => formatCount(count, 'project', 'projects'),
  create: 'New project',
  list: 'Your projects',
  loading: 'Loading your projects',
  search: 'Search projects',
  noMatch: {
    title: 'No project has this name',
    description: (query: string) => `Nothing here contains “${query}”.`,
    clear: 'Show all projects',
  },
  empty: {
    title: 'Start with an empty timeline',
    description: 'Bring pictures, video and sound, or have an image made. Everything you do is saved as you go.',
  },
  menu: (name: string) => `Actions for ${name}`,
  rename: 'Rename',
  renameField: (name: string) => `New name for ${name}`,
  tooMany: (max: number) => `An account holds at most ${formatWhole(max)} projects. Delete one that you no longer need.`,
  duplicate: 'Duplicate',
  duplicated: (name: string) => `“${name}” is duplicated`,
  delete: 'Delete',
  deleted: (name: string) => `“${name}” is in the trash`,
  restored: (name: string) => `“${name}” is back`,
  undo: 'Undo',
  edited: (ago: string | null) => (ago === null ? 'Edited just now' : `Edited ${ago}`),
  clips: (count: number) => formatCount(count, 'clip', 'clips'),
  length: (length: string) => `Length ${length}`,
} as const;
