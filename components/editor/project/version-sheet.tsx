'use client';
import { History } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { failureText, runAction } from '@/components/account/run-action';
import type { VersionProblem } from '@/components/editor/project/load-version';
import { restoreVersion } from '@/components/editor/project/restore-version';
import { useVersions } from '@/components/editor/project/use-versions';
import type { VersionItem } from '@/components/editor/project/version-list';
import { byDay, daysBefore, startOfLocalDay } from '@/components/editor/project/version-list';
import type { VersionPictures } from '@/components/editor/project/version-pictures';
import { VersionRow } from '@/components/editor/project/version-row';
import { useServices } from '@/components/editor/provider/editor-services';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Sheet, SheetContent, SheetTitle } from '@/components/ui/sheet';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import { copyVersion, nameVersion } from '@/lib/actions/projects';
import { editorPath } from '@/lib/base/surface';
import { formatLocalDay, formatLocalTime } from '@/lib/texts/dates';
import { projectTexts } from '@/lib/texts/en/project';

const texts = projectTexts.versions;

/** What the project was, day by day: to look at, to bring back, to give a name, to go on from as a project of its own. */
export function VersionSheet({ onClose }: { readonly onClose: () => void }) {
  const { projectId } = useServices();
  const versions = useVersions(projectId);
  return (
    <Sheet open onOpenChange={(open) => (open ? undefined : onClose())}>
      <SheetContent closeLabel={texts.close} className="w-[min(30rem,calc(100vw-1.5rem))] gap-4" aria-describedby={undefined}>
        <SheetTitle>{texts.title}</SheetTitle>
        <p className="text-sm text-pretty text-muted">{texts.explain}</p>
        {versions.status === 'loading' ? <LoadingRows /> : null}
        {versions.status === 'failed' ? (
          <div role="alert" className="grid justify-items-start gap-3 rounded-lg border border-border p-4 text-sm">
            {texts.failed}
            <Button variant="secondary" size="sm" onClick={versions.reload}>
              {texts.retry}
            </Button>
          </div>
        ) : null}
        {versions.status === 'ready' && versions.items.length === 0 ? <EmptyState icon={<History />} title={texts.empty} description={texts.emptyHint} headingLevel="h3" /> : null}
        {versions.items.length > 0 ? <VersionDays items={versions.items} reload={versions.reload} onClose={onClose} /> : null}
      </SheetContent>
    </Sheet>
  );
}

function LoadingRows() {
  return (
    <div role="status" aria-label={texts.loading} className="grid gap-3">
      {[1, 2, 3, 4].map((row) => (
        <div key={row} className="flex gap-3">
          <Skeleton className="h-15.75 w-28 rounded-sm" />
          <div className="grid grow content-start gap-2 py-1">
            <Skeleton className="h-4 w-16" />
            <Skeleton className="h-3 w-40" />
          </div>
        </div>
      ))}
    </div>
  );
}

interface VersionDaysProps {
  readonly items: readonly VersionItem[];
  readonly reload: () => void;
  readonly onClose: () => void;
}

function VersionDays({ items, reload, onClose }: VersionDaysProps) {
  const pictures = useVersionPictures();
  const { isBusy, ...actions } = useVersionActions({ reload, onClose });
  const [today] = useState(() => startOfLocalDay(Date.now()));
  const newest = items[0]?.id;
  return byDay(items, startOfLocalDay).map(({ day, versions }) => {
    const title = dayTitle(day, today);
    return (
      <section key={day} aria-label={texts.list(title)}>
        <h3 className="sticky -top-5 z-10 bg-raised py-2 text-xs font-semibold text-muted">{title}</h3>
        <ul>
          {versions.map((version) => (
            <VersionRow key={version.id} version={version} isNow={version.id === newest} isBusy={isBusy} pictures={pictures} {...actions} />
          ))}
        </ul>
      </section>
    );
  });
}

function dayTitle(day: number, today: number): string {
  const days = daysBefore(day, today);
  if (days === 0) return texts.today;
  return days === 1 ? texts.yesterday : formatLocalDay(day);
}

/** The compositor and its decoders come with the first picture, and go with the sheet. */
function useVersionPictures(): () => Promise<VersionPictures> {
  const { library } = useServices();
  const [kept] = useState(() => {
    let made: Promise<VersionPictures> | null = null;
    return {
      get: () => (made ??= import('@/components/editor/project/version-pictures').then((part) => part.createVersionPictures(library))),
      close: () => {
        void made?.then((pictures) => pictures.close());
        made = null;
      },
    };
  });
  useEffect(() => kept.close, [kept]);
  return kept.get;
}

/** What was brought back or copied closes the sheet: the timeline shows it, and the way back or on stands in a toast, which a sheet would cover. */
function useVersionActions({ reload, onClose }: Pick<VersionDaysProps, 'reload' | 'onClose'>) {
  const services = useServices();
  const router = useRouter();
  const [isBusy, setIsBusy] = useState(false);
  const { projectId, editor } = services;

  const restore = async (version: VersionItem) => {
    setIsBusy(true);
    const outcome = await restoreVersion(services, version.id);
    setIsBusy(false);
    if (!outcome.ok) return toast.error(problemText(outcome.error));
    onClose();
    toast.success(texts.restoredNow(formatLocalTime(version.madeAt)), { action: { label: texts.undo, onClick: () => editor.undo() } });
  };

  const name = async (version: VersionItem, next: string | null) => {
    const outcome = await runAction(() => nameVersion({ id: projectId, versionId: version.id, name: next }));
    if (!outcome.ok) toast.error(outcome.error.code === 'too_many_named' ? texts.tooManyNamed(outcome.error.max) : failureText(outcome.error));
    reload();
  };

  const copy = async (version: VersionItem) => {
    setIsBusy(true);
    const outcome = await runAction(() => copyVersion({ id: projectId, versionId: version.id }));
    setIsBusy(false);
    if (!outcome.ok) return toast.error(outcome.error.code === 'too_many_projects' ? texts.tooManyProjects(outcome.error.max) : failureText(outcome.error));
    onClose();
    toast.success(texts.copied, { action: { label: texts.open, onClick: () => router.push(editorPath(services.rules.surface, outcome.value.id)) } });
  };

  return {
    isBusy,
    restore: (version: VersionItem) => void restore(version),
    name: (version: VersionItem, next: string | null) => void name(version, next),
    copy: (version: VersionItem) => void copy(version),
  };
}

function problemText({ code }: VersionProblem | { readonly code: 'unsaved' }): string {
  if (code === 'unsaved') return texts.waiting;
  return code === 'newer_version' ? texts.newer : texts.unreadable;
}
