'use client';
import { useServices } from '@/components/editor/provider/editor-services';
import { describeRefusal } from '@/components/editor/provider/refusal';
import { useEditorState } from '@/components/editor/provider/use-editor';
import { ActionItems } from '@/components/editor/timeline/menus/action-items';
import { gapAt } from '@/components/editor/timeline/menus/gap-at';
import { ContextMenuItem, ContextMenuSeparator } from '@/components/ui/context-menu';
import { toast } from '@/components/ui/toast';
import type { Command } from '@/lib/editor/commands/command';
import { placeClips, placeCopies } from '@/lib/editor/commands/placement';
import { defaultText } from '@/lib/editor/document/empty';
import { nearestFrameTicks, ticksPerSecond } from '@/lib/editor/document/time';
import { editorTexts } from '@/lib/texts/en/editor';

const texts = editorTexts.timeline.laneMenu;

interface LaneItemsProps {
  readonly trackId: string | null;
  readonly ticks: number;
}

/** What can be done where no clip is. */
export function LaneItems({ trackId, ticks }: LaneItemsProps) {
  const { editor } = useServices();
  const document = useEditorState((state) => state.document);
  const clipboard = useEditorState((state) => state.clipboard);
  const atTicks = nearestFrameTicks(ticks, document.canvas.frameRate);
  const gap = trackId === null ? null : gapAt(document, trackId, ticks);
  const run = (commands: readonly Command[]) => {
    const outcome = editor.run(commands);
    if (!outcome.ok) toast.error(describeRefusal(outcome.error, document));
    else editor.select(commands.flatMap((command) => (command.type === 'insert-clip' ? [command.clip.id] : [])));
  };
  const text = { id: editor.newId(), kind: 'text', name: texts.textName, assetId: null, startTicks: atTicks, durationTicks: 3 * ticksPerSecond, sourceDurationTicks: null, text: { ...defaultText, text: texts.textName } } as const;
  return (
    <>
      <ContextMenuItem disabled={clipboard.length === 0} onSelect={() => run(placeCopies(document, clipboard, atTicks, editor))}>
        {texts.paste}
      </ContextMenuItem>
      <ContextMenuItem disabled={gap === null} onSelect={() => gap !== null && run([gap])}>
        {texts.closeGap}
      </ContextMenuItem>
      <ContextMenuSeparator />
      <ContextMenuItem onSelect={() => run(placeClips(document, [text], editor))}>{texts.addText}</ContextMenuItem>
      <ContextMenuItem onSelect={() => run([{ type: 'set-marker', marker: { id: editor.newId(), ticks: atTicks, name: '', color: 'blue' } }])}>{texts.addMarker}</ContextMenuItem>
      <ContextMenuSeparator />
      <ActionItems names={['select-all', 'zoom-to-fit', 'toggle-snapping']} />
    </>
  );
}
