'use client';
import { CircleAlert, LoaderCircle } from 'lucide-react';
import type { PointerEvent } from 'react';
import { memo } from 'react';
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

const kindColours = { image: 'bg-clip-image', video: 'bg-clip-video', audio: 'bg-clip-audio' } as const;

/** One clip. Its place follows `--pps`, so zooming does not draw it anew. */
export const ClipButton = memo(function ClipButton({ clip, track, isSelected }: ClipButtonProps) {
  const services = useServices();
  const frame = useTimelineFrame();
  const asset = useAsset(clip.assetId);
  const texts = editorTexts.timeline;

  const press = (event: PointerEvent) => startMove(event.nativeEvent, clip, services, frame);
  return (
    <li
      data-clip-id={clip.id}
      style={{ left: `calc(${ticksToSeconds(clip.startTicks)} * var(--pps) * 1px)`, width: `calc(${ticksToSeconds(clip.durationTicks)} * var(--pps) * 1px)` }}
      className={cn('group/clip absolute inset-y-0.5 min-w-0.5', isSelected && 'z-10')}
    >
      <button
        type="button"
        aria-label={texts.clip(clip.name, clockTime(clip.startTicks), clockTime(clipEndTicks(clip)))}
        aria-pressed={isSelected}
        aria-description={asset?.status === 'pending' ? texts.clipPending : asset?.status === 'ready' ? undefined : texts.clipWithoutMedia}
        onPointerDown={press}
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
      {track.locked ? null : (
        <>
          <TrimHandle edge="start" clip={clip} isSelected={isSelected} />
          <TrimHandle edge="end" clip={clip} isSelected={isSelected} />
        </>
      )}
    </li>
  );
});

function ClipState({ asset }: { readonly asset: AssetView | null }) {
  if (asset?.status === 'pending') return <LoaderCircle className="size-3 shrink-0 animate-spinner" />;
  if (asset?.status === 'ready') return null;
  return <CircleAlert className="size-3 shrink-0 text-warning-text" />;
}

/** The picture over and over along the clip; while it is being made, how far it is. */
function ClipPicture({ clip, asset }: { readonly clip: Clip; readonly asset: AssetView | null }) {
  if (asset?.status === 'pending') {
    return (
      <span aria-hidden className="absolute inset-0 animate-breathe bg-[repeating-linear-gradient(135deg,transparent_0_8px,oklch(1_0_0/12%)_8px_16px)]">
        <span className="absolute inset-x-0 bottom-0 h-1 origin-left bg-accent transition-transform duration-180" style={{ transform: `scaleX(${asset.generation?.progress ?? 0})` }} />
      </span>
    );
  }
  if (clip.kind === 'audio' || !asset?.thumbnailUrl) return null;
  return <span aria-hidden className="absolute inset-0 bg-size-[auto_100%] bg-left bg-repeat-x" style={{ backgroundImage: `url("${asset.thumbnailUrl}")` }} />;
}

interface TrimHandleProps {
  readonly edge: 'start' | 'end';
  readonly clip: Clip;
  readonly isSelected: boolean;
}

/** For pointers alone; keys trim with the clip's shortcuts. */
function TrimHandle({ edge, clip, isSelected }: TrimHandleProps) {
  const services = useServices();
  const frame = useTimelineFrame();
  return (
    <span
      aria-hidden
      data-trim={edge}
      onPointerDown={(event) => startTrim(event.nativeEvent, clip, edge, services, frame)}
      className={cn(
        'absolute inset-y-0 flex w-2 max-w-1/3 cursor-ew-resize touch-none items-center justify-center opacity-0 transition-opacity group-hover/clip:opacity-100 pointer-coarse:w-5',
        edge === 'start' ? 'left-0 rounded-l-md' : 'right-0 rounded-r-md',
        isSelected && 'bg-accent opacity-100',
        !isSelected && 'bg-white/25',
      )}
    >
      <span className={cn('h-3.5 w-0.5 rounded-full', isSelected ? 'bg-accent-foreground' : 'bg-white/80')} />
    </span>
  );
}
