'use client';
import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { useServices } from '@/components/editor/provider/editor-services';
import { ConflictDialog } from '@/components/editor/shell/lazy-parts';
import { Button } from '@/components/ui/button';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import type { AutosaveState } from '@/lib/editor/autosave/autosave';
import { editorTexts } from '@/lib/texts/en/editor';

const texts = editorTexts.save;

/** Whether the work is safe. What needs the person is a button. */
export function SaveStatus() {
  const { save } = useServices();
  const state = useStore(save.store);
  /** The conflict that the person wants to think about first; another one asks again. */
  const [postponedRevision, setPostponedRevision] = useState<number | null>(null);
  const isAsking = state.kind === 'conflict' && state.revision !== postponedRevision;

  return (
    <div role="status" className="flex items-center text-xs text-muted">
      <Status state={state} onChoose={() => setPostponedRevision(null)} onRetry={save.flush} />
      {isAsking ? <ConflictDialog updatedAt={state.updatedAt} onClose={() => setPostponedRevision(state.revision)} /> : null}
    </div>
  );
}

interface StatusProps {
  readonly state: AutosaveState;
  readonly onChoose: () => void;
  readonly onRetry: () => void;
}

function Status({ state, onChoose, onRetry }: StatusProps) {
  switch (state.kind) {
    case 'saved':
      return (
        <span className="flex items-center gap-1.5">
          <Check aria-hidden className="size-3.5 text-success-text" />
          <span className="max-sm:sr-only">{texts.saved}</span>
        </span>
      );
    case 'saving':
      return (
        <span className="flex items-center gap-1.5">
          <LoaderCircle aria-hidden className="size-3.5 animate-spinner" />
          <span className="max-sm:sr-only">{texts.saving}</span>
        </span>
      );
    case 'offline':
      return (
        <Popover>
          <PopoverTrigger asChild>
            <Button variant="ghost" size="sm" className="text-warning-text">
              <CloudOff aria-hidden />
              <span className="max-lg:sr-only">{texts.offline}</span>
            </Button>
          </PopoverTrigger>
          <PopoverContent className="grid gap-3">
            <p>{state.isKept ? texts.offlineKept : texts.offlineNotKept}</p>
            <Button variant="secondary" size="sm" onClick={onRetry}>
              {texts.retry}
            </Button>
          </PopoverContent>
        </Popover>
      );
    case 'conflict':
      return (
        <Button variant="ghost" size="sm" className="text-warning-text" title={texts.resolve} onClick={onChoose}>
          <TriangleAlert aria-hidden />
          {texts.conflict}
        </Button>
      );
    case 'failed':
      return (
        <Popover>
          <PopoverTrigger asChild>
            <Button variant="ghost" size="sm" className="text-danger-text">
              <TriangleAlert aria-hidden />
              {texts.failed}
            </Button>
          </PopoverTrigger>
          <PopoverContent className="grid gap-3">
            <p>{texts.failures[state.reason]}</p>
            <Button variant="secondary" size="sm" onClick={onRetry}>
              {texts.retry}
            </Button>
          </PopoverContent>
        </Popover>
      );
  }
}
