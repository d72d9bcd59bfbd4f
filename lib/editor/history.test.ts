import { describe, expect, it } from 'vitest';
import { runCommand } from '@/lib/editor/commands/run-command';
import { applyDiff, emptyDiff } from '@/lib/editor/document/diff';
import type { ProjectDocument } from '@/lib/editor/document/model';
import type { History, Step } from '@/lib/editor/history';
import { emptyHistory, maxSteps, recordStep, redoableStep, redoStep, undoableStep, undoStep } from '@/lib/editor/history';
import { makeClip, makeDocument, seconds } from '@/lib/editor/testing/documents';

const first = makeDocument({ clips: [makeClip({ id: 'a' })] });

function moveTo(document: ProjectDocument, startTicks: number): Step {
  const diff = runCommand(document, { type: 'move-clips', moves: [{ clipId: 'a', startTicks }] });
  if (!diff.ok) throw new Error(diff.error.code);
  return { commandType: 'move-clips', diff: diff.value };
}

/** Moves the clip by one second as often as it is said. */
function work(steps: number): { history: History; document: ProjectDocument; states: ProjectDocument[] } {
  let [history, document] = [emptyHistory, first];
  const states = [first];
  for (let count = 1; count <= steps; count += 1) {
    const step = moveTo(document, seconds(count));
    [history, document] = [recordStep(history, step), applyDiff(document, step.diff)];
    states.push(document);
  }
  return { history, document, states };
}

describe('the history', () => {
  it('[EH1] records a step, and none that changes nothing', () => {
    const { history } = work(1);
    expect(undoableStep(history)?.commandType).toBe('move-clips');
    expect(recordStep(history, { commandType: 'set-canvas', diff: emptyDiff })).toBe(history);
  });

  it('[EH2] forgets what was undone when something new is done', () => {
    const { history, document } = work(3);
    const back = undoStep(history, document);
    const redone = recordStep(back?.history ?? emptyHistory, moveTo(back?.document ?? first, seconds(50)));
    expect(redoableStep(redone)).toBeNull();
    expect(redone.steps).toHaveLength(3);
  });

  it('[EH3] goes back to the very first document and forward again, state by state', () => {
    const { states, ...end } = work(5);
    let now: { history: History; document: ProjectDocument } = end;
    for (const state of states.slice(0, -1).reverse()) {
      now = undoStep(now.history, now.document) ?? now;
      expect(now.document).toEqual(state);
    }
    expect(undoStep(now.history, now.document)).toBeNull();
    for (const state of states.slice(1)) {
      now = redoStep(now.history, now.document) ?? now;
      expect(now.document).toEqual(state);
    }
    expect(redoStep(now.history, now.document)).toBeNull();
  });

  it('[EH4] takes back at least a thousand steps', () => {
    let now: { history: History; document: ProjectDocument } = work(1000);
    for (let count = 0; count < 1000; count += 1) now = undoStep(now.history, now.document) ?? now;
    expect(now.document).toEqual(first);
  });

  it('[EH4] forgets the oldest step beyond its bound', () => {
    const { history } = work(maxSteps + 1);
    expect(history.steps).toHaveLength(maxSteps);
    expect(history.steps[0]?.diff.clips.a?.before?.startTicks).toBe(seconds(1));
  });

  it('[EH6] works the same after a way through JSON', () => {
    const { history, document, states } = work(3);
    const kept = JSON.parse(JSON.stringify({ history, document })) as { history: History; document: ProjectDocument };
    const back = undoStep(kept.history, kept.document);
    expect(back?.document).toEqual(states[2]);
    expect(redoStep(back?.history ?? emptyHistory, back?.document ?? first)?.document).toEqual(states[3]);
  });
});
