'use client';
import { CircleAlert, Link2, LoaderCircle } from 'lucide-react';
import { memo } from 'react';
import { useStore } from 'zustand';
import { cn } from '@/lib/base/cn';
import type { Clip } from '@/lib/editor/document/model';
import { clipEndTicks, isHeld } from '@/lib/editor/document/read';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { editorTexts } from '@/lib/texts/en/editor';
import { useAsset } from '@/components/editor/provider/use-editor';
import { clockTime } from '@/components/editor/provider/clock-time';
import { ClipNameField } from '@/components/editor/timeline/clip/clip-name-field';
import { ClipHandles } from '@/components/editor/timeline/clip/clip-handles';
import { FadeShape } from '@/components/editor/timeline/clip/fade-shape';
import { ClipPicture } from '@/components/editor/timeline/clip/clip-picture';
import { useTimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { useTimeBox } from '@/components/editor/timeline/view/use-time-box';

interface ClipButtonProps {
  readonly clip: Clip;
  readonly isSelected: boolean;
  readonly isLocked: boolean;
  readonly isHidden: boolean;
  /** Too narrow for words or a picture at this zoom. Hundreds of such clips can be on screen: each is a coloured box and nothing else, unless something is to be said of its medium. */
  readonly isBare: boolean;
}

const texts = editorTexts.timeline;
// By their variables: `bg-clip-text` is a word of Tailwind's own, for grounds that are seen through letters.
const kindColours = { image: 'bg-(--clip-image)', video: 'bg-(--clip-video)', audio: 'bg-(--clip-audio)', text: 'bg-(--clip-text)', shape: 'bg-(--clip-text)' } as const;

/** One clip. Its place follows the zoom beside React; presses and keys are heard by the timeline as a whole, because there are many clips. */
export const ClipButton = memo(function ClipButton({ clip, isSelected, isLocked, isHidden, isBare }: ClipButtonProps) {
  const box = useTimeBox(clip.startTicks, clip.durationTicks);
  const asset = useAsset(clip.assetId);
  const isFilled = !isBare || descriptionOf(clip, asset) !== undefined;
  const isLifted = useStore(useTimelineFrame().hints, ({ liftedClipId }) => liftedClipId === clip.id);
  return (
    <li
      ref={box}
      data-clip-id={clip.id}
      data-lifted={isLifted ? '' : undefined}
      className={cn('group/clip absolute inset-y-0.5 min-w-0.5 [contain:layout_style]', isSelected && 'z-10', isLifted && 'shadow-lg', !isLocked && edgeClasses)}
    >
      <button
        type="button"
        aria-label={texts.clip(clip.name, clockTime(clip.startTicks), clockTime(clipEndTicks(clip)))}
        aria-pressed={isSelected}
        aria-description={descriptionOf(clip, asset)}
        className={cn(
          'relative flex size-full items-start rounded-md text-left text-xs text-clip-foreground outline-offset-1 select-none',
          // What is clipped is painted by itself, which adds up.
          isFilled && 'overflow-hidden',
          'ring-1 ring-black/40 ring-inset',
          kindColours[clip.kind],
          isSelected && 'ring-2 ring-accent',
          isHidden && 'opacity-45',
          isLocked ? 'cursor-not-allowed' : 'cursor-grab active:cursor-grabbing',
        )}
      >
        {isFilled ? <ClipContent clip={clip} asset={asset} isSelected={isSelected} /> : null}
      </button>
      {isSelected && !isLocked ? <ClipHandles clip={clip} /> : null}
      {isSelected ? <ClipNameField clip={clip} /> : null}
    </li>
  );
});

/** What it shows, and its name over it: cut where the clip ends, because a name that is shortened is laid out anew with every step of a zoom. */
function ClipContent({ clip, asset, isSelected }: { readonly clip: Clip; readonly asset: AssetView | null; readonly isSelected: boolean }) {
  return (
    <>
      <ClipPicture clip={clip} asset={asset} />
      <FadeShape clip={clip} />
      <span aria-hidden className={cn('relative flex h-5 w-full items-center gap-1 bg-black/55 px-1.5 font-medium', isSelected && 'px-6')}>
        <ClipState clip={clip} asset={asset} />
        {clip.groupId === null ? null : <Link2 className="size-3 shrink-0 opacity-80" />}
        <span className={isSelected || clip.speedPercent !== 100 ? 'truncate' : 'shrink-0 whitespace-nowrap'}>{clip.name}</span>
        {clip.speedPercent === 100 ? null : <span className="ml-auto shrink-0 rounded-xs bg-black/50 px-1 tabular-nums">{isHeld(clip) ? texts.held : texts.speed(clip.speedPercent)}</span>}
      </span>
    </>
  );
}

function descriptionOf({ assetId }: Clip, asset: AssetView | null): string | undefined {
  if (assetId === null || asset?.status === 'ready') return undefined;
  return asset?.status === 'pending' ? texts.clipPending : texts.clipWithoutMedia;
}

function ClipState({ clip, asset }: { readonly clip: Clip; readonly asset: AssetView | null }) {
  if (clip.assetId === null || asset?.status === 'ready') return null;
  if (asset?.status === 'pending') return <LoaderCircle className="size-3 shrink-0 animate-spinner" />;
  return <CircleAlert className="size-3 shrink-0 text-warning-text" />;
}

/** The edges that a mouse can take, drawn without elements of their own: there are many clips. Selected clips have handles. */
const edgeClasses = [
  'before:absolute before:inset-y-0 before:left-0 before:z-10 before:w-2 before:max-w-1/3 before:cursor-ew-resize before:hidden before:rounded-l-md before:bg-white/30 before:content-[""] hover:before:block',
  'after:absolute after:inset-y-0 after:right-0 after:z-10 after:w-2 after:max-w-1/3 after:cursor-ew-resize after:hidden after:rounded-r-md after:bg-white/30 after:content-[""] hover:after:block',
];
