'use client';
import { useServices } from '@/components/editor/provider/editor-services';
import { useEditorState } from '@/components/editor/provider/use-editor';
import { ContextMenuItem, ContextMenuSeparator, ContextMenuSub, ContextMenuSubContent, ContextMenuSubTrigger } from '@/components/ui/context-menu';
import { transitionKinds } from '@/lib/editor/document/look';
import { findClip } from '@/lib/editor/document/read';
import { ticksPerSecond } from '@/lib/editor/document/time';
import { editorTexts } from '@/lib/texts/en/editor';
import { transitionNames } from '@/lib/texts/en/transitions';

const texts = editorTexts.timeline.transitionMenu;
const lengths = [0.5, 1, 2] as const;

/** Another kind, another length, or none. */
export function TransitionItems({ clipId }: { readonly clipId: string }) {
  const { editor } = useServices();
  const transition = useEditorState(({ document }) => findClip(document, clipId)?.transition ?? null);
  if (transition === null) return null;
  const set = (next: typeof transition | null) => editor.run({ type: 'set-transition', clipId, transition: next });
  return (
    <>
      <ContextMenuSub>
        <ContextMenuSubTrigger>{texts.kind}</ContextMenuSubTrigger>
        <ContextMenuSubContent>
          {transitionKinds.map((kind) => (
            <ContextMenuItem key={kind} onSelect={() => set({ ...transition, kind })}>
              {transitionNames[kind]}
            </ContextMenuItem>
          ))}
        </ContextMenuSubContent>
      </ContextMenuSub>
      {lengths.map((seconds) => (
        <ContextMenuItem key={seconds} onSelect={() => set({ ...transition, durationTicks: seconds * ticksPerSecond })}>
          {texts.length(seconds)}
        </ContextMenuItem>
      ))}
      <ContextMenuSeparator />
      <ContextMenuItem danger onSelect={() => set(null)}>
        {texts.remove}
      </ContextMenuItem>
    </>
  );
}
