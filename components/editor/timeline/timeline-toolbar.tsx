'use client';
import type { LucideIcon } from 'lucide-react';
import { AudioLines, Crop, Magnet, Maximize2, MousePointer2, Scan, Scissors, SkipBack, SkipForward, Slice, Snowflake, Trash2, ZoomIn, ZoomOut } from 'lucide-react';
import type { RefObject } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import { ActionButton } from '@/components/editor/actions/action-button';
import { useServices } from '@/components/editor/provider/editor-services';
import { useView } from '@/components/editor/provider/use-editor';
import { ToolbarMenu } from '@/components/editor/shell/lazy-parts';
import type { ShownTool } from '@/components/editor/timeline/toolbar-tools';
import { leftTools, rightTools, toolsInMenu, toolsThatFit } from '@/components/editor/timeline/toolbar-tools';
import { Slider } from '@/components/ui/slider';
import { isOnScreen, pixelsToTicks, zoomAround, zoomLimits } from '@/lib/editor/view';
import { editorTexts } from '@/lib/texts/en/editor';

const icons: Readonly<Record<Exclude<ShownTool, 'zoom-slider'>, LucideIcon>> = {
  split: Scissors,
  delete: Trash2,
  'freeze-frame': Snowflake,
  crop: Crop,
  'detach-sound': AudioLines,
  'select-tool': MousePointer2,
  'blade-tool': Slice,
  'toggle-snapping': Magnet,
  'go-to-start': SkipBack,
  'go-to-end': SkipForward,
  'zoom-out': ZoomOut,
  'zoom-in': ZoomIn,
  'zoom-to-selection': Scan,
  'zoom-to-fit': Maximize2,
};

/** What is done to clips again and again, and how closely one looks at them. What has no room is in a menu at the end. */
export function TimelineToolbar() {
  const [barRef, shown] = useShownTools();
  const isSnapping = useView((view) => view.isSnapping);
  const tool = useView((view) => view.tool);
  const isCropping = useView((view) => view.croppingClipId !== null);
  const pressed: Partial<Record<ShownTool, boolean>> = { 'select-tool': tool === 'select', 'blade-tool': tool === 'blade', 'toggle-snapping': isSnapping, crop: isCropping };
  const draw = (name: ShownTool) => {
    if (!shown.has(name)) return null;
    return name === 'zoom-slider' ? <ZoomSlider key={name} /> : <ActionButton key={name} name={name} icon={icons[name]} {...(pressed[name] === undefined ? {} : { isPressed: pressed[name] })} />;
  };
  const others = toolsInMenu(shown);
  return (
    <div ref={barRef} role="toolbar" aria-label={editorTexts.timeline.toolbar} className="flex h-10 shrink-0 items-center gap-0.5 overflow-hidden border-b border-border px-2 pointer-coarse:h-12">
      {leftTools.map(draw)}
      <div className="ml-auto flex items-center gap-0.5">
        {rightTools.map(draw)}
        {others.length === 0 ? null : <ToolbarMenu tools={others} icons={icons} />}
      </div>
    </div>
  );
}

/** As wide as the classes of buttons, slider and bar make them, with the gap after each. */
const sizes = { mouse: { buttonPx: 30, sliderPx: 114 }, finger: { buttonPx: 46, sliderPx: 114 } };
const paddingPx = 16;

function useShownTools(): [RefObject<HTMLDivElement | null>, ReadonlySet<ShownTool>] {
  const barRef = useRef<HTMLDivElement>(null);
  // The server knows no width; the first measuring puts it right before the first paint.
  const [shown, setShown] = useState<ReadonlySet<ShownTool>>(() => toolsThatFit(Infinity, sizes.mouse));
  useLayoutEffect(() => {
    const bar = barRef.current;
    if (bar === null) return undefined;
    const fingers = window.matchMedia('(pointer: coarse)');
    const measure = () => {
      const next = toolsThatFit(bar.clientWidth - paddingPx, fingers.matches ? sizes.finger : sizes.mouse);
      setShown((before) => (before.size === next.size && [...next].every((tool) => before.has(tool)) ? before : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(bar);
    fingers.addEventListener('change', measure);
    return () => {
      observer.disconnect();
      fingers.removeEventListener('change', measure);
    };
  }, []);
  return [barRef, shown];
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
      value={position}
      onChange={zoomTo}
      className="w-28 shrink-0"
    />
  );
}
