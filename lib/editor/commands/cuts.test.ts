import { describe, expect, it } from 'vitest';
import { allCuts, clipAfterCut, maxTransitionTicks, setTransitions, wantedCuts } from '@/lib/editor/commands/cuts';
import { runCommands } from '@/lib/editor/commands/run-command';
import { applyDiff } from '@/lib/editor/document/diff';
import { makeClip, makeDocument, makeTrack, seconds } from '@/lib/editor/testing/documents';

const clip = (id: string, from: number, to: number, trackId = 'video-1') => makeClip({ id, trackId, startTicks: seconds(from), durationTicks: seconds(to - from) });
const sound = (id: string, from: number, to: number) =>
  makeClip({ id, trackId: 'audio-1', kind: 'audio', startTicks: seconds(from), durationTicks: seconds(to - from), sourceDurationTicks: seconds(to - from) });

/** Two cuts below, a gap, and one cut on the locked track above; the sounds touch too. */
const tracks = [
  makeTrack({ id: 'audio-1', kind: 'audio', order: 0 }),
  makeTrack({ id: 'video-1', order: 1 }),
  makeTrack({ id: 'video-2', order: 2 }),
  makeTrack({ id: 'locked', order: 3, locked: true }),
];
const document = makeDocument({
  tracks,
  clips: [clip('a', 0, 2), clip('b', 2, 5), clip('c', 5, 6), clip('d', 8, 9), clip('e', 1, 5, 'video-2'), clip('f', 5, 7, 'video-2'), clip('g', 0, 3, 'locked'), clip('h', 3, 4, 'locked'), sound('s', 0, 2), sound('t', 2, 4)],
});

describe('the cuts that a transition is chosen for', () => {
  it.each([
    [['b'], ['b']],
    [['b', 'c'], ['b', 'c']],
    [['a'], ['b']],
    [['a', 'e'], ['b', 'f']],
    [['a', 'c'], ['c']],
    [['d'], []],
    [['t'], []],
    [['h'], []],
    [['gone', 'b'], ['b']],
  ])('[EY5] are those at the starts of the selected clips, else at their ends: %j', (selected, cuts) => {
    expect(wantedCuts(document, selected, 0)).toEqual(cuts);
  });

  it.each([
    [0, ['b']],
    [3.4, ['b']],
    [3.6, ['f']],
    [60, ['f']],
  ])('[EY5] is the nearest one where nothing is selected, the higher of two: %d s', (second, cuts) => {
    expect(wantedCuts(document, [], seconds(second))).toEqual(cuts);
  });

  it('[EY5] is none where there is none', () => {
    expect(wantedCuts(makeDocument({ clips: [clip('a', 0, 2)] }), [], 0)).toEqual([]);
  });

  it('[EY5] are all between pictures that can be changed', () => {
    expect(allCuts(document)).toEqual(['b', 'c', 'f']);
  });
});

it('[EY5] a transition at many cuts is no longer than the clips that it joins', () => {
  const commands = setTransitions(document, [...allCuts(document), 'gone'], { kind: 'dissolve', durationTicks: seconds(2.5) });
  const diff = runCommands(document, commands);
  const after = diff.ok ? applyDiff(document, diff.value) : document;
  expect(['b', 'c', 'f'].map((id) => after.clips[id]?.transition?.durationTicks)).toEqual([seconds(2), seconds(1), seconds(2)]);
  const cleared = runCommands(after, setTransitions(after, ['b'], null));
  expect(cleared.ok && applyDiff(after, cleared.value).clips['b']?.transition).toBeNull();
});

it('[EY5] knows the clip after a cut and how long a transition can be', () => {
  const [a, c] = [document.clips['a'], document.clips['c']];
  if (a === undefined || c === undefined) throw new Error('they are there');
  expect(clipAfterCut(document, a)?.id).toBe('b');
  expect(clipAfterCut(document, c)).toBeNull();
  expect(maxTransitionTicks(document, c)).toBe(seconds(1));
});
