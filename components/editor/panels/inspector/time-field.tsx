'use client';
import { useId, useState } from 'react';
import { clockTime, parseClockTime } from '@/components/editor/provider/clock-time';
import { Input } from '@/components/ui/input';

interface TimeFieldProps {
  readonly label: string;
  readonly ticks: number;
  /** What is said of a text that is no time. */
  readonly problem: string;
  readonly onCommit: (ticks: number) => void;
}

/** A time as a clock shows it; seconds alone are understood too. */
export function TimeField({ label, ticks, problem, onCommit }: TimeFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const parsed = typed === null ? ticks : parseClockTime(typed);
  const commit = () => {
    if (parsed === null) return;
    setTyped(null);
    // What was not touched keeps its ticks, though the field shows tenths only.
    if (typed !== null && typed !== clockTime(ticks)) onCommit(parsed);
  };
  return (
    <div className="grid gap-1">
      <div className="flex items-center gap-2">
        <label htmlFor={id} className="w-20 shrink-0 text-xs text-muted">
          {label}
        </label>
        <Input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={typed ?? clockTime(ticks)}
          aria-invalid={parsed === null || undefined}
          aria-describedby={parsed === null ? `${id}-problem` : undefined}
          onChange={(event) => setTyped(event.target.value)}
          onFocus={(event) => event.target.select()}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
            if (event.key === 'Escape') setTyped(null);
          }}
          className="h-7 px-2 font-mono text-xs tabular"
        />
      </div>
      {parsed === null ? (
        <p id={`${id}-problem`} role="alert" className="pl-22 text-xs text-danger-text">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
