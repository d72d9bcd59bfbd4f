'use client';
import type { ReactNode } from 'react';
import { FieldSlider } from '@/components/editor/panels/inspector/field-slider';
import { KeyframeButtons } from '@/components/editor/panels/inspector/keyframe-buttons';
import type { PropertyView } from '@/components/editor/panels/inspector/property-views';
import { propertyViews } from '@/components/editor/panels/inspector/property-views';
import { sharedValue } from '@/components/editor/panels/inspector/shared-value';
import { useClipEdit } from '@/components/editor/panels/inspector/use-clip-edit';
import { useServices } from '@/components/editor/provider/editor-services';
import { useEditorState, usePlayhead } from '@/components/editor/provider/use-editor';
import { NumberField } from '@/components/ui/number-field';
import { changeProperty, clipTicksAt, keyframesOf } from '@/lib/editor/commands/edit-keyframes';
import type { AnimatedProperty } from '@/lib/editor/document/keyframes';
import type { Clip } from '@/lib/editor/document/model';
import { animatedValue } from '@/lib/editor/layer';
import { inspectorTexts } from '@/lib/texts/en/editor-inspector';

interface AnimatedRowProps {
  readonly clips: readonly Clip[];
  readonly property: AnimatedProperty;
  readonly labelClassName?: string;
  /** Beneath the line. */
  readonly note?: ReactNode;
}

/** A property that can change over the clip's time: its number at the playhead, for bounded ones a slider, and its keyframes. */
export function AnimatedRow({ clips, property, labelClassName, note }: AnimatedRowProps) {
  const view = propertyViews[property];
  const { widthPx, heightPx } = useEditorState(({ document }) => document.canvas);
  const { value, field } = useAnimated(clips, property, view, { widthPx, heightPx });
  const [only] = clips;
  const number = (
    <NumberField
      label={view.label}
      value={value ?? null}
      mixedText={inspectorTexts.mixed}
      decimals={view.decimals}
      unit={view.unit}
      units={view.units}
      min={view.toShown(view.min, { widthPx, heightPx })}
      max={view.toShown(view.max, { widthPx, heightPx })}
      step={view.step}
      labelClassName={labelClassName ?? 'w-20'}
      className={view.hasSlider ? 'w-38 shrink-0 pointer-coarse:w-44' : 'grow'}
      {...field}
    />
  );
  return (
    <div className="grid min-w-0 gap-1">
      <div className="flex min-w-0 items-center gap-1.5">
        {number}
        {view.hasSlider ? (
          <FieldSlider
            label={view.label}
            valueText={value === undefined ? inspectorTexts.mixed : `${Number(value.toFixed(view.decimals))} ${view.unit}`}
            min={view.toShown(view.min, { widthPx, heightPx })}
            max={view.toShown(view.max, { widthPx, heightPx })}
            step={view.step}
            value={value ?? 0}
            field={field}
          />
        ) : null}
        {clips.length === 1 && only !== undefined ? <KeyframeButtons clip={only} property={property} /> : null}
      </div>
      {note}
    </div>
  );
}

/** The shown value at the playhead, and how it is changed there. */
function useAnimated(clips: readonly Clip[], property: AnimatedProperty, view: PropertyView, canvas: { readonly widthPx: number; readonly heightPx: number }) {
  const { editor } = useServices();
  const edit = useClipEdit(clips);
  const isMoving = clips.some((clip) => keyframesOf(clip, property).length > 0);
  // What stands still is not drawn again with every frame of playback.
  const ticks = usePlayhead((state) => (isMoving ? state.ticks : 0));
  const value = sharedValue(clips, (clip) => view.toShown(animatedValue(clip, property, clip.startTicks + clipTicksAt(clip, ticks)), canvas));
  const field = edit.field((shown) =>
    changeProperty(editor.store.getState().document, edit.clipIds, property, view.fromShown(shown, canvas), editor.playhead.getState().ticks),
  );
  return { value, field };
}
