'use client';
import type { TrackKind } from '@/lib/editor/document/model';
import type { ViewState } from '@/lib/editor/view';
import { ticksToPixels } from '@/lib/editor/view';
import { editorTexts } from '@/lib/texts/en/editor';
import { canvasStyle, useViewCanvas } from '@/components/editor/timeline/view/use-view-canvas';
import type { ClipRun } from '@/components/editor/timeline/view/window';

interface TrackOverviewProps {
  readonly runs: readonly ClipRun[];
  readonly kind: TrackKind;
}

const colours = { video: '--clip-image', text: '--clip-text', audio: '--clip-audio' } as const;
/** As far from the borders of the track as a clip, and as round. */
const [marginPx, radiusPx] = [2, 6];

/** Clips that are too narrow to be told apart, on one canvas as wide as the screen that stays in place while its content moves. */
export function TrackOverview({ runs, kind }: TrackOverviewProps) {
  const canvasRef = useViewCanvas((canvas, view, heightPx) => drawRuns(canvas, runs, view, { kind, heightPx }));
  const clipCount = runs.reduce((sum, run) => sum + run.clipCount, 0);
  return (
    <li aria-label={editorTexts.timeline.run(clipCount)} className="pointer-events-none absolute inset-0">
      <canvas ref={canvasRef} aria-hidden className="sticky left-(--header) block h-full" />
    </li>
  );
}

function drawRuns(canvas: HTMLCanvasElement, runs: readonly ClipRun[], view: ViewState, { kind, heightPx }: { readonly kind: TrackKind; readonly heightPx: number }): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  if (canvas.width !== view.widthPx || canvas.height !== heightPx) {
    [canvas.width, canvas.height] = [view.widthPx, heightPx];
    canvas.style.width = `${view.widthPx}px`;
  }
  context.clearRect(0, 0, canvas.width, canvas.height);
  const [plain, selected] = [canvasStyle(canvas, colours[kind]), canvasStyle(canvas, '--accent')];
  for (const { fromTicks, toTicks, isSelected } of runs) {
    const leftPx = ticksToPixels(fromTicks - view.scrollTicks, view);
    const rightPx = ticksToPixels(toTicks - view.scrollTicks, view);
    if (rightPx < 0 || leftPx > view.widthPx) continue;
    context.fillStyle = isSelected ? selected : plain;
    const widthPx = Math.max(1, rightPx - leftPx - 0.5);
    context.beginPath();
    context.roundRect(leftPx, marginPx, widthPx, heightPx - 2 * marginPx, Math.min(radiusPx, widthPx / 2));
    context.fill();
  }
}
