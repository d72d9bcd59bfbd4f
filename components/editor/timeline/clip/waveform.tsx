'use client';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { drawLater } from '@/components/editor/drawing/draw-later';
import type { Peaks } from '@/components/editor/timeline/clip/peaks';
import { peakColumns } from '@/components/editor/timeline/clip/peaks';
import { useTimelineFrame } from '@/components/editor/timeline/timeline-frame';
import type { Clip } from '@/lib/editor/document/model';
import { ticksToSeconds } from '@/lib/editor/document/time';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { sourceSpanTicks } from '@/lib/editor/document/read';
import { ticksToPixels } from '@/lib/editor/view';

/** One measuring per asset, however many clips show it. What is longer than an hour stays without: it would take too long to decode. */
const measured = new Map<string, Promise<Peaks | null>>();
const longestMs = 3_600_000;

function peaksOf({ id, url, durationMs }: AssetView): Promise<Peaks | null> {
  if (url === null || durationMs === null || durationMs > longestMs) return Promise.resolve(null);
  const known = measured.get(id);
  if (known !== undefined) return known;
  const measuring = import('@/components/editor/timeline/clip/read-peaks').then(({ readPeaks }) => readPeaks(url, durationMs / 1000)).catch(() => null);
  measured.set(id, measuring);
  return measuring;
}

/** Wider canvases are stretched; a bar is then wider than a pixel. */
const widestPx = 4_096;

/** The loudness of a sound along its clip. Drawn for a zoom nearby and stretched to the one that is, so that zooming stays cheap. */
export function Waveform({ clip, asset }: { readonly clip: Clip; readonly asset: AssetView }) {
  const frame = useTimelineFrame();
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const pixelsPerSecond = useStore(frame.window, (state) => state.pixelsPerSecond);
  const [peaks, setPeaks] = useState<Peaks | null>(null);
  const columns = Math.max(1, Math.min(widestPx, Math.round(ticksToPixels(clip.durationTicks, { pixelsPerSecond }))));
  const fromSeconds = ticksToSeconds(clip.sourceInTicks);
  const toSeconds = fromSeconds + ticksToSeconds(sourceSpanTicks(clip.durationTicks, clip.speedPercent));

  useEffect(() => {
    let isGone = false;
    void peaksOf(asset).then((found) => !isGone && setPeaks(found));
    return () => {
      isGone = true;
    };
  }, [asset]);

  useEffect(() => {
    const canvas = canvasRef.current;
    if (canvas === null || peaks === null) return undefined;
    // A step of the zoom is one for all sounds on screen; until its turn each shows what it has, stretched.
    return drawLater(() => drawColumns(canvas, peakColumns(peaks, fromSeconds, toSeconds, columns)));
  }, [peaks, fromSeconds, toSeconds, columns]);

  return <canvas ref={canvasRef} aria-hidden className="absolute inset-x-0 bottom-0 h-[calc(100%-1.25rem)] w-full" />;
}

function drawColumns(canvas: HTMLCanvasElement, columns: readonly number[]): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const height = 40;
  // Another size empties a canvas.
  [canvas.width, canvas.height] = [columns.length, height];
  context.fillStyle = getComputedStyle(canvas).color;
  columns.forEach((loudness, column) => {
    const barPx = Math.max(1, loudness * height);
    context.fillRect(column, (height - barPx) / 2, 1, barPx);
  });
}
