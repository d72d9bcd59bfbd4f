'use client';
import { useId } from 'react';
import { Switch } from '@/components/ui/switch';
import { cn } from '@/lib/base/cn';

interface SwitchLineProps {
  readonly label: string;
  /** What it means, beneath. */
  readonly hint?: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  /** Of the label. */
  readonly className?: string;
}

/** A setting that is on or off: its name at the left, its switch at the right. */
export function SwitchLine({ label, hint, isOn, onChange, className }: SwitchLineProps) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <div className="flex items-center justify-between gap-3">
        <label htmlFor={id} className={cn('text-sm', className)}>
          {label}
        </label>
        <Switch id={id} aria-describedby={hint === undefined ? undefined : `${id}-hint`} checked={isOn} onCheckedChange={onChange} />
      </div>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="text-xs text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}
