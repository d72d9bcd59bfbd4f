'use client';
import { memo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { ChoiceRow } from '@/components/editor/panels/inspector/choice-row';
import { InspectorSection } from '@/components/editor/panels/inspector/inspector-section';
import { sharedValue } from '@/components/editor/panels/inspector/shared-value';
import { useSteps } from '@/components/editor/fields/use-steps';
import { useEditorState } from '@/components/editor/provider/use-editor';
import { NumberField } from '@/components/ui/number-field';
import { usualTransitionTicks, clipAfterCut, hasCutBefore, maxTransitionTicks, setTransitions } from '@/lib/editor/commands/cuts';
import type { Command } from '@/lib/editor/commands/command';
import { transitionKinds } from '@/lib/editor/document/look';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { findClip } from '@/lib/editor/document/read';
import { secondsToTicks, ticksToSeconds } from '@/lib/editor/document/time';
import type { EditorState } from '@/lib/editor/editor-model';
import { visibleDocument } from '@/lib/editor/editor-model';
import { useServices } from '@/components/editor/provider/editor-services';
import { inspectorTexts } from '@/lib/texts/en/editor-inspector';
import { transitionNames } from '@/lib/texts/en/transitions';

const choices = ['none', ...transitionKinds] as const;
const names = { none: inspectorTexts.noTransition, ...transitionNames };

/** How the selected clips follow the clips before them, and one clip alone how the next follows it. Absent where nothing touches. */
export const TransitionSection = memo(function TransitionSection({ clips }: { readonly clips: readonly Clip[] }) {
  // A drag changes the document with every frame, and its cuts seldom: the lists are compared by what is in them.
  const atStarts = useEditorState(useShallow((state) => clipsAfterCuts(visibleDocument(state), clips)));
  const atEnd = useEditorState(useShallow((state) => clipsAfterCuts(visibleDocument(state), nextOfOne(visibleDocument(state), clips))));
  if (atStarts.length === 0 && atEnd.length === 0) return null;
  return (
    <InspectorSection name="transition" title={inspectorTexts.transition}>
      {atStarts.length === 0 ? null : <CutRows clipIds={atStarts} label={inspectorTexts.transitionAtStart} />}
      {atEnd.length === 0 ? null : <CutRows clipIds={atEnd} label={inspectorTexts.transitionAtEnd} />}
    </InspectorSection>
  );
});

/** The ids of those of these clips that follow another at a cut. */
function clipsAfterCuts(document: ProjectDocument, clips: readonly Clip[]): readonly string[] {
  return findClips(document, clips.map(({ id }) => id)).filter((clip) => hasCutBefore(document, clip)).map(({ id }) => id);
}

function nextOfOne(document: ProjectDocument, clips: readonly Clip[]): readonly Clip[] {
  const [only] = findClips(document, clips.map(({ id }) => id));
  const next = clips.length === 1 && only !== undefined ? clipAfterCut(document, only) : null;
  return next === null ? [] : [next];
}

function findClips(document: ProjectDocument, clipIds: readonly string[]): readonly Clip[] {
  return clipIds.flatMap((clipId) => findClip(document, clipId) ?? []);
}

/** @param clipIds those that the cuts lead to. */
function CutRows({ clipIds, label }: { readonly clipIds: readonly string[]; readonly label: string }) {
  const { editor } = useServices();
  const steps = useSteps();
  const shown = <T,>(of: (clips: readonly Clip[], document: ProjectDocument) => T) => (state: EditorState) => of(findClips(visibleDocument(state), clipIds), visibleDocument(state));
  const kind = useEditorState(shown((clips) => sharedValue(clips, ({ transition }) => transition?.kind ?? 'none')));
  const ticks = useEditorState(shown((clips) => sharedValue(clips, ({ transition }) => transition?.durationTicks ?? null)));
  const hasNone = useEditorState(shown((clips) => clips.every(({ transition }) => transition === null)));
  const longestTicks = useEditorState(shown((clips, document) => Math.max(...clips.map((clip) => maxTransitionTicks(document, clip)))));
  const standingDocument = () => editor.store.getState().document;
  const setKind = (next: (typeof choices)[number]): readonly Command[] =>
    setTransitions(standingDocument(), clipIds, next === 'none' ? null : { kind: next, durationTicks: ticks ?? usualTransitionTicks });
  const setSeconds = (seconds: number): readonly Command[] =>
    findClips(standingDocument(), clipIds).flatMap(({ id, transition }) => (transition === null ? [] : setTransitions(standingDocument(), [id], { ...transition, durationTicks: secondsToTicks(seconds) })));
  return (
    <>
      <ChoiceRow label={label} values={choices} names={names} value={kind} onChange={(next) => steps.commit(setKind(next))} />
      {hasNone ? null : (
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
          onPreview={(seconds) => steps.preview(setSeconds(seconds))}
          onCommit={(seconds) => steps.commit(setSeconds(seconds))}
          onCancel={steps.cancel}
        />
      )}
    </>
  );
}
