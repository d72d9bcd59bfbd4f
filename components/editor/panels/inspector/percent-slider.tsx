'use client';
import { Slider } from '@/components/ui/slider';
import { editorTexts } from '@/lib/texts/en/editor';

interface PercentSliderProps {
  readonly label: string;
  /** 1 is 100 %. */
  readonly value: number;
  readonly max: number;
  readonly onPreview: (value: number) => void;
  readonly onCommit: (value: number) => void;
}

export function PercentSlider({ label, value, max, onPreview, onCommit }: PercentSliderProps) {
  const percent = Math.round(value * 100);
  const text = editorTexts.inspector.percent(percent);
  return (
    <div className="flex items-center gap-2">
      <span aria-hidden className="w-16 shrink-0 text-xs text-muted">
        {label}
      </span>
      <Slider
        aria-label={label}
        valueText={text}
        min={0}
        max={max * 100}
        value={[percent]}
        onValueChange={([next]) => next !== undefined && onPreview(next / 100)}
        onValueCommit={([next]) => next !== undefined && onCommit(next / 100)}
      />
      <span aria-hidden className="w-11 shrink-0 text-right font-mono text-xs tabular">
        {text}
      </span>
    </div>
  );
}
