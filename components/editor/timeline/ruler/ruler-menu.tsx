'use client';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useServices } from '@/components/editor/provider/editor-services';
import { useEditorState } from '@/components/editor/provider/use-editor';
import { withRangeEdge } from '@/components/editor/timeline/gestures/start-mark';
import { ticksAtPointer, useTimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { ContextMenu, ContextMenuContent, ContextMenuItem, ContextMenuSeparator, ContextMenuTrigger } from '@/components/ui/context-menu';
import { documentEndTicks } from '@/lib/editor/document/read';
import { nearestFrameTicks, ticksPerFrame } from '@/lib/editor/document/time';
import { editorTexts } from '@/lib/texts/en/editor';

const texts = editorTexts.timeline.rulerMenu;

/** What can be done at a place of the ruler. */
export function RulerMenu({ children }: { readonly children: ReactNode }) {
  const { editor } = useServices();
  const frame = useTimelineFrame();
  const range = useEditorState(({ document }) => document.range);
  const [ticks, setTicks] = useState(0);
  const setEdge = (edge: 'in' | 'out') => {
    const { document } = editor.store.getState();
    const frameTicks = ticksPerFrame(document.canvas.frameRate);
    const whole = { inTicks: 0, outTicks: Math.max(documentEndTicks(document), ticks + frameTicks) };
    editor.run({ type: 'set-range', range: withRangeEdge(range ?? whole, edge, ticks, frameTicks) });
  };
  return (
    <ContextMenu>
      <ContextMenuTrigger asChild onContextMenu={({ clientX }) => setTicks(nearestFrameTicks(ticksAtPointer(frame, editor, clientX), editor.store.getState().document.canvas.frameRate))}>
        {children}
      </ContextMenuTrigger>
      <ContextMenuContent>
        <ContextMenuItem onSelect={() => editor.run({ type: 'set-marker', marker: { id: editor.newId(), ticks, name: '', color: 'blue' } })}>{texts.addMarker}</ContextMenuItem>
        <ContextMenuSeparator />
        <ContextMenuItem onSelect={() => setEdge('in')}>{texts.setIn}</ContextMenuItem>
        <ContextMenuItem onSelect={() => setEdge('out')}>{texts.setOut}</ContextMenuItem>
        <ContextMenuItem disabled={range === null} onSelect={() => editor.run({ type: 'set-range', range: null })}>
          {texts.clearRange}
        </ContextMenuItem>
      </ContextMenuContent>
    </ContextMenu>
  );
}
