import { captionClip, insertCaptions } from '@/lib/editor/captions/caption-clips';
import { captionText, captionTransform } from '@/lib/editor/captions/caption-style';
import type { Command } from '@/lib/editor/commands/command';
import type { PlacementNames } from '@/lib/editor/commands/placement';
import { runCommands } from '@/lib/editor/commands/run-command';
import { applyDiff } from '@/lib/editor/document/diff';
import { clipBeforeCut } from '@/lib/editor/document/invariants';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { clipEndTicks, clipsBetween, clipsOnTrack, findClip, tracksBottomUp } from '@/lib/editor/document/read';
import { ticksPerFrame } from '@/lib/editor/document/time';
import { cuesAt } from '@/lib/editor/storyboard/lay-out-storyboard';
import { duckedVolume, slowMove, transitionBefore } from '@/lib/editor/storyboard/scene-clips';
import { sceneTimes, type LaidScene } from '@/lib/editor/storyboard/storyboard-model';

/** What of a storyboard is on the timeline already, by its assets in the order of the scenes. */
interface Standing {
  readonly picturesBefore: readonly string[];
  readonly picturesAfter: readonly string[];
  readonly voices: readonly string[];
  readonly music: string | null;
}

interface SceneNames extends PlacementNames {
  readonly captionTrackName: string;
}

/**
 * TO42: the commands that put a scene in its place: behind the nearest scene before it that stands on the timeline, else before the next one. What
 * follows on the tracks of the storyboard, and its captions, comes later by as much; the music goes on as long as it has sound. Null where nothing of the storyboard stands there.
 * @param number its place in the whole storyboard, from 0.
 */
export function insertScene(document: ProjectDocument, scene: LaidScene, number: number, standing: Standing, names: SceneNames): readonly Command[] | null {
  const anchor = anchorOf(document, standing);
  if (anchor === null) return null;
  const frameTicks = ticksPerFrame(document.canvas.frameRate);
  const durationTicks = Math.ceil((sceneTimes.leadTicks + scene.voice.durationTicks + sceneTimes.breathTicks) / frameTicks) * frameTicks;
  const { atTicks, trackId } = anchor;
  const voiceTrackId = standing.voices.map((assetId) => clipOf(document, assetId)?.trackId).find((id) => id !== undefined) ?? null;
  const captionTrackId = captionTrackOf(document, standing.voices);
  const moved = [...new Set([trackId, voiceTrackId, captionTrackId])].flatMap((id) => (id === null ? [] : clipsOnTrack(document, id))).filter((clip) => clip.startTicks >= atTicks);
  const next = moved.find((clip) => clip.trackId === trackId && clip.startTicks === atTicks);
  const voiceTicks = atTicks + sceneTimes.leadTicks;
  const room: readonly Command[] = moved.length === 0 ? [] : [{ type: 'move-clips', moves: moved.map(({ id, startTicks }) => ({ clipId: id, startTicks: startTicks + durationTicks })) }];
  const commands: Command[] = [...room];
  commands.push({ type: 'insert-clip', clip: { ...scene.picture, trackId, startTicks: atTicks, durationTicks, keyframes: slowMove(number, durationTicks) } });
  if (voiceTrackId === null) {
    const newTrackId = names.newId();
    commands.push({ type: 'add-track', trackId: newTrackId, kind: 'audio', name: names.trackName('audio', tracksBottomUp(document).filter(({ kind }) => kind === 'audio').length + 1), order: 0 });
    commands.push({ type: 'insert-clip', clip: { ...scene.voice, trackId: newTrackId, startTicks: voiceTicks } });
  } else commands.push({ type: 'insert-clip', clip: { ...scene.voice, trackId: voiceTrackId, startTicks: voiceTicks } });
  commands.push(...captionCommands(scene, voiceTicks, captionTrackId, names));
  commands.push(...cutsAround(document, commands, scene.picture.id, number, next));
  return [...commands, ...musicCommands(document, commands, { ...standing, voices: [...standing.voices, scene.voice.assetId ?? ''] }, durationTicks)];
}

/** Where the scene goes: the end of the scene before it, or the start of the one after it. */
function anchorOf(document: ProjectDocument, { picturesBefore, picturesAfter }: Standing): { readonly atTicks: number; readonly trackId: string } | null {
  const before = picturesBefore.map((assetId) => clipOf(document, assetId)).findLast((clip) => clip !== null) ?? null;
  if (before !== null) return { atTicks: clipEndTicks(before), trackId: before.trackId };
  const after = picturesAfter.map((assetId) => clipOf(document, assetId)).find((clip) => clip !== null) ?? null;
  return after === null ? null : { atTicks: after.startTicks, trackId: after.trackId };
}

