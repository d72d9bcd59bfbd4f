import type { Clip } from '@/lib/editor/document/model';
import { findTrack } from '@/lib/editor/document/read';
import { toast } from '@/components/ui/toast';
import { describeRefusal } from '@/components/editor/provider/refusal';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { candidatesBeside, edgeAt, refuseLocked } from '@/components/editor/timeline/gestures/gesture-setup';
import type { TimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { ticksAtPointer } from '@/components/editor/timeline/timeline-frame';

/** EB7: the blade cuts a clip where it is pressed, on a whole frame or on what it catches. */
export function cutAt(event: PointerEvent, clip: Clip, { editor }: EditorServices, frame: TimelineFrame): void {
  event.preventDefault();
  const { document } = editor.store.getState();
  const track = findTrack(document, clip.trackId);
  if (track?.locked === true) return refuseLocked(track.name);
  const { ticks } = edgeAt(editor, ticksAtPointer(frame, editor, event.clientX), event, candidatesBeside(editor, [clip.id]));
  const outcome = editor.run({ type: 'split-clip', clipId: clip.id, atTicks: ticks, newClipId: editor.newId() });
  if (!outcome.ok) toast.error(describeRefusal(outcome.error, document));
}
