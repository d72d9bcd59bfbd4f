'use client';
import { ticksPerSecond } from '@/lib/editor/document/time';
import type { ViewState } from '@/lib/editor/view';
import { ticksToPixels } from '@/lib/editor/view';
import type { FrameRate } from '@/lib/editor/document/time';
import { useServices } from '@/components/editor/provider/editor-services';
import { useEditorState } from '@/components/editor/provider/use-editor';
import { addMarkerAt } from '@/components/editor/timeline/gestures/start-mark';
import { RulerMenu } from '@/components/editor/timeline/ruler/ruler-menu';
import { startScrub } from '@/components/editor/timeline/ruler/playhead';
import { rulerSteps } from '@/components/editor/timeline/ruler/ruler-steps';
import { rulerHeightPx, useTimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { canvasStyle, useViewCanvas } from '@/components/editor/timeline/view/use-view-canvas';

/** The marks of time, on a canvas as wide as the screen that stays in place while its content moves. Pressing it moves the playhead. */
export function Ruler() {
  const services = useServices();
  const { editor } = services;
  const frame = useTimelineFrame();
  const frameRate = useEditorState(({ document }) => document.canvas.frameRate);
  const canvasRef = useViewCanvas((canvas, view) => drawRuler(canvas, view, frameRate));

  return (
    <RulerMenu>
      <div
        data-ruler
        className="relative grow cursor-col-resize touch-none"
        onPointerDown={(event) => startScrub(event.nativeEvent, services, frame)}
        onDoubleClick={(event) => addMarkerAt(event, editor, frame)}
      >
        <canvas ref={canvasRef} aria-hidden className="sticky left-(--header) block" style={{ height: rulerHeightPx }} />
      </div>
    </RulerMenu>
  );
}

function drawRuler(canvas: HTMLCanvasElement, view: ViewState, frameRate: FrameRate): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const density = window.devicePixelRatio;
  canvas.width = Math.round(view.widthPx * density);
  canvas.height = Math.round(rulerHeightPx * density);
  canvas.style.width = `${view.widthPx}px`;
  context.scale(density, density);
  context.font = `10.5px ${canvasStyle(canvas, '--font-geist-mono') || 'monospace'}`;
  context.textBaseline = 'middle';
  const { labelTicks, markTicks } = rulerSteps(view.pixelsPerSecond, frameRate);
  const marksPerLabel = Math.round(labelTicks / markTicks);
  const firstMark = Math.floor(view.scrollTicks / markTicks);
  for (let mark = firstMark; ; mark += 1) {
    const leftPx = Math.round(ticksToPixels(mark * markTicks - view.scrollTicks, view)) + 0.5;
    if (leftPx > view.widthPx) return;
    const isLabelled = mark % marksPerLabel === 0;
    context.strokeStyle = canvasStyle(canvas, isLabelled ? '--border-strong' : '--border');
    context.beginPath();
    context.moveTo(leftPx, rulerHeightPx - (isLabelled ? 10 : 5));
    context.lineTo(leftPx, rulerHeightPx);
    context.stroke();
    if (!isLabelled) continue;
    context.fillStyle = canvasStyle(canvas, '--muted');
    context.fillText(rulerLabel(mark * markTicks, labelTicks, frameRate), leftPx + 4, 10);
  }
}

/** "1:05" where labels are whole seconds apart, "1:05+12" (frames) where they are closer. */
function rulerLabel(ticks: number, labelTicks: number, { numerator, denominator }: FrameRate): string {
  const seconds = Math.floor(ticks / ticksPerSecond);
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  const clock = seconds >= 3600 ? `${Math.floor(seconds / 3600)}:${twoDigits(Math.floor(seconds / 60) % 60)}` : String(Math.floor(seconds / 60));
  const time = `${clock}:${twoDigits(seconds % 60)}`;
  if (labelTicks >= ticksPerSecond) return time;
  const frameOfSecond = Math.round(((ticks - seconds * ticksPerSecond) * numerator) / (ticksPerSecond * denominator));
  return frameOfSecond === 0 ? time : `+${frameOfSecond}`;
}
