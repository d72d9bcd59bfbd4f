import type { Prng } from '@/lib/base/prng';
import { intBetween, pick } from '@/lib/base/prng';
import type { Command } from '@/lib/editor/commands/command';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { fitModes } from '@/lib/editor/document/model';
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
    () => ({ type: 'add-track', trackId: newId(), kind: pick(random, ['video', 'audio']), name: 'Track', order: intBetween(random, 0, 4) }),
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
    () => ({ type: 'set-clip-properties', clipIds: someClipIds(), properties: { volume: random() * 2.2 } }),
    () => ({ type: 'set-canvas', canvas: { widthPx: intBetween(random, 100, 200), frameRate: pick(random, Object.values(frameRates)) } }),
  ];
  return pick(random, makers)();
}

function insertion(random: Prng, id: string, trackId: string, startTicks: number): Command {
  const kind = pick(random, ['image', 'video', 'audio'] as const);
  const durationTicks = seconds(intBetween(random, 1, 8) / 2);
  const speedPercent = kind === 'image' ? 100 : pick(random, [100, 100, 50, 133, 250]);
  const sourceDurationTicks = kind === 'image' ? null : seconds(intBetween(random, 1, 30));
  const sourceInTicks = kind === 'image' ? 0 : intBetween(random, 0, seconds(2));
  return { type: 'insert-clip', clip: { id, trackId, kind, name: 'Clip', assetId: 'asset', startTicks, durationTicks, speedPercent, sourceInTicks, sourceDurationTicks } };
}

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
