'use client';
import { ColorRow } from '@/components/editor/panels/inspector/color-row';
import { Row } from '@/components/editor/panels/inspector/row';
import { sharedValue } from '@/components/editor/panels/inspector/shared-value';
import { useClipEdit } from '@/components/editor/panels/inspector/use-clip-edit';
import { NumberField } from '@/components/ui/number-field';
import { Switch } from '@/components/ui/switch';
import type { Command } from '@/lib/editor/commands/command';
import type { TextContent } from '@/lib/editor/document/drawn';
import type { Clip } from '@/lib/editor/document/model';
import { inspectorTexts } from '@/lib/texts/en/editor-inspector';

type OrnamentName = 'outline' | 'shadow' | 'background';
type Ornament<Name extends OrnamentName> = NonNullable<TextContent[Name]>;

/** What an ornament looks like when it is switched on. */
const usual: { readonly [Name in OrnamentName]: Ornament<Name> } = {
  outline: { color: '#000000', widthEm: 0.06 },
  shadow: { color: '#000000', opacity: 0.6, blurEm: 0.15, xEm: 0.04, yEm: 0.06 },
  background: { color: '#000000', opacity: 0.65, paddingEm: 0.3, radiusEm: 0.15 },
};

interface OrnamentNumber<Name extends OrnamentName> {
  readonly key: { [Key in keyof Ornament<Name>]: Ornament<Name>[Key] extends number ? Key : never }[keyof Ornament<Name>];
  readonly label: string;
  readonly min: number;
  readonly max: number;
}

const outlineNumbers: readonly OrnamentNumber<'outline'>[] = [{ key: 'widthEm', label: inspectorTexts.outlineWidth, min: 0, max: 50 }];
const shadowNumbers: readonly OrnamentNumber<'shadow'>[] = [
  { key: 'opacity', label: inspectorTexts.shadowOpacity, min: 0, max: 100 },
  { key: 'blurEm', label: inspectorTexts.shadowBlur, min: 0, max: 200 },
  { key: 'xEm', label: inspectorTexts.shadowX, min: -200, max: 200 },
  { key: 'yEm', label: inspectorTexts.shadowY, min: -200, max: 200 },
];
const backgroundNumbers: readonly OrnamentNumber<'background'>[] = [
  { key: 'opacity', label: inspectorTexts.backgroundOpacity, min: 0, max: 100 },
  { key: 'paddingEm', label: inspectorTexts.backgroundPadding, min: 0, max: 200 },
  { key: 'radiusEm', label: inspectorTexts.backgroundRadius, min: 0, max: 200 },
];

/** Outline, shadow and ground of the selected texts. */
export function TextOrnaments({ clips }: { readonly clips: readonly Clip[] }) {
  return (
    <>
      <OrnamentRows clips={clips} name="outline" numbers={outlineNumbers} />
      <OrnamentRows clips={clips} name="shadow" numbers={shadowNumbers} />
      <OrnamentRows clips={clips} name="background" numbers={backgroundNumbers} />
    </>
  );
}

interface OrnamentRowsProps<Name extends OrnamentName> {
  readonly clips: readonly Clip[];
  readonly name: Name;
  readonly numbers: readonly OrnamentNumber<Name>[];
}

function OrnamentRows<Name extends OrnamentName>({ clips, name, numbers }: OrnamentRowsProps<Name>) {
  const { steps, clipIds, field, standing } = useClipEdit(clips);
  const label = inspectorTexts[name];
  const of = (clip: Clip): Ornament<Name> => clip.text?.[name] ?? usual[name];
  const hasSome = clips.some((clip) => clip.text?.[name] !== null);
  const isMixed = hasSome && clips.some((clip) => clip.text?.[name] === null);
  const setAll = (ornament: Ornament<Name> | null): readonly Command[] => [{ type: 'set-text', clipIds, text: { [name]: ornament } }];
  /** In those that have it; the others stay without. */
  const change = (part: Partial<Ornament<Name>>): readonly Command[] =>
    standing().flatMap((clip): readonly Command[] => (clip.text?.[name] === null ? [] : [{ type: 'set-text', clipIds: [clip.id], text: { [name]: { ...of(clip), ...part } } }]));
  const changeColor = (color: string) => change({ color } as Partial<Ornament<Name>>);
  return (
    <>
      <Row label={label}>
        {(labelId) => (
          <>
            <Switch aria-labelledby={labelId} checked={hasSome} onCheckedChange={(isOn) => steps.commit(setAll(isOn ? usual[name] : null))} className="h-5 w-8 [&>span]:size-3.5 [&>span]:data-[state=checked]:translate-x-3" />
            {isMixed ? <span className="text-xs text-muted">{inspectorTexts.mixed}</span> : null}
          </>
        )}
      </Row>
      {hasSome ? (
        <div className="grid gap-2.5 border-l border-border pl-2.5">
          <ColorRow label={inspectorTexts.colorOf(label)} value={sharedValue(clips, (clip) => of(clip).color)} onPreview={(color) => steps.preview(changeColor(color))} onCommit={(color) => steps.commit(changeColor(color))} />
          {numbers.map(({ key, label: numberLabel, min, max }) => {
            const value = sharedValue(clips, (clip) => of(clip)[key] as number);
            return (
              <NumberField
                key={numberLabel}
                label={numberLabel}
                labelClassName="w-28"
                value={value === undefined ? null : value * 100}
                mixedText={inspectorTexts.mixed}
                unit="%"
                min={min}
                max={max}
                {...field((percent) => change({ [key]: percent / 100 } as Partial<Ornament<Name>>))}
              />
            );
          })}
        </div>
      ) : null}
    </>
  );
}
