'use client';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CheckedPlan } from '@/components/editor/export/use-export-plan';
import { problemText } from '@/components/editor/export/problem-text';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { Field } from '@/components/ui/field';
import { Select, SelectContent, SelectItem, SelectTrigger } from '@/components/ui/select';
import type { ProjectDocument } from '@/lib/editor/document/model';
import { documentEndTicks } from '@/lib/editor/document/read';
import { ticksPerMillisecond } from '@/lib/editor/document/time';
import { exportSize } from '@/lib/editor/export/plan';
import type { ExportSettings } from '@/lib/editor/export/settings';
import { exportFormats, frameRateNames, gifRates, gifShortSidesPx, qualities, rateNameOf, shortSidesPx } from '@/lib/editor/export/settings';
import { exportTexts as texts } from '@/lib/texts/en/export';

interface ExportSettingsProps {
  readonly settings: ExportSettings;
  readonly document: ProjectDocument;
  readonly checked: CheckedPlan;
  readonly onChange: (next: Partial<ExportSettings>) => void;
}

/** What can be chosen for a file; what a format has no use for is not shown. */
export function ExportSettingsForm({ settings, document, checked, onChange }: ExportSettingsProps) {
  const { format } = settings;
  const isVideo = format === 'mp4' || format === 'webm';
  const isStill = format === 'png' || format === 'jpeg';
  const sizeName = (side: number) => {
    const { widthPx, heightPx } = exportSize(document.canvas, side);
    return texts.sizeOption(texts.sizeNames[side] ?? `${side}p`, widthPx, heightPx);
  };
  return (
    <div className="grid gap-4">
      <div className="grid gap-1.5">
        <ChoiceGroup label={texts.format} values={exportFormats} value={format} onChange={(next) => onChange({ format: next })} className="grid grid-cols-4 sm:grid-cols-7">
          {(each) => texts.formats[each]}
        </ChoiceGroup>
        <p className="text-xs text-muted">{texts.formatHints[format]}</p>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        {isVideo || isStill ? (
          <Choice label={texts.size} values={shortSidesPx} value={settings.shortSidePx} nameOf={sizeName} onChange={(shortSidePx) => onChange({ shortSidePx })} />
        ) : null}
        {format === 'gif' ? (
          <>
            <Choice label={texts.size} values={gifShortSidesPx} value={settings.gifShortSidePx} nameOf={sizeName} onChange={(gifShortSidePx) => onChange({ gifShortSidePx })} />
            <Choice
              label={texts.frameRate}
              values={gifRates}
              value={settings.gifFramesPerSecond}
              nameOf={(rate) => texts.frameRateOption(String(rate), false)}
              onChange={(gifFramesPerSecond) => onChange({ gifFramesPerSecond })}
            />
          </>
        ) : null}
        {isVideo ? (
          <Choice
            label={texts.frameRate}
            values={frameRateNames}
            value={settings.frameRate}
            nameOf={(rate) => texts.frameRateOption(rate, rate === rateNameOf(document.canvas.frameRate))}
            onChange={(frameRate) => onChange({ frameRate })}
          />
        ) : null}
        {isVideo || format === 'm4a' ? (
          <Choice label={texts.quality} values={qualities} value={settings.quality} nameOf={(quality) => texts.qualities[quality]} onChange={(quality) => onChange({ quality })} />
        ) : null}
        {isStill ? null : <RangeChoice settings={settings} document={document} onChange={onChange} />}
      </div>
      <Problems checked={checked} />
    </div>
  );
}

function RangeChoice({ settings, document, onChange }: Omit<ExportSettingsProps, 'checked'>) {
  const { range } = document;
  const lengthsTicks = { project: documentEndTicks(document), 'in-out': range === null ? 0 : range.outTicks - range.inTicks };
  const values = range === null && settings.range === 'project' ? (['project'] as const) : (['project', 'in-out'] as const);
  return (
    <Choice
      label={texts.range}
      values={values}
      value={settings.range}
      nameOf={(each) => texts.rangeOption(texts.ranges[each], lengthsTicks[each] / ticksPerMillisecond)}
      onChange={(each) => onChange({ range: each })}
    />
  );
}

/** What stands in the way; read out as it appears. */
function Problems({ checked: { error, problems } }: { readonly checked: CheckedPlan }) {
  const sentences = error === null ? (problems ?? []).map(problemText) : [texts.planErrors[error.code]];
  return (
    <div aria-live="polite" className="grid gap-2">
      {sentences.map((sentence) => (
        <Problem key={sentence}>{sentence}</Problem>
      ))}
    </div>
  );
}

function Problem({ children }: { readonly children: ReactNode }) {
  return (
    <p className="flex items-start gap-2 rounded-md border border-border bg-danger-soft px-3 py-2 text-sm text-danger-text">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      {children}
    </p>
  );
}

interface ChoiceProps<Value extends string | number> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly nameOf: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string | number>({ label, values, value, nameOf, onChange }: ChoiceProps<Value>) {
  const choose = (next: string) => {
    const chosen = values.find((each) => String(each) === next);
    if (chosen !== undefined) onChange(chosen);
  };
  return (
    <Field label={label}>
      {(control) => (
        <Select value={String(value)} onValueChange={choose}>
          <SelectTrigger {...control} />
          <SelectContent>
            {values.map((each) => (
              <SelectItem key={each} value={String(each)}>
                {nameOf(each)}
              </SelectItem>
            ))}
          </SelectContent>
        </Select>
      )}
    </Field>
  );
}
