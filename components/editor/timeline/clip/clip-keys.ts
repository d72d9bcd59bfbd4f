import type { Command } from '@/lib/editor/commands/command';
import { planMove } from '@/lib/editor/commands/plan-move';
import { trimBounds } from '@/lib/editor/commands/trim-bounds';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { clipEndTicks, findClip } from '@/lib/editor/document/read';
import { ticksPerFrame } from '@/lib/editor/document/time';
import { editorTexts } from '@/lib/texts/en/editor';
import { describeRefusal } from '@/components/editor/provider/refusal';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { clockTime } from '@/components/editor/provider/clock-time';
import type { TimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { focusClip } from '@/components/editor/timeline/timeline-frame';

type KeyPress = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;

/** What the arrows do to a clip that has the focus: Alt moves it, Alt+Shift its end, Alt+Control its start. Null for every other key. */
export function clipKeyCommand(press: KeyPress, clip: Clip, selectedClipIds: readonly string[], document: ProjectDocument): Command | null {
  const { key, altKey, shiftKey } = press;
  const isControl = press.ctrlKey || press.metaKey;
  if (!altKey || (shiftKey && isControl)) return null;
  const direction = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: 1, ArrowDown: -1 }[key];
  if (direction === undefined) return null;
  const isSideways = key === 'ArrowLeft' || key === 'ArrowRight';
  const frameTicks = ticksPerFrame(document.canvas.frameRate);
  if (shiftKey || isControl) return isSideways ? trimByKey(document, clip, isControl ? 'start' : 'end', direction * frameTicks) : null;
  const clipIds = selectedClipIds.includes(clip.id) ? selectedClipIds : [clip.id];
  return planMove(document, clipIds, isSideways ? { deltaTicks: direction * frameTicks, tracksUp: 0 } : { deltaTicks: 0, tracksUp: direction });
}

/** Moves or trims the focused clip, and says where it is now or why it stays. */
export function moveClipByKey(event: KeyboardEvent, clip: Clip, { editor, announcer }: EditorServices, frame: TimelineFrame): void {
  const { document, selectedClipIds } = editor.store.getState();
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

function trimByKey(document: ProjectDocument, clip: Clip, edge: 'start' | 'end', deltaTicks: number): Command | null {
  const bounds = trimBounds(document, clip.id, edge);
  if (bounds === null) return null;
  const { minTicks, maxTicks } = bounds;
  const wishTicks = (edge === 'start' ? clip.startTicks : clipEndTicks(clip)) + deltaTicks;
  return { type: 'trim-clip', clipId: clip.id, edge, toTicks: Math.min(maxTicks, Math.max(minTicks, wishTicks)) };
}
