'use client';
import { ArrowLeft, RotateCcw, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useNow } from '@/components/projects/use-now';
import type { TrashItem } from '@/components/projects/use-trash';
import { useTrash } from '@/components/projects/use-trash';
import { LogoMark } from '@/components/site/logo';
import { AlertDialog, AlertDialogAction, AlertDialogCancel, AlertDialogContent, AlertDialogDescription, AlertDialogTitle } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { cn } from '@/lib/base/cn';
import { limits } from '@/lib/base/limits';
import { projectsTexts } from '@/lib/texts/en/projects';
import { trashTexts } from '@/lib/texts/en/trash';
import { formatAgo } from '@/lib/texts/format';

const dayMs = 86_400_000;

interface TrashViewProps {
  readonly projects: readonly TrashItem[];
  /** The server's time, in ms. */
  readonly now: number;
}

/** What was deleted and can still be taken back. */
export function TrashView({ projects: fromServer, now: serverNow }: TrashViewProps) {
  const now = useNow(serverNow);
  const trash = useTrash(fromServer);
  const [asked, setAsked] = useState<TrashItem | 'all' | null>(null);
  const confirm = () => {
    if (asked === 'all') trash.empty();
    else if (asked !== null) trash.purge(asked);
    setAsked(null);
  };
  return (
    <>
      <Link href="/projects" className="mb-3 inline-flex items-center gap-1.5 rounded-sm text-sm text-muted hover:text-foreground">
        <ArrowLeft aria-hidden className="size-4" />
        {trashTexts.back}
      </Link>
      <div className="mb-2 flex min-h-9 flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl font-semibold">{trashTexts.title}</h1>
        {trash.items.length > 0 ? (
          <Button variant="secondary" disabled={trash.items.every(trash.isLeaving)} onClick={() => setAsked('all')}>
            <Trash2 aria-hidden />
            {trashTexts.emptyTrash}
          </Button>
        ) : null}
      </div>
      <p className="mb-6 max-w-prose text-sm text-pretty text-muted">{trashTexts.explain(limits.trashDays)}</p>
      {trash.items.length === 0 ? (
        <EmptyState icon={<Trash2 />} title={trashTexts.empty.title} description={trashTexts.empty.description} className="ledger-paper rounded-xl border border-border py-20" />
      ) : (
        <ul aria-label={trashTexts.list} className="divide-y divide-border rounded-lg border border-border bg-surface">
          {trash.items.map((project) => (
            <TrashRow key={project.id} project={project} leaving={trash.isLeaving(project)} now={now} onRestore={() => trash.restore(project)} onPurge={() => setAsked(project)} />
          ))}
        </ul>
      )}
      <AlertDialog open={asked !== null} onOpenChange={(open) => (open ? undefined : setAsked(null))}>
        <AlertDialogContent>
          <AlertDialogTitle>{asked === null ? '' : asked === 'all' ? trashTexts.confirm.all(trash.items.length) : trashTexts.confirm.one(asked.name)}</AlertDialogTitle>
          <AlertDialogDescription>{trashTexts.confirm.explain}</AlertDialogDescription>
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <AlertDialogCancel>{trashTexts.confirm.cancel}</AlertDialogCancel>
            <AlertDialogAction variant="danger" onClick={confirm}>{trashTexts.purge}</AlertDialogAction>
          </div>
        </AlertDialogContent>
      </AlertDialog>
    </>
  );
}

interface TrashRowProps {
  readonly project: TrashItem;
  readonly leaving: boolean;
  readonly now: number;
  readonly onRestore: () => void;
  readonly onPurge: () => void;
}

function TrashRow({ project, leaving, now, onRestore, onPurge }: TrashRowProps) {
  const days = Math.floor((project.goesAt - now) / dayMs);
  return (
    <li aria-busy={leaving} className={cn('flex flex-wrap items-center gap-x-4 gap-y-3 p-3', leaving && 'opacity-60')}>
      <div className="grid aspect-video w-28 shrink-0 place-items-center overflow-hidden rounded-md border border-border bg-sunken">
        {project.thumbnailUrl === null ? (
          <LogoMark className="size-6 text-border-strong opacity-60" />
        ) : (
          <img src={project.thumbnailUrl} alt="" loading="lazy" decoding="async" className="size-full object-cover opacity-80 grayscale-40" />
        )}
      </div>
      <div className="min-w-0 flex-1 basis-40">
        <h2 className="truncate font-medium" title={project.name}>
          {project.name}
        </h2>
        <p className="text-sm text-muted">
          {trashTexts.deleted(formatAgo(project.deletedAt, now))} · {trashTexts.goes(days)}
          {project.clipCount > 0 ? ` · ${projectsTexts.clips(project.clipCount)}` : null}
        </p>
      </div>
      <div className="flex gap-2 max-sm:w-full">
        <Button variant="secondary" size="sm" disabled={leaving} aria-label={trashTexts.restoreOf(project.name)} onClick={onRestore} className="max-sm:h-10 max-sm:flex-1">
          <RotateCcw aria-hidden />
          {trashTexts.restore}
        </Button>
        <Button variant="ghost" size="sm" disabled={leaving} aria-label={trashTexts.purgeOf(project.name)} onClick={onPurge} className="text-danger-text max-sm:h-10 max-sm:flex-1">
          <Trash2 aria-hidden />
          {trashTexts.purge}
        </Button>
      </div>
    </li>
  );
}
