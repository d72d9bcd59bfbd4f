'use client';
import { AlignCenter, AlignLeft, AlignRight, Bold, Italic } from 'lucide-react';
import { memo, useId } from 'react';
import { ChoiceRow } from '@/components/editor/panels/inspector/choice-row';
import { ColorRow } from '@/components/editor/panels/inspector/color-row';
import { InspectorSection } from '@/components/editor/panels/inspector/inspector-section';
import { Row } from '@/components/editor/panels/inspector/row';
import { sharedValue } from '@/components/editor/panels/inspector/shared-value';
import { TextOrnaments } from '@/components/editor/panels/inspector/text-ornaments';
import { ToggleRow } from '@/components/editor/panels/inspector/toggle-row';
import { useClipEdit } from '@/components/editor/panels/inspector/use-clip-edit';
import { useTypedText } from '@/components/editor/fields/use-typed-text';
import { Button } from '@/components/ui/button';
import { NumberField } from '@/components/ui/number-field';
import { Textarea } from '@/components/ui/textarea';
import { retext } from '@/lib/editor/captions/edit-captions';
import type { Command } from '@/lib/editor/commands/command';
import type { TextContent } from '@/lib/editor/document/drawn';
import { fontFamilies, textAlignments } from '@/lib/editor/document/drawn';
import { defaultText } from '@/lib/editor/document/empty';
import { documentLimits } from '@/lib/editor/document/limits';
import type { Clip } from '@/lib/editor/document/model';
import { inspectorTexts } from '@/lib/texts/en/editor-inspector';

const alignIcons = {
  left: <AlignLeft aria-hidden className="size-3.5" />,
  center: <AlignCenter aria-hidden className="size-3.5" />,
  right: <AlignRight aria-hidden className="size-3.5" />,
};

/** What the selected texts say, and how they are set. */
export const TextSection = memo(function TextSection({ clips }: { readonly clips: readonly Clip[] }) {
  const { steps, clipIds, field } = useClipEdit(clips);
  const set = (text: Partial<TextContent>): readonly Command[] => [{ type: 'set-text', clipIds, text }];
  const read = <T extends string | number | boolean>(of: (text: TextContent) => T) => sharedValue(clips, (clip) => of(clip.text ?? defaultText));
  const number = (of: (text: TextContent) => number, factor: number) => {
    const value = read(of);
    return value === undefined ? null : value * factor;
  };
  const bold = read(({ weight }) => weight);
  const italic = read((text) => text.italic);
  return (
    <InspectorSection name="text" title={inspectorTexts.text}>
      <WordsField clips={clips} />
      <ChoiceRow label={inspectorTexts.font} values={fontFamilies} names={inspectorTexts.fonts} value={read(({ family }) => family)} onChange={(family) => steps.commit(set({ family }))} />
      <NumberField
        label={inspectorTexts.size}
        labelClassName="w-20"
        value={number(({ size }) => size, 100)}
        mixedText={inspectorTexts.mixed}
        decimals={1}
        step={0.1}
        unit="%"
        min={documentLimits.textSizeMin * 100}
        max={documentLimits.textSizeMax * 100}
        {...field((percent) => set({ size: percent / 100 }))}
      />
      <Row label={inspectorTexts.style}>
        {() => (
          <>
            <Button variant="ghost" size="icon-sm" aria-label={inspectorTexts.bold} title={inspectorTexts.bold} aria-pressed={bold === undefined ? 'mixed' : bold === 700} onClick={() => steps.commit(set({ weight: bold === 700 ? 400 : 700 }))} className="border border-border">
              <Bold aria-hidden />
            </Button>
            <Button variant="ghost" size="icon-sm" aria-label={inspectorTexts.italic} title={inspectorTexts.italic} aria-pressed={italic ?? 'mixed'} onClick={() => steps.commit(set({ italic: italic !== true }))} className="border border-border">
              <Italic aria-hidden />
            </Button>
          </>
        )}
      </Row>
      <ColorRow label={inspectorTexts.color} value={read(({ color }) => color)} onPreview={(color) => steps.preview(set({ color }))} onCommit={(color) => steps.commit(set({ color }))} />
      <ToggleRow label={inspectorTexts.align} values={textAlignments} names={inspectorTexts.alignments} icons={alignIcons} value={read(({ align }) => align)} onChange={(align) => steps.commit(set({ align }))} />
      <NumberField label={inspectorTexts.lineHeight} labelClassName="w-20" value={number(({ lineHeight }) => lineHeight, 100)} mixedText={inspectorTexts.mixed} unit="%" min={50} max={300} {...field((percent) => set({ lineHeight: percent / 100 }))} />
      <NumberField label={inspectorTexts.letterSpacing} labelClassName="w-20" value={number(({ letterSpacingEm }) => letterSpacingEm, 100)} mixedText={inspectorTexts.mixed} unit="%" min={-20} max={200} {...field((percent) => set({ letterSpacingEm: percent / 100 }))} />
      <NumberField label={inspectorTexts.textWidth} labelClassName="w-20" value={number(({ width }) => width, 100)} mixedText={inspectorTexts.mixed} unit="%" min={5} max={200} {...field((percent) => set({ width: percent / 100 }))} />
      <TextOrnaments clips={clips} />
    </InspectorSection>
  );
});

/** Several texts are not typed at once: each keeps its words. */
function WordsField({ clips }: { readonly clips: readonly Clip[] }) {
  const [only] = clips;
  return clips.length === 1 && only !== undefined ? <OneText key={only.id} clip={only} /> : <p className="text-xs text-muted">{inspectorTexts.manyTexts}</p>;
}

function OneText({ clip }: { readonly clip: Clip }) {
  const id = useId();
  const { steps, standing } = useClipEdit([clip]);
  const commands = (text: string): readonly Command[] => standing().flatMap((each) => retext(each, text));
  const { field } = useTypedText({
    value: clip.text?.text ?? '',
    onPreview: (text) => steps.preview(commands(text)),
    onCommit: (text) => steps.commit(commands(text)),
    onCancel: steps.cancel,
  });
  return (
    <>
      <label htmlFor={id} className="sr-only">
        {inspectorTexts.text}
      </label>
      <Textarea id={id} rows={2} maxLength={documentLimits.textLength} placeholder={inspectorTexts.textPlaceholder} {...field} className="max-h-48 min-h-16 px-2 py-1.5" />
    </>
  );
}
