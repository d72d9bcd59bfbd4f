import type { Prng } from '@/lib/base/prng';
import { intBetween, pick } from '@/lib/base/prng';
import type { Command } from '@/lib/editor/commands/command';
import type { ShapeContent } from '@/lib/editor/document/drawn';
import { defaultText } from '@/lib/editor/document/empty';
import { hasOwnTime } from '@/lib/editor/document/invariants';
import { animatedProperties, easings } from '@/lib/editor/document/keyframes';
import { animationKinds, colorLooks, fitModes, transitionKinds } from '@/lib/editor/document/look';
import type { Clip, ClipKind, ProjectDocument } from '@/lib/editor/document/model';
import { markerColors, trackKinds } from '@/lib/editor/document/model';
import { clipEndTicks, tracksBottomUp } from '@/lib/editor/document/read';
import { frameRates } from '@/lib/editor/document/time';
import { seconds } from '@/lib/editor/testing/documents';

/**
 * A command that someone might ask for, sensible or not: about half of them are refused. Times fall on a coarse grid or just beside
 * it, so that edges meet often.
 */
export function randomCommand(random: Prng, document: ProjectDocument, newId: () => string): Command {
  const track = () => pick(random, [...tracksBottomUp(document).map((one) => one.id), 'no-such-track']);
  const clips = Object.values(document.clips);
  const clip = () => (clips.length === 0 || random() < 0.02 ? null : pick(random, clips));
  const clipId = () => clip()?.id ?? 'no-such-clip';
  const someClipIds = () => Array.from({ length: intBetween(random, 1, 3) }, clipId);
  const ticks = () => seconds(intBetween(random, -1, 24) / 2) + pick(random, [0, 0, 0, 1, -1, 333]);
  const makers: readonly (() => Command)[] = [
    () => ({ type: 'add-track', trackId: newId(), kind: pick(random, trackKinds), name: 'Track', order: intBetween(random, 0, 4) }),
    () => ({ type: random() < 0.3 ? 'remove-track' : 'move-track', trackId: track(), order: intBetween(random, 0, 3) }),
    () => ({ type: 'update-track', trackId: track(), muted: random() < 0.5, hidden: random() < 0.5, locked: random() < 0.2 }),
    () => ({ type: 'update-track', trackId: track(), locked: false }),
    () => ({ type: 'rename', target: { kind: pick(random, ['clip', 'track']), id: random() < 0.5 ? clipId() : track() }, name: pick(random, ['New', ' ', 'Name']) }),
    ...Array.from({ length: 4 }, () => () => insertion(random, newId(), track(), ticks())),
    () => ({ type: 'move-clips', moves: [...new Set(someClipIds())].map((id) => ({ clipId: id, startTicks: ticks(), trackId: track() })) }),
    () => shiftedGroup(random, clips),
    () => ({ type: 'trim-clip', clipId: clipId(), edge: pick(random, ['start', 'end']), toTicks: ticks() }),
    () => trimmedInside(random, clip(), newId()),
    () => trimmedInside(random, clip(), newId()),
    () => ({ type: 'delete-clips', clipIds: someClipIds() }),
    () => ({ type: 'ripple-delete', clipIds: someClipIds() }),
    () => ({ type: 'set-transform', clipIds: someClipIds(), transform: { scale: random() * 60, opacity: random(), fit: pick(random, fitModes) } }),
    () => ({ type: 'set-clip-properties', clipIds: someClipIds(), properties: { volume: random() * 2.2, pan: random() * 2 - 1, fadeInTicks: intBetween(random, 0, seconds(2)) } }),
    ...lookMakers(random, clips, someClipIds, clipId),
    ...timeMakers(random, clipId, newId, ticks),
    () => ({ type: 'set-canvas', canvas: { widthPx: intBetween(random, 100, 200), frameRate: pick(random, Object.values(frameRates)) } }),
  ];
  return pick(random, makers)();
}

