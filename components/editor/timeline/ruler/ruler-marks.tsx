'use client';
import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { cn } from '@/lib/base/cn';
import { documentLimits } from '@/lib/editor/document/limits';
import type { Marker, MarkerColor } from '@/lib/editor/document/model';
import { markerColors } from '@/lib/editor/document/model';
import { visibleDocument } from '@/lib/editor/editor-model';
import { editorTexts } from '@/lib/texts/en/editor';
import { useServices } from '@/components/editor/provider/editor-services';
import { useEditorState } from '@/components/editor/provider/use-editor';
import { clockTime } from '@/components/editor/provider/clock-time';
import { startMarker, startRange } from '@/components/editor/timeline/gestures/start-mark';
import { RulerMenu } from '@/components/editor/timeline/ruler/ruler-menu';
import { useTimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { useTimeBox } from '@/components/editor/timeline/view/use-time-box';
import { ContextMenu, ContextMenuContent, ContextMenuItem, ContextMenuSeparator, ContextMenuTrigger } from '@/components/ui/context-menu';
import { InlineName } from '@/components/ui/inline-name';
import { useAfterMenu } from '@/components/ui/use-after-menu';

const texts = editorTexts.timeline.markers;

const fills: Readonly<Record<MarkerColor, string>> = {
  blue: 'fill-sky-500', green: 'fill-emerald-500', yellow: 'fill-amber-400', red: 'fill-rose-500', purple: 'fill-violet-500',
};

/** The markers and the range on the ruler, over the playhead: what it has stopped at can still be taken. What they leave free belongs to the ruler beneath. */
export function RulerMarks() {
  const markers = useEditorState((state) => visibleDocument(state).markers);
  const inOrder = Object.values(markers).toSorted((a, b) => a.ticks - b.ticks);
  return (
    <RulerMenu>
      <div className="relative grow">
        <RangeBar />
        <ul aria-label={texts.list} className="contents">
          {inOrder.map((marker) => (
            <MarkerFlag key={marker.id} marker={marker} />
          ))}
        </ul>
      </div>
    </RulerMenu>
  );
}

function MarkerFlag({ marker }: { readonly marker: Marker }) {
  const services = useServices();
  const { editor } = services;
  const frame = useTimelineFrame();
  const box = useTimeBox(marker.ticks);
  const [isRenaming, setIsRenaming] = useState(false);
  const { runAfterMenu, onCloseAutoFocus } = useAfterMenu();
  const rename = (name: string | null) => {
    setIsRenaming(false);
    if (name !== null) editor.run({ type: 'set-marker', marker: { ...marker, name } });
  };
  const remove = () => editor.run({ type: 'remove-marker', markerId: marker.id });
  const label = texts.marker(marker.name, clockTime(marker.ticks));

  return (
    <li ref={box} data-marker className="absolute top-0 z-20 h-full w-0">
      <ContextMenu>
        <ContextMenuTrigger asChild>
          <button
            type="button"
            aria-label={label}
            title={label}
            // The ruler beneath must not hear of it: it would take the playhead along.
            onPointerDown={(event) => {
              event.stopPropagation();
              startMarker(event.nativeEvent, marker, services, frame);
            }}
            onClick={(event) => event.detail === 0 && editor.seek(marker.ticks)}
            onDoubleClick={(event) => {
              event.stopPropagation();
              setIsRenaming(true);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Delete' || event.key === 'Backspace') {
                event.stopPropagation();
                remove();
              }
            }}
            className="pointer-events-auto absolute top-1 -left-2 grid size-4 cursor-grab touch-none place-items-center pointer-coarse:-left-3 pointer-coarse:size-6"
          >
            <Bookmark aria-hidden className={cn('size-3.5 stroke-black/50 stroke-1', fills[marker.color])} />
          </button>
        </ContextMenuTrigger>
        <ContextMenuContent onCloseAutoFocus={onCloseAutoFocus}>
          <ContextMenuItem onSelect={() => runAfterMenu(() => setIsRenaming(true))}>{texts.rename}</ContextMenuItem>
          <ContextMenuSeparator />
          {markerColors.map((color) => (
            <ContextMenuItem key={color} onSelect={() => editor.run({ type: 'set-marker', marker: { ...marker, color } })}>
              <Bookmark aria-hidden className={fills[color]} />
              {texts.colors[color]}
            </ContextMenuItem>
          ))}
          <ContextMenuSeparator />
          <ContextMenuItem danger onSelect={remove}>
            {texts.remove}
          </ContextMenuItem>
        </ContextMenuContent>
      </ContextMenu>
      {isRenaming ? (
        <span className="pointer-events-auto absolute top-0.5 left-3 z-30 w-36 bg-raised" onPointerDown={(event) => event.stopPropagation()} onDoubleClick={(event) => event.stopPropagation()}>
          <InlineName name={marker.name} label={texts.renameField} maxLength={documentLimits.nameLength} onDone={rename} />
        </span>
      ) : marker.name === '' ? null : (
        <span aria-hidden className="pointer-events-none absolute top-0.5 left-2 max-w-32 truncate rounded-xs bg-surface/80 px-1 text-[11px]">
          {marker.name}
        </span>
      )}
    </li>
  );
}

/** What is looped and exported: between two handles. */
function RangeBar() {
  const range = useEditorState((state) => visibleDocument(state).range);
  return range === null ? null : <RangeSpan inTicks={range.inTicks} outTicks={range.outTicks} />;
}

function RangeSpan({ inTicks, outTicks }: { readonly inTicks: number; readonly outTicks: number }) {
  const services = useServices();
  const frame = useTimelineFrame();
  const box = useTimeBox(inTicks, outTicks - inTicks);
  const handle = 'pointer-events-auto absolute inset-y-0 w-2 cursor-ew-resize touch-none bg-accent pointer-coarse:w-6';
  const nudge = (edge: 'in' | 'out') => (event: { key: string; preventDefault(): void; stopPropagation(): void }) => {
    const direction = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    startRange.nudge(services, edge, direction);
  };
  return (
    <div ref={box} data-range className="absolute bottom-0 z-10 h-2 bg-accent/35">
      {(['in', 'out'] as const).map((edge) => (
        <span
          key={edge}
          role="slider"
          tabIndex={0}
          aria-label={edge === 'in' ? texts.rangeIn : texts.rangeOut}
          aria-valuemin={0}
          aria-valuemax={documentLimits.endTicks}
          aria-valuenow={edge === 'in' ? inTicks : outTicks}
          aria-valuetext={clockTime(edge === 'in' ? inTicks : outTicks)}
          onKeyDown={nudge(edge)}
          onPointerDown={(event) => {
            event.stopPropagation();
            startRange.drag(event.nativeEvent, edge, services, frame);
          }}
          onDoubleClick={(event) => event.stopPropagation()}
          className={cn(handle, edge === 'in' ? 'left-0 rounded-l-sm' : 'right-0 rounded-r-sm')}
        />
      ))}
    </div>
  );
}
