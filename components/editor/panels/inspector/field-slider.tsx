'use client';
import { useRef } from 'react';
import type { FieldEdit } from '@/components/editor/panels/inspector/use-clip-edit';
import { Slider } from '@/components/ui/slider';

interface FieldSliderProps {
  readonly label: string;
  readonly valueText: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly field: FieldEdit;
}

/**
 * A slider whose drag is one gesture: Escape ends it without effect, and what the pointer does until it is let go is left out. A key is a step at
 * once: the slider tells its change only after it, and a gesture that began then would never end.
 */
export function FieldSlider({ label, value, field, ...rest }: FieldSliderProps) {
  const drag = useRef<'none' | 'pressed' | 'open' | 'cancelled'>('none');
  return (
    <Slider
      aria-label={label}
      value={[value]}
      {...rest}
      onValueChange={([next]) => {
        if (next === undefined || drag.current === 'none' || drag.current === 'cancelled') return;
        drag.current = 'open';
        field.onPreview(next);
      }}
      onValueCommit={([next]) => {
        const wasCancelled = drag.current === 'cancelled';
        drag.current = 'none';
        if (next !== undefined && !wasCancelled) field.onCommit(next);
      }}
      onPointerDownCapture={() => {
        drag.current = 'pressed';
      }}
      onKeyDown={(event) => {
        if (drag.current === 'pressed') drag.current = 'none';
        if (event.key !== 'Escape' || drag.current !== 'open') return;
        // The selection stays: this Escape was for the drag.
        event.preventDefault();
        drag.current = 'cancelled';
        field.onCancel();
      }}
      className="min-w-0"
    />
  );
}
