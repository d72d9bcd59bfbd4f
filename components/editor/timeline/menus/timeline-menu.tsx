'use client';
import type { ReactNode } from 'react';
import { useRef, useState } from 'react';
import { useServices } from '@/components/editor/provider/editor-services';
import { focusCrop } from '@/components/editor/preview/focus-crop';
import { ClipItems } from '@/components/editor/shell/lazy-parts';
import { LaneItems } from '@/components/editor/timeline/menus/lane-items';
import { TransitionItems } from '@/components/editor/timeline/menus/transition-items';
import { cancelPress } from '@/components/editor/timeline/gestures/track-pointer';
import { focusClip, ticksAtPointer, useTimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { selectionSet } from '@/components/editor/timeline/view/selection-set';
import { ContextMenu, ContextMenuContent, ContextMenuTrigger } from '@/components/ui/context-menu';
import { useAfterMenu } from '@/components/ui/use-after-menu';
import { withGroups } from '@/lib/editor/commands/group-clips';
import { clipAt, findClip } from '@/lib/editor/document/read';

/** What the menu was opened on. */
type MenuTarget =
  | { readonly kind: 'clip'; readonly clipId: string }
  | { readonly kind: 'transition'; readonly clipId: string }
  | { readonly kind: 'lane'; readonly trackId: string | null; readonly ticks: number };

interface PressedPlace {
  readonly target: EventTarget;
  readonly clientX: number;
}

interface TimelineMenuProps {
  /** One element: the tracks. Markers have menus of their own inside of it, and so have the headers. */
  readonly children: ReactNode;
}

/** Right-clicked, pressed long or by the menu key: what can be done with what is there. */
export function TimelineMenu({ children }: TimelineMenuProps) {
  const { editor } = useServices();
  const frame = useTimelineFrame();
  const [target, setTarget] = useState<MenuTarget>({ kind: 'lane', trackId: null, ticks: 0 });
  const { runAfterMenu, onCloseAutoFocus } = useAfterMenu();
  // A finger that rests opens the menu without an event of its own.
  const touched = useRef<PressedPlace | null>(null);
  const isOpen = useRef(false);

  const aim = ({ target: element, clientX }: PressedPlace) => {
    if (!(element instanceof Element)) return;
    const { document, selectedClipIds } = editor.store.getState();
    const standing = element.closest<HTMLElement>('[data-clip-id], [data-transition-of]');
    const trackId = element.closest<HTMLElement>('[data-track-id]')?.dataset.trackId ?? null;
    const ticks = ticksAtPointer(frame, editor, clientX);
    const clip = standing === null ? (trackId === null ? null : clipAt(document, trackId, ticks)) : findClip(document, standing.dataset.clipId ?? standing.dataset.transitionOf ?? '');
    if (clip !== null && standing?.dataset.transitionOf !== undefined) return setTarget({ kind: 'transition', clipId: clip.id });
    if (clip === null) {
      editor.select([]);
      return setTarget({ kind: 'lane', trackId, ticks });
    }
    if (!selectionSet(selectedClipIds).has(clip.id)) editor.select(withGroups(document, [clip.id]));
    setTarget({ kind: 'clip', clipId: clip.id });
  };
  const openOn = (event: PressedPlace) => {
    touched.current = null;
    aim(event);
  };
  const change = (next: boolean) => {
    isOpen.current = next;
    if (!next) return;
    cancelPress();
    if (touched.current !== null) openOn(touched.current);
  };
  const giveBackFocus = (event: Event) => {
    onCloseAutoFocus(event);
    if (event.defaultPrevented) return;
    event.preventDefault();
    if (focusCrop()) return;
    const [clipId] = editor.store.getState().selectedClipIds;
    if (clipId !== undefined) focusClip(frame, clipId);
  };

  return (
    <ContextMenu onOpenChange={change}>
      {/* Where a long press ends with a click all the same, the click would close the menu that it has opened. */}
      <ContextMenuTrigger asChild onContextMenu={openOn} onTouchEnd={(event) => isOpen.current && event.preventDefault()} onPointerDown={({ pointerType, target: element, clientX }) => (touched.current = pointerType === 'touch' ? { target: element, clientX } : null)}>
        {children}
      </ContextMenuTrigger>
      <ContextMenuContent onCloseAutoFocus={giveBackFocus}>
        {target.kind === 'clip' ? <ClipItems clipId={target.clipId} runAfterMenu={runAfterMenu} /> : null}
        {target.kind === 'lane' ? <LaneItems {...target} /> : null}
        {target.kind === 'transition' ? <TransitionItems clipId={target.clipId} /> : null}
      </ContextMenuContent>
    </ContextMenu>
  );
}
