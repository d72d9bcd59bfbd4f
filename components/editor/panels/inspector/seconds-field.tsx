'use client';
import type { ComponentProps } from 'react';
import { NumberField } from '@/components/ui/number-field';
import { ticksToSeconds } from '@/lib/editor/document/time';
import { inspectorTexts } from '@/lib/texts/en/editor-inspector';

interface SecondsFieldProps extends Omit<ComponentProps<typeof NumberField>, 'value'> {
  /** undefined where the selected clips differ. */
  readonly ticks: number | undefined;
}

/** A length of the selected clips, in seconds. */
export function SecondsField({ ticks, ...rest }: SecondsFieldProps) {
  return (
    <NumberField
      labelClassName="w-20"
      value={ticks === undefined ? null : ticksToSeconds(ticks)}
      mixedText={inspectorTexts.mixed}
      decimals={2}
      step={0.1}
      unit={inspectorTexts.seconds}
      units={{ ms: 0.001 }}
      {...rest}
    />
  );
}
