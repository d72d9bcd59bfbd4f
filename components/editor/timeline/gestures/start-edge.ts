import type { Command } from '@/lib/editor/commands/command';
import { trimBounds } from '@/lib/editor/commands/trim-bounds';
import { documentLimits } from '@/lib/editor/document/limits';
import { hasOwnTime } from '@/lib/editor/document/invariants';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { clipEndTicks, findClip, isHeld, timelineSpanTicks } from '@/lib/editor/document/read';
import { visibleDocument } from '@/lib/editor/editor-model';
import { pixelsToTicks } from '@/lib/editor/view';
import { editorTexts } from '@/lib/texts/en/editor';
import { describeRefusal } from '@/components/editor/provider/refusal';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { clockTime } from '@/components/editor/provider/clock-time';
import { beginGesture, candidatesBeside, edgeAt, showGuide, showReadout, travelFrom } from '@/components/editor/timeline/gestures/gesture-setup';
import { trackPointer } from '@/components/editor/timeline/gestures/track-pointer';
import type { TimelineFrame } from '@/components/editor/timeline/timeline-frame';

type EdgeMode = 'trim' | 'ripple' | 'stretch';

/** EB3: Shift takes what follows along, Alt changes the speed instead of the length of what is shown; a held frame has none. */
export function edgeModeOf({ shiftKey, altKey }: Pick<PointerEvent, 'shiftKey' | 'altKey'>, clip: Clip): EdgeMode {
  if (altKey && hasOwnTime(clip.kind) && !isHeld(clip)) return 'stretch';
  return shiftKey ? 'ripple' : 'trim';
}

/** The command that puts an edge nearest to `toTicks`, as far as the source and, where nothing gives way, the neighbours allow. */
export function planEdge(document: ProjectDocument, clip: Clip, edge: 'start' | 'end', toTicks: number, mode: EdgeMode): Command | null {
  if (mode === 'stretch') return planStretch(clip, edge, toTicks);
  const bounds = mode === 'trim' ? trimBounds(document, clip.id, edge) : rippleBounds(clip, edge);
  if (bounds === null) return null;
  const type = mode === 'trim' ? 'trim-clip' : 'ripple-trim';
  return { type, clipId: clip.id, edge, toTicks: Math.min(bounds.maxTicks, Math.max(bounds.minTicks, toTicks)) };
}

/** Neighbours give way to a ripple, so only the source and the clip itself bound it. */
function rippleBounds(clip: Clip, edge: 'start' | 'end'): { readonly minTicks: number; readonly maxTicks: number } {
  const { startTicks, sourceInTicks, sourceDurationTicks, speedPercent } = clip;
  const endTicks = clipEndTicks(clip);
  if (edge === 'start') {
    return { minTicks: hasOwnTime(clip.kind) ? startTicks - timelineSpanTicks(sourceInTicks, speedPercent) : -documentLimits.endTicks, maxTicks: endTicks - documentLimits.minClipTicks };
  }
  const sourceEnd = sourceDurationTicks === null ? Infinity : startTicks + timelineSpanTicks(sourceDurationTicks - sourceInTicks, speedPercent);
  return { minTicks: startTicks + documentLimits.minClipTicks, maxTicks: Math.min(documentLimits.endTicks, sourceEnd) };
}

/** The end is where it is dragged; a start that is dragged makes the clip so much shorter or longer. */
function planStretch(clip: Clip, edge: 'start' | 'end', toTicks: number): Command | null {
  const wishedTicks = Math.max(1, edge === 'end' ? toTicks - clip.startTicks : clipEndTicks(clip) - toTicks);
  const { speedPercentMin, speedPercentMax } = documentLimits;
  const speedPercent = Math.min(speedPercentMax, Math.max(speedPercentMin, Math.round((clip.durationTicks * clip.speedPercent) / wishedTicks)));
  return { type: 'set-speed', clipIds: [clip.id], speedPercent, ripple: false };
}

/** Drags one edge of a clip: trims, trims with what follows, or stretches. What the keys say during the drag counts. */
export function startEdge(start: PointerEvent, clip: Clip, edge: 'start' | 'end', { editor, announcer }: EditorServices, frame: TimelineFrame): void {
  start.preventDefault();
  if (!editor.store.getState().selectedClipIds.includes(clip.id)) editor.select([clip.id]);
  const { document } = editor.store.getState();
  const fromTicks = edge === 'start' ? clip.startTicks : clipEndTicks(clip);
  const gesture = beginGesture(editor, frame);
  const candidates = candidatesBeside(editor, [clip.id]);
  const travel = travelFrom(start, frame);

  trackPointer(start, {
    scroller: frame.scroller,
    onMove: (event) => {
      const mode = edgeModeOf(event, clip);
      const wish = edgeAt(editor, fromTicks + pixelsToTicks(travel(event), editor.view.getState()), event, candidates);
      const command = planEdge(document, clip, edge, wish.ticks, mode);
      if (command === null) return;
      const shown = gesture.preview([command]);
      const now = findClip(visibleDocument(editor.store.getState()), clip.id) ?? clip;
      const isThere = shown.ok && (command.type === 'set-speed' ? clipEndTicks(now) === wish.ticks : command.type !== 'trim-clip' || command.toTicks === wish.ticks);
      showGuide(frame, isThere && mode !== 'ripple' ? wish.snappedTo : null);
      showReadout(frame, event, shown.ok ? editorTexts.timeline.readout[mode](clockTime(now.durationTicks), now.speedPercent) : describeRefusal(shown.error, document));
    },
    onCancel: gesture.cancel,
    onEnd: () => {
      const outcome = gesture.commit();
      const trimmed = findClip(editor.store.getState().document, clip.id);
      if (!outcome.ok) announcer.say(describeRefusal(outcome.error, editor.store.getState().document));
      else if (trimmed !== null) announcer.say(editorTexts.timeline.trimmed(trimmed.name, clockTime(trimmed.startTicks), clockTime(clipEndTicks(trimmed))));
    },
  });
}
