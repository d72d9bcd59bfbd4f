'use client';
import { useId, useState } from 'react';
import { InspectorSection } from '@/components/editor/panels/inspector/inspector-section';
import type { Steps } from '@/components/editor/fields/use-steps';
import { useSteps } from '@/components/editor/fields/use-steps';
import { TimeField } from '@/components/editor/panels/inspector/time-field';
import { Input } from '@/components/ui/input';
import { planMove } from '@/lib/editor/commands/plan-move';
import { documentLimits } from '@/lib/editor/document/limits';
import type { Clip } from '@/lib/editor/document/model';
import { nearestFrameTicks } from '@/lib/editor/document/time';
import { inspectorTexts as texts } from '@/lib/texts/en/editor-inspector';
import { useServices } from '@/components/editor/provider/editor-services';
import { useEditorState } from '@/components/editor/provider/use-editor';
import { visibleDocument } from '@/lib/editor/editor-model';

export function ClipSection({ clip }: { readonly clip: Clip }) {
  const steps = useSteps();
  const { editor } = useServices();
  const frameRate = useEditorState(({ document }) => document.canvas.frameRate);
  const moveTo = (ticks: number) => [planMove(visibleDocument(editor.store.getState()), [clip.id], { deltaTicks: nearestFrameTicks(ticks, frameRate) - clip.startTicks, tracksUp: 0 })];
  const lengthen = (ticks: number) => [{ type: 'trim-clip', clipId: clip.id, edge: 'end', toTicks: clip.startTicks + nearestFrameTicks(ticks, frameRate) } as const];
  return (
    <InspectorSection name="time" title={texts.time}>
      <NameField clip={clip} steps={steps} />
      <TimeField label={texts.start} ticks={clip.startTicks} problem={texts.invalidTime} onCommit={(ticks) => steps.commit(moveTo(ticks))} />
      <TimeField label={texts.length} ticks={clip.durationTicks} problem={texts.invalidTime} onCommit={(ticks) => steps.commit(lengthen(ticks))} />
    </InspectorSection>
  );
}

function NameField({ clip, steps }: { readonly clip: Clip; readonly steps: Steps }) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    const name = typed?.trim() ?? '';
    setTyped(null);
    if (name !== '' && name !== clip.name) steps.commit([{ type: 'rename', target: { kind: 'clip', id: clip.id }, name }]);
  };
  return (
    <div className="flex items-center gap-2">
      <label htmlFor={id} className="w-20 shrink-0 text-xs text-muted">
        {texts.name}
      </label>
      <Input
        id={id}
        value={typed ?? clip.name}
        maxLength={documentLimits.nameLength}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') setTyped(null);
        }}
        className="h-7 px-2 text-xs"
      />
    </div>
  );
}
