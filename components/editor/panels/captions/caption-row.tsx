'use client';
import { CornerDownRight, Merge, Split, X } from 'lucide-react';
import { memo, useRef, useState } from 'react';
import { useSteps } from '@/components/editor/fields/use-steps';
import { useTypedText } from '@/components/editor/fields/use-typed-text';
import { clockTime, parseClockTime } from '@/components/editor/provider/clock-time';
import { useServices } from '@/components/editor/provider/editor-services';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import { cn } from '@/lib/base/cn';
import { mergeWithNext, retext, retime, splitCaption } from '@/lib/editor/captions/edit-captions';
import type { Command } from '@/lib/editor/commands/command';
import { documentLimits } from '@/lib/editor/document/limits';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { clipEndTicks, findClip } from '@/lib/editor/document/read';
import { ticksPerSecond } from '@/lib/editor/document/time';
import { captionTexts } from '@/lib/texts/en/editor-captions';

interface CaptionRowProps {
  readonly clip: Clip;
  /** From 1. */
  readonly number: number;
  readonly count: number;
  readonly topPx: number;
  readonly heightPx: number;
  readonly isSpoken: boolean;
  readonly isSelected: boolean;
}

/** One caption: when, and what. */
export const CaptionRow = memo(function CaptionRow({ clip, number, count, topPx, heightPx, isSpoken, isSelected }: CaptionRowProps) {
  const { editor } = useServices();
  const steps = useSteps();
  const textRef = useRef<HTMLTextAreaElement>(null);
  /** Commands are made from the caption as it is without the typing in progress. */
  const standing = (make: (clip: Clip, document: ProjectDocument) => readonly Command[]): readonly Command[] => {
    const { document } = editor.store.getState();
    const found = findClip(document, clip.id);
    return found === null ? [] : make(found, document);
  };
  const { field, flush } = useTypedText({
    value: clip.text?.text ?? '',
    onPreview: (text) => steps.preview(standing((each) => retext(each, text))),
    onCommit: (text) => steps.commit(standing((each) => retext(each, text))),
    onCancel: steps.cancel,
  });
  const jump = () => {
    editor.select([clip.id]);
    editor.seek(clip.startTicks);
  };
  const split = () => {
    const at = textRef.current?.selectionStart ?? 0;
    flush();
    const { ticks } = editor.playhead.getState();
    const commands = standing((each) => splitCaption(each, { at, newId: editor.newId(), atTicks: ticks }));
    if (commands.length === 0) toast.info(captionTexts.noSplit);
    else steps.commit(commands);
  };
  const merge = () => {
    flush();
    steps.commit(standing((each, document) => mergeWithNext(document, each)));
  };
  const endTicks = clipEndTicks(clip);
  return (
    <li
      aria-current={isSpoken ? 'time' : undefined}
      aria-setsize={count}
      aria-posinset={number}
      className={cn('group/caption absolute inset-x-0 grid content-start gap-1 border-b border-border px-3 py-2', isSpoken && 'bg-hover', isSelected && 'shadow-[inset_2px_0_0_var(--accent)]')}
      style={{ top: topPx, height: heightPx }}
    >
      <div className="flex items-center gap-1">
        <Button variant="ghost" size="icon-sm" aria-label={captionTexts.jump(number, clockTime(clip.startTicks))} title={captionTexts.jump(number, clockTime(clip.startTicks))} onClick={jump} className="size-6 shrink-0 text-muted">
          <CornerDownRight aria-hidden className="size-3.5" />
        </Button>
        <TimeCell label={captionTexts.start(number)} ticks={clip.startTicks} onCommit={(startTicks) => startTicks < endTicks && steps.commit(standing((each) => retime(each, { startTicks, endTicks })))} isGood={(ticks) => ticks < endTicks} />
        <span aria-hidden className="text-xs text-subtle">
          –
        </span>
        <TimeCell label={captionTexts.end(number)} ticks={endTicks} onCommit={(next) => steps.commit(standing((each) => retime(each, { startTicks: each.startTicks, endTicks: next })))} isGood={(ticks) => ticks > clip.startTicks} />
        <span className="ml-auto flex opacity-0 transition-opacity group-focus-within/caption:opacity-100 group-hover/caption:opacity-100 pointer-coarse:opacity-100">
          <RowButton label={captionTexts.split(number)} hint={captionTexts.splitHint} onPress={split}>
            <Split aria-hidden className="size-3.5" />
          </RowButton>
          {number === count ? null : (
            <RowButton label={captionTexts.merge(number)} hint={captionTexts.mergeHint} onPress={merge}>
              <Merge aria-hidden className="size-3.5" />
            </RowButton>
          )}
          <RowButton label={captionTexts.delete(number)} hint={captionTexts.deleteHint} onPress={() => steps.commit([{ type: 'delete-clips', clipIds: [clip.id] }])}>
            <X aria-hidden className="size-3.5" />
          </RowButton>
        </span>
      </div>
      <Textarea ref={textRef} aria-label={captionTexts.text(number)} rows={2} maxLength={documentLimits.textLength} {...field} className="field-sizing-fixed h-11 min-h-0 px-2 py-1 text-xs leading-4" />
    </li>
  );
});

interface RowButtonProps {
  readonly label: string;
  readonly hint: string;
  readonly onPress: () => void;
  readonly children: React.ReactNode;
}

function RowButton({ label, hint, onPress, children }: RowButtonProps) {
  return (
    <Button
      variant="ghost"
      size="icon-sm"
      aria-label={label}
      title={hint}
      // The cursor stays in the text, where it says where to split.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
      className="size-6 text-muted"
    >
      {children}
    </Button>
  );
}

interface TimeCellProps {
  readonly label: string;
  readonly ticks: number;
  readonly onCommit: (ticks: number) => void;
  readonly isGood: (ticks: number) => boolean;
}

/** To the hundredth of a second: captions follow speech. */
function cellTime(ticks: number): string {
  const hundredths = Math.round((ticks * 100) / ticksPerSecond);
  const [minutes, rest] = [Math.floor(hundredths / 6000), hundredths % 6000];
  return `${minutes}:${(rest / 100).toFixed(2).padStart(5, '0')}`;
}

function TimeCell({ label, ticks, onCommit, isGood }: TimeCellProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const parsed = typed === null ? ticks : parseClockTime(typed);
  const isBad = parsed === null || !isGood(parsed);
  const commit = () => {
    // What was not touched keeps its ticks, though the field shows hundredths only.
    if (typed !== null && typed !== cellTime(ticks)) {
      if (isBad) toast.info(captionTexts.badTime);
      else onCommit(parsed);
    }
    setTyped(null);
  };
  return (
    <Input
      aria-label={label}
      title={label}
      aria-invalid={isBad || undefined}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? cellTime(ticks)}
      onChange={(event) => setTyped(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setTyped(null);
      }}
      className="h-6 w-18 shrink-0 px-1.5 font-mono text-xs tabular"
    />
  );
}
