'use client';
import { SquareSplitHorizontal } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useCompositor } from '@/components/editor/drawing/use-compositor';
import { TransitionTile } from '@/components/editor/panels/transitions/transition-tile';
import { describeRefusal } from '@/components/editor/provider/refusal';
import { useServices } from '@/components/editor/provider/editor-services';
import { useEditorState } from '@/components/editor/provider/use-editor';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { NumberField } from '@/components/ui/number-field';
import { toast } from '@/components/ui/toast';
import { allCuts, setTransitions, usualTransitionTicks, wantedCuts } from '@/lib/editor/commands/cuts';
import { documentLimits } from '@/lib/editor/document/limits';
import type { TransitionKind } from '@/lib/editor/document/look';
import { transitionKinds } from '@/lib/editor/document/look';
import { findClip } from '@/lib/editor/document/read';
import { secondsToTicks, ticksToSeconds } from '@/lib/editor/document/time';
import { panelTexts } from '@/lib/texts/en/editor-panels';
import { transitionNames } from '@/lib/texts/en/transitions';

/** Ways from one clip to the next: one press sets one at the cut that is meant, another at all of them. */
export function TransitionsPanel() {
  const { editor, announcer } = useServices();
  const compositor = useCompositor();
  const document = useEditorState((state) => state.document);
  const selectedClipIds = useEditorState((state) => state.selectedClipIds);
  const [durationTicks, setDurationTicks] = useState<number>(usualTransitionTicks);
  const [lastKind, setLastKind] = useState<TransitionKind>('dissolve');
  const cuts = useMemo(() => allCuts(document), [document]);
  const chosen = useMemo(() => (selectedClipIds.length === 0 ? [] : wantedCuts(document, selectedClipIds, 0)), [document, selectedClipIds]);
  const kindsOn = new Set(chosen.map((clipId) => findClip(document, clipId)?.transition?.kind));

  const run = (clipIds: readonly string[], kind: TransitionKind | null) => {
    const outcome = editor.run(setTransitions(editor.store.getState().document, clipIds, kind === null ? null : { kind, durationTicks }));
    if (!outcome.ok) return toast.error(describeRefusal(outcome.error, editor.store.getState().document));
    announcer.say(kind === null ? panelTexts.transitionsRemoved : panelTexts.transitionSet(transitionNames[kind], clipIds.length));
  };
  const choose = (kind: TransitionKind) => {
    setLastKind(kind);
    const wanted = wantedCuts(editor.store.getState().document, selectedClipIds, editor.playhead.getState().ticks);
    if (wanted.length === 0) return toast.info(panelTexts.noCutHere);
    run(wanted, kind);
  };

  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="min-h-0 grow overflow-y-auto p-3">
        {cuts.length === 0 ? (
          <EmptyState icon={<SquareSplitHorizontal />} headingLevel="h3" title={panelTexts.noCuts} description={panelTexts.noCutsHint} className="px-2 py-6" />
        ) : (
          <p className="mb-3 text-xs text-muted">{panelTexts.transitionsHint}</p>
        )}
        <ul role="list" aria-label={panelTexts.tabs.transitions} className="grid grid-cols-[repeat(auto-fill,minmax(6.5rem,1fr))] gap-2">
          {transitionKinds.map((kind) => (
            <TransitionTile key={kind} transition={{ kind, durationTicks }} compositor={compositor} isOn={kindsOn.has(kind)} onChoose={() => choose(kind)} />
          ))}
        </ul>
      </div>
      <div className="grid shrink-0 gap-2 border-t border-border p-3">
        <NumberField
          label={panelTexts.transitionLength}
          value={ticksToSeconds(durationTicks)}
          decimals={2}
          step={0.1}
          unit={panelTexts.seconds}
          units={{ ms: 0.001 }}
          min={0.1}
          max={ticksToSeconds(documentLimits.motionMaxTicks)}
          onPreview={(seconds) => setDurationTicks(secondsToTicks(seconds))}
          onCommit={(seconds) => setDurationTicks(secondsToTicks(seconds))}
          onCancel={() => undefined}
        />
        {cuts.length === 0 ? null : (
          <div className="flex flex-wrap gap-2">
            <Button variant="secondary" size="sm" title={panelTexts.everyCutHint(transitionNames[lastKind], cuts.length)} onClick={() => run(cuts, lastKind)}>
              {panelTexts.everyCut}
            </Button>
            <Button variant="ghost" size="sm" onClick={() => run(cuts, null)}>
              {panelTexts.removeAll}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
