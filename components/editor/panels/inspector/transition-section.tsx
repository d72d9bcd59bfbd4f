'use client';
import { ChoiceRow } from '@/components/editor/panels/inspector/choice-row';
import { InspectorSection } from '@/components/editor/panels/inspector/inspector-section';
import { sharedValue } from '@/components/editor/panels/inspector/shared-value';
import { useClipEdit } from '@/components/editor/panels/inspector/use-clip-edit';
import { useVisibleDocument } from '@/components/editor/provider/use-editor';
import { NumberField } from '@/components/ui/number-field';
import { usualTransitionTicks, clipAfterCut, hasCutBefore, maxTransitionTicks, setTransitions } from '@/lib/editor/commands/cuts';
import type { Command } from '@/lib/editor/commands/command';
import { transitionKinds } from '@/lib/editor/document/look';
import type { Clip } from '@/lib/editor/document/model';
import { secondsToTicks, ticksToSeconds } from '@/lib/editor/document/time';
import { useServices } from '@/components/editor/provider/editor-services';
import { inspectorTexts } from '@/lib/texts/en/editor-inspector';
import { transitionNames } from '@/lib/texts/en/transitions';

const choices = ['none', ...transitionKinds] as const;
const names = { none: inspectorTexts.noTransition, ...transitionNames };

/** How the selected clips follow the clips before them, and one clip alone how the next follows it. Absent where nothing touches. */
export function TransitionSection({ clips }: { readonly clips: readonly Clip[] }) {
  const document = useVisibleDocument();
  const atStarts = clips.filter((clip) => hasCutBefore(document, clip));
  const [only] = clips;
  const next = clips.length === 1 && only !== undefined ? clipAfterCut(document, only) : null;
  const atEnd = next !== null && hasCutBefore(document, next) ? [next] : [];
  if (atStarts.length === 0 && atEnd.length === 0) return null;
  return (
    <InspectorSection name="transition" title={inspectorTexts.transition}>
      {atStarts.length === 0 ? null : <CutRows clips={atStarts} label={inspectorTexts.transitionAtStart} />}
      {atEnd.length === 0 ? null : <CutRows clips={atEnd} label={inspectorTexts.transitionAtEnd} />}
    </InspectorSection>
  );
}

/** @param clips those that the cuts lead to. */
function CutRows({ clips, label }: { readonly clips: readonly Clip[]; readonly label: string }) {
  const { editor } = useServices();
  const document = useVisibleDocument();
  const { steps, clipIds, field, standing } = useClipEdit(clips);
  const kind = sharedValue(clips, ({ transition }) => transition?.kind ?? 'none');
  const ticks = sharedValue(clips, ({ transition }) => transition?.durationTicks ?? null);
  const longestTicks = Math.max(...clips.map((clip) => maxTransitionTicks(document, clip)));
  const standingDocument = () => editor.store.getState().document;
  const setKind = (next: (typeof choices)[number]): readonly Command[] =>
    setTransitions(standingDocument(), clipIds, next === 'none' ? null : { kind: next, durationTicks: ticks ?? usualTransitionTicks });
  const setSeconds = (seconds: number): readonly Command[] =>
    standing().flatMap(({ id, transition }) => (transition === null ? [] : setTransitions(standingDocument(), [id], { ...transition, durationTicks: secondsToTicks(seconds) })));
  return (
    <>
      <ChoiceRow label={label} values={choices} names={names} value={kind} onChange={(next) => steps.commit(setKind(next))} />
      {clips.every(({ transition }) => transition === null) ? null : (
        <NumberField
          label={inspectorTexts.transitionLength(label)}
          labelClassName="w-20"
          value={ticks === undefined || ticks === null ? null : ticksToSeconds(ticks)}
          mixedText={inspectorTexts.mixed}
          decimals={2}
          step={0.1}
          unit={inspectorTexts.seconds}
          units={{ ms: 0.001 }}
          min={0.05}
          max={ticksToSeconds(longestTicks)}
          {...field(setSeconds)}
        />
      )}
    </>
  );
}
