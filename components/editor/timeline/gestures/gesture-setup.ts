import type { SnapCandidate, SnapCandidates } from '@/lib/editor/commands/snap';
import { snapCandidates, snapTicks } from '@/lib/editor/commands/snap';
import { nearestFrameTicks } from '@/lib/editor/document/time';
import type { Editor, Gesture } from '@/lib/editor/editor-model';
import { pixelsToTicks } from '@/lib/editor/view';
import { toast } from '@/components/ui/toast';
import { editorTexts } from '@/lib/texts/en/editor';
import { clockTime } from '@/components/editor/provider/clock-time';
import type { TimelineFrame } from '@/components/editor/timeline/timeline-frame';

/** What the gestures of the timeline have in common. */

/** How near, in pixels, an edge catches. */
const snapPx = 9;

export function snapThresholdTicks(editor: Editor): number {
  return pixelsToTicks(snapPx, editor.view.getState());
}

/** Where edges catch, but for those that move themselves: clips, playhead, markers, range. */
export function candidatesBeside(editor: Editor, movingClipIds: Iterable<string>, options: { readonly withoutPlayhead?: boolean } = {}): SnapCandidates {
  const { document } = editor.store.getState();
  return snapCandidates(document, {
    movingClipIds: new Set(movingClipIds),
    playheadTicks: options.withoutPlayhead === true ? null : editor.playhead.getState().ticks,
    markerTicks: Object.values(document.markers).map(({ ticks }) => ticks),
    rangeTicks: document.range === null ? [] : [document.range.inTicks, document.range.outTicks],
  });
}

/** Nothing catches while Control or Command is held. */
export function isSnapping(editor: Editor, event: { readonly ctrlKey: boolean; readonly metaKey: boolean }): boolean {
  return editor.view.getState().isSnapping && !event.ctrlKey && !event.metaKey;
}

/** One edge that follows the pointer: caught, or else on a whole frame. */
export function edgeAt(editor: Editor, ticks: number, event: { readonly ctrlKey: boolean; readonly metaKey: boolean }, candidates: SnapCandidates): { readonly ticks: number; readonly snappedTo: SnapCandidate | null } {
  const snapped = isSnapping(editor, event) ? snapTicks(ticks, candidates, snapThresholdTicks(editor)) : { ticks, snappedTo: null };
  const { frameRate } = editor.store.getState().document.canvas;
  return snapped.snappedTo === null ? { ticks: nearestFrameTicks(ticks, frameRate), snappedTo: null } : snapped;
}

/** How far the pointer has come on the timeline since the press, in pixels, however it was scrolled meanwhile. */
export function travelFrom(start: PointerEvent, frame: TimelineFrame): (event: PointerEvent) => number {
  const leftOf = () => frame.lanes?.getBoundingClientRect().left ?? 0;
  const startLeft = leftOf();
  return (event) => event.clientX - start.clientX + startLeft - leftOf();
}

/** The line where an edge has caught, and on what. */
export function showGuide({ hints }: TimelineFrame, snappedTo: SnapCandidate | null): void {
  hints.setState({ guide: snappedTo === null ? null : { ticks: snappedTo.ticks, label: editorTexts.timeline.snappedTo[snappedTo.source](clockTime(snappedTo.ticks)) } });
}

/** What a gesture does, beside the pointer. */
export function showReadout({ hints }: TimelineFrame, { clientX, clientY }: PointerEvent, text: string): void {
  hints.setState({ readout: { leftPx: clientX, topPx: clientY, text } });
}

export function hideHints({ hints }: TimelineFrame): void {
  hints.setState({ guide: null, readout: null });
}

/** A gesture whose guide and readout go away with it, whether it is taken back or becomes a step. */
export function beginGesture(editor: Editor, frame: TimelineFrame): Gesture {
  const gesture = editor.beginGesture();
  return {
    preview: gesture.preview,
    commit: () => {
      hideHints(frame);
      return gesture.commit();
    },
    cancel: () => {
      hideHints(frame);
      gesture.cancel();
    },
  };
}

/** A track that is locked says so instead of following; in one toast with what actions are refused for it. */
export function refuseLocked(trackName: string): void {
  toast.error(editorTexts.refusals.locked(trackName));
}
