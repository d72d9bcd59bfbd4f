'use client';
import { Row } from '@/components/editor/panels/inspector/row';
import { Select, SelectContent, SelectItem, SelectTrigger } from '@/components/ui/select';
import { inspectorTexts } from '@/lib/texts/en/editor-inspector';

interface ChoiceRowProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly names: Readonly<Record<Value, string>>;
  /** Undefined where the clips differ. */
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
}

/** One of many, in a list that opens. */
export function ChoiceRow<Value extends string>({ label, values, names, value, onChange }: ChoiceRowProps<Value>) {
  return (
    <Row label={label}>
      {(labelId) => (
        <Select
          value={value ?? ''}
          onValueChange={(next) => {
            const chosen = values.find((each) => each === next);
            if (chosen !== undefined) onChange(chosen);
          }}
        >
          <SelectTrigger aria-labelledby={labelId} placeholder={inspectorTexts.mixed} className="h-7 px-2 text-xs pointer-coarse:h-10" />
          <SelectContent>
            {values.map((each) => (
              <SelectItem key={each} value={each}>
                {names[each]}
              </SelectItem>
            ))}
          </SelectContent>
        </Select>
      )}
    </Row>
  );
}
