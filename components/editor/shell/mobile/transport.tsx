'use client';
import { ChevronsLeft, ChevronsRight, Pause, Play, StepBack, StepForward } from 'lucide-react';
import type { RefObject } from 'react';
import { ActionButton } from '@/components/editor/actions/action-button';
import { FullScreen, Times } from '@/components/editor/preview/preview-controls';
import { useWakeLock } from '@/components/editor/preview/use-wake-lock';
import { usePlayhead } from '@/components/editor/provider/use-editor';
import { editorTexts } from '@/lib/texts/en/editor';

/** Playback for thumbs: from cut to cut, frame by frame, and play in the middle. */
export function Transport({ regionRef }: { readonly regionRef: RefObject<HTMLElement | null> }) {
  const isPaused = usePlayhead(({ motion }) => motion === 'paused');
  useWakeLock(!isPaused);
  return (
    <div role="toolbar" aria-label={editorTexts.preview.controls} className="@container/controls grid h-12 shrink-0 grid-cols-[1fr_auto_1fr] items-center gap-1 border-t border-border bg-surface pr-0.5 pl-3">
      <Times />
      <div className="flex items-center">
        <ActionButton name="previous-edit" icon={ChevronsLeft} className="size-11 max-[22rem]:hidden" />
        <ActionButton name="step-back" icon={StepBack} className="hidden size-11 @md/controls:inline-flex" />
        <ActionButton name="play-pause" icon={isPaused ? Play : Pause} className="size-11 [&_svg]:size-5! [&_svg]:fill-current" />
        <ActionButton name="step-forward" icon={StepForward} className="hidden size-11 @md/controls:inline-flex" />
        <ActionButton name="next-edit" icon={ChevronsRight} className="size-11 max-[22rem]:hidden" />
      </div>
      <div className="flex justify-end">
        <FullScreen regionRef={regionRef} />
      </div>
    </div>
  );
}
