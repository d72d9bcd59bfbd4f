import { formatCount, formatWhole } from '@/lib/texts/format';

/** Deleted projects, which lie in the trash for a while. */
export const trashTexts = {
  documentTitle: 'Trash',
  title: 'Trash',
  back: 'All projects',
  link: (count: number) => `Trash, ${formatCount(count, 'project', 'projects')}`,
  explain: (days: number) => `Deleted projects stay here for ${formatWhole(days)} days, with their media and versions. Then they are deleted for good.`,
  list: 'Deleted projects',
  empty: {
    title: 'The trash is empty',
    description: 'Projects that you delete come here first, and can be taken back.',
  },
  deleted: (ago: string | null) => (ago === null ? 'Deleted just now' : `Deleted ${ago}`),
  goes: (days: number) => (days < 1 ? 'goes for good today' : `goes for good in ${formatCount(days, 'day', 'days')}`),
  restore: 'Restore',
  restoreOf: (name: string) => `Restore ${name}`,
  restored: (name: string) => `“${name}” is back among your projects`,
  purge: 'Delete for good',
  purgeOf: (name: string) => `Delete ${name} for good`,
  purged: (name: string) => `“${name}” is deleted for good`,
  emptyTrash: 'Empty the trash',
  emptied: (count: number) => `${formatCount(count, 'project is', 'projects are')} deleted for good`,
  confirm: {
    one: (name: string) => `Delete “${name}” for good?`,
    all: (count: number) => `Delete ${formatCount(count, 'project', 'projects')} for good?`,
    explain: 'The timeline, its versions and its media are removed from the server. This cannot be undone. Your activity log stays as it is.',
    cancel: 'Keep',
  },
  tooMany: (max: number) => `An account holds at most ${formatWhole(max)} projects. Delete one that you no longer need, then restore this one.`,
} as const;
