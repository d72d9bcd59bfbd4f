import { clipOfAsset } from '@/components/editor/provider/place-assets';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { freeTrackName } from '@/components/editor/provider/import-captions';
import { describeRefusal } from '@/components/editor/provider/refusal';
import { loadWords } from '@/components/editor/tools/voice/load-words';
import { takeVoiceWish } from '@/components/editor/tools/voice/voice-wishes';
import { toast } from '@/components/ui/toast';
import { insertCaptions } from '@/lib/editor/captions/caption-clips';
import { cuesOfClip } from '@/lib/editor/captions/clip-cues';
import type { Command } from '@/lib/editor/commands/command';
import { placeClips } from '@/lib/editor/commands/placement';
import { runCommands } from '@/lib/editor/commands/run-command';
import { applyDiff } from '@/lib/editor/document/diff';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { findClip, tracksBottomUp } from '@/lib/editor/document/read';
import type { Editor } from '@/lib/editor/editor-model';
import type { AssetView, MediaAsset } from '@/lib/editor/media/asset-view';
import { isMedium } from '@/lib/editor/media/asset-view';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import { groupCaptions } from '@/lib/voice/group-captions';
import type { SpokenWords } from '@/lib/voice/model';

const texts = toolFormsTexts.voice;

type Services = Pick<EditorServices, 'editor'>;

/** TO25: a finished voiceover comes onto the timeline, with captions where they are wanted, as one step. Once, whoever hears of its end. */
export async function layFinishedVoice(asset: AssetView, { editor }: Services): Promise<void> {
  const wish = asset.generation === null ? null : takeVoiceWish(asset.generation.id);
  if (wish === null || !isMedium(asset)) return;
  const spoken = wish.captions ? await loadWords(asset) : null;
  const { document } = editor.store.getState();
  const clip = { ...clipOfAsset(asset, editor), startTicks: wish.atTicks };
  const placing = placeClips(document, [clip], editor);
  const captions = spoken === null ? [] : captionCommands(spoken, asset, clipAfter(document, placing, clip.id), editor);
  const placed = editor.run([...placing, ...captions]);
  if (!placed.ok) return toast.error(describeRefusal(placed.error, document));
  editor.select([clip.id]);
  if (wish.captions && spoken === null) toast.warning(texts.noWords);
  else toast.success(texts.laidOut(countOf(captions), spoken?.areEstimated === true), { action: { label: texts.undo, onClick: () => editor.undo() } });
}

/** TO26: captions of a spoken sound, where its clip is: the selected one, else the first; where it has none, from the playhead on. */
export async function layVoiceCaptions(asset: AssetView, { editor }: Services): Promise<void> {
  const spoken = await loadWords(asset);
  if (spoken === null || !isMedium(asset)) return toast.error(texts.noWords);
  const { document } = editor.store.getState();
  const captions = captionCommands(spoken, asset, clipOf(asset, editor), editor);
  const placed = editor.run(captions);
  if (!placed.ok) return toast.error(describeRefusal(placed.error, document));
  toast.success(texts.captionsLaid(countOf(captions), spoken.areEstimated), { action: { label: texts.undo, onClick: () => editor.undo() } });
}

function captionCommands({ words }: SpokenWords, asset: MediaAsset, clip: Clip | null, editor: Editor): readonly Command[] {
  if (clip === null) return [];
  const cues = cuesOfClip(groupCaptions(words, asset.durationMs ?? 0), clip);
  const taken = tracksBottomUp(editor.store.getState().document).map(({ name }) => name);
  return cues.length === 0 ? [] : insertCaptions(cues, { newId: editor.newId, trackName: freeTrackName(taken) });
}

/** The clip as it will be; a refusal is met again, with its reason, when the commands are run. */
function clipAfter(document: ProjectDocument, commands: readonly Command[], clipId: string): Clip | null {
  const trial = runCommands(document, commands);
  return trial.ok ? findClip(applyDiff(document, trial.value), clipId) : null;
}

function clipOf(asset: MediaAsset, editor: Editor): Clip | null {
  const { document, selectedClipIds } = editor.store.getState();
  const clips = Object.values(document.clips).filter(({ assetId }) => assetId === asset.id).sort((a, b) => a.startTicks - b.startTicks);
  const found = clips.find(({ id }) => selectedClipIds.includes(id)) ?? clips[0];
  if (found !== undefined) return found;
  const clip = { ...clipOfAsset(asset, editor), startTicks: editor.playhead.getState().ticks };
  return clipAfter(document, placeClips(document, [clip], editor), clip.id);
}

function countOf(commands: readonly Command[]): number {
  return commands.filter(({ type }) => type === 'insert-clip').length;
}
