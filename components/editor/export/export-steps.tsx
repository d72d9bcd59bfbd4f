'use client';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { ExportStep } from '@/components/editor/export/export-control';
import { percentOf } from '@/components/editor/export/export-control';
import { failureText } from '@/components/editor/export/problem-text';
import { clockTime } from '@/components/editor/provider/clock-time';
import { useServices } from '@/components/editor/provider/editor-services';
import { Button } from '@/components/ui/button';
import { DialogFooter } from '@/components/ui/dialog';
import { Progress } from '@/components/ui/progress';
import { ticksPerMillisecond } from '@/lib/editor/document/time';
import { exportTexts as texts } from '@/lib/texts/en/export';
import { exportButtonTexts } from '@/lib/texts/en/export-button';

type StepOf<Kind extends ExportStep['kind']> = Extract<ExportStep, { readonly kind: Kind }>;

const maxGapsShown = 6;

/** Clips that cannot be exported as they should: the person decides. */
export function AskingStep({ step }: { readonly step: StepOf<'asking'> }) {
  const { exports } = useServices();
  const shown = step.gaps.slice(0, maxGapsShown);
  const others = step.gaps.length - shown.length;
  return (
    <StepBody>
      <p className="flex items-center gap-2 font-medium text-warning-text">
        <CircleAlert aria-hidden className="size-4 shrink-0" />
        {texts.gaps.title(step.gaps.length)}
      </p>
      <ul className="grid max-h-48 list-disc gap-1 overflow-y-auto pl-5 text-sm">
        {shown.map(({ clipId, clipName, startTicks, reason }) => (
          <li key={clipId}>{texts.gaps.row(clipName, clockTime(startTicks), texts.gaps.reasons[reason])}</li>
        ))}
        {others > 0 ? <li>{texts.gaps.more(others)}</li> : null}
      </ul>
      <p className="text-sm text-muted">{texts.gaps.explain}</p>
      <DialogFooter>
        <Button variant="ghost" onClick={exports.backToSettings}>
          {texts.gaps.back}
        </Button>
        <Button variant="primary" onClick={() => exports.beginAnyway(step.job, step.gaps.map((gap) => gap.clipId))}>
          {texts.gaps.anyway}
        </Button>
      </DialogFooter>
    </StepBody>
  );
}

/** A screen reader hears of progress in steps of this many percent. */
const saidEveryPercent = 25;

export function RunningStep({ step, onHide }: { readonly step: StepOf<'running'>; readonly onHide: () => void }) {
  const { exports, announcer } = useServices();
  const percent = percentOf(step);
  const saidPercent = Math.floor(percent / saidEveryPercent) * saidEveryPercent;
  useEffect(() => {
    if (saidPercent > 0 && saidPercent < 100) announcer.say(texts.running.said(saidPercent));
  }, [announcer, saidPercent]);
  return (
    <StepBody>
      <div className="grid gap-2">
        <div className="flex items-baseline justify-between gap-4">
          <span className="font-mono text-2xl tabular-nums">{exportButtonTexts.percent(percent)}</span>
          <span className="text-sm text-muted tabular-nums">{texts.running.left(step.leftMs)}</span>
        </div>
        <Progress value={percent} aria-label={texts.running.progress} className="h-2" />
        <p className="text-xs text-muted tabular-nums">{texts.running.written(step.bytes)}</p>
      </div>
      <p className="text-sm text-muted">{texts.running.hint}</p>
      <DialogFooter>
        <Button variant="ghost" onClick={exports.cancel}>
          {texts.running.cancel}
        </Button>
        <Button variant="secondary" onClick={onHide}>
          {texts.running.hide}
        </Button>
      </DialogFooter>
    </StepBody>
  );
}

export function FailedStep({ step }: { readonly step: StepOf<'failed'> }) {
  const { exports } = useServices();
  const { failure, job } = step;
  if (failure.code === 'cancelled') return null;
  const clipIds = failure.code === 'media_failed' ? [failure.clipId] : [];
  return (
    <StepBody>
      <p role="alert" className="flex items-start gap-2 text-sm">
        <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-danger-text" />
        <span>
          {failureText(failure)} {texts.failed.removed}
        </span>
      </p>
      <DialogFooter>
        <Button variant="ghost" onClick={exports.backToSettings}>
          {texts.failed.back}
        </Button>
        <Button variant="primary" onClick={() => exports.beginAnyway(job, clipIds)}>
          {clipIds.length > 0 ? texts.failed.anyway : texts.failed.retry}
        </Button>
      </DialogFooter>
    </StepBody>
  );
}

interface DoneStepProps {
  readonly step: StepOf<'done'>;
  /** It goes to the apps of the device instead of the disk. */
  readonly isShared: boolean;
  readonly onDownload: () => void;
}

export function DoneStep({ step: { kept }, isShared, onDownload }: DoneStepProps) {
  const { exports } = useServices();
  return (
    <StepBody>
      <div className="flex items-start gap-3 rounded-lg border border-border bg-surface p-4">
        <CircleCheck aria-hidden className="mt-0.5 size-5 shrink-0 text-success-text" />
        <div className="grid min-w-0 gap-0.5">
          <span className="truncate font-medium" title={kept.fileName}>
            {kept.fileName}
          </span>
          <span className="text-sm text-muted tabular-nums">{texts.done.facts(kept.bytes, kept.lengthTicks / ticksPerMillisecond)}</span>
        </div>
      </div>
      <DialogFooter>
        <Button variant="ghost" onClick={() => void exports.remove(kept)}>
          {texts.done.remove}
        </Button>
        <Button variant="secondary" onClick={exports.backToSettings}>
          {texts.done.another}
        </Button>
        <Button variant="accent" onClick={onDownload}>
          {isShared ? texts.done.share : texts.done.download}
        </Button>
      </DialogFooter>
    </StepBody>
  );
}

/** Takes the focus as it appears: what was pressed before is gone with the step before. */
function StepBody({ children }: { readonly children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => body.current?.focus(), []);
  return (
    <div ref={body} tabIndex={-1} className="grid gap-4 outline-none">
      {children}
    </div>
  );
}
