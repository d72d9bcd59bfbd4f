import { keyframeTicksOf, moveKeyframesAt, removeKeyframesAt } from '@/lib/editor/commands/edit-keyframes';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { nearestFrameTicks, ticksPerFrame, ticksPerSecond } from '@/lib/editor/document/time';
import { pixelsToTicks } from '@/lib/editor/view';
import { changesTexts } from '@/lib/texts/en/changes';
import { editorTexts } from '@/lib/texts/en/editor';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { clockTime } from '@/components/editor/provider/clock-time';
import { beginGesture, candidatesBeside, edgeAt, showGuide, showReadout, travelFrom } from '@/components/editor/timeline/gestures/gesture-setup';
import { trackPointer } from '@/components/editor/timeline/gestures/track-pointer';
import type { TimelineFrame } from '@/components/editor/timeline/timeline-frame';

/** EB15: the keyframes of one instant go where their mark is dragged, within the clip; pressed alone, the playhead goes to them. */
export function startKeyframe(start: PointerEvent, clip: Clip, ticks: number, { editor }: EditorServices, frame: TimelineFrame): void {
  start.preventDefault();
  const candidates = candidatesBeside(editor, []);
  const gesture = beginGesture(editor, frame);
  const travel = travelFrom(start, frame);
  trackPointer(start, {
    scroller: frame.scroller,
    onMove: (event) => {
      const wish = edgeAt(editor, clip.startTicks + ticks + pixelsToTicks(travel(event), editor.view.getState()), event, candidates);
      const toTicks = withinClip(clip, wish.ticks - clip.startTicks);
      gesture.preview(moveKeyframesAt(clip, ticks, toTicks));
      showGuide(frame, clip.startTicks + toTicks === wish.ticks ? wish.snappedTo : null);
      showReadout(frame, event, editorTexts.timeline.readout.place(clockTime(clip.startTicks + toTicks)));
    },
    onCancel: gesture.cancel,
    onEnd: (_event, hasMoved) => {
      gesture.commit();
      if (!hasMoved) editor.seek(clip.startTicks + ticks);
    },
  });
}

/** EB15: where keys take the keyframes of one instant, in the clip's time: by a frame, with Shift by a second; null for other keys. */
export function keyframeKeyTarget({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>, clip: Clip, ticks: number, { canvas }: ProjectDocument): number | null {
  const direction = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (direction === undefined) return null;
  const toTicks = clip.startTicks + ticks + direction * (shiftKey ? ticksPerSecond : ticksPerFrame(canvas.frameRate));
  return withinClip(clip, nearestFrameTicks(toTicks, canvas.frameRate) - clip.startTicks);
}

/** A key on the mark that has the focus: arrows move, Delete removes, Enter goes there. Whatever it does, the timeline does nothing else. */
export function pressKeyframe(event: KeyboardEvent, clip: Clip, ticks: number, { editor, announcer }: EditorServices, frame: TimelineFrame): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const toTicks = keyframeKeyTarget(event, clip, ticks, editor.store.getState().document);
  if (toTicks !== null) {
    editor.run(moveKeyframesAt(clip, ticks, toTicks));
    focusKeyframe(frame, clip.id, toTicks);
  } else if (event.key === 'Delete' || event.key === 'Backspace') {
    const rest = keyframeTicksOf(clip).filter((each) => each !== ticks);
    editor.run(removeKeyframesAt(clip, ticks));
    announcer.say(changesTexts.keyframesRemoved(clockTime(clip.startTicks + ticks)));
    focusKeyframe(frame, clip.id, rest.find((each) => each > ticks) ?? rest.at(-1) ?? null);
  } else if (event.key === 'Enter') editor.seek(clip.startTicks + ticks);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** A mark that has moved is drawn anew; without any mark left the clip has the focus. */
function focusKeyframe({ scroller }: TimelineFrame, clipId: string, ticks: number | null): void {
  const clip = `[data-clip-id="${CSS.escape(clipId)}"]`;
  requestAnimationFrame(() => scroller?.querySelector<HTMLElement>(ticks === null ? `${clip} > button` : `${clip} [data-keyframe="${ticks}"]`)?.focus({ preventScroll: true }));
}

function withinClip(clip: Clip, ticks: number): number {
  return Math.min(clip.durationTicks, Math.max(0, ticks));
}
