'use client';
import { describeRefusal } from '@/components/editor/provider/refusal';
import { useServices } from '@/components/editor/provider/editor-services';
import { freeTrackName } from '@/components/editor/provider/import-captions';
import { toast } from '@/components/ui/toast';
import { addCaption } from '@/lib/editor/captions/edit-captions';
import type { Command } from '@/lib/editor/commands/command';
import { runCommands } from '@/lib/editor/commands/run-command';
import { applyDiff } from '@/lib/editor/document/diff';
import { tracksBottomUp } from '@/lib/editor/document/read';
import { captionTexts } from '@/lib/texts/en/editor-captions';

/** Adds a caption at the playhead and selects it; where there is no track for it, on a new one. One step. */
export function useAddCaption(trackId: string | null): () => void {
  const { editor } = useServices();
  return () => {
    const { document } = editor.store.getState();
    const trackName = freeTrackName(tracksBottomUp(document).map(({ name }) => name));
    const newTrackId = editor.newId();
    const newTrack: readonly Command[] = trackId === null ? [{ type: 'add-track', trackId: newTrackId, kind: 'text', name: trackName }] : [];
    const withTrack = newTrack.length === 0 ? null : runCommands(document, newTrack);
    const base = withTrack?.ok === true ? applyDiff(document, withTrack.value) : document;
    const added = addCaption(base, trackId ?? newTrackId, editor.playhead.getState().ticks, captionTexts.newCaption, { newId: editor.newId, trackName });
    if (added === null) return toast.info(captionTexts.noRoom);
    const outcome = editor.run([...newTrack, ...added.commands]);
    if (outcome.ok) editor.select([added.clipId]);
    else toast.error(describeRefusal(outcome.error, document));
  };
}
