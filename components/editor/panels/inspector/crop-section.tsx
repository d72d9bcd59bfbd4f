'use client';
import { Crop as CropIcon } from 'lucide-react';
import { memo } from 'react';
import { useAction } from '@/components/editor/actions/use-action';
import { InspectorSection } from '@/components/editor/panels/inspector/inspector-section';
import { sharedValue } from '@/components/editor/panels/inspector/shared-value';
import { useClipEdit } from '@/components/editor/panels/inspector/use-clip-edit';
import { useView } from '@/components/editor/provider/use-editor';
import { Button } from '@/components/ui/button';
import { NumberField } from '@/components/ui/number-field';
import type { Command } from '@/lib/editor/commands/command';
import type { CropSide } from '@/lib/editor/commands/edit-crop';
import { cropSides, noCrop, setCrop, withCropSide } from '@/lib/editor/commands/edit-crop';
import { documentLimits } from '@/lib/editor/document/limits';
import type { Clip } from '@/lib/editor/document/model';
import { actionsTexts } from '@/lib/texts/en/actions';
import { inspectorTexts } from '@/lib/texts/en/editor-inspector';

/** What is cut away from each side of the selected pictures. */
export const CropSection = memo(function CropSection({ clips }: { readonly clips: readonly Clip[] }) {
  const { steps, clipIds, field, standing } = useClipEdit(clips);
  const crop = useAction('crop');
  const isCropping = useView((view) => view.croppingClipId !== null);
  return (
    <InspectorSection name="crop" title={inspectorTexts.crop} reset={{ label: inspectorTexts.resetCrop, run: () => steps.commit([{ type: 'set-transform', clipIds, transform: { crop: null } }]) }}>
      <div className="grid grid-cols-2 gap-2.5">
        {cropSides.map((side) => (
          <NumberField
            key={side}
            label={inspectorTexts.cropSides[side]}
            labelClassName="w-12"
            value={percentOrNull(sharedValue(clips, ({ transform }) => (transform.crop ?? noCrop)[side]))}
            mixedText={inspectorTexts.mixed}
            decimals={1}
            unit="%"
            min={0}
            max={documentLimits.cropMax * 100}
            {...field((percent) => standing().map((clip) => cropped(clip, side, percent / 100)))}
          />
        ))}
      </div>
      <Button variant="secondary" size="sm" aria-pressed={isCropping} disabled={!crop.isEnabled} onClick={crop.run} className="w-full gap-1.5">
        <CropIcon aria-hidden className="size-3.5" />
        {actionsTexts[crop.label]}
      </Button>
    </InspectorSection>
  );
});

/** The sides are those of the picture itself, also where it is mirrored. */
function cropped(clip: Clip, side: CropSide, wanted: number): Command {
  return setCrop(clip, withCropSide(clip.transform.crop ?? noCrop, side, wanted));
}

function percentOrNull(value: number | undefined): number | null {
  return value === undefined ? null : value * 100;
}
