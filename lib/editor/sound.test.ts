import { describe, expect, it } from 'vitest';
import { runCommand } from '@/lib/editor/commands/run-command';
import { applyDiff } from '@/lib/editor/document/diff';
import type { Clip } from '@/lib/editor/document/model';
import { describeSound, gainAt } from '@/lib/editor/sound';
import { makeClip, makeDocument, makeTrack, seconds } from '@/lib/editor/testing/documents';

const recording = { kind: 'audio', trackId: 'sound', sourceDurationTicks: seconds(60) } as const;
const tracks = [
  makeTrack({ id: 'muted', order: 0, kind: 'audio', muted: true }),
  makeTrack({ id: 'sound', order: 1, kind: 'audio' }),
  makeTrack({ id: 'film', order: 2, hidden: true }),
];

function soundOf(clips: readonly Clip[], fromTicks = 0, toTicks = seconds(100)) {
  return describeSound(makeDocument({ tracks, clips }), fromTicks, toTicks);
}

describe('the description of the sound', () => {
  it('[EX1] names sounds and videos on tracks that are not muted, hidden or not', () => {
    const clips = [
      makeClip({ id: 'song', ...recording }),
      makeClip({ id: 'silenced', ...recording, trackId: 'muted' }),
      makeClip({ id: 'quiet', ...recording, startTicks: seconds(1), volume: 0 }),
      makeClip({ id: 'film', kind: 'video', trackId: 'film', sourceDurationTicks: seconds(5) }),
      makeClip({ id: 'picture', trackId: 'film', startTicks: seconds(1) }),
    ];
    expect(soundOf(clips).map((segment) => segment.clipId)).toEqual(['song', 'film']);
  });

  it('[EX2] names what is heard somewhere in the range, each whole', () => {
    const clips = [0, 1, 2, 3].map((index) => makeClip({ id: `s${index}`, ...recording, startTicks: seconds(index), sourceInTicks: seconds(10) }));
    const heard = soundOf(clips, seconds(1.5), seconds(3));
    expect(heard.map(({ clipId, startTicks, endTicks, sourceInTicks }) => [clipId, startTicks, endTicks, sourceInTicks])).toEqual([
      ['s1', seconds(1), seconds(2), seconds(10)],
      ['s2', seconds(2), seconds(3), seconds(10)],
    ]);
  });

  it('[EX3] rises and falls over 3 ms at the edges', () => {
    const [segment] = soundOf([makeClip({ id: 's', ...recording, startTicks: seconds(1), volume: 0.8 })]);
    expect(segment?.gain).toEqual([
      { ticks: seconds(1), gain: 0 },
      { ticks: seconds(1.003), gain: 0.8 },
      { ticks: seconds(1.997), gain: 0.8 },
      { ticks: seconds(2), gain: 0 },
    ]);
  });

  it('[EX3] rises and falls over a half each in a clip shorter than 6 ms', () => {
    const [segment] = soundOf([makeClip({ id: 's', ...recording, durationTicks: 1000 })]);
    expect(segment?.gain).toEqual([{ ticks: 0, gain: 0 }, { ticks: 500, gain: 1 }, { ticks: 1000, gain: 0 }]);
  });

  it('[EX4] has no edge where a recording goes on, as after a split', () => {
    const whole = makeDocument({ tracks, clips: [makeClip({ id: 'left', ...recording, durationTicks: seconds(2), speedPercent: 133 })] });
    const diff = runCommand(whole, { type: 'split-clip', clipId: 'left', atTicks: 200_001, newClipId: 'right' });
    const parts = diff.ok ? applyDiff(whole, diff.value) : whole;
    const [left, right] = describeSound(parts, 0, seconds(9));
    expect(left?.gain.at(-1)).toEqual({ ticks: 200_001, gain: 1 });
    expect(right?.gain[0]).toEqual({ ticks: 200_001, gain: 1 });
    expect(right?.gain.at(-1)?.gain).toBe(0);
  });

  it.each<[string, Partial<Clip>]>([
    ['a gap', { startTicks: seconds(1) + 1, sourceInTicks: seconds(1) + 1 }],
    ['another place in the recording', { sourceInTicks: seconds(4) }],
    ['another recording', { assetId: 'other' }],
    ['another volume', { volume: 0.5 }],
    ['another speed', { speedPercent: 110 }],
  ])('[EX4] has an edge where there is %s', (_what, clip) => {
    const first = makeClip({ id: 'a', ...recording, assetId: 'one' });
    const second = makeClip({ id: 'b', ...recording, assetId: 'one', startTicks: seconds(1), sourceInTicks: seconds(1), ...clip });
    const [a, b] = soundOf([first, second]);
    expect([a?.gain.at(-1)?.gain, b?.gain[0]?.gain]).toEqual([0, 0]);
  });

  it('[EX2] has a gain at every tick of a segment and none outside', () => {
    const [segment] = soundOf([makeClip({ id: 's', ...recording, startTicks: seconds(1), volume: 0.8 })]);
    if (segment === undefined) throw new Error('there is no segment');
    expect([0, seconds(1), seconds(1) + 360, seconds(1.5), seconds(2) - 360, seconds(2)].map((ticks) => gainAt(segment, ticks))).toEqual([0, 0, 0.4, 0.8, 0.4, 0]);
  });

  it('[EX8] fades in and out straight from the edges, no longer than the clip', () => {
    const [segment = never()] = soundOf([makeClip({ id: 's', ...recording, durationTicks: seconds(4), fadeInTicks: seconds(1), fadeOutTicks: seconds(2) })]);
    expect([0, 0.5, 1, 2, 3, 3.5].map((time) => gainAt(segment, seconds(time)))).toEqual([0, 0.5, 1, 1, 0.5, 0.25]);
    const [long = never()] = soundOf([makeClip({ id: 's', ...recording, fadeInTicks: seconds(5) })]);
    expect(gainAt(long, seconds(0.5))).toBeCloseTo(0.5);
  });

  it('[EX9] lets one sound give way to the other over a transition, as far as the sources go', () => {
    const film = { kind: 'video', trackId: 'film', durationTicks: seconds(4), sourceDurationTicks: seconds(10) } as const;
    const transition = { kind: 'dissolve', durationTicks: seconds(2) } as const;
    const cut = [makeClip({ id: 'a', ...film }), makeClip({ id: 'b', ...film, assetId: 'other', startTicks: seconds(4), sourceInTicks: seconds(0.5), transition })];
    const [a = never(), b = never()] = soundOf(cut);
    expect([a.startTicks, a.endTicks, b.startTicks, b.sourceInTicks]).toEqual([0, seconds(5), seconds(3.5), 0]);
    for (const time of [3.6, 4, 4.5, 4.9]) expect(gainAt(a, seconds(time)) ** 2 + gainAt(b, seconds(time)) ** 2).toBeCloseTo(1, 1);
    expect(soundOf(cut, seconds(3.6), seconds(3.7)).map(({ clipId }) => clipId)).toEqual(['a', 'b']);
  });

  it('[EX10] follows the keyframes of loudness, and jumps within 3 ms', () => {
    const keyframes = { volume: [{ ticks: 0, value: 0, easing: 'linear' }, { ticks: seconds(1), value: 1, easing: 'hold' }, { ticks: seconds(2), value: 0.5, easing: 'ease-in' }, { ticks: seconds(3), value: 1, easing: 'linear' }] } as const;
    const [segment = never()] = soundOf([makeClip({ id: 's', ...recording, durationTicks: seconds(4), volume: 0, keyframes })]);
    expect([0.5, 1, 1.99, 2, 3.5].map((time) => gainAt(segment, seconds(time)))).toEqual([0.5, 1, 1, 0.5, 1]);
    expect(gainAt(segment, seconds(2.5))).toBeCloseTo(0.5 + 0.5 * 0.5 ** 3, 2);
    expect(gainAt(segment, seconds(1.9985))).toBeCloseTo(0.75);
  });

  it('[EX4] has no edge in a recording whose loudness moves across the cut', () => {
    const keyframes = { volume: [{ ticks: 0, value: 0.2, easing: 'linear' }, { ticks: seconds(2), value: 1, easing: 'linear' }] } as const;
    const whole = makeDocument({ tracks, clips: [makeClip({ id: 'left', ...recording, durationTicks: seconds(2), keyframes })] });
    const diff = runCommand(whole, { type: 'split-clip', clipId: 'left', atTicks: seconds(1), newClipId: 'right' });
    const [left = never(), right = never()] = describeSound(diff.ok ? applyDiff(whole, diff.value) : whole, 0, seconds(9));
    expect(left.gain.at(-1)?.gain).toBeCloseTo(0.6);
    expect(right.gain[0]?.gain).toBeCloseTo(0.6);
  });
});

function never(): never {
  throw new Error('there is no segment');
}
