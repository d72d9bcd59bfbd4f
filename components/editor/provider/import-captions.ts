import { describeRefusal } from '@/components/editor/provider/refusal';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import type { CaptionReport } from '@/components/editor/provider/workspace';
import type { CaptionsRefusal } from '@/lib/editor/captions/cue';
import { clipsOnTrack, tracksBottomUp } from '@/lib/editor/document/read';
import { captionTexts } from '@/lib/texts/en/editor-captions';
import { failuresTexts } from '@/lib/texts/en/failures';

/** Brings the captions of a file onto a track of their own, as one step, selects them, and tells in the captions panel what became of the file. */
export async function importCaptions(file: File, { editor, workspace }: Pick<EditorServices, 'editor' | 'workspace'>): Promise<void> {
  const report = (outcome: CaptionReport): void => workspace.setState({ library: 'captions', captionReport: outcome });
  const refuse = (sentence: string): void => report({ kind: 'refused', sentence, problems: [] });
  const code = await Promise.all([import('@/lib/editor/captions/read-captions'), import('@/lib/editor/captions/caption-clips')]).catch(() => null);
  // The file is not to blame where the code that reads it does not arrive.
  if (code === null) return refuse(failuresTexts.offline);
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return refuse(captionTexts.refusals.unreadable);
  const [{ readCaptionFile }, { insertCaptions }] = code;
  const reading = readCaptionFile(new Uint8Array(bytes));
  if (!reading.ok) return report({ kind: 'refused', sentence: describeCaptionsRefusal(reading.error), problems: reading.error.code === 'no_captions' ? reading.error.problems : [] });
  const { cues, problems } = reading.value;
  const { document } = editor.store.getState();
  const before = new Set(tracksBottomUp(document).map(({ id }) => id));
  const inserted = editor.run(insertCaptions(cues, { newId: editor.newId, trackName: freeTrackName(tracksBottomUp(document).map(({ name }) => name)) }));
  if (!inserted.ok) return report({ kind: 'refused', sentence: describeRefusal(inserted.error, document), problems });
  const after = editor.store.getState().document;
  const track = tracksBottomUp(after).find(({ id }) => !before.has(id));
  if (track !== undefined) editor.select(clipsOnTrack(after, track.id).map(({ id }) => id));
  report({ kind: 'taken', fileName: file.name, count: cues.length, trackId: track?.id ?? null, problems });
}

/** The first name of a captions track that no track has. */
export function freeTrackName(taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(captionTexts.trackName(number))) number += 1;
  return captionTexts.trackName(number);
}

function describeCaptionsRefusal(error: CaptionsRefusal): string {
  return error.code === 'too_large' ? captionTexts.refusals.too_large(error.maxBytes) : captionTexts.refusals.no_captions;
}
