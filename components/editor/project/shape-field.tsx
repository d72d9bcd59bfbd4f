'use client';
import { useId, useState } from 'react';
import type { SyntheticEvent } from 'react';
import type { CanvasShape } from '@/components/editor/project/canvas-shapes';
import { canvasShapeNames, canvasShapes, shapeOf } from '@/components/editor/project/canvas-shapes';
import { Input } from '@/components/ui/input';
import { ToggleGroup, ToggleGroupItem } from '@/components/ui/toggle-group';
import { documentLimits } from '@/lib/editor/document/limits';
import type { Canvas } from '@/lib/editor/document/model';
import { projectTexts } from '@/lib/texts/en/project';

const texts = projectTexts.canvas;
const { canvasMinPx, canvasMaxPx } = documentLimits;
/** The longer side of a shape's drawing, in pixels of the screen. */
const drawnPx = 30;

type Size = Pick<Canvas, 'widthPx' | 'heightPx'>;

interface ShapeFieldProps {
  readonly canvas: Size;
  readonly onChange: (size: Size) => void;
}

/** The usual shapes as drawings of themselves, and under them the size in pixels for every other one. */
export function ShapeField({ canvas, onChange }: ShapeFieldProps) {
  const titleId = useId();
  return (
    <div role="group" aria-labelledby={titleId} className="grid gap-2">
      <h3 id={titleId} className="text-sm font-medium">
        {texts.shape}
      </h3>
      <ToggleGroup
        type="single"
        aria-labelledby={titleId}
        value={shapeOf(canvas) ?? ''}
        onValueChange={(name) => name !== '' && onChange(canvasShapes[name as CanvasShape])}
        className="grid grid-cols-3 sm:grid-cols-6"
      >
        {canvasShapeNames.map((name) => (
          <ToggleGroupItem key={name} value={name} className="h-auto flex-col gap-1 py-2.5 pointer-coarse:h-auto">
            <ShapeDrawing shape={name} />
            <span className="tabular">{name}</span>
            <span className="text-xs font-normal text-muted">{texts.shapes[name]}</span>
          </ToggleGroupItem>
        ))}
      </ToggleGroup>
      <SizeFields canvas={canvas} onChange={onChange} />
      <p className="text-xs text-muted">{texts.shapeHint}</p>
    </div>
  );
}

function ShapeDrawing({ shape }: { readonly shape: CanvasShape }) {
  const { widthPx, heightPx } = canvasShapes[shape];
  const scale = drawnPx / Math.max(widthPx, heightPx);
  return (
    <span aria-hidden className="grid h-8 place-items-center">
      <span className="rounded-[3px] border-2 border-current" style={{ width: widthPx * scale, height: heightPx * scale }} />
    </span>
  );
}

/** Width and height hold when Enter is pressed or the two are left, and only as a pair that encoders take. */
function SizeFields({ canvas, onChange }: ShapeFieldProps) {
  const [typed, setTyped] = useState(sidesOf(canvas));
  const [known, setKnown] = useState(canvas);
  const [hasError, setHasError] = useState(false);
  // Another size, from here or by undo, is shown in the same fields: who is in one of them stays there.
  if (known !== canvas) {
    setKnown(canvas);
    setTyped(sidesOf(canvas));
    setHasError(false);
  }
  const errorId = useId();
  const take = () => {
    const [widthPx, heightPx] = [Number(typed.width), Number(typed.height)];
    const isValid = isEvenSide(widthPx) && isEvenSide(heightPx);
    setHasError(!isValid);
    if (isValid && (widthPx !== canvas.widthPx || heightPx !== canvas.heightPx)) onChange({ widthPx, heightPx });
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    take();
  };
  const side = (name: 'width' | 'height') => (
    <label className="flex items-center gap-2 text-xs text-muted">
      {texts[name]}
      <Input
        inputMode="numeric"
        autoComplete="off"
        value={typed[name]}
        aria-invalid={hasError || undefined}
        aria-describedby={hasError ? errorId : undefined}
        onChange={(event) => setTyped((before) => ({ ...before, [name]: event.target.value }))}
        className="w-20 px-2 font-mono tabular"
      />
    </label>
  );
  return (
    <form
      noValidate
      onSubmit={submit}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) take();
      }}
      className="grid gap-1.5"
    >
      <div className="flex flex-wrap items-center gap-3">
        {side('width')}
        {side('height')}
        <button type="submit" className="sr-only" tabIndex={-1}>
          {texts.custom}
        </button>
      </div>
      <p id={errorId} aria-live="polite" className="text-xs text-danger-text">
        {hasError ? texts.evenSides(canvasMinPx, canvasMaxPx) : null}
      </p>
    </form>
  );
}

function sidesOf({ widthPx, heightPx }: Size): { readonly width: string; readonly height: string } {
  return { width: String(widthPx), height: String(heightPx) };
}

function isEvenSide(px: number): boolean {
  return Number.isInteger(px) && px % 2 === 0 && px >= canvasMinPx && px <= canvasMaxPx;
}
