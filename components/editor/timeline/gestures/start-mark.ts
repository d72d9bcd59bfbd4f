import type { Marker, TimeRange } from '@/lib/editor/document/model';
import { documentLimits } from '@/lib/editor/document/limits';
import { ticksPerFrame } from '@/lib/editor/document/time';
import type { Editor } from '@/lib/editor/editor-model';
import { pixelsToTicks } from '@/lib/editor/view';
import { editorTexts } from '@/lib/texts/en/editor';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { clockTime } from '@/components/editor/provider/clock-time';
import { beginGesture, candidatesBeside, edgeAt, showGuide, showReadout, travelFrom } from '@/components/editor/timeline/gestures/gesture-setup';
import { trackPointer } from '@/components/editor/timeline/gestures/track-pointer';
import type { TimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { ticksAtPointer } from '@/components/editor/timeline/timeline-frame';

/** EB9: a marker goes where it is dragged; pressed alone, the playhead goes to it. */
export function startMarker(start: PointerEvent, marker: Marker, { editor }: EditorServices, frame: TimelineFrame): void {
  if (start.button !== 0) return;
  const candidates = candidatesBeside(editor, []).filter(({ source, ticks }) => source !== 'marker' || ticks !== marker.ticks);
  const gesture = beginGesture(editor, frame);
  const travel = travelFrom(start, frame);
  trackPointer(start, {
    scroller: frame.scroller,
    onMove: (event) => {
      const wish = edgeAt(editor, within(marker.ticks + pixelsToTicks(travel(event), editor.view.getState())), event, candidates);
      gesture.preview([{ type: 'set-marker', marker: { ...marker, ticks: wish.ticks } }]);
      showGuide(frame, wish.snappedTo);
      showReadout(frame, event, editorTexts.timeline.readout.place(clockTime(wish.ticks)));
    },
    onCancel: gesture.cancel,
    onEnd: (_event, hasMoved) => {
      gesture.commit();
      if (!hasMoved) editor.seek(marker.ticks);
    },
  });
}

/** EB9: adds a marker where the ruler was pressed twice. */
export function addMarkerAt(event: { readonly clientX: number }, editor: Editor, frame: TimelineFrame): void {
  const ticks = editedTicks(editor, ticksAtPointer(frame, editor, event.clientX));
  editor.run({ type: 'set-marker', marker: { id: editor.newId(), ticks, name: '', color: 'blue' } });
}

function editedTicks(editor: Editor, ticks: number): number {
  const frameTicks = ticksPerFrame(editor.store.getState().document.canvas.frameRate);
  return within(Math.round(ticks / frameTicks) * frameTicks);
}

function within(ticks: number): number {
  return Math.min(documentLimits.endTicks, Math.max(0, ticks));
}

/** EB10: the range with one end elsewhere, a frame long at the least. */
export function withRangeEdge({ inTicks, outTicks }: TimeRange, edge: 'in' | 'out', ticks: number, frameTicks: number): TimeRange {
  return edge === 'in' ? { inTicks: within(Math.min(ticks, outTicks - frameTicks)), outTicks } : { inTicks, outTicks: within(Math.max(ticks, inTicks + frameTicks)) };
}

/** The ends of the range, by pointer and by keys. */
export const startRange = {
  drag(start: PointerEvent, edge: 'in' | 'out', { editor }: EditorServices, frame: TimelineFrame): void {
    const { range, canvas } = editor.store.getState().document;
    if (start.button !== 0 || range === null) return;
    const fromTicks = edge === 'in' ? range.inTicks : range.outTicks;
    const candidates = candidatesBeside(editor, []).filter(({ source }) => source !== 'range');
    const gesture = beginGesture(editor, frame);
    const travel = travelFrom(start, frame);
    trackPointer(start, {
      scroller: frame.scroller,
      onMove: (event) => {
        const wish = edgeAt(editor, fromTicks + pixelsToTicks(travel(event), editor.view.getState()), event, candidates);
        gesture.preview([{ type: 'set-range', range: withRangeEdge(range, edge, wish.ticks, ticksPerFrame(canvas.frameRate)) }]);
        showGuide(frame, wish.snappedTo);
        showReadout(frame, event, editorTexts.timeline.readout.place(clockTime(wish.ticks)));
      },
      onCancel: gesture.cancel,
      onEnd: () => void gesture.commit(),
    });
  },
  nudge({ editor }: EditorServices, edge: 'in' | 'out', frames: number): void {
    const { range, canvas } = editor.store.getState().document;
    if (range === null) return;
    const frameTicks = ticksPerFrame(canvas.frameRate);
    const ticks = (edge === 'in' ? range.inTicks : range.outTicks) + frames * frameTicks;
    editor.run({ type: 'set-range', range: withRangeEdge(range, edge, ticks, frameTicks) });
  },
};
