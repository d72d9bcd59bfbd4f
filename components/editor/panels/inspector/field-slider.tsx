'use client';
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

/** A slider whose drag is one gesture: Escape ends it without effect, and what the pointer does until it is let go is left out. */
export function FieldSlider({ label, field: { onPreview, onCommit, onCancel }, ...rest }: FieldSliderProps) {
  return <Slider aria-label={label} {...rest} onChange={onPreview} onCommit={onCommit} onCancel={onCancel} className="min-w-0" />;
}
