import { withGroups } from '@/lib/editor/commands/group-clips';
import type { Clip, Track } from '@/lib/editor/document/model';
import { clipEndTicks, findClip, findTrack, tracksBottomUp } from '@/lib/editor/document/read';
import type { Editor, Gesture } from '@/lib/editor/editor-model';
import { visibleDocument } from '@/lib/editor/editor-model';
import { pixelsToTicks } from '@/lib/editor/view';
import { editorTexts } from '@/lib/texts/en/editor';
import { describeRefusal } from '@/components/editor/provider/refusal';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { clockTime } from '@/components/editor/provider/clock-time';
import { beginGesture, candidatesBeside, isSnapping, refuseLocked, showGuide, showReadout, snapThresholdTicks, travelFrom } from '@/components/editor/timeline/gestures/gesture-setup';
import type { DragWish } from '@/components/editor/timeline/gestures/plan-drag';
import { planDrag, tracksBetween } from '@/components/editor/timeline/gestures/plan-drag';
import { trackPointer } from '@/components/editor/timeline/gestures/track-pointer';
import type { TimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { focusClip } from '@/components/editor/timeline/timeline-frame';
import { selectionSet } from '@/components/editor/timeline/view/selection-set';

/**
 * EB1, EB2: a press on a clip selects it and its group (with Alt it alone, with Shift or Control beside the others), and drags all that is selected,
 * with Alt a copy of it. The drag is a preview until it is let go; Escape takes it back.
 */
export function startMove(start: PointerEvent, clip: Clip, services: EditorServices, frame: TimelineFrame): void {
  const { editor, announcer } = services;
  const isAdding = start.shiftKey || start.ctrlKey || start.metaKey;
  const { document, selectedClipIds } = editor.store.getState();
  const wasSelected = selectionSet(selectedClipIds).has(clip.id);
  const members = start.altKey ? [clip.id] : withGroups(document, [clip.id]);
  if (!isAdding && !wasSelected) editor.select(members);

  let drag: Drag | null = null;
  let isRefused = false;
  trackPointer(start, {
    scroller: frame.scroller,
    coveredPx: frame.lanes === null || frame.scroller === null ? 0 : frame.scroller.clientWidth - editor.view.getState().widthPx,
    onMove: (event) => {
      if (isRefused) return;
      if (drag === null && isAdding && !wasSelected) editor.select(members);
      drag ??= beginDrag(services, frame, start, clip);
      isRefused = drag === null;
      drag?.to(event);
    },
    onCancel: () => drag?.cancel(),
    onEnd: (_event, hasMoved) => {
      const outcome = drag?.end() ?? null;
      if (!hasMoved && isAdding) toggle(editor, members, wasSelected);
      else if (!hasMoved && wasSelected) editor.select(members);
      if (outcome === null) return;
      const moved = findClip(editor.store.getState().document, clip.id);
      focusClip(frame, clip.id);
      if (!outcome.ok) announcer.say(describeRefusal(outcome.error, editor.store.getState().document));
      else if (moved !== null) announcer.say(editorTexts.timeline.moved(moved.name, clockTime(moved.startTicks), clockTime(clipEndTicks(moved))));
    },
  });
}

function toggle(editor: Editor, members: readonly string[], wasSelected: boolean): void {
  const { selectedClipIds } = editor.store.getState();
  const changed = new Set(members);
  editor.select(wasSelected ? selectedClipIds.filter((id) => !changed.has(id)) : [...new Set([...selectedClipIds, ...members])]);
}

interface Drag {
  to(event: PointerEvent): void;
  end(): ReturnType<Gesture['commit']>;
  cancel(): void;
}

/** Null where the clip may not be moved, which is said. */
function beginDrag({ editor }: EditorServices, frame: TimelineFrame, start: PointerEvent, clip: Clip): Drag | null {
  const { document, selectedClipIds } = editor.store.getState();
  const track = findTrack(document, clip.trackId);
  if (track === null) return null;
  if (track.locked) {
    refuseLocked(track.name);
    return null;
  }
  const clipIds = selectedClipIds.filter((id) => isFree(editor, id));
  const copyIds = start.altKey ? new Map(clipIds.map((clipId) => [clipId, editor.newId()])) : undefined;
  const gesture = beginGesture(editor, frame);
  const candidates = candidatesBeside(editor, copyIds === undefined ? clipIds : []);
  const travel = travelFrom(start, frame);
  const isOneTrack = clipIds.every((id) => findClip(document, id)?.trackId === clip.trackId);
  const newTrackId = isOneTrack ? editor.newId() : null;

  return {
    to(event) {
      const deltaTicks = pixelsToTicks(travel(event), editor.view.getState());
      const wish: DragWish = { deltaTicks, ...tracksUnder(editor, frame, event.clientY, track, newTrackId) };
      const options = { candidates: isSnapping(editor, event) ? candidates : null, thresholdTicks: snapThresholdTicks(editor), copyIds };
      const plan = planDrag(document, clipIds, wish, options);
      const shown = gesture.preview(plan.commands);
      showGuide(frame, shown.ok ? plan.snappedTo : null);
      const now = findClip(visibleDocument(editor.store.getState()), copyIds?.get(clip.id) ?? clip.id);
      showReadout(frame, event, shown.ok && now !== null ? editorTexts.timeline.readout.place(clockTime(now.startTicks)) : shown.ok ? '' : describeRefusal(shown.error, document));
    },
    end() {
      const outcome = gesture.commit();
      if (outcome.ok && copyIds !== undefined) editor.select([...copyIds.values()]);
      return outcome;
    },
    cancel: gesture.cancel,
  };
}

function isFree(editor: Editor, clipId: string): boolean {
  const { document } = editor.store.getState();
  const clip = findClip(document, clipId);
  return clip !== null && findTrack(document, clip.trackId)?.locked === false;
}

/** Which track the pointer is over; far above all tracks, for sounds far below, it asks for a new one. */
function tracksUnder(editor: Editor, frame: TimelineFrame, clientY: number, from: Track, newTrackId: string | null): Pick<DragWish, 'tracksUp' | 'newTrack'> {
  const { document } = editor.store.getState();
  const rows = [...(frame.scroller?.querySelectorAll<HTMLElement>('[data-track-id]') ?? [])];
  const under = rows.find((row) => clientY < row.getBoundingClientRect().bottom) ?? rows.at(-1);
  const top = rows[0]?.getBoundingClientRect().top ?? clientY;
  const bottom = rows.at(-1)?.getBoundingClientRect().bottom ?? clientY;
  const isPast = from.kind === 'audio' ? clientY > bottom + 6 : clientY < top - 6;
  if (newTrackId !== null && isPast) {
    const number = tracksBottomUp(document).filter(({ kind }) => kind === from.kind).length + 1;
    return { tracksUp: 0, newTrack: { id: newTrackId, name: editor.trackName(from.kind, number) } };
  }
  const to = findTrack(document, under?.dataset.trackId ?? '') ?? from;
  return { tracksUp: tracksBetween(document, from, to), newTrack: null };
}
