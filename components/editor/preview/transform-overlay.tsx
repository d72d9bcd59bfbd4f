'use client';
import type { PointerEvent } from 'react';
import { useRef, useState } from 'react';
import { followPointer } from '@/components/editor/preview/follow-pointer';
import type { Point } from '@/components/editor/preview/layer-box';
import { clipAtPoint, layerBox, movedBy, scaledTo, turnedTo } from '@/components/editor/preview/layer-box';
import { useServices } from '@/components/editor/provider/editor-services';
import { useEditorState, useLibrary, usePlayhead, useVisibleDocument } from '@/components/editor/provider/use-editor';
import { cn } from '@/lib/base/cn';
import type { Size } from '@/lib/editor/compositor/fit';
import type { Transform } from '@/lib/editor/document/look';
import { findClip, findTrack } from '@/lib/editor/document/read';
import { describeFrame, layersOf } from '@/lib/editor/frame';
import type { Layer } from '@/lib/editor/layer';

interface TransformOverlayProps {
  /** How large one pixel of the project's canvas is on the page. */
  readonly pixelsPerCanvasPixel: number;
}

const corners = ['-top-1.5 -left-1.5 cursor-nwse-resize', '-top-1.5 -right-1.5 cursor-nesw-resize', '-bottom-1.5 -left-1.5 cursor-nesw-resize', '-right-1.5 -bottom-1.5 cursor-nwse-resize'];

/** What a drag in the picture changes, at one moment. */
type Change = (event: globalThis.PointerEvent, point: Point) => Partial<Transform>;

/** Handles over the picture, for pointers: keys change the same numbers in the inspector. A press on a picture selects its clip. */
export function TransformOverlay({ pixelsPerCanvasPixel: zoom }: TransformOverlayProps) {
  const { editor, library } = useServices();
  const stageRef = useRef<HTMLDivElement>(null);
  const [caught, setCaught] = useState({ vertical: false, horizontal: false });
  const document = useVisibleDocument();
  const ticks = usePlayhead((state) => (state.motion === 'paused' ? state.ticks : -1));
  const selectedClipIds = useEditorState((state) => state.selectedClipIds);
  // Redrawn when a picture arrives: its proportions are known then.
  useLibrary((state) => state.assets);

  const sizeOf = (layer: Layer): Size | null => {
    const asset = layer.kind === 'image' || layer.kind === 'video' ? library.find(layer.assetId) : null;
    return asset?.widthPx && asset.heightPx ? { widthPx: asset.widthPx, heightPx: asset.heightPx } : null;
  };
  const frame = ticks < 0 ? null : describeFrame(document, ticks);
  const layer = (frame === null ? [] : layersOf(frame)).findLast(({ clipId }) => selectedClipIds.includes(clipId)) ?? null;
  const isLocked = layer !== null && isOnLockedTrack(document, layer.clipId);
  const box = frame === null || layer === null ? null : layerBox(layer, sizeOf(layer), frame);

  const pointOf = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => {
    const { left, top } = stageRef.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return { x: (clientX - left) / zoom, y: (clientY - top) / zoom };
  };

  const follow = (start: PointerEvent, clipId: string, change: Change) => {
    // A handle stands on the picture, whose own drag is not meant then.
    start.stopPropagation();
    followPointer(start.nativeEvent, {
      editor,
      commandsAt: (event) => [{ type: 'set-transform', clipIds: [clipId], transform: change(event, pointOf(event)) }],
      onStop: () => setCaught({ vertical: false, horizontal: false }),
    });
  };

  const startMove = (event: PointerEvent) => {
    if (event.button !== 0 || frame === null) return;
    const from = pointOf(event);
    const clipId = clipAtPoint(frame, sizeOf, from);
    editor.select(clipId === null ? [] : [clipId]);
    const clip = clipId === null ? null : findClip(document, clipId);
    if (clip === null || isOnLockedTrack(document, clip.id)) return;
    follow(event, clip.id, (moved, point) => {
      const { x, y, caught: lines } = movedBy(clip.transform, { x: point.x - from.x, y: point.y - from.y }, document.canvas, moved.altKey ? 0 : 6 / zoom);
      setCaught(lines);
      return { x, y };
    });
  };
  const startScale = (event: PointerEvent) => {
    if (event.button !== 0 || layer === null || box === null) return;
    const from = pointOf(event);
    follow(event, layer.clipId, (_moved, point) => ({ scale: scaledTo(layer.scale, box.center, from, point) }));
  };
  const startTurn = (event: PointerEvent) => {
    if (event.button !== 0 || layer === null || box === null) return;
    const from = pointOf(event);
    follow(event, layer.clipId, (moved, point) => ({ rotationDegrees: turnedTo(layer.rotationDegrees, box.center, from, point, moved.shiftKey) }));
  };

  return (
    <div ref={stageRef} aria-hidden onPointerDown={startMove} className="absolute inset-0 touch-none">
      {caught.vertical ? <span className="absolute inset-y-0 left-1/2 w-px bg-accent" /> : null}
      {caught.horizontal ? <span className="absolute inset-x-0 top-1/2 h-px bg-accent" /> : null}
      {box === null ? null : (
        <div
          className={cn('pointer-events-none absolute border', isLocked ? 'border-border-strong' : 'border-accent')}
          style={{
            left: box.center.x * zoom,
            top: box.center.y * zoom,
            width: box.widthPx * zoom,
            height: box.heightPx * zoom,
            transform: `translate(-50%, -50%) rotate(${box.rotationDegrees}deg)`,
          }}
        >
          {isLocked ? null : (
            <>
              {corners.map((place) => (
                <span key={place} data-handle="scale" onPointerDown={startScale} className={cn('pointer-events-auto absolute size-3 rounded-full border-2 border-accent bg-white pointer-coarse:size-5', place)} />
              ))}
              <span className="absolute bottom-full left-1/2 h-3 w-px -translate-x-1/2 bg-accent" />
              <span
                data-handle="rotate"
                onPointerDown={startTurn}
                className="pointer-events-auto absolute bottom-[calc(100%+0.75rem)] left-1/2 size-3.5 -translate-x-1/2 cursor-grab rounded-full border-2 border-accent bg-white pointer-coarse:size-5"
              />
            </>
          )}
        </div>
      )}
    </div>
  );
}

function isOnLockedTrack(document: ReturnType<typeof useVisibleDocument>, clipId: string): boolean {
  const clip = findClip(document, clipId);
  return clip !== null && findTrack(document, clip.trackId)?.locked === true;
}
