'use client';
import type { CSSProperties, InputHTMLAttributes, KeyboardEvent } from 'react';
import { useRef } from 'react';
import { cn } from '@/lib/base/cn';

interface SliderProps extends Pick<InputHTMLAttributes<HTMLInputElement>, 'id' | 'aria-label' | 'aria-labelledby' | 'disabled' | 'className'> {
  /** The value in words, such as "50 %". */
  readonly valueText?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** Each value that a pointer passes, and that of each key. */
  readonly onChange: (value: number) => void;
  /** The value at which the pointer was let go, or that of a key. */
  readonly onCommit?: (value: number) => void;
  /** Escape while the pointer is down: what it does until it is let go is left out. */
  readonly onCancel?: () => void;
}

/** A press that goes on, and the value that it has come to. */
interface Press {
  state: 'unmoved' | 'moved' | 'cancelled';
  value: number;
}

/** One value on a line: the platform's own slider (drawn by globals.css), which every screen reader knows and which measures nothing as it appears. */
export function Slider({ className, valueText, value, onChange, onCommit, onCancel, ...rest }: SliderProps) {
  const press = useRef<Press | null>(null);

  const begin = () => {
    const pressed: Press = { state: 'unmoved', value };
    press.current = pressed;
    const end = () => {
      listening.abort();
      press.current = null;
      if (pressed.state === 'moved') onCommit?.(pressed.value);
    };
    // Not on the slider alone: a pointer is let go anywhere.
    const listening = new AbortController();
    for (const type of ['pointerup', 'pointercancel']) window.addEventListener(type, end, { signal: listening.signal });
  };

  const take = (next: number) => {
    if (press.current?.state === 'cancelled') return;
    onChange(next);
    if (press.current === null) onCommit?.(next);
    else Object.assign(press.current, { state: 'moved', value: next } satisfies Press);
  };

  const cancel = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || press.current?.state !== 'moved') return;
    // The selection stays: this Escape was for the drag.
    event.preventDefault();
    press.current.state = 'cancelled';
    onCancel?.();
  };

  const part = `${(((value - rest.min) / (rest.max - rest.min)) * 100).toFixed(2)}%`;
  return (
    <input
      type="range"
      className={cn('slider', className)}
      style={{ '--part': part } as CSSProperties}
      aria-valuetext={valueText}
      value={value}
      onPointerDown={begin}
      onChange={(event) => take(Number(event.target.value))}
      onKeyDown={cancel}
      {...rest}
    />
  );
}
