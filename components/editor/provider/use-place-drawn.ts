'use client';
import type { DrawnClip } from '@/components/editor/provider/media-drag';
import { describeRefusal } from '@/components/editor/provider/refusal';
import { useServices } from '@/components/editor/provider/editor-services';
import { toast } from '@/components/ui/toast';
import { placeClips } from '@/lib/editor/commands/placement';
import { panelTexts } from '@/lib/texts/en/editor-panels';

/** Puts a text or shape where the playhead is and there is room, selects it, and says so. */
export function usePlaceDrawn(): (clip: DrawnClip) => void {
  const { editor, announcer } = useServices();
  return (clip) => {
    const { document } = editor.store.getState();
    const id = editor.newId();
    const unplaced = { ...clip, id, assetId: null, startTicks: editor.playhead.getState().ticks, sourceDurationTicks: null };
    const outcome = editor.run(placeClips(document, [unplaced], editor));
    if (!outcome.ok) return toast.error(describeRefusal(outcome.error, document));
    editor.select([id]);
    announcer.say(panelTexts.added(clip.name));
  };
}
