'use client';
import { Volume2, VolumeX } from 'lucide-react';
import { memo } from 'react';
import { AnimatedRow } from '@/components/editor/panels/inspector/animated-row';
import { FieldSlider } from '@/components/editor/panels/inspector/field-slider';
import { InspectorSection } from '@/components/editor/panels/inspector/inspector-section';
import { Row } from '@/components/editor/panels/inspector/row';
import { SecondsField } from '@/components/editor/panels/inspector/seconds-field';
import { sharedValue } from '@/components/editor/panels/inspector/shared-value';
import { useClipEdit } from '@/components/editor/panels/inspector/use-clip-edit';
import { Button } from '@/components/ui/button';
import type { Command } from '@/lib/editor/commands/command';
import { keyframesOf } from '@/lib/editor/commands/edit-keyframes';
import type { Clip } from '@/lib/editor/document/model';
import { secondsToTicks, ticksToSeconds } from '@/lib/editor/document/time';
import { inspectorTexts } from '@/lib/texts/en/editor-inspector';

type SoundProperties = Partial<Pick<Clip, 'volume' | 'pan' | 'fadeInTicks' | 'fadeOutTicks'>>;

/** How loud the selected clips are, from which side they come, and how they begin and end. */
export const SoundSection = memo(function SoundSection({ clips }: { readonly clips: readonly Clip[] }) {
  const { steps, clipIds, field, standing } = useClipEdit(clips);
  const set = (properties: SoundProperties): readonly Command[] => [{ type: 'set-clip-properties', clipIds, properties }];
  const withoutKeyframes = (): readonly Command[] =>
    standing().filter((clip) => keyframesOf(clip, 'volume').length > 0).map(({ id }) => ({ type: 'set-keyframes', clipId: id, property: 'volume', keyframes: [] }));
  const volume = sharedValue(clips, (clip) => clip.volume);
  const pan = sharedValue(clips, (clip) => clip.pan);
  const isSilent = clips.every((clip) => clip.volume === 0 && keyframesOf(clip, 'volume').length === 0);
  const longestSeconds = ticksToSeconds(Math.max(...clips.map(({ durationTicks }) => durationTicks)));
  return (
    <InspectorSection
      name="sound"
      title={inspectorTexts.sound}
      reset={{ label: inspectorTexts.resetSound, run: () => steps.commit([...withoutKeyframes(), ...set({ volume: 1, pan: 0, fadeInTicks: 0, fadeOutTicks: 0 })]) }}
    >
      <AnimatedRow clips={clips} property="volume" />
      <Row label="">
        {() => (
          <>
            <Button variant="ghost" size="sm" aria-pressed={isSilent} onClick={() => steps.commit([...withoutKeyframes(), ...set({ volume: isSilent ? 1 : 0 })])} className="-ml-1 gap-1.5 px-1.5 text-muted">
              {isSilent ? <VolumeX aria-hidden className="size-3.5" /> : <Volume2 aria-hidden className="size-3.5" />}
              {inspectorTexts.mute}
            </Button>
            <span className="ml-auto font-mono text-xs text-muted tabular">{volume === undefined ? inspectorTexts.mixed : inspectorTexts.decibels(volume)}</span>
          </>
        )}
      </Row>
      <Row label={inspectorTexts.pan}>
        {() => (
          <>
            <FieldSlider
              label={inspectorTexts.pan}
              valueText={pan === undefined ? inspectorTexts.mixed : inspectorTexts.panText(pan)}
              min={-1}
              max={1}
              step={0.05}
              value={pan ?? 0}
              // Rounded, so that the middle is the middle.
              field={field((value) => set({ pan: Math.round(value * 20) / 20 }))}
            />
            <span className="w-18 shrink-0 text-right text-xs text-muted">{pan === undefined ? inspectorTexts.mixed : inspectorTexts.panText(pan)}</span>
          </>
        )}
      </Row>
      {(['fadeInTicks', 'fadeOutTicks'] as const).map((fade) => {
        const label = fade === 'fadeInTicks' ? inspectorTexts.fadeIn : inspectorTexts.fadeOut;
        const ticks = sharedValue(clips, (clip) => clip[fade]);
        return <SecondsField key={fade} label={label} ticks={ticks} min={0} max={longestSeconds} {...field((seconds) => set({ [fade]: secondsToTicks(seconds) }))} />;
      })}
    </InspectorSection>
  );
});
