'use client';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { drawLater } from '@/components/editor/drawing/draw-later';
import { useTimelineFrame } from '@/components/editor/timeline/timeline-frame';
import type { Strip } from '@/components/editor/timeline/clip/strip';
import { frameAt, stripOf } from '@/components/editor/timeline/clip/strips';
import type { Clip } from '@/lib/editor/document/model';
import { sourceSpanTicks } from '@/lib/editor/document/read';
import { ticksToSeconds } from '@/lib/editor/document/time';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { ticksToPixels } from '@/lib/editor/view';

/** Wider canvases are stretched. */
const widestPx = 4_096;
const heightPx = 56;

/** Frames of a video along its clip: the poster until they are decoded, which happens when there is nothing else to do. */
export function Filmstrip({ clip, asset }: { readonly clip: Clip; readonly asset: AssetView }) {
  const frame = useTimelineFrame();
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const pixelsPerSecond = useStore(frame.window, (state) => state.pixelsPerSecond);
  const [strip, setStrip] = useState<Strip | null>(null);
  const widthPx = Math.max(1, Math.min(widestPx, Math.round(ticksToPixels(clip.durationTicks, { pixelsPerSecond }))));
  const fromSeconds = ticksToSeconds(clip.sourceInTicks);
  const toSeconds = fromSeconds + ticksToSeconds(sourceSpanTicks(clip.durationTicks, clip.speedPercent));

  useEffect(() => stripOf(asset, setStrip), [asset]);

  useEffect(() => {
    const canvas = canvasRef.current;
    if (canvas === null || strip === null) return undefined;
    return drawLater(() => drawStrip(canvas, strip, { fromSeconds, toSeconds, widthPx }));
  }, [strip, fromSeconds, toSeconds, widthPx]);

  return (
    <span aria-hidden className="absolute inset-0 bg-size-[auto_100%] bg-left bg-repeat-x" style={asset.thumbnailUrl === null ? undefined : { backgroundImage: `url("${asset.thumbnailUrl}")` }}>
      {strip === null ? null : <canvas ref={canvasRef} className="size-full" />}
    </span>
  );
}

/** One frame beside the other, each at its own proportions and of the time at its middle. */
function drawStrip(canvas: HTMLCanvasElement, strip: Strip, { fromSeconds, toSeconds, widthPx }: { readonly fromSeconds: number; readonly toSeconds: number; readonly widthPx: number }): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  [canvas.width, canvas.height] = [widthPx, heightPx];
  const tilePx = Math.max(1, canvas.height * strip.ratio);
  for (let leftPx = 0; leftPx < canvas.width; leftPx += tilePx) {
    const seconds = fromSeconds + ((leftPx + tilePx / 2) / canvas.width) * (toSeconds - fromSeconds);
    const picture = frameAt(strip, Math.min(seconds, toSeconds));
    if (picture !== null) context.drawImage(picture, leftPx, 0, tilePx, canvas.height);
  }
}
