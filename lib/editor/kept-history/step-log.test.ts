import { describe, expect, it } from 'vitest';
import { emptyDiff } from '@/lib/editor/document/diff';
import type { Step } from '@/lib/editor/history';
import { maxSteps, recordStep } from '@/lib/editor/history';
import { emptyLog, planLogChange } from '@/lib/editor/kept-history/step-log';
import { makeClip } from '@/lib/editor/testing/documents';

/** A step that is told from others by its clip's name. */
function step(name: string): Step {
  const clip = makeClip({ id: 'a', name });
  return { commandType: 'rename', diff: { ...emptyDiff, clips: { a: { before: clip, after: { ...clip, name: `${name}!` } } } } };
}

const steps = ['a', 'b', 'c', 'd', 'e', 'f'].map(step);
const stepSize = JSON.stringify(step('a')).length;
const numbers = (added: readonly (readonly [number, string])[]) => added.map(([number]) => number);

describe('a log of steps', () => {
  it('[EU1] writes over what was undone and done otherwise', () => {
    const { log } = planLogChange(emptyLog, { steps: steps.slice(0, 4), mark: 2 });
    const other = step('other');
    const { change } = planLogChange(log, recordStep({ steps: steps.slice(0, 4), mark: 2 }, other));
    expect([change.head, change.removed, numbers(change.added)]).toEqual([{ from: 0, mark: 3, to: 3, size: 2 * stepSize + JSON.stringify(other).length }, [3], [2]]);
  });

  it('[EU1] follows a history that forgets its oldest steps', () => {
    const full = { steps: Array.from({ length: maxSteps }, (_, index) => step(String(index % 10))), mark: maxSteps };
    const { log } = planLogChange(emptyLog, full);
    const { change } = planLogChange(log, recordStep(full, step('x')));
    expect([change.head.from, change.head.to, change.removed, numbers(change.added)]).toEqual([1, maxSteps + 1, [0], [maxSteps]]);
  });

  it('[EU4] keeps what is nearest to the present, steps to undo before steps to redo', () => {
    const plan = (mark: number, room: number) => planLogChange(emptyLog, { steps, mark }, room * stepSize).change.head;
    expect(plan(4, 3)).toMatchObject({ from: 1, mark: 4, to: 4, size: 3 * stepSize });
    expect(plan(2, 3)).toMatchObject({ from: 0, mark: 2, to: 3 });
    expect(plan(0, 2)).toMatchObject({ from: 0, mark: 0, to: 2 });
    expect(plan(3, 0.5)).toMatchObject({ from: 3, mark: 3, to: 3, size: 0 });
    expect(plan(6, 100)).toMatchObject({ from: 0, mark: 6, to: 6 });
  });

  it('[EU4] brings back what there was no room for when the present comes nearer to it', () => {
    const { log } = planLogChange(emptyLog, { steps, mark: 6 }, 2 * stepSize);
    const { change } = planLogChange(log, { steps, mark: 3 }, 2 * stepSize);
    expect([change.head.from, change.head.to, change.removed, numbers(change.added)]).toEqual([1, 3, [4, 5], [1, 2]]);
  });
});