/** The first clip that shows or plays an asset. */
function clipOf(document: ProjectDocument, assetId: string): Clip | null {
  return Object.values(document.clips).filter((clip) => clip.assetId === assetId).sort((a, b) => a.startTicks - b.startTicks)[0] ?? null;
}

/** The track of texts that stand while the storyboard's voices are heard, all of them: titles that happen to be there are none. */
function captionTrackOf(document: ProjectDocument, voices: readonly string[]): string | null {
  const heard = voices.flatMap((assetId) => clipOf(document, assetId) ?? []);
  const isCaptions = (trackId: string): boolean => heard.length > 0 && heard.every((clip) => clipsBetween(document, trackId, clip.startTicks, clipEndTicks(clip)).length > 0);
  return tracksBottomUp(document).findLast(({ id, kind }) => kind === 'text' && isCaptions(id))?.id ?? null;
}

function captionCommands(scene: LaidScene, voiceTicks: number, trackId: string | null, { newId, captionTrackName }: SceneNames): readonly Command[] {
  const cues = cuesAt(scene, voiceTicks);
  if (cues.length === 0) return [];
  if (trackId === null) return insertCaptions(cues, { newId, trackName: captionTrackName });
  const look = { text: captionText, transform: captionTransform };
  return cues.map((cue): Command => ({ type: 'insert-clip', clip: captionClip({ ...cue, id: newId(), trackId, look, fallbackName: captionTrackName }) }));
}

/** The cut before the scene has a transition, and so has the one after it where there was one, or where the scene is the first now. */
function cutsAround(document: ProjectDocument, commands: readonly Command[], pictureId: string, number: number, next: Clip | undefined): readonly Command[] {
  const after = trial(document, commands);
  const hasCut = (clipId: string | undefined): boolean => {
    const clip = clipId === undefined || after === null ? null : findClip(after, clipId);
    return clip !== null && after !== null && clipBeforeCut(after, clip) !== null;
  };
  return [
    ...(hasCut(pictureId) ? [{ type: 'set-transition', clipId: pictureId, transition: transitionBefore(number) } as const] : []),
    ...(next !== undefined && hasCut(next.id) ? [{ type: 'set-transition', clipId: next.id, transition: next.transition ?? transitionBefore(number + 1) } as const] : []),
  ];
}

/** The music goes on until the end of the storyboard, as far as it has sound and room, and steps back for the new voice too where it did for the others. */
function musicCommands(document: ProjectDocument, commands: readonly Command[], { voices, music }: Standing, byTicks: number): readonly Command[] {
  const after = trial(document, commands);
  const clip = music === null || after === null ? null : clipOf(after, music);
  if (after === null || clip === null) return [];
  const nextTicks = clipsOnTrack(after, clip.trackId).find(({ startTicks }) => startTicks > clip.startTicks)?.startTicks ?? Infinity;
  const soundTicks = clip.startTicks + ((clip.sourceDurationTicks ?? Infinity) - clip.sourceInTicks);
  const toTicks = clip.speedPercent === 100 ? Math.min(clipEndTicks(clip) + byTicks, nextTicks, soundTicks) : clipEndTicks(clip);
  const spans = voices
    .flatMap((assetId) => clipOf(after, assetId) ?? [])
    .map((voice) => ({ fromTicks: voice.startTicks - clip.startTicks, toTicks: clipEndTicks(voice) - clip.startTicks }))
    .filter((span) => span.fromTicks >= 0)
    .sort((a, b) => a.fromTicks - b.fromTicks);
  return [
    ...(toTicks > clipEndTicks(clip) ? [{ type: 'trim-clip', clipId: clip.id, edge: 'end', toTicks } as const] : []),
    ...(clip.keyframes?.volume === undefined ? [] : [{ type: 'set-keyframes', clipId: clip.id, property: 'volume', keyframes: duckedVolume(spans, toTicks - clip.startTicks) } as const]),
  ];
}

/** The document as it will be; null where it is refused, which is met again when the commands are run. */
function trial(document: ProjectDocument, commands: readonly Command[]): ProjectDocument | null {
  const outcome = runCommands(document, commands);
  return outcome.ok ? applyDiff(document, outcome.value) : null;
}
