'use client';
import { Diamond, X } from 'lucide-react';
import { useState } from 'react';
import { InspectorSection } from '@/components/editor/panels/inspector/inspector-section';
import { propertyViews } from '@/components/editor/panels/inspector/property-views';
import { useClipEdit } from '@/components/editor/panels/inspector/use-clip-edit';
import { clockTime, parseClockTime } from '@/components/editor/provider/clock-time';
import { useServices } from '@/components/editor/provider/editor-services';
import { useEditorState, usePlayhead } from '@/components/editor/provider/use-editor';
import { Input } from '@/components/ui/input';
import { parseTypedNumber } from '@/components/ui/typed-number';
import { Select, SelectContent, SelectItem, SelectTrigger } from '@/components/ui/select';
import { cn } from '@/lib/base/cn';
import { keyframesOf, removeKeyframe } from '@/lib/editor/commands/edit-keyframes';
import { withEasing, withKeyframe, withKeyframeMoved } from '@/lib/editor/commands/keyframe-lists';
import type { AnimatedProperty, Keyframe } from '@/lib/editor/document/keyframes';
import { animatedProperties, easings } from '@/lib/editor/document/keyframes';
import type { Clip } from '@/lib/editor/document/model';
import { nearestFrameTicks } from '@/lib/editor/document/time';
import { inspectorTexts } from '@/lib/texts/en/editor-inspector';

/** Every keyframe of the selected clip, by property: a lane to jump along, and the numbers beneath. Absent where there is none. */
export function KeyframesSection({ clip }: { readonly clip: Clip }) {
  const moving = animatedProperties.filter((property) => keyframesOf(clip, property).length > 0);
  if (moving.length === 0) return null;
  return (
    <InspectorSection name="keyframes" title={inspectorTexts.keyframes}>
      {moving.map((property) => (
        <div key={property} role="group" aria-label={inspectorTexts.keyframeLane(inspectorTexts.properties[property])} className="grid gap-1.5">
          <span className="text-xs font-medium">{inspectorTexts.properties[property]}</span>
          <Lane clip={clip} property={property} />
          <ul role="list" className="grid gap-1">
            {keyframesOf(clip, property).map((keyframe, index) => (
              <KeyframeRow key={keyframe.ticks} clip={clip} property={property} keyframe={keyframe} number={index + 1} />
            ))}
          </ul>
        </div>
      ))}
    </InspectorSection>
  );
}

/** The clip's time from left to right. Keyframes outside of the clip, left there by trimming, are in the list only. */
function Lane({ clip, property }: { readonly clip: Clip; readonly property: AnimatedProperty }) {
  const { editor } = useServices();
  const place = (ticks: number) => `${Math.min(1, Math.max(0, ticks / clip.durationTicks)) * 100}%`;
  const playheadTicks = usePlayhead((state) => state.ticks - clip.startTicks);
  const isInside = playheadTicks >= 0 && playheadTicks <= clip.durationTicks;
  return (
    <div className="relative mx-1.5 h-5">
      <span aria-hidden className="absolute inset-x-0 top-1/2 h-px bg-border-strong" />
      {isInside ? <span aria-hidden className="absolute inset-y-0 w-px bg-accent" style={{ left: place(playheadTicks) }} /> : null}
      {keyframesOf(clip, property)
        .filter(({ ticks }) => ticks >= 0 && ticks <= clip.durationTicks)
        .map(({ ticks }) => {
          const name = inspectorTexts.keyframeAt(inspectorTexts.properties[property], clockTime(ticks));
          return (
            <button
              key={ticks}
              type="button"
              aria-label={name}
              title={name}
              onClick={() => editor.seek(clip.startTicks + ticks)}
              className="absolute top-1/2 grid size-5 -translate-x-1/2 -translate-y-1/2 place-items-center rounded-sm text-foreground hover:text-accent-text"
              style={{ left: place(ticks) }}
            >
              <Diamond aria-hidden className="size-2.5 fill-current" />
            </button>
          );
        })}
    </div>
  );
}

interface KeyframeRowProps {
  readonly clip: Clip;
  readonly property: AnimatedProperty;
  readonly keyframe: Keyframe;
  /** From 1. */
  readonly number: number;
}

function KeyframeRow({ clip, property, keyframe, number }: KeyframeRowProps) {
  const { steps } = useClipEdit([clip]);
  const canvas = useEditorState(({ document }) => document.canvas);
  const view = propertyViews[property];
  const name = inspectorTexts.properties[property];
  const list = keyframesOf(clip, property);
  const put = (keyframes: readonly Keyframe[]) => steps.commit([{ type: 'set-keyframes', clipId: clip.id, property, keyframes }]);
  const shown = String(Number(view.toShown(keyframe.value, canvas).toFixed(view.decimals)));
  const move = (text: string) => {
    const ticks = parseClockTime(text);
    if (ticks !== null) put(withKeyframeMoved(list, keyframe.ticks, nearestFrameTicks(ticks, canvas.frameRate)));
  };
  const change = (text: string) => {
    const value = parseTypedNumber(text, { [view.unit.toLowerCase()]: 1, ...view.units });
    if (value !== null) put(withKeyframe(list, keyframe.ticks, Math.min(view.max, Math.max(view.min, view.fromShown(value, canvas))), 0));
  };
  const deleteName = inspectorTexts.deleteKeyframe(name, clockTime(keyframe.ticks));
  return (
    <li className="flex items-center gap-1">
      <TypedCell label={inspectorTexts.keyframeTime(name, number)} value={clockTime(keyframe.ticks)} onCommit={move} className="w-17 shrink-0" />
      <TypedCell label={inspectorTexts.keyframeValue(name, number)} value={shown} onCommit={change} className="w-16 shrink-0" />
      <Select value={keyframe.easing} onValueChange={(next) => put(withEasing(list, keyframe.ticks, easings.find((easing) => easing === next) ?? keyframe.easing))}>
        <SelectTrigger aria-label={inspectorTexts.keyframeEasing(name, number)} className="h-7 min-w-0 grow px-2 text-xs" />
        <SelectContent>
          {easings.map((easing) => (
            <SelectItem key={easing} value={easing}>
              {inspectorTexts.easings[easing]}
            </SelectItem>
          ))}
        </SelectContent>
      </Select>
      <button type="button" aria-label={deleteName} title={deleteName} onClick={() => steps.commit(removeKeyframe(clip, property, keyframe.ticks))} className="grid size-6 shrink-0 place-items-center rounded-sm text-muted hover:bg-hover hover:text-foreground">
        <X aria-hidden className="size-3.5" />
      </button>
    </li>
  );
}

interface TypedCellProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (text: string) => void;
  readonly className?: string;
}

function TypedCell({ label, value, onCommit, className }: TypedCellProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    if (typed !== null && typed !== value) onCommit(typed);
    setTyped(null);
  };
  return (
    <Input
      aria-label={label}
      title={label}
      value={typed ?? value}
      inputMode="decimal"
      autoComplete="off"
      onChange={(event) => setTyped(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setTyped(null);
      }}
      className={cn('h-7 px-1.5 font-mono text-xs tabular', className)}
    />
  );
}
