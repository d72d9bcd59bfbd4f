'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { importFile } from '@/components/projects/import-file';
import type { Imported, ImportFailure, ImportProgress } from '@/components/projects/import-file';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogDescription, DialogFooter, DialogHeader, DialogTitle } from '@/components/ui/dialog';
import { Progress } from '@/components/ui/progress';
import { toast } from '@/components/ui/toast';
import type { Result } from '@/lib/base/result';
import { editorPath } from '@/lib/base/surface';
import type { Surface } from '@/lib/base/surface';
import { projectFileTexts as texts } from '@/lib/texts/en/project-file';

interface ImportDialogProps {
  readonly file: File;
  /** Where the project opens. */
  readonly surface?: Surface;
  readonly onClose: () => void;
}

/** Shows how far the import is, can stop it, and says what is missing at the end. A project that came whole is opened at once. */
export function ImportDialog({ file, surface = 'web', onClose }: ImportDialogProps) {
  const router = useRouter();
  const [progress, setProgress] = useState<ImportProgress>({ kind: 'reading' });
  const [outcome, setOutcome] = useState<Result<Imported, ImportFailure> | null>(null);
  const running = useRef<AbortController | null>(null);

  const end = useEffectEvent((ended: Result<Imported, ImportFailure>) => {
    if (!ended.ok && ended.error.code === 'stopped') {
      toast(texts.cancelled);
      onClose();
    } else if (ended.ok && ended.value.missing.length === 0) router.push(editorPath(surface, ended.value.projectId));
    else setOutcome(ended);
  });
  useEffect(() => {
    const abort = new AbortController();
    let isGone = false;
    running.current = abort;
    void importFile(file, { signal: abort.signal, onProgress: (next) => isGone || setProgress(next) }).then((ended) => isGone || end(ended));
    return () => {
      isGone = true;
      abort.abort();
    };
  }, [file]);

  if (outcome === null) return <Running progress={progress} fileName={file.name} onStop={() => running.current?.abort()} />;
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent closeLabel={texts.close} className="max-w-lg">
        {outcome.ok ? <Incomplete imported={outcome.value} onOpen={() => router.push(editorPath(surface, outcome.value.projectId))} /> : <Refused failure={outcome.error} onClose={onClose} />}
      </DialogContent>
    </Dialog>
  );
}

interface RunningProps {
  readonly progress: ImportProgress;
  readonly fileName: string;
  readonly onStop: () => void;
}

/** It cannot be closed by the way: that would leave the person guessing whether it goes on. */
function Running({ progress, fileName, onStop }: RunningProps) {
  const percent = progress.kind === 'sending' ? Math.round(progress.fraction * 100) : null;
  return (
    <Dialog open>
      <DialogContent className="max-w-lg" onEscapeKeyDown={(event) => event.preventDefault()} onInteractOutside={(event) => event.preventDefault()}>
        <DialogHeader className="pr-0">
          <DialogTitle>{texts.title}</DialogTitle>
          <DialogDescription className="truncate" title={fileName}>
            {fileName}
          </DialogDescription>
        </DialogHeader>
        <Progress value={percent} aria-label={texts.progress(fileName)} className="h-1.5" />
        <p role="status" className="flex justify-between gap-4 text-sm text-muted tabular">
          <span>{stageText(progress)}</span>
          {percent === null ? null : <span>{texts.percent(percent)}</span>}
        </p>
        <DialogFooter>
          <Button variant="secondary" disabled={progress.kind === 'finishing'} onClick={onStop}>
            {texts.cancel}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}

function stageText(progress: ImportProgress): string {
  if (progress.kind === 'reading') return texts.reading;
  if (progress.kind === 'finishing') return texts.finishing;
  return progress.waitSeconds === null ? texts.media(progress.done, progress.count) : texts.waiting(progress.waitSeconds);
}

function Incomplete({ imported, onOpen }: { readonly imported: Imported; readonly onOpen: () => void }) {
  return (
    <>
      <DialogHeader>
        <DialogTitle>{texts.doneTitle(imported.name)}</DialogTitle>
        <DialogDescription>{texts.missing(imported.missing.length)}</DialogDescription>
      </DialogHeader>
      <ul className="grid max-h-60 gap-2 overflow-y-auto text-sm">
        {imported.missing.map(({ name, reason }, index) => (
          <li key={index} className="grid">
            <span className="truncate font-medium">{name}</span>
            <span className="text-muted">{reason ?? texts.notInFile}</span>
          </li>
        ))}
      </ul>
      <DialogFooter>
        <Button onClick={onOpen}>{texts.open}</Button>
      </DialogFooter>
    </>
  );
}

function Refused({ failure, onClose }: { readonly failure: ImportFailure; readonly onClose: () => void }) {
  return (
    <>
      <DialogHeader>
        <DialogTitle>{texts.refusedTitle}</DialogTitle>
        <DialogDescription role="alert">{refusalText(failure)}</DialogDescription>
      </DialogHeader>
      <DialogFooter>
        <Button variant="secondary" onClick={onClose}>
          {texts.close}
        </Button>
      </DialogFooter>
    </>
  );
}

function refusalText(failure: ImportFailure): string {
  switch (failure.code) {
    case 'invalid_manifest':
      return texts.refused.invalid_manifest(failure.detail);
    case 'too_many_projects':
      return texts.tooMany(failure.max);
    case 'unreachable':
      return texts.brokenOff;
    case 'stopped':
      return texts.cancelled;
    case 'failed':
      return texts.failed;
    default:
      return texts.refused[failure.code];
  }
}
