'use client';
import type { KeyboardEvent, PointerEvent } from 'react';
import { cn } from '@/lib/base/cn';
import type { CropPart, CropSide } from '@/lib/editor/commands/edit-crop';
import { cropSides } from '@/lib/editor/commands/edit-crop';
import { documentLimits } from '@/lib/editor/document/limits';
import type { Crop } from '@/lib/editor/document/look';
import { editorTexts } from '@/lib/texts/en/editor';
import { inspectorTexts } from '@/lib/texts/en/editor-inspector';

interface CropHandleProps {
  readonly part: CropPart;
  /** As it is seen. */
  readonly crop: Crop;
  readonly isDisabled: boolean;
  readonly onPress: (event: PointerEvent, part: CropPart) => void;
  readonly onKey: (event: KeyboardEvent, part: CropPart) => void;
}

const texts = editorTexts.preview.crop;

/** A side, a corner, or all that remains. Its place takes 24 pixels, for fingers more; what is drawn of it is smaller. */
export function CropHandle({ part, crop, isDisabled, onPress, onKey }: CropHandleProps) {
  const { area, mark } = looks[part];
  const sides = sidesOf(part);
  const [first] = sides;
  return (
    <span
      role="slider"
      tabIndex={isDisabled ? -1 : 0}
      data-crop={part}
      aria-label={texts.parts[part]}
      aria-orientation={first === 'top' || first === 'bottom' ? 'vertical' : 'horizontal'}
      aria-valuemin={0}
      aria-valuemax={documentLimits.cropMax * 100}
      aria-valuenow={Math.round(crop[first] * 100)}
      aria-valuetext={texts.value(sides.map((side) => [inspectorTexts.cropSides[side], crop[side] * 100]))}
      aria-disabled={isDisabled || undefined}
      onPointerDown={(event) => onPress(event, part)}
      onKeyDown={(event) => onKey(event, part)}
      className={cn('group pointer-events-auto absolute grid touch-none place-items-center outline-none', area)}
    >
      <span className={cn('rounded-xs bg-white ring-1 ring-black/60 group-focus-visible:ring-3 group-focus-visible:ring-ring forced-colors:bg-[Highlight]', mark)} />
    </span>
  );
}

/** The sides that a part moves; all of them for what remains. */
function sidesOf(part: CropPart): readonly [CropSide, ...CropSide[]] {
  const [first, ...rest] = part === 'middle' ? cropSides : cropSides.filter((side) => part === side || part.startsWith(`${side}-`) || part.endsWith(`-${side}`));
  return [first ?? 'left', ...rest];
}

const corner = 'size-6 pointer-coarse:size-10';
const acrossEdge = 'inset-x-3 h-6 cursor-ns-resize pointer-coarse:h-10';
const downEdge = 'inset-y-3 w-6 cursor-ew-resize pointer-coarse:w-10';

/** Centred on the edge that they move. */
const looks = {
  left: { area: cn(downEdge, 'left-0 -translate-x-1/2'), mark: 'h-6 w-1.5 max-h-full' },
  right: { area: cn(downEdge, 'right-0 translate-x-1/2'), mark: 'h-6 w-1.5 max-h-full' },
  top: { area: cn(acrossEdge, 'top-0 -translate-y-1/2'), mark: 'h-1.5 w-6 max-w-full' },
  bottom: { area: cn(acrossEdge, 'bottom-0 translate-y-1/2'), mark: 'h-1.5 w-6 max-w-full' },
  'top-left': { area: cn(corner, 'top-0 left-0 -translate-1/2 cursor-nwse-resize'), mark: 'size-3' },
  'top-right': { area: cn(corner, 'top-0 right-0 translate-x-1/2 -translate-y-1/2 cursor-nesw-resize'), mark: 'size-3' },
  'bottom-right': { area: cn(corner, 'right-0 bottom-0 translate-1/2 cursor-nwse-resize'), mark: 'size-3' },
  'bottom-left': { area: cn(corner, 'bottom-0 left-0 -translate-x-1/2 translate-y-1/2 cursor-nesw-resize'), mark: 'size-3' },
  middle: { area: 'inset-0 cursor-move', mark: 'size-2 rounded-full opacity-0 group-focus-visible:opacity-100' },
} as const satisfies Record<CropPart, { readonly area: string; readonly mark: string }>;
