import { insertCaptions } from '@/lib/editor/captions/caption-clips';
import type { Cue } from '@/lib/editor/captions/cue';
import type { Command } from '@/lib/editor/commands/command';
import type { PlacementNames, UnplacedClip } from '@/lib/editor/commands/placement';
import { placeClips } from '@/lib/editor/commands/placement';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { clipsBetween, documentEndTicks, tracksBottomUp } from '@/lib/editor/document/read';
import { millisecondsToTicks, ticksPerFrame, ticksPerSecond } from '@/lib/editor/document/time';
import { duckedVolume, slowMove, transitionBefore } from '@/lib/editor/storyboard/scene-clips';
import { sceneTimes, type LaidScene } from '@/lib/editor/storyboard/storyboard-model';

interface Storyboard {
  readonly scenes: readonly LaidScene[];
  /** Null where there is none. */
  readonly music: LaidScene['voice'] | null;
}

interface LayoutNames extends PlacementNames {
  /** What a track of captions is called. */
  readonly captionTrackName: string;
}

/** A scene with its place. */
interface PlacedScene extends LaidScene {
  readonly startTicks: number;
  readonly durationTicks: number;
  readonly voiceTicks: number;
}

type Whole = Pick<Clip, 'startTicks' | 'durationTicks'>;

const musicFadeTicks = { in: ticksPerSecond, out: 2 * ticksPerSecond } as const;

/**
 * TO41: the commands that lay a storyboard out: its pictures in a row with slow moves and transitions at their cuts, each as long as its voice and a breath,
 * the voices, the music under all of them, and captions above. Where the pictures would cover others they come after everything.
 */
export function layOutStoryboard(document: ProjectDocument, { scenes, music }: Storyboard, atTicks: number, names: LayoutNames): readonly Command[] {
  const frameTicks = ticksPerFrame(document.canvas.frameRate);
  const first = placeInTime(scenes, Math.round(atTicks / frameTicks) * frameTicks, frameTicks);
  const placed = isFree(document, wholeOf(first)) ? first : placeInTime(scenes, Math.ceil(documentEndTicks(document) / frameTicks) * frameTicks, frameTicks);
  const whole = wholeOf(placed);
  const rows: readonly (readonly UnplacedClip[])[] = [
    placed.map((scene, index) => pictureClip(scene, index)),
    placed.map(({ voice, voiceTicks }) => ({ ...voice, startTicks: voiceTicks })),
    music === null ? [] : [musicClip(music, whole, placed)],
  ];
  return [...placeRows(document, rows, names), ...captionsOf(placed, names)];
}

function placeInTime(scenes: readonly LaidScene[], fromTicks: number, frameTicks: number): readonly PlacedScene[] {
  let startTicks = fromTicks;
  return scenes.map((scene, index) => {
    const leadTicks = index === 0 ? sceneTimes.openingTicks : sceneTimes.leadTicks;
    const restTicks = index === scenes.length - 1 ? sceneTimes.closingTicks : sceneTimes.breathTicks;
    const durationTicks = Math.ceil((leadTicks + scene.voice.durationTicks + restTicks) / frameTicks) * frameTicks;
    const placed = { ...scene, startTicks, durationTicks, voiceTicks: startTicks + leadTicks };
    startTicks += durationTicks;
    return placed;
  });
}

function wholeOf(placed: readonly PlacedScene[]): Whole {
  const startTicks = placed[0]?.startTicks ?? 0;
  return { startTicks, durationTicks: placed.reduce((sum, { durationTicks }) => sum + durationTicks, 0) };
}

/** Whether nothing is seen there that the pictures would cover. */
function isFree(document: ProjectDocument, { startTicks, durationTicks }: Whole): boolean {
  return tracksBottomUp(document).every(({ id, kind }) => kind !== 'video' || clipsBetween(document, id, startTicks, startTicks + durationTicks).length === 0);
}

function pictureClip({ picture, startTicks, durationTicks }: PlacedScene, index: number): UnplacedClip {
  return { ...picture, startTicks, durationTicks, keyframes: slowMove(index, durationTicks), transition: index === 0 ? null : transitionBefore(index) };
}

function musicClip(music: LaidScene['voice'], whole: Whole, placed: readonly PlacedScene[]): UnplacedClip {
  const durationTicks = Math.min(whole.durationTicks, music.sourceDurationTicks ?? whole.durationTicks);
  const spans = placed.map(({ voice, voiceTicks }) => ({ fromTicks: voiceTicks - whole.startTicks, toTicks: voiceTicks - whole.startTicks + voice.durationTicks }));
  return { ...music, startTicks: whole.startTicks, durationTicks, keyframes: { volume: duckedVolume(spans, durationTicks) }, fadeInTicks: musicFadeTicks.in, fadeOutTicks: musicFadeTicks.out };
}

/** Each row on a track of its own, which is looked for as if the row were one clip (EP5). */
function placeRows(document: ProjectDocument, rows: readonly (readonly UnplacedClip[])[], names: PlacementNames): readonly Command[] {
  const filled = rows.filter((row) => row.length > 0);
  const wholes = filled.map((row) => {
    const [head] = row;
    const startTicks = Math.min(...row.map((clip) => clip.startTicks));
    const durationTicks = Math.max(...row.map((clip) => clip.startTicks + clip.durationTicks)) - startTicks;
    const sourceDurationTicks = (head?.sourceDurationTicks ?? null) === null ? null : durationTicks;
    return { id: head?.id ?? '', kind: head?.kind ?? 'image', name: head?.name ?? '', assetId: head?.assetId ?? '', startTicks, durationTicks, sourceDurationTicks } satisfies UnplacedClip;
  });
  let row = 0;
  return placeClips(document, wholes, names).flatMap((command): readonly Command[] => {
    if (command.type !== 'insert-clip') return [command];
    const { trackId } = command.clip;
    return (filled[row++] ?? []).map((clip): Command => ({ type: 'insert-clip', clip: { ...clip, trackId } }));
  });
}

/** TO25: captions where the words are heard, above all. */
function captionsOf(placed: readonly PlacedScene[], { newId, captionTrackName }: LayoutNames): readonly Command[] {
  const cues = placed.flatMap((scene) => cuesAt(scene, scene.voiceTicks));
  return cues.length === 0 ? [] : insertCaptions(cues, { newId, trackName: captionTrackName });
}

/** The captions of a scene whose voice begins there. */
export function cuesAt({ captions, voice }: LaidScene, voiceTicks: number): readonly Cue[] {
  const endTicks = voiceTicks + voice.durationTicks;
  return captions.map(({ startMs, endMs, text }) => ({ startTicks: voiceTicks + millisecondsToTicks(startMs), endTicks: Math.min(endTicks, voiceTicks + millisecondsToTicks(endMs)), text }));
}
