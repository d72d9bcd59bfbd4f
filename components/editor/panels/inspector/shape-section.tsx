'use client';
import { memo } from 'react';
import { ColorRow } from '@/components/editor/panels/inspector/color-row';
import { InspectorSection } from '@/components/editor/panels/inspector/inspector-section';
import { Row } from '@/components/editor/panels/inspector/row';
import { sharedValue } from '@/components/editor/panels/inspector/shared-value';
import { useClipEdit } from '@/components/editor/panels/inspector/use-clip-edit';
import { NumberField } from '@/components/ui/number-field';
import { Switch } from '@/components/ui/switch';
import type { Command } from '@/lib/editor/commands/command';
import type { ShapeContent } from '@/lib/editor/document/drawn';
import { shapeIds } from '@/lib/editor/document/drawn';
import type { Clip } from '@/lib/editor/document/model';
import { inspectorTexts } from '@/lib/texts/en/editor-inspector';

const usualFill = '#ffffff';
const usualStroke = { color: '#ffffff', width: 0.01 };
const plainShapes: ReadonlySet<string> = new Set(shapeIds);

/** Size and colours of the selected shapes. Stickers have their own colours. */
export const ShapeSection = memo(function ShapeSection({ clips }: { readonly clips: readonly Clip[] }) {
  const { clipIds, field } = useClipEdit(clips);
  const set = (shape: Partial<ShapeContent>): readonly Command[] => [{ type: 'set-shape', clipIds, shape }];
  const percent = (key: 'width' | 'height' | 'cornerRadius') => {
    const value = sharedValue(clips, ({ shape }) => shape?.[key] ?? 0);
    return value === undefined ? null : value * 100;
  };
  const isPlain = clips.every(({ shape }) => shape !== null && plainShapes.has(shape.id));
  const hasCorners = clips.every(({ shape }) => shape?.id === 'rectangle' || shape?.id === 'speech-bubble');
  return (
    <InspectorSection name="shape" title={inspectorTexts.shape}>
      <NumberField label={inspectorTexts.shapeWidth} labelClassName="w-20" value={percent('width')} mixedText={inspectorTexts.mixed} decimals={1} unit="%" min={0.5} max={400} {...field((value) => set({ width: value / 100 }))} />
      <NumberField label={inspectorTexts.shapeHeight} labelClassName="w-20" value={percent('height')} mixedText={inspectorTexts.mixed} decimals={1} unit="%" min={0.5} max={400} {...field((value) => set({ height: value / 100 }))} />
      {isPlain ? <ShapeColors clips={clips} /> : null}
      {hasCorners ? (
        <NumberField label={inspectorTexts.corners} labelClassName="w-20" value={percent('cornerRadius')} mixedText={inspectorTexts.mixed} unit="%" min={0} max={50} {...field((value) => set({ cornerRadius: value / 100 }))} />
      ) : null}
    </InspectorSection>
  );
});

function ShapeColors({ clips }: { readonly clips: readonly Clip[] }) {
  const { steps, clipIds, field, standing } = useClipEdit(clips);
  const set = (shape: Partial<ShapeContent>): readonly Command[] => [{ type: 'set-shape', clipIds, shape }];
  const setStroke = (part: Partial<NonNullable<ShapeContent['stroke']>>): readonly Command[] =>
    standing().flatMap(({ id, shape }): readonly Command[] => (shape === null ? [] : [{ type: 'set-shape', clipIds: [id], shape: { stroke: { ...(shape.stroke ?? usualStroke), ...part } } }]));
  const hasFill = clips.some(({ shape }) => shape?.fill !== null);
  const hasStroke = clips.some(({ shape }) => shape?.stroke !== null);
  const width = sharedValue(clips, ({ shape }) => shape?.stroke?.width ?? 0);
  return (
    <>
      <SwitchRow label={inspectorTexts.fill} isOn={hasFill} onChange={(isOn) => steps.commit(set({ fill: isOn ? usualFill : null }))} />
      {hasFill ? (
        <ColorRow
          label={inspectorTexts.colorOf(inspectorTexts.fill)}
          value={sharedValue(clips, ({ shape }) => shape?.fill ?? null) ?? undefined}
          onPreview={(fill) => steps.preview(set({ fill }))}
          onCommit={(fill) => steps.commit(set({ fill }))}
        />
      ) : null}
      <SwitchRow label={inspectorTexts.stroke} isOn={hasStroke} onChange={(isOn) => steps.commit(set({ stroke: isOn ? usualStroke : null }))} />
      {hasStroke ? (
        <>
          <ColorRow
            label={inspectorTexts.colorOf(inspectorTexts.stroke)}
            value={sharedValue(clips, ({ shape }) => shape?.stroke?.color ?? null) ?? undefined}
            onPreview={(color) => steps.preview(setStroke({ color }))}
            onCommit={(color) => steps.commit(setStroke({ color }))}
          />
          <NumberField
            label={inspectorTexts.strokeWidth}
            labelClassName="w-20"
            value={width === undefined ? null : width * 100}
            mixedText={inspectorTexts.mixed}
            decimals={1}
            step={0.1}
            unit="%"
            min={0}
            max={20}
            {...field((percent) => setStroke({ width: percent / 100 }))}
          />
        </>
      ) : null}
    </>
  );
}

function SwitchRow({ label, isOn, onChange }: { readonly label: string; readonly isOn: boolean; readonly onChange: (isOn: boolean) => void }) {
  return <Row label={label}>{(labelId) => <Switch aria-labelledby={labelId} checked={isOn} onCheckedChange={onChange} className="h-5 w-8 [&>span]:size-3.5 [&>span]:data-[state=checked]:translate-x-3" />}</Row>;
}
