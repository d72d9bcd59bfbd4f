'use client';
import { Brush as BrushIcon, Eraser, Redo2, RotateCcw, Undo2 } from 'lucide-react';
import { useId } from 'react';
import { useStore } from 'zustand';
import type { RefineSession } from '@/components/editor/tools/cutout/refine/refine-session';
import type { Brush } from '@/components/editor/tools/cutout/refine/use-brush';
import { Button } from '@/components/ui/button';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { Slider } from '@/components/ui/slider';
import { SwitchLine } from '@/components/ui/switch-line';
import { refineTexts as texts } from '@/lib/texts/en/refine';

/** How the picture is looked at. */
export interface StageView {
  /** In hundredths. */
  readonly zoomPercent: number;
  readonly showsRest: boolean;
}

export const zoomMostPercent = 500;

interface RefineControlsProps {
  readonly session: RefineSession;
  readonly brush: Brush;
  readonly onBrush: (brush: Brush) => void;
  readonly view: StageView;
  readonly onView: (view: StageView) => void;
}

const icons = { keep: <BrushIcon aria-hidden className="size-4" />, remove: <Eraser aria-hidden className="size-4" /> } as const;

/** The brush, the outline as a whole, the steps, and how it is looked at. */
export function RefineControls({ session, brush, onBrush, view, onView }: RefineControlsProps) {
  const edge = useStore(session.store, (state) => state.edge);
  const canUndo = useStore(session.store, (state) => state.canUndo);
  const canRedo = useStore(session.store, (state) => state.canRedo);
  const percent = Math.round(brush.radius * 200);
  return (
    <div className="grid content-start gap-4 pr-1">
      <ChoiceGroup label={texts.brush} values={['keep', 'remove'] as const} value={brush.kind} onChange={(kind) => onBrush({ ...brush, kind })}>
        {(kind) => (
          <>
            {icons[kind]}
            {texts.kinds[kind]}
          </>
        )}
      </ChoiceGroup>
      <SliderRow label={texts.size} valueText={texts.sizeValue(percent)} value={percent} min={1} max={40} onChange={(size) => onBrush({ ...brush, radius: size / 200 })} />
      <SwitchLine className="font-medium" label={texts.followsEdges} hint={texts.followsEdgesHint} isOn={brush.followsEdges} onChange={(followsEdges) => onBrush({ ...brush, followsEdges })} />
      <div className="flex flex-wrap gap-2">
        <Button variant="secondary" size="icon" aria-label={texts.undo} title={texts.undo} disabled={!canUndo} onClick={() => session.step('undo')}>
          <Undo2 aria-hidden />
        </Button>
        <Button variant="secondary" size="icon" aria-label={texts.redo} title={texts.redo} disabled={!canRedo} onClick={() => session.step('redo')}>
          <Redo2 aria-hidden />
        </Button>
        <Button variant="ghost" onClick={() => session.step('start-again')}>
          <RotateCcw aria-hidden />
          {texts.startAgain}
        </Button>
      </div>
      <SliderRow label={texts.edge} valueText={texts.edgeValue(edge.shiftPx)} value={edge.shiftPx} min={-20} max={20} onChange={(shiftPx) => session.setEdge({ ...edge, shiftPx })} />
      <SliderRow label={texts.soft} valueText={texts.softValue(edge.softPx)} value={edge.softPx} min={0} max={20} onChange={(softPx) => session.setEdge({ ...edge, softPx })} />
      <SliderRow label={texts.zoom} valueText={texts.zoomValue(Math.round(view.zoomPercent))} value={view.zoomPercent} min={100} max={zoomMostPercent} step={25} onChange={(zoomPercent) => onView({ ...view, zoomPercent })} />
      <SwitchLine className="font-medium" label={texts.showsRest} isOn={view.showsRest} onChange={(showsRest) => onView({ ...view, showsRest })} />
    </div>
  );
}

interface SliderRowProps {
  readonly label: string;
  readonly valueText: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly onChange: (value: number) => void;
}

function SliderRow({ label, valueText, ...slider }: SliderRowProps) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="text-sm font-medium">
          {label}
        </label>
        <span aria-hidden className="text-xs text-muted tabular">
          {valueText}
        </span>
      </div>
      <Slider id={id} valueText={valueText} {...slider} />
    </div>
  );
}
