'use client';
import { memo } from 'react';
import { InspectorSection } from '@/components/editor/panels/inspector/inspector-section';
import { sharedValue } from '@/components/editor/panels/inspector/shared-value';
import { useClipEdit } from '@/components/editor/panels/inspector/use-clip-edit';
import { NumberField } from '@/components/ui/number-field';
import type { Command } from '@/lib/editor/commands/command';
import { documentLimits } from '@/lib/editor/document/limits';
import type { Crop } from '@/lib/editor/document/look';
import type { Clip } from '@/lib/editor/document/model';
import { inspectorTexts } from '@/lib/texts/en/editor-inspector';

const sides = ['left', 'top', 'right', 'bottom'] as const;
const opposite = { left: 'right', top: 'bottom', right: 'left', bottom: 'top' } as const;
const whole: Crop = { left: 0, top: 0, right: 0, bottom: 0 };

/** What is cut away from each side of the selected pictures. */
export const CropSection = memo(function CropSection({ clips }: { readonly clips: readonly Clip[] }) {
  const { steps, clipIds, field, standing } = useClipEdit(clips);
  return (
    <InspectorSection name="crop" title={inspectorTexts.crop} reset={{ label: inspectorTexts.resetCrop, run: () => steps.commit([{ type: 'set-transform', clipIds, transform: { crop: null } }]) }}>
      <div className="grid grid-cols-2 gap-2.5">
        {sides.map((side) => (
          <NumberField
            key={side}
            label={inspectorTexts.cropSides[side]}
            labelClassName="w-12"
            value={percentOrNull(sharedValue(clips, ({ transform }) => (transform.crop ?? whole)[side]))}
            mixedText={inspectorTexts.mixed}
            decimals={1}
            unit="%"
            min={0}
            max={documentLimits.cropMax * 100}
            {...field((percent) => standing().map((clip) => cropped(clip, side, percent / 100)))}
          />
        ))}
      </div>
    </InspectorSection>
  );
});

/** A side cut further than the other side leaves room for stops there. */
function cropped(clip: Clip, side: (typeof sides)[number], wanted: number): Command {
  const before = clip.transform.crop ?? whole;
  const after = { ...before, [side]: Math.min(wanted, documentLimits.cropMax - before[opposite[side]]) };
  return { type: 'set-transform', clipIds: [clip.id], transform: { crop: sides.every((each) => after[each] === 0) ? null : after } };
}

function percentOrNull(value: number | undefined): number | null {
  return value === undefined ? null : value * 100;
}
