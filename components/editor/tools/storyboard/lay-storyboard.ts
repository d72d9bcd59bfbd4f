import { clipOfAsset } from '@/components/editor/provider/place-assets';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { freeTrackName } from '@/components/editor/provider/import-captions';
import { describeRefusal } from '@/components/editor/provider/refusal';
import { musicThere, scenesThere, type SceneThere } from '@/components/editor/tools/storyboard/parts-there';
import { takeStoryboardWish } from '@/components/editor/tools/storyboard/storyboard-wishes';
import { loadWords } from '@/components/editor/tools/voice/load-words';
import { toast } from '@/components/ui/toast';
import type { Command } from '@/lib/editor/commands/command';
import { runCommands } from '@/lib/editor/commands/run-command';
import { applyDiff } from '@/lib/editor/document/diff';
import { findClip, tracksBottomUp } from '@/lib/editor/document/read';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { insertScene } from '@/lib/editor/storyboard/insert-scene';
import { layOutStoryboard } from '@/lib/editor/storyboard/lay-out-storyboard';
import type { LaidScene } from '@/lib/editor/storyboard/storyboard-model';
import { storyboardTexts as texts } from '@/lib/texts/en/storyboard';
import { groupCaptions } from '@/lib/voice/group-captions';

type Services = Pick<EditorServices, 'editor' | 'library'>;

/** TO41, TO42: what a request of this tab brought comes onto the timeline as one step. Once, whichever of its parts is heard of first. */
export async function layFinishedStoryboard(asset: AssetView, services: Services): Promise<void> {
  const { id: generationId = '', part } = asset.generation ?? {};
  // Its parts are told together, but may be heard of one after the other.
  if (Object.values(services.library.store.getState().assets).some(({ status, generation }) => status === 'pending' && generation?.id === generationId)) return;
  const wish = takeStoryboardWish(generationId);
  if (!part || wish === null) return;
  const { storyboardId } = part;
  if (storyboardId !== generationId && (await insertScenes(storyboardId, generationId, wish.captions, services))) return;
  await layOut(storyboardId, wish, services);
}

/** TO41: lays a storyboard out again, free of charge, with all its scenes that are there. */
export async function layStoryboardAgain(asset: AssetView, services: Services): Promise<void> {
  const part = asset.generation?.part;
  if (part) await layOut(part.storyboardId, { atTicks: services.editor.playhead.getState().ticks, captions: true }, services);
}

async function layOut(storyboardId: string, { atTicks, captions }: { readonly atTicks: number; readonly captions: boolean }, services: Services): Promise<void> {
  const { editor } = services;
  const assets = Object.values(services.library.store.getState().assets);
  const there = scenesThere(assets, storyboardId);
  if (there.length === 0) return toast.error(texts.nothingThere);
  const { laid, isWordless } = await laidScenes(there, captions, services);
  const music = musicThere(assets, storyboardId);
  const { document } = editor.store.getState();
  // Whoever has not gone elsewhere meanwhile sees the beginning of what came.
  const { ticks, motion } = editor.playhead.getState();
  const isWaiting = ticks === atTicks && motion === 'paused';
  const commands = layOutStoryboard(document, { scenes: laid, music: music === null ? null : clipOfAsset(music, editor) }, atTicks, namesFor(services));
  const isLaid = run(commands, laid, texts.laidOut(laid.length, captionCount(laid)), isWordless, services);
  const first = findClip(editor.store.getState().document, laid[0]?.picture.id ?? '');
  if (isLaid && isWaiting && first !== null) editor.seek(first.startTicks);
}

/** @returns whether the others stand on the timeline, so that these had a place beside them. */
async function insertScenes(storyboardId: string, generationId: string, captions: boolean, services: Services): Promise<boolean> {
  const { editor } = services;
  const assets = Object.values(services.library.store.getState().assets);
  const all = scenesThere(assets, storyboardId);
  const fresh = all.filter((scene) => scene.generationId === generationId);
  const { laid, isWordless } = await laidScenes(fresh, captions, services);
  const music = musicThere(assets, storyboardId)?.id ?? null;
  const before = editor.store.getState().document;
  let document = before;
  const commands: Command[] = [];
  for (const [index, scene] of laid.entries()) {
    const { number = 0 } = fresh[index] ?? {};
    const others = all.filter((each) => each.number !== number);
    const idsOf = (list: readonly SceneThere[]) => list.map(({ picture }) => picture.id);
    const standing = { picturesBefore: idsOf(others.filter((each) => each.number < number)), picturesAfter: idsOf(others.filter((each) => each.number > number)), voices: others.map(({ voice }) => voice.id), music };
    const step = insertScene(document, scene, number, standing, namesFor(services));
    if (step === null) return false;
    commands.push(...step);
    const trial = runCommands(document, step);
    if (trial.ok) document = applyDiff(document, trial.value);
  }
  run(commands, laid, texts.inserted(laid.length), isWordless, services);
  return true;
}

async function laidScenes(there: readonly SceneThere[], captions: boolean, { editor }: Services): Promise<{ readonly laid: readonly LaidScene[]; readonly isWordless: boolean }> {
  const words = await Promise.all(there.map(({ voice }) => (captions ? loadWords(voice) : Promise.resolve(null))));
  const laid = there.map(({ picture, voice }, index) => ({
    picture: clipOfAsset(picture, editor),
    voice: clipOfAsset(voice, editor),
    captions: groupCaptions(words[index]?.words ?? [], voice.durationMs ?? 0),
  }));
  return { laid, isWordless: captions && words.includes(null) };
}

function captionCount(laid: readonly LaidScene[]): number {
  return laid.reduce((sum, { captions }) => sum + captions.length, 0);
}

function namesFor({ editor }: Services) {
  const taken = tracksBottomUp(editor.store.getState().document).map(({ name }) => name);
  return { newId: editor.newId, trackName: editor.trackName, captionTrackName: freeTrackName(taken) };
}

function run(commands: readonly Command[], laid: readonly LaidScene[], sentence: string, isWordless: boolean, { editor }: Services): boolean {
  const { document } = editor.store.getState();
  const placed = editor.run(commands);
  if (!placed.ok) {
    toast.error(describeRefusal(placed.error, document));
    return false;
  }
  editor.select(laid.map(({ picture }) => picture.id));
  if (isWordless) toast.warning(texts.noWords);
  else toast.success(sentence, { action: { label: texts.undo, onClick: () => editor.undo() } });
  return true;
}
