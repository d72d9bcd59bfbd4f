import type { Command } from '@/lib/editor/commands/command';
import { slipBounds } from '@/lib/editor/commands/slip-clip';
import { sourceOutTicks } from '@/lib/editor/document/invariants';
import { documentLimits } from '@/lib/editor/document/limits';
import type { Clip } from '@/lib/editor/document/model';
import { isHeld, sourceSpanTicks } from '@/lib/editor/document/read';
import type { FrameRate } from '@/lib/editor/document/time';
import { nearestFrameTicks, ticksPerFrame } from '@/lib/editor/document/time';
import { pixelsToTicks } from '@/lib/editor/view';
import { editorTexts } from '@/lib/texts/en/editor';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { clockTime } from '@/components/editor/provider/clock-time';
import { beginGesture, showReadout, travelFrom } from '@/components/editor/timeline/gestures/gesture-setup';
import { trackPointer } from '@/components/editor/timeline/gestures/track-pointer';
import type { TimelineFrame } from '@/components/editor/timeline/timeline-frame';

/** What a drag inside of a clip makes of it, and how it is said. */
interface ValueDrag {
  readonly command: Command;
  readonly readout: string;
}

type PlanValue = (travelTicks: number, travelDownPx: number) => ValueDrag;

const texts = editorTexts.timeline.readout;

/** EB4: shows another part of the source; to the right is earlier, as if the film were pulled under the clip. */
export function startSlip(start: PointerEvent, clip: Clip, services: EditorServices, frame: TimelineFrame): void {
  const { frameRate } = services.editor.store.getState().document.canvas;
  startValue(start, services, frame, (travelTicks) => {
    const bySourceTicks = slipTicks(clip, travelTicks, frameRate);
    const inFrame = Math.round((clip.sourceInTicks + bySourceTicks) / ticksPerFrame(frameRate));
    const outFrame = Math.round((sourceOutTicks(clip) + bySourceTicks) / ticksPerFrame(frameRate));
    return { command: { type: 'slip-clip', clipId: clip.id, bySourceTicks }, readout: texts.slip(inFrame, outFrame) };
  });
}

/** By how many ticks of the source a clip slips: whole frames, as far as there is source. */
export function slipTicks(clip: Clip, travelTicks: number, frameRate: FrameRate): number {
  const { minTicks, maxTicks } = slipBounds(clip);
  return Math.min(maxTicks, Math.max(minTicks, nearestFrameTicks(-sourceSpanTicks(travelTicks, isHeld(clip) ? 100 : clip.speedPercent), frameRate)));
}

/** EB5: how long the sound rises or falls, no longer than the clip. */
export function startFade(start: PointerEvent, clip: Clip, edge: 'fade-in' | 'fade-out', services: EditorServices, frame: TimelineFrame): void {
  startValue(start, services, frame, (travelTicks) => {
    const ticks = fadeTicks(clip, edge, travelTicks);
    const properties = edge === 'fade-in' ? { fadeInTicks: ticks } : { fadeOutTicks: ticks };
    return { command: { type: 'set-clip-properties', clipIds: [clip.id], properties }, readout: texts.fade(clockTime(ticks)) };
  });
}

/** As long as the clip at the most. */
export function fadeTicks(clip: Clip, edge: 'fade-in' | 'fade-out', travelTicks: number): number {
  const from = edge === 'fade-in' ? clip.fadeInTicks + travelTicks : clip.fadeOutTicks - travelTicks;
  return Math.round(Math.min(clip.durationTicks, Math.max(0, from)));
}

/** EB5: up is louder; near the loudness of the recording it catches. */
export function startVolume(start: PointerEvent, clip: Clip, heightPx: number, services: EditorServices, frame: TimelineFrame): void {
  startValue(start, services, frame, (_travelTicks, travelDownPx) => {
    const volume = volumeAt(clip, travelDownPx / Math.max(1, heightPx));
    return { command: { type: 'set-clip-properties', clipIds: [clip.id], properties: { volume } }, readout: texts.volume(Math.round(volume * 100)) };
  });
}

/** The gain after so much of the clip's height downwards, in hundredths. */
export function volumeAt(clip: Clip, downShare: number): number {
  const wish = clip.volume - downShare * documentLimits.volumeMax;
  return Math.abs(wish - 1) < 0.04 ? 1 : Math.round(Math.min(documentLimits.volumeMax, Math.max(0, wish)) * 100) / 100;
}

/** EB6: a transition is as long on one side of its cut as on the other. */
export function startTransition(start: PointerEvent, clip: Clip, side: 'before' | 'after', services: EditorServices, frame: TimelineFrame): void {
  const { transition } = clip;
  if (transition === null) return;
  const { frameRate } = services.editor.store.getState().document.canvas;
  startValue(start, services, frame, (travelTicks) => {
    const durationTicks = transitionTicks(transition.durationTicks, side === 'after' ? travelTicks : -travelTicks, frameRate);
    return { command: { type: 'set-transition', clipId: clip.id, transition: { ...transition, durationTicks } }, readout: clockTime(durationTicks) };
  });
}

/** The length of a transition one of whose ends was taken so far from its cut: two frames at the least. */
export function transitionTicks(durationTicks: number, outwardTicks: number, frameRate: FrameRate): number {
  return Math.min(documentLimits.motionMaxTicks, Math.max(2 * ticksPerFrame(frameRate), nearestFrameTicks(durationTicks + 2 * outwardTicks, frameRate)));
}

function startValue(start: PointerEvent, { editor }: EditorServices, frame: TimelineFrame, plan: PlanValue): void {
  start.preventDefault();
  const gesture = beginGesture(editor, frame);
  const travel = travelFrom(start, frame);
  trackPointer(start, {
    onMove: (event) => {
      const { command, readout } = plan(pixelsToTicks(travel(event), editor.view.getState()), event.clientY - start.clientY);
      gesture.preview([command]);
      showReadout(frame, event, readout);
    },
    onCancel: gesture.cancel,
    onEnd: () => void gesture.commit(),
  });
}
