import { describeRefusal } from '@/components/editor/provider/refusal';
import { toast } from '@/components/ui/toast';
import type { Command } from '@/lib/editor/commands/command';
import type { Editor } from '@/lib/editor/editor-model';

interface PointerGesture {
  readonly editor: Editor;
  /** What the document would become if the pointer were let go now. */
  readonly commandsAt: (event: PointerEvent) => readonly Command[];
  readonly onStop: () => void;
}

/** A drag in the picture: previews while the pointer is pressed, one step when it is let go. */
export function followPointer(start: PointerEvent, { editor, commandsAt, onStop }: PointerGesture): void {
  start.preventDefault();
  const gesture = editor.beginGesture();
  const listening = new AbortController();
  const stop = (finish: () => void) => () => {
    listening.abort();
    onStop();
    finish();
  };
  const commit = stop(() => {
    const outcome = gesture.commit();
    if (!outcome.ok) toast.error(describeRefusal(outcome.error, editor.store.getState().document));
  });
  const { signal } = listening;
  window.addEventListener('pointermove', (event) => gesture.preview(commandsAt(event)), { signal });
  window.addEventListener('pointerup', commit, { signal });
  window.addEventListener('pointercancel', stop(() => gesture.cancel()), { signal });
}
