'use client';
import type { RefObject } from 'react';
import { useEffect, useId, useRef } from 'react';
import { useStageZoom } from '@/components/editor/tools/cutout/refine/use-stage-zoom';
import type { Brush } from '@/components/editor/tools/cutout/refine/use-brush';
import { useBrush } from '@/components/editor/tools/cutout/refine/use-brush';
import { cn } from '@/lib/base/cn';
import type { Stroke } from '@/lib/cutout/refine/stroke';
import { refineTexts as texts } from '@/lib/texts/en/refine';

interface RefineStageProps {
  readonly sourceUrl: string;
  readonly picture: ImageBitmap;
  readonly pending: readonly Stroke[];
  readonly brush: Brush;
  readonly zoom: number;
  /** Two fingers or the wheel want it so many times as large. */
  readonly onZoom: (factor: number) => void;
  /** Whether what is not kept shines through. */
  readonly showsRest: boolean;
  readonly onStroke: (stroke: Stroke) => void;
}

const chequered = 'bg-[repeating-conic-gradient(var(--color-sunken)_0_25%,var(--color-raised)_0_50%)] bg-[length:1.25rem_1.25rem]';

/** The cut-out over a chequered ground, and the brush on it. */
export function RefineStage({ sourceUrl, picture, pending, brush, zoom, onZoom, showsRest, onStroke }: RefineStageProps) {
  const id = useId();
  const aspect = picture.width / picture.height;
  const { frameRef, stageRef, zoomAt } = useStageZoom(zoom, onZoom);
  const { at, points, handlers } = useBrush({
    brush,
    aspect,
    onStroke,
    onPinch: ({ at: place, by, factor }) => {
      frameRef.current?.scrollBy(-by.x, -by.y);
      zoomAt(place, factor);
    },
  });
  const cutoutRef = useRef<HTMLCanvasElement>(null);
  const paintRef = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = cutoutRef.current?.getContext('2d');
    if (!context) return;
    context.clearRect(0, 0, picture.width, picture.height);
    context.drawImage(picture, 0, 0);
  }, [picture]);
  useEffect(() => {
    drawStrokes(paintRef, points.length === 0 ? pending : [...pending, { ...brush, points }]);
  }, [brush, pending, points]);
  const size = { width: picture.width, height: picture.height };
  const diameter = { x: 2 * brush.radius * Math.max(1, 1 / aspect), y: 2 * brush.radius * Math.max(1, aspect) };
  return (
    <div ref={frameRef} className="grid size-full overflow-auto rounded-md border border-border bg-background [container-type:size]">
      <div
        ref={stageRef}
        role="group"
        tabIndex={0}
        aria-label={texts.stage}
        aria-describedby={`${id}-keys`}
        {...handlers}
        className={cn('relative m-auto cursor-none touch-none overflow-hidden select-none', chequered)}
        style={{ aspectRatio: aspect, width: `calc(min(100cqw, 100cqh * ${aspect}) * ${zoom})` }}
      >
        <img src={sourceUrl} alt="" draggable={false} className={cn('absolute inset-0 size-full transition-opacity', showsRest ? 'opacity-30' : 'opacity-0')} />
        <canvas ref={cutoutRef} {...size} className="absolute inset-0 size-full" />
        <canvas ref={paintRef} {...size} className="absolute inset-0 size-full opacity-50" />
        {at === null ? null : (
          <span
            aria-hidden
            className={cn('pointer-events-none absolute -translate-1/2 rounded-full border-2 shadow-[0_0_0_1px_rgb(0_0_0/0.6)]', brush.kind === 'keep' ? 'border-success-text' : 'border-danger-text')}
            style={{ left: `${at.x * 100}%`, top: `${at.y * 100}%`, width: `${diameter.x * 100}%`, height: `${diameter.y * 100}%` }}
          />
        )}
      </div>
      <p id={`${id}-keys`} hidden>
        {texts.stageKeys}
      </p>
    </div>
  );
}

/** What is being painted, and what the worker is still at. */
function drawStrokes(ref: RefObject<HTMLCanvasElement | null>, strokes: readonly Stroke[]): void {
  const context = ref.current?.getContext('2d');
  if (!context) return;
  const { width, height } = context.canvas;
  context.clearRect(0, 0, width, height);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  const style = getComputedStyle(context.canvas);
  const colours = { keep: style.getPropertyValue('--success-text'), remove: style.getPropertyValue('--danger-text') };
  for (const { kind, points, radius } of strokes) {
    context.strokeStyle = colours[kind];
    context.lineWidth = 2 * radius * Math.max(width, height);
    context.beginPath();
    // The first point twice: a dab is a line without length.
    for (const { x, y } of [...points.slice(0, 1), ...points]) context.lineTo(x * width, y * height);
    context.stroke();
  }
}
