'use client';
import { Magnet, Maximize2, MousePointer2, Scan, Scissors, SkipBack, SkipForward, Slice, Trash2, ZoomIn, ZoomOut } from 'lucide-react';
import { ActionButton } from '@/components/editor/actions/action-button';
import { useServices } from '@/components/editor/provider/editor-services';
import { useView } from '@/components/editor/provider/use-editor';
import { Separator } from '@/components/ui/separator';
import { Slider } from '@/components/ui/slider';
import { isOnScreen, pixelsToTicks, zoomAround, zoomLimits } from '@/lib/editor/view';
import { editorTexts } from '@/lib/texts/en/editor';

/** What is done to clips again and again, and how closely one looks at them. */
export function TimelineToolbar() {
  const isSnapping = useView((view) => view.isSnapping);
  const tool = useView((view) => view.tool);
  return (
    <div role="toolbar" aria-label={editorTexts.timeline.toolbar} className="flex h-10 shrink-0 items-center gap-0.5 border-b border-border px-2">
      <ActionButton name="split" icon={Scissors} />
      <ActionButton name="delete" icon={Trash2} />
      <Separator orientation="vertical" className="mx-1.5 h-4!" />
      <ActionButton name="select-tool" icon={MousePointer2} isPressed={tool === 'select'} className="max-sm:hidden" />
      <ActionButton name="blade-tool" icon={Slice} isPressed={tool === 'blade'} />
      <ActionButton name="toggle-snapping" icon={Magnet} isPressed={isSnapping} />
      <ActionButton name="go-to-start" icon={SkipBack} className="max-sm:hidden" />
      <ActionButton name="go-to-end" icon={SkipForward} className="max-sm:hidden" />
      <div className="ml-auto flex items-center gap-0.5">
        <ActionButton name="zoom-out" icon={ZoomOut} />
        <ZoomSlider />
        <ActionButton name="zoom-in" icon={ZoomIn} />
        <ActionButton name="zoom-to-selection" icon={Scan} className="max-md:hidden" />
        <ActionButton name="zoom-to-fit" icon={Maximize2} />
      </div>
    </div>
  );
}

const least = Math.log2(zoomLimits.minPixelsPerSecond);
const most = Math.log2(zoomLimits.maxPixelsPerSecond);

/** From the whole project to a single frame, in equal steps of magnification. */
function ZoomSlider() {
  const { editor } = useServices();
  const position = useView(({ pixelsPerSecond }) => Math.round(((Math.log2(pixelsPerSecond) - least) / (most - least)) * 100));
  const zoomTo = (next: number) =>
    editor.view.setState((view) => {
      const { ticks } = editor.playhead.getState();
      const anchorTicks = isOnScreen(view, ticks, ticks + 1) ? ticks : view.scrollTicks + pixelsToTicks(view.widthPx / 2, view);
      return zoomAround(view, 2 ** (least + (next / 100) * (most - least)) / view.pixelsPerSecond, anchorTicks);
    });
  return (
    <Slider
      aria-label={editorTexts.timeline.zoom}
      valueText={editorTexts.timeline.zoomValue(position)}
      min={0}
      max={100}
      value={[position]}
      onValueChange={([next]) => next !== undefined && zoomTo(next)}
      className="w-28 max-md:hidden"
    />
  );
}
