import type { CommandType } from '@/lib/editor/commands/command';
import type { Diff } from '@/lib/editor/document/diff';
import { applyDiff, invertDiff, isEmptyDiff } from '@/lib/editor/document/diff';
import type { ProjectDocument } from '@/lib/editor/document/model';

/** One thing that the person did. `commandType` names it for menus: that of the step's first command, or that an earlier version was brought back. */
export interface Step {
  readonly commandType: CommandType | 'restore-version';
  readonly diff: Diff;
}

/**
 * The steps that were taken, oldest first, and a mark between those that hold and those that were undone. Plain JSON, so it can be kept
 * with the document over a reload (EH6).
 */
export interface History {
  readonly steps: readonly Step[];
  /** How many steps hold: `steps[mark - 1]` is what undo takes back, `steps[mark]` is what redo does again. */
  readonly mark: number;
}

/** EH4: beyond this the oldest step is forgotten. */
export const maxSteps = 2_000;

export const emptyHistory: History = { steps: [], mark: 0 };

/** EH1, EH2: adds a step after the mark; what had been undone is forgotten. A step that changes nothing is none. */
export function recordStep(history: History, step: Step): History {
  if (isEmptyDiff(step.diff)) return history;
  const steps = [...history.steps.slice(0, history.mark), step].slice(-maxSteps);
  return { steps, mark: steps.length };
}

/** The step that undo would take back, or null. */
export function undoableStep(history: History): Step | null {
  return history.steps[history.mark - 1] ?? null;
}

/** The step that redo would do again, or null. */
export function redoableStep(history: History): Step | null {
  return history.steps[history.mark] ?? null;
}

/** EH3: the document before the last step that holds, or null where there is none. */
export function undoStep(history: History, document: ProjectDocument): { history: History; document: ProjectDocument } | null {
  const step = undoableStep(history);
  if (step === null) return null;
  return { history: { ...history, mark: history.mark - 1 }, document: applyDiff(document, invertDiff(step.diff)) };
}

/** EH3: the document after the first step that was undone, or null where there is none. */
export function redoStep(history: History, document: ProjectDocument): { history: History; document: ProjectDocument } | null {
  const step = redoableStep(history);
  if (step === null) return null;
  return { history: { ...history, mark: history.mark + 1 }, document: applyDiff(document, step.diff) };
}
