import { describe, expect, it } from 'vitest';
import { changeProperties, changeProperty, clipTicksAt, keyframesOf, keyframeTicksOf, moveKeyframesAt, removeKeyframe, removeKeyframesAt, toggleKeyframe } from '@/lib/editor/commands/edit-keyframes';
import { keyframeNear, keyframesAround, withEasing, withKeyframe, withKeyframeMoved } from '@/lib/editor/commands/keyframe-lists';
import { runCommands } from '@/lib/editor/commands/run-command';
import type { Command } from '@/lib/editor/commands/command';
import { applyDiff } from '@/lib/editor/document/diff';
import type { Keyframe } from '@/lib/editor/document/keyframes';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import { animatedValue } from '@/lib/editor/layer';
import { makeClip, makeDocument, seconds } from '@/lib/editor/testing/documents';

const key = (second: number, value: number, easing: Keyframe['easing'] = 'linear'): Keyframe => ({ ticks: seconds(second), value, easing });
const still = makeClip({ id: 'still', startTicks: 0, durationTicks: seconds(4) });
const moving = makeClip({ id: 'moving', startTicks: seconds(4), durationTicks: seconds(4), keyframes: { x: [key(0, 0), key(2, 0.5, 'ease-in')], opacity: [key(1, 0.5)] } });
const document = makeDocument({ clips: [still, moving] });

function after(commands: readonly Command[], before: ProjectDocument = document): ProjectDocument {
  const diff = runCommands(before, commands);
  if (!diff.ok) throw new Error(JSON.stringify(diff.error));
  return applyDiff(before, diff.value);
}
const clipOf = ({ clips }: ProjectDocument, id: string): Clip => clips[id] ?? makeClip({ id: 'gone' });

describe('a property that is changed', () => {
  it('[EY1] stands still where it has no keyframes, and gets one at the playhead where it has', () => {
    const changed = after(changeProperty(document, ['still', 'moving'], 'x', 0.25, seconds(5)));
    expect(clipOf(changed, 'still').transform.x).toBe(0.25);
    expect(clipOf(changed, 'still').keyframes).toBeNull();
    expect(keyframesOf(clipOf(changed, 'moving'), 'x')).toEqual([key(0, 0), key(1, 0.25), key(2, 0.5, 'ease-in')]);
    expect(clipOf(changed, 'moving').transform.x).toBe(0);
  });

  it('[EY1] changes the keyframe that is at the playhead, to half a frame', () => {
    const changed = after(changeProperty(document, ['moving'], 'x', 0.75, seconds(6) + 3_000));
    expect(keyframesOf(clipOf(changed, 'moving'), 'x')).toEqual([key(0, 0), key(2, 0.75, 'ease-in')]);
  });

  it.each([
    ['before the clip', 1, 0],
    ['after the clip', 30, 4],
  ])('[EY1] gets its keyframe at the nearer edge while the playhead is %s', (_where, atSecond, second) => {
    expect(clipTicksAt(moving, seconds(atSecond))).toBe(seconds(second));
    const changed = after(changeProperty(document, ['moving'], 'opacity', 0.1, seconds(atSecond)));
    expect(keyframesOf(clipOf(changed, 'moving'), 'opacity')).toContainEqual(key(second, 0.1));
  });

  it('[EY1] may be any of those that can change over time, several of them at once', () => {
    const wanted = { x: 0.1, y: 0.2, scale: 2, rotationDegrees: 30, opacity: 0.4, brightness: 0.1, contrast: -0.2, saturation: -0.3, blur: 0.05, volume: 0.5 } as const;
    const changed = clipOf(after(changeProperties(document, ['still'], wanted, 0)), 'still');
    for (const property of Object.keys(wanted) as (keyof typeof wanted)[]) expect(animatedValue(changed, property, 0)).toBe(wanted[property]);
  });

  it('[EY1] leaves out ids that are no clips', () => {
    expect(changeProperty(document, ['gone'], 'x', 1, 0)).toEqual([]);
  });
});

