import { describe, expect, it } from 'vitest';
import type { Command } from '@/lib/editor/commands/command';
import { placeClips, placeCopies } from '@/lib/editor/commands/placement';
import { planMove } from '@/lib/editor/commands/plan-move';
import { runCommands } from '@/lib/editor/commands/run-command';
import { applyDiff } from '@/lib/editor/document/diff';
import type { ProjectDocument } from '@/lib/editor/document/model';
import { tracksBottomUp } from '@/lib/editor/document/read';
import { makeClip, makeDocument, makeTrack, seconds } from '@/lib/editor/testing/documents';

function names() {
  let count = 0;
  return { newId: () => `id-${(count += 1)}`, trackName: (kind: string, number: number) => `${kind} ${number}` };
}

function run(document: ProjectDocument, commands: readonly Command[]): ProjectDocument {
  const diff = runCommands(document, commands);
  if (!diff.ok) throw new Error(JSON.stringify(diff.error));
  return applyDiff(document, diff.value);
}

const tracks = [
  makeTrack({ id: 'sound', order: 0, kind: 'audio' }),
  makeTrack({ id: 'v1', order: 1 }),
  makeTrack({ id: 'v2', order: 2 }),
  makeTrack({ id: 'v3', order: 3, locked: true }),
];
const document = makeDocument({ tracks, clips: [makeClip({ id: 'a', trackId: 'v1' }), makeClip({ id: 'b', trackId: 'v2', startTicks: seconds(3) })] });
const picture = { id: 'new', kind: 'image', name: 'New', assetId: 'x', durationTicks: seconds(1), sourceDurationTicks: null } as const;

describe('moving a selection', () => {
  it('[EP4] moves all clips by the same time, not before the beginning', () => {
    const { moves } = planMove(document, ['a', 'b', 'gone'], { deltaTicks: seconds(-2), tracksUp: 0 });
    expect(moves).toEqual([{ clipId: 'a', startTicks: 0, trackId: 'v1' }, { clipId: 'b', startTicks: seconds(3), trackId: 'v2' }]);
    expect(planMove(document, ['b'], { deltaTicks: seconds(-2) - 0.4, tracksUp: 0 }).moves[0]?.startTicks).toBe(seconds(1));
  });

  it('[EP4] moves all clips by as many tracks of their kind, as far as there are some', () => {
    const trackIds = (clipIds: string[], tracksUp: number) => planMove(document, clipIds, { deltaTicks: 0, tracksUp }).moves.map((move) => move.trackId);
    expect(trackIds(['a'], 2)).toEqual(['v3']);
    expect(trackIds(['a', 'b'], 2)).toEqual(['v2', 'v3']);
    expect(trackIds(['a', 'b'], -1)).toEqual(['v1', 'v2']);
    expect(trackIds(['b'], -5)).toEqual(['v1']);
  });
});

describe('placing clips', () => {
  it('[EP5] takes the track that is wished for where it is free', () => {
    expect(placeClips(document, [{ ...picture, startTicks: 0, trackId: 'v2' }], names())).toEqual([{ type: 'insert-clip', clip: { ...picture, startTicks: 0, trackId: 'v2' } }]);
  });

  it('[EP5] takes the lowest free track of its kind that is not locked otherwise', () => {
    const placed = run(document, placeClips(document, [{ ...picture, startTicks: 0, trackId: 'v1' }], names()));
    expect(placed.clips.new?.trackId).toBe('v2');
    expect(run(document, placeClips(document, [{ ...picture, startTicks: seconds(1) }], names())).clips.new?.trackId).toBe('v1');
  });

  it('[EP5] makes a track where none is free: video above all, audio below all', () => {
    const long = { ...picture, startTicks: 0, durationTicks: seconds(9) };
    const placed = run(document, placeClips(document, [long, { ...long, id: 'song', kind: 'audio' }, { ...long, id: 'song2', kind: 'audio' }], names()));
    expect(tracksBottomUp(placed).map((track) => [track.name, track.kind])).toEqual([
      ['audio 2', 'audio'],
      ['sound', 'audio'],
      ['v1', 'video'],
      ['v2', 'video'],
      ['v3', 'video'],
      ['video 4', 'video'],
    ]);
    expect([placed.clips.new?.trackId, placed.clips.song?.trackId, placed.clips.song2?.trackId]).toEqual(['id-1', 'sound', 'id-2']);
  });

  it('[EP6] keeps the distances between copies', () => {
    const placed = run(document, placeCopies(document, [makeClip({ id: 'b', trackId: 'v2', startTicks: seconds(3) }), makeClip({ id: 'a', trackId: 'v1' })], seconds(10), names()));
    expect([placed.clips['id-1'], placed.clips['id-2']].map((clip) => [clip?.name, clip?.startTicks, clip?.trackId])).toEqual([
      ['b', seconds(13), 'v2'],
      ['a', seconds(10), 'v1'],
    ]);
  });
});
