'use client';
import { useEffect, useRef, useState } from 'react';
import { sourceOf } from '@/components/editor/drawing/drawn-canvas';
import { frameOf, pictureLayer } from '@/components/editor/drawing/plain-layer';
import type { Compositor } from '@/components/editor/drawing/use-compositor';
import { samplePictures } from '@/components/editor/panels/transitions/sample-pictures';
import { startMediaDrag } from '@/components/editor/provider/media-drag';
import { cn } from '@/lib/base/cn';
import type { Transition, TransitionKind } from '@/lib/editor/document/look';
import type { FrameDescription } from '@/lib/editor/frame';
import { transitionNames } from '@/lib/texts/en/transitions';

const tile = { widthPx: 160, heightPx: 90 };
const roundMs = 1_400;

interface TransitionTileProps {
  readonly transition: Transition;
  readonly compositor: Compositor | null;
  /** Whether the selected cut has it. */
  readonly isOn: boolean;
  readonly onChoose: () => void;
}

/** A transition as it looks half way; under the pointer, and with the focus, it runs. */
export function TransitionTile({ transition, compositor, isOn, onChoose }: TransitionTileProps) {
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const [isWatched, setIsWatched] = useState(false);
  const { kind } = transition;
  useEffect(() => {
    const context = canvasRef.current?.getContext('2d') ?? null;
    if (context === null || compositor === null) return;
    const draw = (progress: number) => compositor.drawFrame(context, halfWay(kind, progress), ({ assetId }) => sourceOf(assetId === 'before' ? samplePictures.before : samplePictures.after));
    if (!isWatched || window.matchMedia('(prefers-reduced-motion: reduce)').matches) return draw(0.5);
    let handle = 0;
    const beganMs = performance.now();
    const run = (nowMs: number) => {
      // A rest on either side, so that one sees where it begins.
      draw(Math.min(1, Math.max(0, (((nowMs - beganMs) % roundMs) / roundMs) * 1.4 - 0.2)));
      handle = requestAnimationFrame(run);
    };
    handle = requestAnimationFrame(run);
    return () => cancelAnimationFrame(handle);
  }, [compositor, isWatched, kind]);
  return (
    <li>
      <button
        type="button"
        draggable
        aria-pressed={isOn}
        onDragStart={(event) => startMediaDrag(event.dataTransfer, { kind: 'transition', transition })}
        onClick={onChoose}
        onPointerEnter={() => setIsWatched(true)}
        onPointerLeave={() => setIsWatched(false)}
        onFocus={() => setIsWatched(true)}
        onBlur={() => setIsWatched(false)}
        className="group grid w-full gap-1 rounded-lg text-left"
      >
        <canvas ref={canvasRef} aria-hidden width={tile.widthPx} height={tile.heightPx} className={cn('aspect-video w-full rounded-md border bg-sunken', isOn ? 'border-accent' : 'border-border group-hover:border-border-strong')} />
        <span className="truncate px-0.5 text-xs text-muted group-hover:text-foreground group-aria-pressed:text-foreground">{transitionNames[kind]}</span>
      </button>
    </li>
  );
}

function halfWay(kind: TransitionKind, progress: number): FrameDescription {
  return frameOf(tile, '#000000', [{ kind: 'transition', transition: kind, progress, from: pictureLayer(tile, 'before'), to: pictureLayer(tile, 'after') }]);
}
