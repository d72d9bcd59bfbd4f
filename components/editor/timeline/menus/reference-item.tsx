'use client';
import { useServices } from '@/components/editor/provider/editor-services';
import { offerReference, takesReference } from '@/components/editor/tools/source/offer-reference';
import { frameOfClip } from '@/components/editor/tools/source/source-draft';
import { frameName } from '@/components/editor/tools/source/use-selected-source';
import { ContextMenuItem, ContextMenuSeparator } from '@/components/ui/context-menu';
import type { Clip } from '@/lib/editor/document/model';
import { editorTexts } from '@/lib/texts/en/editor';

interface ReferenceItemProps {
  /** The one that was pressed. */
  readonly clip: Clip;
  readonly runAfterMenu: (run: () => void) => void;
}

/** TO54: the picture of a clip, or the frame of a video at the playhead, as what the next result follows. */
export function ReferenceItem({ clip, runAfterMenu }: ReferenceItemProps) {
  const services = useServices();
  if ((clip.kind !== 'image' && clip.kind !== 'video') || clip.assetId === null || !takesReference(services)) return null;
  const { editor, library } = services;
  const isThere = library.find(clip.assetId)?.status === 'ready';
  const use = () => {
    const frame = frameOfClip(clip, editor.playhead.getState().ticks);
    offerReference(frame === null ? { assetId: clip.assetId, frame, name: clip.name } : { assetId: null, frame, name: frameName(clip, frame) }, services);
  };
  return (
    <>
      <ContextMenuItem disabled={!isThere} onSelect={() => runAfterMenu(use)}>
        {editorTexts.media.useAsReference}
      </ContextMenuItem>
      <ContextMenuSeparator />
    </>
  );
}
