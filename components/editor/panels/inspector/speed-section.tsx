'use client';
import { memo, useState } from 'react';
import { InspectorSection } from '@/components/editor/panels/inspector/inspector-section';
import { Row } from '@/components/editor/panels/inspector/row';
import { sharedValue } from '@/components/editor/panels/inspector/shared-value';
import { TimeField } from '@/components/editor/panels/inspector/time-field';
import { useClipEdit } from '@/components/editor/panels/inspector/use-clip-edit';
import { NumberField } from '@/components/ui/number-field';
import { Switch } from '@/components/ui/switch';
import { ToggleGroup, ToggleGroupItem } from '@/components/ui/toggle-group';
import type { Command } from '@/lib/editor/commands/command';
import { documentLimits } from '@/lib/editor/document/limits';
import type { Clip } from '@/lib/editor/document/model';
import { isHeld } from '@/lib/editor/document/read';
import { inspectorTexts } from '@/lib/texts/en/editor-inspector';

const presets = [50, 100, 150, 200, 400] as const;
const { speedPercentMin: min, speedPercentMax: max } = documentLimits;

/** How fast the selected videos and sounds play. */
export const SpeedSection = memo(function SpeedSection({ clips }: { readonly clips: readonly Clip[] }) {
  const { steps, clipIds, field } = useClipEdit(clips);
  const [ripple, setRipple] = useState(true);
  const set = (speedPercent: number): readonly Command[] => [{ type: 'set-speed', clipIds, speedPercent: Math.round(Math.min(max, Math.max(min, speedPercent))), ripple }];
  const speed = sharedValue(clips, ({ speedPercent }) => speedPercent);
  const [only] = clips;
  return (
    <InspectorSection name="speed" title={inspectorTexts.speed} {...(speed === 100 ? {} : { reset: { label: inspectorTexts.resetSpeed, run: () => steps.commit(set(100)) } })}>
      <NumberField label={inspectorTexts.speedPercent} labelClassName="w-20" value={speed ?? null} mixedText={inspectorTexts.mixed} unit="%" units={{ x: 100, '×': 100 }} min={min} max={max} {...field(set)} />
      <ToggleGroup type="single" aria-label={inspectorTexts.speedPresets} value={speed === undefined ? '' : String(speed)} onValueChange={(next: string) => next !== '' && steps.commit(set(Number(next)))} className="flex">
        {presets.map((percent) => (
          <ToggleGroupItem key={percent} value={String(percent)} className="h-6 min-w-0 px-1 font-mono text-xs">
            {inspectorTexts.speedFactor(percent)}
          </ToggleGroupItem>
        ))}
      </ToggleGroup>
      {clips.length === 1 && only !== undefined && !isHeld(only) ? (
        <TimeField
          label={inspectorTexts.speedLength}
          ticks={only.durationTicks}
          problem={inspectorTexts.invalidTime}
          onCommit={(ticks) => ticks > 0 && steps.commit(set((only.durationTicks * only.speedPercent) / ticks))}
        />
      ) : null}
      <Row label="">
        {() => (
          <label className="flex items-center gap-2 text-xs text-muted">
            <Switch checked={ripple} onCheckedChange={setRipple} className="h-5 w-8 [&>span]:size-3.5 [&>span]:data-[state=checked]:translate-x-3" />
            {inspectorTexts.ripple}
          </label>
        )}
      </Row>
      <p className="text-xs text-muted">{clips.every(isHeld) ? inspectorTexts.heldNote : inspectorTexts.pitchNote}</p>
    </InspectorSection>
  );
});