describe('the diamond of a property', () => {
  it('[EY2] adds a keyframe with the value that is there, which on a straight way changes nothing', () => {
    const changed = clipOf(after(toggleKeyframe(document, moving, 'x', seconds(5))), 'moving');
    expect(keyframesOf(changed, 'x').map(({ ticks }) => ticks)).toEqual([0, seconds(1), seconds(2)]);
    for (const second of [4, 4.5, 5, 5.5, 6, 7]) expect(animatedValue(changed, 'x', seconds(second))).toBeCloseTo(animatedValue(moving, 'x', seconds(second)), 12);
  });

  it('[EY2] begins with the value that stood still', () => {
    const changed = clipOf(after(toggleKeyframe(document, still, 'scale', seconds(1))), 'still');
    expect(keyframesOf(changed, 'scale')).toEqual([key(1, 1, 'ease-in-out')]);
  });

  it('[EY2] takes away the keyframe at the playhead; the last one leaves its value', () => {
    const once = after(toggleKeyframe(document, moving, 'x', seconds(6)));
    expect(keyframesOf(clipOf(once, 'moving'), 'x')).toEqual([key(0, 0)]);
    const gone = after(toggleKeyframe(document, moving, 'opacity', seconds(5)));
    expect(clipOf(gone, 'moving').keyframes).toEqual({ x: moving.keyframes?.x });
    expect(clipOf(gone, 'moving').transform.opacity).toBe(0.5);
    expect(after(removeKeyframe(moving, 'opacity', seconds(1)))).toEqual(gone);
  });
});

describe('a list of keyframes', () => {
  const list = [key(0, 1), key(1, 2), key(2, 3, 'hold')];

  it('[EY1] finds the nearest one within reach', () => {
    expect(keyframeNear(list, seconds(1) + 100, 100)).toBe(list[1]);
    expect(keyframeNear(list, seconds(1) + 101, 100)).toBeNull();
    expect(keyframeNear([key(0, 1), key(0.001, 2)], 200, 400)).toEqual(key(0.001, 2));
  });

  it('[EY1] goes on from a new one as from the one before it', () => {
    expect(withKeyframe(list, seconds(3), 9, 0).at(-1)).toEqual(key(3, 9, 'hold'));
    expect(withKeyframe([key(1, 2, 'ease-out')], 0, 9, 0)).toEqual([key(0, 9, 'ease-out'), key(1, 2, 'ease-out')]);
    expect(withKeyframe([], 0, 9, 0)).toEqual([key(0, 9, 'ease-in-out')]);
  });

  it('[EY3] knows the one before and the one after', () => {
    expect(keyframesAround(list, seconds(1), 0)).toEqual({ previous: list[0], next: list[2] });
    expect(keyframesAround(list, seconds(1) + 50, 100)).toEqual({ previous: list[0], next: list[2] });
    expect(keyframesAround(list, 0, 0).previous).toBeNull();
    expect(keyframesAround(list, seconds(9), 0)).toEqual({ previous: list[2], next: null });
  });

  it('[EY4] stays in order when one is moved, and one that stood there gives way', () => {
    expect(withKeyframeMoved(list, 0, seconds(1.5)).map(({ value }) => value)).toEqual([2, 1, 3]);
    expect(withKeyframeMoved(list, 0, seconds(1))).toEqual([key(1, 1), key(2, 3, 'hold')]);
    expect(withKeyframeMoved(list, 7, seconds(1))).toBe(list);
  });

  it('[EY4] takes another way on', () => {
    expect(withEasing(list, seconds(1), 'ease-in')).toEqual([key(0, 1), key(1, 2, 'ease-in'), key(2, 3, 'hold')]);
  });
});

describe('the keyframes of one instant', () => {
  const both = makeClip({ id: 'moving', startTicks: seconds(4), durationTicks: seconds(4), keyframes: { x: [key(0, 0), key(2, 0.5)], opacity: [key(-1, 1), key(2, 0.5)], scale: [key(3, 2)] } });
  const with2 = makeDocument({ clips: [both] });

  it('[EB15] are told in order, as far as they lie in the clip', () => {
    expect(keyframeTicksOf(both)).toEqual([0, seconds(2), seconds(3)]);
  });

  it('[EB15] move together, and take the place of what stands there', () => {
    const moved = clipOf(after(moveKeyframesAt(both, seconds(2), seconds(3)), with2), 'moving');
    expect(moved.keyframes).toEqual({ x: [key(0, 0), key(3, 0.5)], opacity: [key(-1, 1), key(3, 0.5)], scale: [key(3, 2)] });
    expect(clipOf(after(moveKeyframesAt(both, seconds(2), 0), with2), 'moving').keyframes?.x).toEqual([key(0, 0.5)]);
    expect(moveKeyframesAt(both, seconds(2), seconds(2))).toEqual([]);
  });

  it('[EB15] go together; the last of a property leaves its value', () => {
    expect(clipOf(after(removeKeyframesAt(both, seconds(2)), with2), 'moving').keyframes).toEqual({ x: [key(0, 0)], opacity: [key(-1, 1)], scale: [key(3, 2)] });
    const without = clipOf(after(removeKeyframesAt(both, seconds(3)), with2), 'moving');
    expect([without.keyframes?.scale, without.transform.scale]).toEqual([undefined, 2]);
  });
});
