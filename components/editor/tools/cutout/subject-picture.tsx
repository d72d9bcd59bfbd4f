'use client';
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { boxAfterKey, boxBetween } from '@/components/editor/tools/cutout/cutout-draft';
import type { PointingState } from '@/components/editor/tools/cutout/point/use-pointing';
import { usePointing } from '@/components/editor/tools/cutout/point/use-pointing';
import { Button } from '@/components/ui/button';
import { Label } from '@/components/ui/label';
import { Skeleton } from '@/components/ui/skeleton';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import type { SubjectBox } from '@/lib/tools/remove-background';

const texts = toolFormsTexts.cutout;

interface SubjectPictureProps {
  /** What it is called, and where it is; null while there is nothing to see yet. */
  readonly name: string;
  readonly url: string | null;
  /** What is to be known of the picture itself. */
  readonly hint?: string;
  readonly box: SubjectBox | null;
  readonly problem: string | undefined;
  readonly onBox: (box: SubjectBox | null) => void;
}

/** The picture; a box is drawn on it by pointer, found around what is pressed, or moved by keys. */
export function SubjectPicture({ name, url, hint, box, problem, onBox }: SubjectPictureProps) {
  const id = useId();
  const [from, setFrom] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const pictureRef = useRef<HTMLImageElement>(null);
  const pointing = usePointing(onBox);
  const place = (event: PointerEvent) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    return { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
  };
  const begin = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setFrom(place(event));
  };
  const draw = (event: PointerEvent) => {
    if (from === null) return;
    const drawn = boxBetween(from, place(event));
    if (drawn === null) return;
    pointing.forget();
    onBox(drawn);
  };
  const end = (event: PointerEvent) => {
    const picture = pictureRef.current;
    // What is too small to be a box was a press.
    if (from !== null && picture !== null && boxBetween(from, place(event)) === null) void pointing.point(picture, from);
    setFrom(null);
  };
  const press = (event: KeyboardEvent) => {
    const next = boxAfterKey(box, event.key, event.shiftKey);
    if (next === undefined) return;
    event.preventDefault();
    // The editor's own keys move clips and delete them.
    event.stopPropagation();
    onBox(next);
  };
  const percent = (value: number): number => Math.round(value * 100);
  return (
    <div className="grid gap-2">
      <div className="flex min-h-7 items-baseline justify-between gap-3">
        <Label id={`${id}-label`}>{name}</Label>
        {box === null ? null : (
          <Button variant="ghost" size="sm" onClick={() => onBox(null)}>
            {texts.clear}
          </Button>
        )}
      </div>
      <div
        role="group"
        tabIndex={0}
        aria-label={texts.box}
        aria-describedby={`${id}-state ${id}-keys`}
        onKeyDown={press}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={() => setFrom(null)}
        className="relative mx-auto w-fit cursor-crosshair touch-none overflow-hidden rounded-md border border-border select-none"
      >
        {url === null ? <Skeleton className="h-40 w-64 max-w-full" /> : <img ref={pictureRef} src={url} alt="" draggable={false} className="block max-h-72 max-w-full" />}
        {box === null ? null : (
          <span
            aria-hidden
            className="absolute rounded-xs border-2 border-accent shadow-[0_0_0_100rem_rgb(0_0_0/0.45)]"
            style={{ left: `${box.x * 100}%`, top: `${box.y * 100}%`, width: `${box.width * 100}%`, height: `${box.height * 100}%` }}
          />
        )}
      </div>
      {hint === undefined ? null : <p className="text-xs text-muted">{hint}</p>}
      <p id={`${id}-state`} role={problem === undefined ? undefined : 'alert'} className={problem === undefined ? 'text-xs text-muted tabular' : 'text-xs text-danger-text'}>
        {problem ?? pointingText(pointing.state) ?? (box === null ? texts.found : texts.boxed(percent(box.width), percent(box.height)))}
      </p>
      <p id={`${id}-keys`} className="text-xs text-subtle pointer-coarse:hidden">
        {texts.boxKeys}
      </p>
    </div>
  );
}

function pointingText(state: PointingState): string | null {
  return state === 'idle' ? null : texts.pointing[state];
}
