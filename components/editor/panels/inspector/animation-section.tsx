'use client';
import { memo } from 'react';
import { ChoiceRow } from '@/components/editor/panels/inspector/choice-row';
import { InspectorSection } from '@/components/editor/panels/inspector/inspector-section';
import { SecondsField } from '@/components/editor/panels/inspector/seconds-field';
import { sharedValue } from '@/components/editor/panels/inspector/shared-value';
import { useClipEdit } from '@/components/editor/panels/inspector/use-clip-edit';
import type { Command } from '@/lib/editor/commands/command';
import { documentLimits } from '@/lib/editor/document/limits';
import { animationKinds } from '@/lib/editor/document/look';
import type { Clip } from '@/lib/editor/document/model';
import { secondsToTicks, ticksPerSecond, ticksToSeconds } from '@/lib/editor/document/time';
import { inspectorTexts } from '@/lib/texts/en/editor-inspector';

const choices = ['none', ...animationKinds] as const;
const names = { none: inspectorTexts.noAnimation, ...inspectorTexts.animations };
/** How long an animation is until somebody says otherwise. */
const usualTicks = ticksPerSecond / 2;

/** How the selected pictures come and go. */
export const AnimationSection = memo(function AnimationSection({ clips }: { readonly clips: readonly Clip[] }) {
  return (
    <InspectorSection name="animation" title={inspectorTexts.animation}>
      <PhaseRows clips={clips} phase="enter" />
      <PhaseRows clips={clips} phase="exit" />
    </InspectorSection>
  );
});

function PhaseRows({ clips, phase }: { readonly clips: readonly Clip[]; readonly phase: 'enter' | 'exit' }) {
  const { steps, clipIds, field, standing } = useClipEdit(clips);
  const label = inspectorTexts[phase];
  const kind = sharedValue(clips, (clip) => clip[phase]?.kind ?? 'none');
  const ticks = sharedValue(clips, (clip) => clip[phase]?.durationTicks ?? usualTicks);
  const setKind = (next: (typeof choices)[number]): readonly Command[] =>
    next === 'none'
      ? [{ type: 'set-clip-properties', clipIds, properties: { [phase]: null } }]
      : standing().map((clip) => ({ type: 'set-clip-properties', clipIds: [clip.id], properties: { [phase]: { kind: next, durationTicks: clip[phase]?.durationTicks ?? usualTicks } } }));
  const setSeconds = (seconds: number): readonly Command[] =>
    standing().flatMap((clip): readonly Command[] => {
      const animation = clip[phase];
      return animation === null ? [] : [{ type: 'set-clip-properties', clipIds: [clip.id], properties: { [phase]: { ...animation, durationTicks: secondsToTicks(seconds) } } }];
    });
  return (
    <>
      <ChoiceRow label={label} values={choices} names={names} value={kind} onChange={(next) => steps.commit(setKind(next))} />
      {clips.every((clip) => clip[phase] === null) ? null : (
        <SecondsField label={inspectorTexts.animationLength(label)} ticks={ticks} min={0.05} max={ticksToSeconds(documentLimits.motionMaxTicks)} {...field(setSeconds)} />
      )}
    </>
  );
}
