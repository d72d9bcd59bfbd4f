'use client';
import { memo } from 'react';
import { AnimatedRow } from '@/components/editor/panels/inspector/animated-row';
import { FieldSlider } from '@/components/editor/panels/inspector/field-slider';
import { InspectorSection } from '@/components/editor/panels/inspector/inspector-section';
import { LookChoice } from '@/components/editor/panels/inspector/look-choice';
import { Row } from '@/components/editor/panels/inspector/row';
import { sharedValue } from '@/components/editor/panels/inspector/shared-value';
import { useClipEdit } from '@/components/editor/panels/inspector/use-clip-edit';
import type { Command } from '@/lib/editor/commands/command';
import { keyframesOf } from '@/lib/editor/commands/edit-keyframes';
import { defaultFilters } from '@/lib/editor/document/empty';
import type { AnimatedProperty } from '@/lib/editor/document/keyframes';
import type { Filters } from '@/lib/editor/document/look';
import type { Clip } from '@/lib/editor/document/model';
import { inspectorTexts } from '@/lib/texts/en/editor-inspector';

const graded: readonly AnimatedProperty[] = ['brightness', 'contrast', 'saturation', 'blur'];

/** Light, colour, blur and look of the selected pictures. */
export const FiltersSection = memo(function FiltersSection({ clips }: { readonly clips: readonly Clip[] }) {
  const { steps, clipIds, field, standing } = useClipEdit(clips);
  const set = (filters: Partial<Filters>): readonly Command[] => [{ type: 'set-filters', clipIds, filters }];
  const look = sharedValue(clips, ({ filters }) => (filters ?? defaultFilters).look);
  const strength = sharedValue(clips, ({ filters }) => (filters ?? defaultFilters).lookStrength);
  const strengthText = strength === undefined ? inspectorTexts.mixed : inspectorTexts.percent(Math.round(strength * 100));
  const isPlain = clips.every((clip) => clip.filters === null && graded.every((property) => keyframesOf(clip, property).length === 0));
  const reset = () => {
    const stillAgain = standing().flatMap((clip) => graded.filter((property) => keyframesOf(clip, property).length > 0).map((property): Command => ({ type: 'set-keyframes', clipId: clip.id, property, keyframes: [] })));
    steps.commit([...stillAgain, { type: 'set-filters', clipIds, filters: null }]);
  };
  return (
    <InspectorSection name="filters" title={inspectorTexts.filters} {...(isPlain ? {} : { reset: { label: inspectorTexts.resetFilters, run: reset } })}>
      {graded.map((property) => (
        <AnimatedRow key={property} clips={clips} property={property} />
      ))}
      <LookChoice clips={clips} value={look} onChange={(next) => steps.commit(set({ look: next }))} />
      {look === 'none' ? null : (
        <Row label={inspectorTexts.lookStrength}>
          {() => (
            <>
              <FieldSlider label={inspectorTexts.lookStrength} valueText={strengthText} min={0} max={100} step={1} value={(strength ?? 1) * 100} field={field((percent) => set({ lookStrength: percent / 100 }))} />
              <span className="w-11 shrink-0 text-right font-mono text-xs tabular">{strengthText}</span>
            </>
          )}
        </Row>
      )}
    </InspectorSection>
  );
});
