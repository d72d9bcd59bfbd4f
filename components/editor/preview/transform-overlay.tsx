'use client';
import type { MouseEvent, PointerEvent } from 'react';
import { useRef, useState } from 'react';
import { followPointer } from '@/components/editor/preview/follow-pointer';
import { InlineText } from '@/components/editor/preview/inline-text';
import type { Guides, Point } from '@/components/editor/preview/layer-box';
import { clipAtPoint, layerBox, movedBy, scaledTo, turnedTo } from '@/components/editor/preview/layer-box';
import { useServices } from '@/components/editor/provider/editor-services';
import { isOnLockedTrack, usePausedFrame } from '@/components/editor/preview/use-paused-frame';
import { useEditorState } from '@/components/editor/provider/use-editor';
import { cn } from '@/lib/base/cn';
import { changeProperties } from '@/lib/editor/commands/edit-keyframes';
import { findClip } from '@/lib/editor/document/read';
import { layersOf } from '@/lib/editor/frame';
import { animatedValue } from '@/lib/editor/layer';

interface TransformOverlayProps {
  /** How large one pixel of the project's canvas is on the page. */
  readonly pixelsPerCanvasPixel: number;
}

const corners = ['-top-1.5 -left-1.5 cursor-nwse-resize', '-top-1.5 -right-1.5 cursor-nesw-resize', '-bottom-1.5 -left-1.5 cursor-nesw-resize', '-right-1.5 -bottom-1.5 cursor-nwse-resize'];

const noGuides: Guides = { x: null, y: null };

/** What a drag in the picture changes, at one moment. */
type Change = (event: globalThis.PointerEvent, point: Point) => Parameters<typeof changeProperties>[2];

/** Handles over the picture, for pointers: keys change the same numbers in the inspector. A press on a picture selects its clip; two begin to crop it, or to type where it is a text. */
export function TransformOverlay({ pixelsPerCanvasPixel: zoom }: TransformOverlayProps) {
  const { editor } = useServices();
  const stageRef = useRef<HTMLDivElement>(null);
  const [guides, setGuides] = useState(noGuides);
  const [typingClipId, setTypingClipId] = useState<string | null>(null);
  const { document, ticks, frame, sizeOf } = usePausedFrame();
  const selectedClipIds = useEditorState((state) => state.selectedClipIds);
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
      commandsAt: (event) => changeProperties(document, [clipId], change(event, pointOf(event)), ticks),
      onStop: () => setGuides(noGuides),
    });
  };

  const startMove = (event: PointerEvent) => {
    if (event.button !== 0 || frame === null) return;
    const from = pointOf(event);
    const clipId = clipAtPoint(frame, sizeOf, from);
    editor.select(clipId === null ? [] : [clipId]);
    const pressed = layersOf(frame).findLast((each) => each.clipId === clipId);
    const clip = clipId === null ? null : findClip(document, clipId);
    if (clip === null || pressed === undefined || isOnLockedTrack(document, clip.id)) return;
    const [start, startBox] = [{ x: animatedValue(clip, 'x', ticks), y: animatedValue(clip, 'y', ticks) }, layerBox(pressed, sizeOf(pressed), frame)];
    follow(event, clip.id, (moved, point) => {
      const { x, y, guides: lines } = movedBy(start, { x: point.x - from.x, y: point.y - from.y }, document.canvas, moved.altKey ? 0 : 6 / zoom, startBox);
      setGuides(lines);
      return { x, y };
    });
  };
  const startHandle = (event: PointerEvent, handle: 'scale' | 'turn') => {
    const clip = layer === null ? null : findClip(document, layer.clipId);
    if (event.button !== 0 || clip === null || box === null) return;
    const from = pointOf(event);
    const [scale, degrees] = [animatedValue(clip, 'scale', ticks), animatedValue(clip, 'rotationDegrees', ticks)];
    follow(event, clip.id, (moved, point) =>
      handle === 'scale' ? { scale: scaledTo(scale, box.center, from, point) } : { rotationDegrees: turnedTo(degrees, box.center, from, point, moved.shiftKey) },
    );
  };
  const startWithin = (event: MouseEvent) => {
    const clipId = frame === null ? null : clipAtPoint(frame, sizeOf, pointOf(event));
    const clip = clipId === null ? null : findClip(document, clipId);
    if (clip === null || isOnLockedTrack(document, clip.id)) return;
    if (clip.kind === 'text') setTypingClipId(clip.id);
    else if (clip.kind !== 'shape') editor.view.setState({ croppingClipId: clip.id });
  };
  const typing = layer?.kind === 'text' && layer.clipId === typingClipId && !isLocked ? layer : null;

  return (
    <div ref={stageRef} aria-hidden={typing === null} onPointerDown={startMove} onDoubleClick={startWithin} className="absolute inset-0 touch-none">
      <GuideLines {...guides} zoom={zoom} />
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
          {typing === null || frame === null ? null : (
            <InlineText key={typing.clipId} clipId={typing.clipId} text={typing.text} canvas={frame} zoom={zoom * typing.scale} onClose={() => setTypingClipId(null)} />
          )}
          {isLocked || typing !== null ? null : (
            <>
              {corners.map((place) => (
                <span key={place} data-handle="scale" onPointerDown={(event) => startHandle(event, 'scale')} className={cn('pointer-events-auto absolute size-3 rounded-full border-2 border-accent bg-white pointer-coarse:size-5', place)} />
              ))}
              <span className="absolute bottom-full left-1/2 h-3 w-px -translate-x-1/2 bg-accent" />
              <span
                data-handle="rotate"
                onPointerDown={(event) => startHandle(event, 'turn')}
                className="pointer-events-auto absolute bottom-[calc(100%+0.75rem)] left-1/2 size-3.5 -translate-x-1/2 cursor-grab rounded-full border-2 border-accent bg-white pointer-coarse:size-5"
              />
            </>
          )}
        </div>
      )}
    </div>
  );
}

/** Where the picture in hand has caught on. */
function GuideLines({ x, y, zoom }: Guides & { readonly zoom: number }) {
  return (
    <>
      {x === null ? null : <span className="absolute inset-y-0 w-px -translate-x-1/2 bg-accent" style={{ left: x * zoom }} />}
      {y === null ? null : <span className="absolute inset-x-0 h-px -translate-y-1/2 bg-accent" style={{ top: y * zoom }} />}
    </>
  );
}
