import { snapCandidates, snapTicks } from '@/lib/editor/commands/snap';
import { trimBounds } from '@/lib/editor/commands/trim-bounds';
import type { Clip } from '@/lib/editor/document/model';
import { clipEndTicks, findClip } from '@/lib/editor/document/read';
import { nearestFrameTicks } from '@/lib/editor/document/time';
import { pixelsToTicks } from '@/lib/editor/view';
import { editorTexts } from '@/lib/texts/en/editor';
import { describeRefusal } from '@/components/editor/provider/refusal';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { clockTime } from '@/components/editor/provider/clock-time';
import { snapPx } from '@/components/editor/timeline/start-move';
import type { TimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { trackPointer } from '@/components/editor/timeline/track-pointer';

/** Drags one edge of a clip, as far as its source and its neighbours allow. */
export function startTrim(start: PointerEvent, clip: Clip, edge: 'start' | 'end', { editor, announcer }: EditorServices, frame: TimelineFrame): void {
  if (start.button !== 0) return;
  start.preventDefault();
  const { document } = editor.store.getState();
  if (!editor.store.getState().selectedClipIds.includes(clip.id)) editor.select([clip.id]);
  const fromTicks = edge === 'start' ? clip.startTicks : clipEndTicks(clip);
  const bounds = trimBounds(document, clip.id, edge);
  if (bounds === null) return;
  const gesture = editor.beginGesture();
  const candidates = snapCandidates(document, { movingClipIds: new Set([clip.id]), playheadTicks: editor.playhead.getState().ticks });
  const startLeft = frame.lanes?.getBoundingClientRect().left ?? 0;
  const hideGuide = () => frame.hints.setState({ guideTicks: null });

  trackPointer(start, {
    scroller: frame.scroller,
    onMove: (event) => {
      const view = editor.view.getState();
      const scrolledPx = startLeft - (frame.lanes?.getBoundingClientRect().left ?? 0);
      const wishTicks = fromTicks + pixelsToTicks(event.clientX - start.clientX + scrolledPx, view);
      const isSnapping = view.isSnapping && !event.altKey;
      const snapped = isSnapping ? snapTicks(wishTicks, candidates, pixelsToTicks(snapPx, view)) : { ticks: wishTicks, snappedTo: null };
      const target = snapped.snappedTo === null ? nearestFrameTicks(wishTicks, document.canvas.frameRate) : snapped.ticks;
      const toTicks = Math.min(bounds.maxTicks, Math.max(bounds.minTicks, target));
      gesture.preview([{ type: 'trim-clip', clipId: clip.id, edge, toTicks }]);
      frame.hints.setState({ guideTicks: snapped.snappedTo !== null && toTicks === snapped.ticks ? toTicks : null });
    },
    onCancel: () => {
      hideGuide();
      gesture.cancel();
    },
    onEnd: () => {
      hideGuide();
      const outcome = gesture.commit();
      const trimmed = findClip(editor.store.getState().document, clip.id);
      if (!outcome.ok) announcer.say(describeRefusal(outcome.error, editor.store.getState().document));
      else if (trimmed !== null) announcer.say(editorTexts.timeline.trimmed(trimmed.name, clockTime(trimmed.startTicks), clockTime(clipEndTicks(trimmed))));
    },
  });
}
