'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { failureText, runAction } from '@/components/account/run-action';
import { toast } from '@/components/ui/toast';
import { emptyTrash, purgeProject, restoreProject } from '@/lib/actions/projects';
import { trashTexts } from '@/lib/texts/en/trash';

/** A project in the trash. The server's `listTrash` gives this shape. */
export interface TrashItem {
  readonly id: string;
  readonly name: string;
  /** ms since the epoch, as is `goesAt`. */
  readonly deletedAt: number;
  readonly goesAt: number;
  readonly thumbnailUrl: string | null;
  readonly durationMs: number;
  readonly clipCount: number;
}

export interface Trash {
  readonly items: readonly TrashItem[];
  readonly restore: (project: TrashItem) => void;
  readonly purge: (project: TrashItem) => void;
  readonly empty: () => void;
}

/** The list as it will be once the server has answered; what it refuses is there again and told. */
export function useTrash(fromServer: readonly TrashItem[]): Trash {
  const router = useRouter();
  const [gone, setGone] = useState<readonly string[]>([]);
  const items = fromServer.filter(({ id }) => !gone.includes(id));

  async function restore(project: TrashItem): Promise<void> {
    setGone((before) => [...before, project.id]);
    const restored = await runAction(() => restoreProject({ id: project.id }));
    if (restored.ok) toast.success(trashTexts.restored(project.name));
    else {
      setGone((before) => before.filter((id) => id !== project.id));
      toast.error(restored.error.code === 'too_many_projects' ? trashTexts.tooMany(restored.error.max) : failureText(restored.error));
    }
    router.refresh();
  }

  async function purge(project: TrashItem): Promise<void> {
    setGone((before) => [...before, project.id]);
    const purged = await runAction(() => purgeProject({ id: project.id }));
    if (purged.ok) toast(trashTexts.purged(project.name));
    else {
      setGone((before) => before.filter((id) => id !== project.id));
      toast.error(failureText(purged.error));
    }
    router.refresh();
  }

  async function empty(): Promise<void> {
    const ids = items.map(({ id }) => id);
    setGone((before) => [...before, ...ids]);
    const emptied = await runAction(() => emptyTrash({}));
    if (emptied.ok) toast(trashTexts.emptied(emptied.value.count));
    else {
      setGone((before) => before.filter((id) => !ids.includes(id)));
      toast.error(failureText(emptied.error));
    }
    router.refresh();
  }

  return { items, restore: (project) => void restore(project), purge: (project) => void purge(project), empty: () => void empty() };
}
