import { snapCandidates } from '@/lib/editor/commands/snap';
import type { Clip, Track } from '@/lib/editor/document/model';
import { clipEndTicks, findClip, findTrack, tracksBottomUp } from '@/lib/editor/document/read';
import type { Editor, Gesture } from '@/lib/editor/editor-model';
import { pixelsToTicks } from '@/lib/editor/view';
import { editorTexts } from '@/lib/texts/en/editor';
import { describeRefusal } from '@/components/editor/provider/refusal';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { clockTime } from '@/components/editor/provider/clock-time';
import type { DragWish } from '@/components/editor/timeline/plan-drag';
import { planDrag, tracksBetween } from '@/components/editor/timeline/plan-drag';
import type { TimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { focusClip } from '@/components/editor/timeline/timeline-frame';
import { trackPointer } from '@/components/editor/timeline/track-pointer';

/** How near, in pixels, an edge catches. */
export const snapPx = 9;

/** A press on a clip: selects it, and drags it with everything that is selected. The drag is a preview until it is let go; Escape takes it back. */
export function startMove(start: PointerEvent, clip: Clip, { editor, announcer }: EditorServices, frame: TimelineFrame): void {
  if (start.button !== 0) return;
  const isAdding = start.shiftKey || start.ctrlKey || start.metaKey;
  const wasSelected = editor.store.getState().selectedClipIds.includes(clip.id);
  if (isAdding) toggle(editor, clip.id);
  else if (!wasSelected) editor.select([clip.id]);

  let drag: Drag | null = null;
  trackPointer(start, {
    scroller: frame.scroller,
    coveredPx: frame.lanes === null || frame.scroller === null ? 0 : coveredPx(frame.scroller, editor),
    onMove: (event) => {
      drag ??= beginDrag(editor, frame, start, clip);
      drag?.to(event);
    },
    onCancel: () => drag?.cancel(),
    onEnd: (_event, hasMoved) => {
      const outcome = drag?.end() ?? null;
      if (!hasMoved && !isAdding && wasSelected) editor.select([clip.id]);
      if (outcome === null) return;
      const moved = findClip(editor.store.getState().document, clip.id);
      focusClip(frame, clip.id);
      if (!outcome.ok) announcer.say(describeRefusal(outcome.error, editor.store.getState().document));
      else if (moved !== null) announcer.say(editorTexts.timeline.moved(moved.name, clockTime(moved.startTicks), clockTime(clipEndTicks(moved))));
    },
  });
}

function toggle(editor: Editor, clipId: string): void {
  const { selectedClipIds } = editor.store.getState();
  editor.select(selectedClipIds.includes(clipId) ? selectedClipIds.filter((id) => id !== clipId) : [...selectedClipIds, clipId]);
}

/** The part of the scroller that the track headers cover. */
function coveredPx(scroller: HTMLElement, editor: Editor): number {
  return scroller.clientWidth - editor.view.getState().widthPx;
}

interface Drag {
  to(event: PointerEvent): void;
  end(): ReturnType<Gesture['commit']>;
  cancel(): void;
}

/** Null where nothing that is selected may be moved. */
function beginDrag(editor: Editor, frame: TimelineFrame, start: PointerEvent, clip: Clip): Drag | null {
  const { document, selectedClipIds } = editor.store.getState();
  const clipIds = selectedClipIds.includes(clip.id) ? selectedClipIds.filter((id) => isFree(editor, id)) : [];
  const track = findTrack(document, clip.trackId);
  if (!clipIds.includes(clip.id) || track === null) return null;
  const gesture = editor.beginGesture();
  const startLeft = frame.lanes?.getBoundingClientRect().left ?? 0;
  const candidates = snapCandidates(document, { movingClipIds: new Set(clipIds), playheadTicks: editor.playhead.getState().ticks });
  const newTrackId = editor.newId();
  const hideGuide = () => frame.hints.setState({ guideTicks: null });

  return {
    to(event) {
      const view = editor.view.getState();
      const scrolledPx = startLeft - (frame.lanes?.getBoundingClientRect().left ?? 0);
      const wish: DragWish = {
        deltaTicks: pixelsToTicks(event.clientX - start.clientX + scrolledPx, view),
        ...tracksUnder(editor, frame, event.clientY, track, clipIds.length === 1 ? newTrackId : null),
      };
      const isSnapping = view.isSnapping && !event.altKey;
      const plan = planDrag(document, clipIds, wish, { candidates: isSnapping ? candidates : null, thresholdTicks: pixelsToTicks(snapPx, view) });
      const shown = gesture.preview(plan.commands);
      frame.hints.setState({ guideTicks: shown.ok ? (plan.snappedTo?.ticks ?? null) : null });
    },
    end() {
      hideGuide();
      return gesture.commit();
    },
    cancel() {
      hideGuide();
      gesture.cancel();
    },
  };
}

function isFree(editor: Editor, clipId: string): boolean {
  const { document } = editor.store.getState();
  const clip = findClip(document, clipId);
  return clip !== null && findTrack(document, clip.trackId)?.locked === false;
}

/** Which track the pointer is over; far above all videos or far below all sounds it asks for a new one. */
function tracksUnder(editor: Editor, frame: TimelineFrame, clientY: number, from: Track, newTrackId: string | null): Pick<DragWish, 'tracksUp' | 'newTrack'> {
  const { document } = editor.store.getState();
  const rows = [...(frame.scroller?.querySelectorAll<HTMLElement>('[data-track-id]') ?? [])];
  const under = rows.find((row) => clientY < row.getBoundingClientRect().bottom) ?? rows.at(-1);
  const top = rows[0]?.getBoundingClientRect().top ?? clientY;
  const bottom = rows.at(-1)?.getBoundingClientRect().bottom ?? clientY;
  const isPast = from.kind === 'video' ? clientY < top - 6 : clientY > bottom + 6;
  if (newTrackId !== null && isPast) {
    const number = tracksBottomUp(document).filter(({ kind }) => kind === from.kind).length + 1;
    return { tracksUp: 0, newTrack: { id: newTrackId, name: editor.trackName(from.kind, number) } };
  }
  const to = findTrack(document, under?.dataset.trackId ?? '') ?? from;
  return { tracksUp: tracksBetween(document, from, to), newTrack: null };
}
