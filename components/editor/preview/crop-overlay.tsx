'use client';
import { Check } from 'lucide-react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useEffect, useRef } from 'react';
import { useAction } from '@/components/editor/actions/use-action';
import { CropHandle } from '@/components/editor/preview/crop-handle';
import { focusCrop } from '@/components/editor/preview/focus-crop';
import { followPointer } from '@/components/editor/preview/follow-pointer';
import { layerBox, turn } from '@/components/editor/preview/layer-box';
import { isOnLockedTrack, usePausedFrame } from '@/components/editor/preview/use-paused-frame';
import { useServices } from '@/components/editor/provider/editor-services';
import { Button } from '@/components/ui/button';
import type { CropPart } from '@/lib/editor/commands/edit-crop';
import { cropParts, mirroredCrop, noCrop, setCrop, withCropMoved } from '@/lib/editor/commands/edit-crop';
import type { Clip } from '@/lib/editor/document/model';
import { findClip } from '@/lib/editor/document/read';
import { layersOf } from '@/lib/editor/frame';
import { editorTexts } from '@/lib/texts/en/editor';

interface CropOverlayProps {
  /** The clip whose crop is changed. */
  readonly clipId: string;
  /** How large one pixel of the project's canvas is on the page. */
  readonly pixelsPerCanvasPixel: number;
}

const texts = editorTexts.preview.crop;

/** One press of an arrow, and one with Shift, as fractions of the picture. */
const [step, largeStep] = [0.01, 0.1];
const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The whole picture with what is cut away in the dark, and handles on what remains. Each drag and each key is a step; Enter, Escape and Done leave. */
export function CropOverlay({ clipId, pixelsPerCanvasPixel: zoom }: CropOverlayProps) {
  const { editor } = useServices();
  const { document, frame, sizeOf } = usePausedFrame();
  const layer = (frame === null ? [] : layersOf(frame)).find((each) => each.clipId === clipId) ?? null;
  const clip = findClip(document, clipId);
  const box = frame === null || layer === null ? null : layerBox(layer, sizeOf(layer), frame);
  const end = () => editor.view.setState({ croppingClipId: null });
  useCropFocus(end, box !== null);
  const isLocked = isOnLockedTrack(document, clipId);

  const press = (start: PointerEvent, part: CropPart) => {
    if (start.button !== 0 || clip === null || box === null || isLocked) return;
    start.stopPropagation();
    (start.currentTarget as HTMLElement).focus({ preventScroll: true });
    followPointer(start.nativeEvent, {
      editor,
      commandsAt: ({ clientX, clientY }) => {
        const by = turn({ x: (clientX - start.clientX) / zoom, y: (clientY - start.clientY) / zoom }, -box.rotationDegrees);
        return [movedCrop(clip, part, by.x / box.widthPx, by.y / box.heightPx)];
      },
      onStop: () => undefined,
    });
  };
  const pressKey = (event: KeyboardEvent, part: CropPart) => {
    const [x, y] = arrows[event.key] ?? [0, 0];
    if ((x === 0 && y === 0) || event.altKey || event.ctrlKey || event.metaKey || clip === null || isLocked) return;
    event.preventDefault();
    const by = event.shiftKey ? largeStep : step;
    const standing = findClip(editor.store.getState().document, clipId);
    if (standing !== null) editor.run(movedCrop(standing, part, x * by, y * by));
  };

  const seen = clip === null ? noCrop : seenCrop(clip);
  return (
    <div onPointerDown={end} className="absolute inset-0 touch-none">
      {box === null ? null : (
        <div
          role="group"
          aria-label={texts.group(clip?.name ?? '')}
          className="absolute"
          style={{ left: box.center.x * zoom, top: box.center.y * zoom, width: box.widthPx * zoom, height: box.heightPx * zoom, transform: `translate(-50%, -50%) rotate(${box.rotationDegrees}deg)` }}
        >
          <div
            onPointerDown={(event) => event.stopPropagation()}
            className="absolute inset-0 border border-dashed border-white/70"
          />
          {/* One shadow around what remains, cut off at the picture's edge, is what is cut away. */}
          <div aria-hidden className="pointer-events-none absolute inset-0 overflow-hidden">
            <div className="absolute shadow-[0_0_0_200vmax] shadow-black/65 forced-color-adjust-none" style={insetOf(seen)} />
          </div>
          <div className="pointer-events-none absolute border-2 border-accent forced-colors:border-[Highlight]" style={insetOf(seen)}>
            {cropParts.toReversed().map((part) => (
              <CropHandle key={part} part={part} crop={seen} isDisabled={isLocked} onPress={press} onKey={pressKey} />
            ))}
          </div>
        </div>
      )}
      <DoneBar />
    </div>
  );
}

/** Under the picture, where there is always room for it. */
function DoneBar() {
  const { run } = useAction('crop');
  return (
    <Button
      size="sm"
      variant="primary"
      onPointerDown={(event) => event.stopPropagation()}
      onClick={run}
      className="absolute top-full left-1/2 mt-0.5 h-6 -translate-x-1/2 gap-1 px-2.5 whitespace-nowrap"
    >
      <Check aria-hidden className="size-3.5" />
      {texts.done}
    </Button>
  );
}

/** The focus goes to the first handle and back to where it was; Enter ends it wherever nothing else is to be pressed. */
function useCropFocus(end: () => void, isShown: boolean): void {
  const endRef = useRef(end);
  useEffect(() => {
    endRef.current = end;
  });
  useEffect(() => {
    if (!isShown) return undefined;
    const before = document.activeElement;
    focusCrop();
    const press = (event: globalThis.KeyboardEvent) => {
      // A clip of the timeline has the focus where the crop was begun on it.
      const isFree = event.target === document.body || (event.target instanceof Element && event.target.closest('[data-crop], [data-clip-id]') !== null);
      if (event.key !== 'Enter' || event.defaultPrevented || !isFree) return;
      event.preventDefault();
      endRef.current();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
      // A menu that has begun it is gone by now.
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [isShown]);
}

function seenCrop({ transform }: Clip) {
  return mirroredCrop(transform.crop ?? noCrop, transform);
}

/** A part is moved as it is seen: of a mirrored picture what is at the left is its right side. */
function movedCrop(clip: Clip, part: CropPart, byX: number, byY: number) {
  return setCrop(clip, mirroredCrop(withCropMoved(seenCrop(clip), part, byX, byY), clip.transform));
}

function insetOf({ left, top, right, bottom }: typeof noCrop) {
  return { left: `${left * 100}%`, top: `${top * 100}%`, right: `${right * 100}%`, bottom: `${bottom * 100}%` };
}
