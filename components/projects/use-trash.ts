'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Unreachable } from '@/components/account/run-action';
import { failureText, runAction } from '@/components/account/run-action';
import { toast } from '@/components/ui/toast';
import { emptyTrash, purgeProject, restoreProject } from '@/lib/actions/projects';
import type { ActionResult } from '@/lib/base/action-error';
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
  /** Whether the server has yet to answer for this project. */
  readonly isLeaving: (project: TrashItem) => boolean;
  readonly restore: (project: TrashItem) => void;
  readonly purge: (project: TrashItem) => void;
  readonly empty: () => void;
}

/**
 * A project leaves the list when the server has answered, not before: what is said to be deleted for good must be so, even for whoever
 * reloads in that same second.
 */
export function useTrash(fromServer: readonly TrashItem[]): Trash {
  const router = useRouter();
  const [leaving, setLeaving] = useState<readonly string[]>([]);
  const [gone, setGone] = useState<readonly string[]>([]);
  const items = fromServer.filter(({ id }) => !gone.includes(id));

  async function take<T, E>(ids: readonly string[], call: () => Promise<ActionResult<T, E>>): Promise<ActionResult<T, E | Unreachable>> {
    setLeaving((before) => [...before, ...ids]);
    const answer = await runAction(call);
    setLeaving((before) => before.filter((id) => !ids.includes(id)));
    if (answer.ok) setGone((before) => [...before, ...ids]);
    router.refresh();
    return answer;
  }

  async function restore(project: TrashItem): Promise<void> {
    const restored = await take([project.id], () => restoreProject({ id: project.id }));
    if (restored.ok) toast.success(trashTexts.restored(project.name));
    else toast.error(restored.error.code === 'too_many_projects' ? trashTexts.tooMany(restored.error.max) : failureText(restored.error));
  }

  async function purge(project: TrashItem): Promise<void> {
    const purged = await take([project.id], () => purgeProject({ id: project.id }));
    if (purged.ok) toast(trashTexts.purged(project.name));
    else toast.error(failureText(purged.error));
  }

  async function empty(): Promise<void> {
    const emptied = await take(
      items.map(({ id }) => id),
      () => emptyTrash({ deletedUntil: Math.max(...items.map(({ deletedAt }) => deletedAt)) }),
    );
    if (emptied.ok) toast(trashTexts.emptied(emptied.value.count));
    else toast.error(failureText(emptied.error));
  }

  return {
    items,
    isLeaving: ({ id }) => leaving.includes(id),
    restore: (project) => void restore(project),
    purge: (project) => void purge(project),
    empty: () => void empty(),
  };
}
