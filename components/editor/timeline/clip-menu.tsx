'use client';
import type { ReactNode } from 'react';
import { useIsApple } from '@/components/editor/actions/platform';
import { shortcutText } from '@/components/editor/actions/shortcut-text';
import { useAction } from '@/components/editor/actions/use-action';
import { useServices } from '@/components/editor/provider/editor-services';
import { useEditorState } from '@/components/editor/provider/use-editor';
import { focusClip, useTimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { ContextMenu, ContextMenuContent, ContextMenuItem, ContextMenuSeparator, ContextMenuShortcut, ContextMenuTrigger } from '@/components/ui/context-menu';
import type { ActionName } from '@/lib/editor/actions/registry';
import { editorTexts } from '@/lib/texts/en/editor';

/** Groups of the menu; a line stands between two. */
const clipActions: readonly (readonly ActionName[])[] = [
  ['split', 'trim-start', 'trim-end'],
  ['copy', 'cut', 'paste', 'duplicate'],
  ['delete', 'ripple-delete'],
];
const laneActions: readonly (readonly ActionName[])[] = [['paste', 'select-all'], ['zoom-to-fit', 'toggle-snapping']];

interface ClipMenuProps {
  /** One element: right-clicked on a clip, it offers what can be done with the selection; elsewhere with the timeline. */
  readonly children: ReactNode;
}

export function ClipMenu({ children }: ClipMenuProps) {
  const { editor } = useServices();
  const frame = useTimelineFrame();
  const hasSelection = useEditorState(({ selectedClipIds }) => selectedClipIds.length > 0);
  const groups = hasSelection ? clipActions : laneActions;

  const aim = (target: EventTarget) => {
    const clipId = target instanceof Element ? target.closest<HTMLElement>('[data-clip-id]')?.dataset.clipId : undefined;
    if (clipId === undefined) editor.select([]);
    else if (!editor.store.getState().selectedClipIds.includes(clipId)) editor.select([clipId]);
  };

  const giveBackFocus = (event: Event) => {
    event.preventDefault();
    const [clipId] = editor.store.getState().selectedClipIds;
    if (clipId !== undefined) focusClip(frame, clipId);
  };

  return (
    <ContextMenu>
      <ContextMenuTrigger asChild onContextMenu={(event) => aim(event.target)}>
        {children}
      </ContextMenuTrigger>
      <ContextMenuContent onCloseAutoFocus={giveBackFocus}>
        {groups.map((group, index) => (
          <div key={group[0]} role="group">
            {index > 0 ? <ContextMenuSeparator /> : null}
            {group.map((name) => (
              <ActionItem key={name} name={name} />
            ))}
          </div>
        ))}
      </ContextMenuContent>
    </ContextMenu>
  );
}

function ActionItem({ name }: { readonly name: ActionName }) {
  const { label, shortcuts, isEnabled, run } = useAction(name);
  const isApple = useIsApple();
  const [shortcut] = shortcuts;
  return (
    <ContextMenuItem danger={name === 'delete' || name === 'ripple-delete'} disabled={!isEnabled} onSelect={run}>
      {editorTexts.actions[label]}
      {shortcut === undefined ? null : <ContextMenuShortcut aria-hidden>{shortcutText(shortcut, isApple)}</ContextMenuShortcut>}
    </ContextMenuItem>
  );
}
