import type { Clip } from '@/lib/editor/document/model';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { startMove } from '@/components/editor/timeline/gestures/start-move';
import type { TimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { cutAt } from '@/components/editor/timeline/gestures/cut-at';
import { withGroups } from '@/lib/editor/commands/group-clips';

/** How long a finger rests before it has taken the clip. The menu comes later, where it still rests then. */
const holdMs = 350;
/** A finger that comes farther meanwhile scrolls. */
const slopPx = 8;

/** EB8: a tap selects, a drag scrolls (the browser does), and a finger that has rested moves the clip. */
export function startTouch(start: PointerEvent, clip: Clip, services: EditorServices, frame: TimelineFrame): void {
  const controller = new AbortController();
  const { signal } = controller;
  const isOwn = (event: PointerEvent) => event.pointerId === start.pointerId;
  const leave = (): void => {
    window.clearTimeout(timer);
    controller.abort();
  };
  const hold = (): void => {
    leave();
    frame.hints.setState({ liftedClipId: clip.id });
    navigator.vibrate?.(10);
    holdPage(start);
    startMove(start, clip, services, frame);
    const drop = (event: PointerEvent): void => {
      if (!isOwn(event)) return;
      frame.hints.setState({ liftedClipId: null });
      window.removeEventListener('pointerup', drop);
      window.removeEventListener('pointercancel', drop);
    };
    window.addEventListener('pointerup', drop);
    window.addEventListener('pointercancel', drop);
  };
  const timer = window.setTimeout(hold, holdMs);
  window.addEventListener('pointermove', (event) => isOwn(event) && Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > slopPx && leave(), { signal });
  window.addEventListener('pointercancel', (event) => isOwn(event) && leave(), { signal });
  window.addEventListener(
    'pointerup',
    (event) => {
      if (!isOwn(event)) return;
      leave();
      const { editor } = services;
      if (editor.view.getState().tool === 'blade') cutAt(event, clip, services, frame);
      else editor.select(withGroups(editor.store.getState().document, [clip.id]));
    },
    { signal },
  );
}

/** The browser must not begin to scroll under a finger that holds a clip; it asks with the first move. */
function holdPage(start: PointerEvent): void {
  const hold = (event: TouchEvent): void => event.preventDefault();
  const release = (event: PointerEvent): void => {
    if (event.pointerId !== start.pointerId) return;
    document.removeEventListener('touchmove', hold);
    window.removeEventListener('pointerup', release);
    window.removeEventListener('pointercancel', release);
  };
  document.addEventListener('touchmove', hold, { passive: false });
  window.addEventListener('pointerup', release);
  window.addEventListener('pointercancel', release);
}
