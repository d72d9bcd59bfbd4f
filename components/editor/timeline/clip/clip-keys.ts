import type { Command } from '@/lib/editor/commands/command';
import { planMove } from '@/lib/editor/commands/plan-move';
import { trimBounds } from '@/lib/editor/commands/trim-bounds';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { clipEndTicks, findClip } from '@/lib/editor/document/read';
import { ticksPerFrame, ticksPerSecond } from '@/lib/editor/document/time';
import type { Editor } from '@/lib/editor/editor-model';
import { isOnScreen, pixelsToTicks } from '@/lib/editor/view';
import { editorTexts } from '@/lib/texts/en/editor';
import { describeRefusal } from '@/components/editor/provider/refusal';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { clockTime } from '@/components/editor/provider/clock-time';
import { clipKeyTarget, isFocusKey } from '@/components/editor/timeline/clip-focus';
import type { TimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { focusClip } from '@/components/editor/timeline/timeline-frame';

type KeyPress = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;

/** EK17: what keys do to a clip that has the focus: with Alt arrows move it by a frame and page keys by a second; with Shift its end, with Control its start. */
export function clipKeyCommand(press: KeyPress, clip: Clip, selectedClipIds: readonly string[], document: ProjectDocument): Command | null {
  const { key, altKey, shiftKey } = press;
  const isControl = press.ctrlKey || press.metaKey;
  if (!altKey || (shiftKey && isControl)) return null;
  const direction = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: 1, ArrowDown: -1, PageUp: -1, PageDown: 1 }[key];
  if (direction === undefined) return null;
  const isSideways = key !== 'ArrowUp' && key !== 'ArrowDown';
  const stepTicks = key.startsWith('Page') ? ticksPerSecond : ticksPerFrame(document.canvas.frameRate);
  if (shiftKey || isControl) return isSideways ? trimByKey(document, clip, isControl ? 'start' : 'end', direction * stepTicks) : null;
  const clipIds = selectedClipIds.includes(clip.id) ? selectedClipIds : [clip.id];
  return planMove(document, clipIds, isSideways ? { deltaTicks: direction * stepTicks, tracksUp: 0 } : { deltaTicks: 0, tracksUp: direction });
}

/** Moves or trims the focused clip and says where it is now or why it stays, or walks on to another one. */
export function moveClipByKey(event: KeyboardEvent, clip: Clip, { editor, announcer }: EditorServices, frame: TimelineFrame): void {
  const { document, selectedClipIds } = editor.store.getState();
  // After a click plain arrows move the playhead as ever; only who came by keys walks by them.
  if (isFocusKey(event) && event.target instanceof Element && event.target.matches(':focus-visible')) {
    event.preventDefault();
    event.stopPropagation();
    const target = clipKeyTarget(event, clip, document);
    if (target !== null) walkTo(target, editor, frame);
    return;
  }
  const command = clipKeyCommand(event, clip, selectedClipIds, document);
  if (command === null) return;
  event.preventDefault();
  event.stopPropagation();
  const outcome = editor.run(command);
  if (outcome.ok) focusClip(frame, clip.id);
  const after = findClip(editor.store.getState().document, clip.id) ?? clip;
  const say = command.type === 'trim-clip' ? editorTexts.timeline.trimmed : editorTexts.timeline.moved;
  announcer.say(outcome.ok ? say(after.name, clockTime(after.startTicks), clockTime(clipEndTicks(after))) : describeRefusal(outcome.error, document));
}

/** A clip that is not on the screen is brought there first: it would not stand in the DOM. */
function walkTo(clip: Clip, editor: Editor, frame: TimelineFrame): void {
  const view = editor.view.getState();
  if (!isOnScreen(view, clip.startTicks, clipEndTicks(clip))) {
    editor.view.setState({ scrollTicks: Math.max(0, clip.startTicks - pixelsToTicks(view.widthPx / 4, view)) });
  }
  frame.hints.setState({ focusedClipId: clip.id });
  focusClip(frame, clip.id);
}

function trimByKey(document: ProjectDocument, clip: Clip, edge: 'start' | 'end', deltaTicks: number): Command | null {
  const bounds = trimBounds(document, clip.id, edge);
  if (bounds === null) return null;
  const { minTicks, maxTicks } = bounds;
  const wishTicks = (edge === 'start' ? clip.startTicks : clipEndTicks(clip)) + deltaTicks;
  return { type: 'trim-clip', clipId: clip.id, edge, toTicks: Math.min(maxTicks, Math.max(minTicks, wishTicks)) };
}
