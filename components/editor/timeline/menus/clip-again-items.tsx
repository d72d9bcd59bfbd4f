'use client';
import { useAsset } from '@/components/editor/provider/use-editor';
import { AgainItems } from '@/components/editor/tools/again/again-items';
import { ContextMenuItem, ContextMenuSeparator, ContextMenuSub, ContextMenuSubContent, ContextMenuSubTrigger } from '@/components/ui/context-menu';
import { historyTexts } from '@/lib/texts/en/history';

interface ClipAgainItemsProps {
  /** What the clip that was pressed shows. */
  readonly assetId: string | null;
  readonly runAfterMenu: (run: () => void) => void;
}

/** TO47, TO48: what a tool has made is made again from its clip. */
export function ClipAgainItems({ assetId, runAfterMenu }: ClipAgainItemsProps) {
  const generation = useAsset(assetId)?.generation ?? null;
  // Without words it was erased from the history.
  if (generation === null || generation.prompt === '') return null;
  return (
    <>
      <ContextMenuSub>
        <ContextMenuSubTrigger>{historyTexts.again.menu}</ContextMenuSubTrigger>
        <ContextMenuSubContent>
          <AgainItems generation={generation} Item={ContextMenuItem} runAfterMenu={runAfterMenu} />
        </ContextMenuSubContent>
      </ContextMenuSub>
      <ContextMenuSeparator />
    </>
  );
}
