'use client';
import { ChevronLeft, ChevronRight, Diamond } from 'lucide-react';
import { useSteps } from '@/components/editor/fields/use-steps';
import { useServices } from '@/components/editor/provider/editor-services';
import { useEditorState, usePlayhead } from '@/components/editor/provider/use-editor';
import { cn } from '@/lib/base/cn';
import { clipTicksAt, keyframesOf, keyframeToleranceTicks, toggleKeyframe } from '@/lib/editor/commands/edit-keyframes';
import { keyframeNear, keyframesAround } from '@/lib/editor/commands/keyframe-lists';
import type { AnimatedProperty, Keyframe } from '@/lib/editor/document/keyframes';
import type { Clip } from '@/lib/editor/document/model';
import { findClip } from '@/lib/editor/document/read';
import { inspectorTexts } from '@/lib/texts/en/editor-inspector';

const buttonClasses = 'grid h-6 place-items-center rounded-sm text-muted transition-colors hover:bg-hover hover:text-foreground disabled:opacity-30 disabled:hover:bg-transparent pointer-coarse:h-9 pointer-coarse:w-7';

/** The diamond of a property: pressed where the playhead is on a keyframe. Where there are keyframes, arrows beside it lead from one to the next. */
export function KeyframeButtons({ clip, property }: { readonly clip: Clip; readonly property: AnimatedProperty }) {
  const { editor } = useServices();
  const steps = useSteps();
  const list = keyframesOf(clip, property);
  const toleranceTicks = useEditorState(({ document }) => keyframeToleranceTicks(document));
  const ticks = usePlayhead((state) => (list.length === 0 ? 0 : clipTicksAt(clip, state.ticks)));
  const name = inspectorTexts.properties[property];
  const isAt = keyframeNear(list, ticks, toleranceTicks) !== null;
  const { previous, next } = keyframesAround(list, ticks, toleranceTicks);
  const seek = (keyframe: Keyframe | null) => keyframe !== null && editor.seek(clip.startTicks + keyframe.ticks);
  const toggle = () => {
    const { document } = editor.store.getState();
    const standing = findClip(document, clip.id);
    if (standing !== null) steps.commit(toggleKeyframe(document, standing, property, editor.playhead.getState().ticks));
  };
  return (
    <div className="flex shrink-0 items-center">
      {list.length === 0 ? null : (
        <button type="button" aria-label={inspectorTexts.previousKeyframe(name)} title={inspectorTexts.previousKeyframe(name)} disabled={previous === null} onClick={() => seek(previous)} className={cn(buttonClasses, 'w-4')}>
          <ChevronLeft aria-hidden className="size-3.5" />
        </button>
      )}
      <button type="button" aria-label={inspectorTexts.keyframe(name)} title={inspectorTexts.keyframe(name)} aria-pressed={isAt} onClick={toggle} className={cn(buttonClasses, 'w-6', list.length > 0 && 'text-accent-text')}>
        <Diamond aria-hidden className={cn('size-3', isAt && 'fill-current')} />
      </button>
      {list.length === 0 ? null : (
        <button type="button" aria-label={inspectorTexts.nextKeyframe(name)} title={inspectorTexts.nextKeyframe(name)} disabled={next === null} onClick={() => seek(next)} className={cn(buttonClasses, 'w-4')}>
          <ChevronRight aria-hidden className="size-3.5" />
        </button>
      )}
    </div>
  );
}
