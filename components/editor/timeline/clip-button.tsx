'use client';
import { CircleAlert, LoaderCircle } from 'lucide-react';
import type { PointerEvent } from 'react';
import { memo } from 'react';
import { Waveform } from '@/components/editor/timeline/waveform';
import { cn } from '@/lib/base/cn';
import type { Clip, Track } from '@/lib/editor/document/model';
import { clipEndTicks } from '@/lib/editor/document/read';
import { ticksToSeconds } from '@/lib/editor/document/time';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { editorTexts } from '@/lib/texts/en/editor';
import { useServices } from '@/components/editor/provider/editor-services';
import { useAsset } from '@/components/editor/provider/use-editor';
import { moveClipByKey } from '@/components/editor/timeline/clip-keys';
import { clockTime } from '@/components/editor/provider/clock-time';
import { startMove } from '@/components/editor/timeline/start-move';
import { startTrim } from '@/components/editor/timeline/start-trim';
import { useTimelineFrame } from '@/components/editor/timeline/timeline-frame';

interface ClipButtonProps {
  readonly clip: Clip;
  readonly track: Track;
  readonly isSelected: boolean;
}

const kindColours = { image: 'bg-clip-image', video: 'bg-clip-video', audio: 'bg-clip-audio', text: 'bg-clip-text', shape: 'bg-clip-text' } as const;

/** One clip. Its place follows `--pps`, so zooming does not draw it anew. */
export const ClipButton = memo(function ClipButton({ clip, track, isSelected }: ClipButtonProps) {
  const services = useServices();
  const frame = useTimelineFrame();
  const asset = useAsset(clip.assetId);
  const texts = editorTexts.timeline;

  const press = (event: PointerEvent) => {
    const edge = track.locked ? null : edgeUnder(event, event.currentTarget);
    if (edge === null) startMove(event.nativeEvent, clip, services, frame);
    else startTrim(event.nativeEvent, clip, edge, services, frame);
  };
  return (
    <li
      data-clip-id={clip.id}
      onPointerDown={press}
      style={{ left: `calc(${ticksToSeconds(clip.startTicks)} * var(--pps) * 1px)`, width: `calc(${ticksToSeconds(clip.durationTicks)} * var(--pps) * 1px)` }}
      className={cn(
        'absolute inset-y-0.5 min-w-0.5 touch-none',
        !track.locked && trimHandleClasses,
        isSelected ? 'z-10 before:bg-accent before:opacity-100 after:bg-accent after:opacity-100' : 'before:bg-white/30 after:bg-white/30',
      )}
    >
      <button
        type="button"
        aria-label={texts.clip(clip.name, clockTime(clip.startTicks), clockTime(clipEndTicks(clip)))}
        aria-pressed={isSelected}
        aria-description={asset?.status === 'pending' ? texts.clipPending : asset?.status === 'ready' ? undefined : texts.clipWithoutMedia}
        onClick={(event) => event.detail === 0 && services.editor.select([clip.id])}
        onKeyDown={(event) => moveClipByKey(event.nativeEvent, clip, services, frame)}
        onFocus={() => frame.hints.setState({ focusedClipId: clip.id })}
        onBlur={() => frame.hints.setState(({ focusedClipId }) => (focusedClipId === clip.id ? { focusedClipId: null } : {}))}
        className={cn(
          'relative flex size-full items-start overflow-hidden rounded-md text-left text-xs text-clip-foreground outline-offset-1 select-none',
          'ring-1 ring-black/40 ring-inset',
          kindColours[clip.kind],
          isSelected && 'ring-2 ring-accent',
          track.hidden && 'opacity-45',
          track.locked ? 'cursor-not-allowed' : 'cursor-grab touch-none active:cursor-grabbing',
        )}
      >
        <ClipPicture clip={clip} asset={asset} />
        <span aria-hidden className={cn('relative flex h-5 w-full items-center gap-1 bg-black/55 px-2 font-medium', isSelected && 'px-3')}>
          <ClipState asset={asset} />
          <span className="truncate">{clip.name}</span>
        </span>
      </button>
    </li>
  );
});

function ClipState({ asset }: { readonly asset: AssetView | null }) {
  if (asset?.status === 'pending') return <LoaderCircle className="size-3 shrink-0 animate-spinner" />;
  if (asset?.status === 'ready') return null;
  return <CircleAlert className="size-3 shrink-0 text-warning-text" />;
}

/** The picture over and over along the clip, or the loudness of a sound; while it is being made, how far it is. */
function ClipPicture({ clip, asset }: { readonly clip: Clip; readonly asset: AssetView | null }) {
  if (asset?.status === 'pending') {
    return (
      <span aria-hidden className="absolute inset-0 animate-breathe bg-[repeating-linear-gradient(135deg,transparent_0_8px,oklch(1_0_0/12%)_8px_16px)]">
        <span className="absolute inset-x-0 bottom-0 h-1 origin-left bg-accent transition-transform duration-180" style={{ transform: `scaleX(${asset.generation?.progress ?? 0})` }} />
      </span>
    );
  }
  if (clip.kind === 'audio' && asset?.status === 'ready') return <Waveform clip={clip} asset={asset} />;
  if (!asset?.thumbnailUrl) return null;
  return <span aria-hidden className="absolute inset-0 bg-size-[auto_100%] bg-left bg-repeat-x" style={{ backgroundImage: `url("${asset.thumbnailUrl}")` }} />;
}

/** Where a press takes an edge instead of the clip, in pixels from it: never more than a third of the clip. */
function edgeUnder({ clientX, pointerType }: PointerEvent, element: Element): 'start' | 'end' | null {
  const { left, right } = element.getBoundingClientRect();
  const reachPx = Math.min(pointerType === 'touch' ? 20 : 8, (right - left) / 3);
  if (clientX < left + reachPx) return 'start';
  return clientX > right - reachPx ? 'end' : null;
}

/** The edges that can be taken, drawn without elements of their own: there are many clips. Keys trim with the clip's shortcuts. */
const trimHandleClasses = [
  'before:absolute before:inset-y-0 before:left-0 before:z-10 before:w-2 before:max-w-1/3 before:cursor-ew-resize before:rounded-l-md before:opacity-0 before:content-[""] hover:before:opacity-100 pointer-coarse:before:w-5',
  'after:absolute after:inset-y-0 after:right-0 after:z-10 after:w-2 after:max-w-1/3 after:cursor-ew-resize after:rounded-r-md after:opacity-0 after:content-[""] hover:after:opacity-100 pointer-coarse:after:w-5',
];
