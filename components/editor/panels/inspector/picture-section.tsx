'use client';
import { InspectorSection } from '@/components/editor/panels/inspector/inspector-section';
import { PercentSlider } from '@/components/editor/panels/inspector/percent-slider';
import { useSteps } from '@/components/editor/panels/inspector/use-steps';
import { useEditorState } from '@/components/editor/provider/use-editor';
import { NumberField } from '@/components/ui/number-field';
import { ToggleGroup, ToggleGroupItem } from '@/components/ui/toggle-group';
import type { Command } from '@/lib/editor/commands/command';
import { defaultTransform } from '@/lib/editor/document/empty';
import { documentLimits } from '@/lib/editor/document/limits';
import type { FitMode, Transform } from '@/lib/editor/document/look';
import type { Clip } from '@/lib/editor/document/model';
import { editorTexts } from '@/lib/texts/en/editor';

const texts = editorTexts.inspector;
const fits: readonly FitMode[] = ['fit', 'fill', 'stretch'];

/** Place, size, turn, opacity and fit of the selected pictures. */
export function PictureSection({ clip }: { readonly clip: Clip }) {
  const steps = useSteps();
  const { widthPx, heightPx } = useEditorState(({ document }) => document.canvas);
  const clipIds = useEditorState((state) => state.selectedClipIds);
  const set = (transform: Partial<Transform>): readonly Command[] => [{ type: 'set-transform', clipIds, transform }];
  const { x, y, scale, rotationDegrees, opacity, fit } = clip.transform;

  const field = (change: (value: number) => Partial<Transform>) => ({
    onPreview: (value: number) => steps.preview(set(change(value))),
    onCommit: (value: number) => steps.commit(set(change(value))),
    onCancel: steps.cancel,
  });
  return (
    <InspectorSection title={texts.picture} reset={{ label: texts.resetPicture, run: () => steps.commit(set(defaultTransform)) }}>
      <div className="grid grid-cols-2 gap-2.5 [&_label]:w-4!">
        <NumberField label={texts.x} value={x * widthPx} unit={texts.px} {...range(documentLimits.offset * widthPx)} {...field((value) => ({ x: value / widthPx }))} />
        <NumberField label={texts.y} value={y * heightPx} unit={texts.px} {...range(documentLimits.offset * heightPx)} {...field((value) => ({ y: value / heightPx }))} />
      </div>
      <NumberField
        label={texts.scale}
        value={scale * 100}
        decimals={1}
        unit="%"
        min={documentLimits.scaleMin * 100}
        max={documentLimits.scaleMax * 100}
        {...field((value) => ({ scale: value / 100 }))}
      />
      <NumberField
        label={texts.rotation}
        value={rotationDegrees}
        decimals={1}
        unit={texts.degrees}
        {...range(documentLimits.rotationDegrees)}
        {...field((value) => ({ rotationDegrees: value }))}
      />
      <PercentSlider label={texts.opacity} value={opacity} max={1} {...field((value) => ({ opacity: value }))} />
      <div className="flex items-center gap-2">
        <span id="inspector-fit" className="w-16 shrink-0 text-xs text-muted">
          {texts.fit}
        </span>
        <ToggleGroup
          type="single"
          aria-labelledby="inspector-fit"
          value={fit}
          onValueChange={(next: FitMode | '') => next !== '' && steps.commit(set({ fit: next }))}
          className="grow"
        >
          {fits.map((mode) => (
            <ToggleGroupItem key={mode} value={mode} className="h-6 px-1.5 text-xs">
              {texts.fits[mode]}
            </ToggleGroupItem>
          ))}
        </ToggleGroup>
      </div>
    </InspectorSection>
  );
}

function range(limit: number) {
  return { min: -limit, max: limit };
}
