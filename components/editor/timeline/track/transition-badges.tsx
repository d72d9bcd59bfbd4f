'use client';
import { Blend } from 'lucide-react';
import { useStore } from 'zustand';
import { cn } from '@/lib/base/cn';
import type { Clip } from '@/lib/editor/document/model';
import { visibleDocument } from '@/lib/editor/editor-model';
import { transitionSpan } from '@/lib/editor/transition-span';
import { editorTexts } from '@/lib/texts/en/editor';
import { transitionNames } from '@/lib/texts/en/transitions';
import { useServices } from '@/components/editor/provider/editor-services';
import { clockTime } from '@/components/editor/provider/clock-time';
import { useTimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { useTimeBox } from '@/components/editor/timeline/view/use-time-box';

interface TransitionBadgesProps {
  readonly clips: readonly Clip[];
  readonly isLocked: boolean;
}

/** The transitions at the cuts of one track, each as long as it is. */
export function TransitionBadges({ clips, isLocked }: TransitionBadgesProps) {
  return clips.map((clip) => (clip.transition === null ? null : <TransitionBadge key={clip.id} clip={clip} isLocked={isLocked} />));
}

function TransitionBadge({ clip, isLocked }: { readonly clip: Clip; readonly isLocked: boolean }) {
  const { editor } = useServices();
  const frame = useTimelineFrame();
  const isSelected = useStore(frame.hints, ({ transitionClipId }) => transitionClipId === clip.id);
  const span = transitionSpan(visibleDocument(editor.store.getState()), clip);
  const box = useTimeBox(span?.fromTicks ?? clip.startTicks, span === null ? 0 : span.toTicks - span.fromTicks);
  if (span === null) return null;
  const { kind } = span;
  const remove = () => editor.run({ type: 'set-transition', clipId: clip.id, transition: null });
  return (
    <li ref={box} data-transition-of={clip.id} className="absolute inset-y-3 z-20 min-w-4">
      <button
        type="button"
        data-part="transition"
        aria-label={editorTexts.timeline.transition(transitionNames[kind], clockTime(clip.startTicks))}
        aria-pressed={isSelected}
        onFocus={() => frame.hints.setState({ transitionClipId: clip.id })}
        onKeyDown={(event) => {
          if (event.key !== 'Delete' && event.key !== 'Backspace') return;
          event.preventDefault();
          event.stopPropagation();
          remove();
        }}
        className={cn(
          'flex size-full cursor-pointer touch-none items-center justify-center overflow-hidden rounded-sm bg-black/60 text-white ring-1 ring-white/50 ring-inset',
          isSelected && 'bg-accent/50 ring-2 ring-accent',
        )}
      >
        <Blend aria-hidden className="size-3.5 shrink-0" />
      </button>
      {isSelected && !isLocked ? (
        <>
          <span aria-hidden data-part="transition-before" className="absolute inset-y-0 -left-1 w-2 cursor-ew-resize touch-none bg-accent pointer-coarse:w-6" />
          <span aria-hidden data-part="transition-after" className="absolute inset-y-0 -right-1 w-2 cursor-ew-resize touch-none bg-accent pointer-coarse:w-6" />
        </>
      ) : null}
    </li>
  );
}
