'use client';
import type { ReactNode } from 'react';
import { Row } from '@/components/editor/panels/inspector/row';
import { ToggleGroup, ToggleGroupItem } from '@/components/ui/toggle-group';

interface ToggleRowProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly names: Readonly<Record<Value, string>>;
  /** In place of the words, which become their names. */
  readonly icons?: Readonly<Record<Value, ReactNode>>;
  /** Undefined where the clips differ: none is pressed. */
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
}

/** One of a few, all of them in sight. */
export function ToggleRow<Value extends string>({ label, values, names, icons, value, onChange }: ToggleRowProps<Value>) {
  return (
    <Row label={label}>
      {(labelId) => (
        <ToggleGroup
          type="single"
          aria-labelledby={labelId}
          value={value ?? ''}
          onValueChange={(next: string) => {
            const chosen = values.find((each) => each === next);
            if (chosen !== undefined) onChange(chosen);
          }}
          className="grow"
        >
          {values.map((each) => (
            <ToggleGroupItem key={each} value={each} className="h-6 px-1.5 text-xs" {...(icons === undefined ? {} : { 'aria-label': names[each], title: names[each] })}>
              {icons === undefined ? names[each] : icons[each]}
            </ToggleGroupItem>
          ))}
        </ToggleGroup>
      )}
    </Row>
  );
}