/** What changes how clips look. */
function lookMakers(random: Prng, clips: readonly Clip[], someClipIds: () => readonly string[], clipId: () => string): readonly (() => Command)[] {
  const motion = () => ({ durationTicks: intBetween(random, 1, seconds(4)) });
  const easing = () => pick(random, easings);
  /** Mostly of the kind that the command is for. */
  const drawn = (kind: ClipKind) => (random() < 0.8 ? (clips.find((one) => one.kind === kind)?.id ?? clipId()) : clipId());
  return [
    () => ({ type: 'set-filters', clipIds: someClipIds(), filters: random() < 0.2 ? null : { brightness: random() * 2.2 - 1.1, look: pick(random, colorLooks) } }),
    () => ({ type: 'set-text', clipIds: [drawn('text')], text: { text: pick(random, ['', 'Hello', 'Two\nlines']), size: random() } }),
    () => ({ type: 'set-shape', clipIds: [drawn('shape')], shape: { fill: pick(random, [null, '#ff0000', 'red']) } }),
    () => ({
      type: 'set-keyframes',
      clipId: clipId(),
      property: pick(random, animatedProperties),
      keyframes: [0, 1, 2].slice(0, intBetween(random, 0, 3)).map((index) => ({ ticks: index * seconds(0.5), value: random(), easing: easing() })),
    }),
    () => ({ type: 'set-clip-properties', clipIds: someClipIds(), properties: { enter: { kind: pick(random, animationKinds), ...motion() }, exit: null } }),
    ...Array.from({ length: 3 }, () => (): Command => ({ type: 'set-transition', clipId: clipId(), transition: random() < 0.2 ? null : { kind: pick(random, transitionKinds), ...motion() } })),
  ];
}

/** What changes the time of clips, and what stands on the timeline beside them. */
function timeMakers(random: Prng, clipId: () => string, newId: () => string, ticks: () => number): readonly (() => Command)[] {
  return [
    () => ({ type: 'ripple-trim', clipId: clipId(), edge: pick(random, ['start', 'end']), toTicks: ticks() }),
    () => ({ type: 'slip-clip', clipId: clipId(), bySourceTicks: intBetween(random, -seconds(2), seconds(2)) }),
    () => ({ type: 'set-speed', clipIds: [clipId(), clipId()], speedPercent: pick(random, [50, 100, 133, 200, 5]), ripple: random() < 0.5 }),
    () => ({ type: 'group-clips', clipIds: [clipId(), clipId()], groupId: random() < 0.3 ? null : newId() }),
    () => ({ type: 'set-marker', marker: { id: pick(random, ['m1', 'm2', 'm3']), ticks: ticks(), name: 'Here', color: pick(random, markerColors) } }),
    () => ({ type: 'remove-marker', markerId: pick(random, ['m1', 'm2', 'm3']) }),
    () => ({ type: 'set-range', range: random() < 0.3 ? null : { inTicks: ticks(), outTicks: ticks() } }),
  ];
}

function insertion(random: Prng, id: string, trackId: string, startTicks: number): Command {
  const kind = pick(random, ['image', 'video', 'audio', 'text', 'shape'] as const);
  const durationTicks = seconds(intBetween(random, 1, 8) / 2);
  const speedPercent = !hasOwnTime(kind) ? 100 : pick(random, [100, 100, 50, 133, 250, 0]);
  const sourceDurationTicks = !hasOwnTime(kind) ? null : seconds(intBetween(random, 1, 30));
  const sourceInTicks = !hasOwnTime(kind) ? 0 : intBetween(random, 0, seconds(2));
  return { type: 'insert-clip', clip: { id, trackId, kind, name: 'Clip', ...contentOf(kind), startTicks, durationTicks, speedPercent, sourceInTicks, sourceDurationTicks } };
}

function contentOf(kind: ClipKind): Pick<Clip, 'assetId' | 'text' | 'shape'> {
  const assetId = kind === 'text' || kind === 'shape' ? null : 'asset';
  return { assetId, text: kind === 'text' ? { ...defaultText, text: 'Words' } : null, shape: kind === 'shape' ? square : null };
}

const square: ShapeContent = { id: 'rectangle', width: 0.3, height: 0.3, fill: '#3366ff', stroke: null, cornerRadius: 0 };

/** Moves clips of one track together, as a drag does. */
function shiftedGroup(random: Prng, clips: readonly Clip[]): Command {
  const trackId = clips.length === 0 ? '' : pick(random, clips).trackId;
  const byTicks = seconds(intBetween(random, -6, 6) / 2);
  const group = clips.filter((clip) => clip.trackId === trackId);
  return { type: 'move-clips', moves: group.map((clip) => ({ clipId: clip.id, startTicks: clip.startTicks + byTicks })) };
}

/** A cut or a trim somewhere within a clip, now and then at its very edge. */
function trimmedInside(random: Prng, clip: Clip | null, newClipId: string): Command {
  if (clip === null) return { type: 'split-clip', clipId: 'no-such-clip', atTicks: 0, newClipId };
  const atTicks = random() < 0.1 ? clip.startTicks : intBetween(random, clip.startTicks, clipEndTicks(clip));
  return random() < 0.6
    ? { type: 'split-clip', clipId: clip.id, atTicks, newClipId }
    : { type: 'trim-clip', clipId: clip.id, edge: pick(random, ['start', 'end']), toTicks: atTicks };
}
