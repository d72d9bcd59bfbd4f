'use client';
import { ListFilter, X } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { Select, SelectContent, SelectItem, SelectTrigger } from '@/components/ui/select';
import { toolNames } from '@/components/activity/row-words';
import { activityStatuses } from '@/lib/activity/words';
import type { ActivityFilters } from '@/lib/activity/filters';
import { cn } from '@/lib/base/cn';
import { surfaces } from '@/lib/base/surface';
import { creditTypes } from '@/lib/credits/model';
import { activityTexts } from '@/lib/texts/en/activity';

const texts = activityTexts.filters;

type ChoiceName = keyof typeof texts.any;

/** What a choice offers: values as they stand in the address, with their words. */
const choices: Readonly<Record<ChoiceName, readonly (readonly [value: string, label: string])[]>> = {
  type: creditTypes.map((type) => [type, activityTexts.types[type]]),
  tool: Object.entries(toolNames),
  status: activityStatuses.map((status) => [status, activityTexts.statuses[status]]),
  surface: surfaces.map((surface) => [surface, activityTexts.surfaces[surface]]),
};

/** A choice needs a value for "all"; in the address that is no value at all. */
const everything = 'all';

interface FilterBarProps {
  readonly filters: ActivityFilters;
  readonly onChange: (filters: ActivityFilters) => void;
}

/** The filters, which stand in the address. On narrow screens they wait behind a button. */
export function FilterBar({ filters, onChange }: FilterBarProps) {
  const [isOpen, setIsOpen] = useState(false);
  const panelId = useId();
  const count = Object.values(filters).filter((value) => value !== undefined).length;
  return (
    <section aria-label={texts.label} className="grid gap-3">
      <Button variant="secondary" className="w-fit md:hidden" aria-expanded={isOpen} aria-controls={panelId} onClick={() => setIsOpen(!isOpen)}>
        <ListFilter aria-hidden />
        {texts.toggle(count)}
      </Button>
      <div id={panelId} className={cn('grid grid-cols-2 gap-3 md:flex md:flex-wrap md:items-end', !isOpen && 'max-md:hidden')}>
        {(['type', 'tool', 'status', 'surface'] as const).map((name) => (
          <Choice key={name} name={name} value={filters[name]} onChange={(value) => onChange({ ...filters, [name]: value })} />
        ))}
        {(['from', 'to'] as const).map((name) => (
          <Day
            key={`${name} ${filters[name]}`}
            name={name}
            filters={filters}
            onChange={(value) => onChange({ ...filters, [name]: value })}
          />
        ))}
        {count === 0 ? null : (
          <Button variant="ghost" className="text-muted max-md:col-span-2" onClick={() => onChange({})}>
            <X aria-hidden />
            {texts.clear}
          </Button>
        )}
      </div>
    </section>
  );
}

interface ChoiceProps {
  readonly name: ChoiceName;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

function Choice({ name, value, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className="grid min-w-0 gap-1.5 md:w-36">
      <Label htmlFor={id} className="text-xs text-muted">
        {texts[name]}
      </Label>
      <Select value={value ?? everything} onValueChange={(chosen) => onChange(chosen === everything ? undefined : chosen)}>
        <SelectTrigger id={id} />
        <SelectContent>
          <SelectItem value={everything}>{texts.any[name]}</SelectItem>
          {choices[name].map(([option, label]) => (
            <SelectItem key={option} value={option}>
              {label}
            </SelectItem>
          ))}
        </SelectContent>
      </Select>
    </div>
  );
}

interface DayProps {
  readonly name: 'from' | 'to';
  readonly filters: ActivityFilters;
  readonly onChange: (value: string | undefined) => void;
}

/** Taken over when the field is left, or on Enter: a date that is being typed is another date with each digit. */
function Day({ name, filters, onChange }: DayProps) {
  const id = useId();
  const [value, setValue] = useState(filters[name] ?? '');
  const take = () => {
    const chosen = value === '' ? undefined : value;
    if (chosen !== filters[name]) onChange(chosen);
  };
  return (
    <div className="grid min-w-0 gap-1.5">
      <Label htmlFor={id} className="text-xs text-muted">
        {texts[name]}
      </Label>
      <Input
        id={id}
        type="date"
        value={value}
        min={name === 'to' ? filters.from : undefined}
        max={name === 'from' ? filters.to : undefined}
        onChange={(event) => setValue(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => (event.key === 'Enter' ? take() : undefined)}
        className="min-w-0 tabular md:w-38"
      />
    </div>
  );
}
