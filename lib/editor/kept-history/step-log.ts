import type { History, Step } from '@/lib/editor/history';
import type { KeptLog, LogChange } from '@/lib/editor/kept-history/history-store';

/** EU4: of all steps of one log as JSON, in UTF-16 units: 16 Mi. Thousands of usual steps; a few dozen that move a thousand clips each. */
const maxLogSize = 16 * 1024 * 1024;

/** What a log has, so that only what differs is written. Values are replaced, never changed in place. */
export interface StepLog {
  /** Number of the history's first step. */
  readonly base: number;
  /** The history's steps when it was written last. */
  readonly steps: readonly Step[];
  /** The steps that are kept, by number. */
  readonly kept: ReadonlyMap<number, Step>;
}

export const emptyLog: StepLog = { base: 0, steps: [], kept: new Map() };

/** The log that was taken over from another page. */
export function logOf({ head, steps }: KeptLog): StepLog {
  return { base: head.from, steps, kept: new Map(steps.map((step, index) => [head.from + index, step])) };
}

/** Steps are never changed, so each is measured once. */
const sizes = new WeakMap<Step, number>();

/**
 * EU1, EU4: what to write so that the log has what of `history` there is room for: steps to undo first, the nearest first, then those to redo.
 * @returns the log as it is then, and the change without what the document says.
 */
export function planLogChange(log: StepLog, history: History, maxSize = maxLogSize): { readonly log: StepLog; readonly change: Omit<LogChange, 'head'> & { readonly head: Pick<LogChange['head'], 'from' | 'mark' | 'to' | 'size'> } } {
  const base = log.base + forgottenSteps(log.steps, history.steps);
  const texts = new Map<Step, string>();
  const { from, to, size } = roomFor(history, maxSize, (step) => measure(step, texts));
  const kept = new Map(history.steps.slice(from, to).map((step, index) => [base + from + index, step]));
  const removed = [...log.kept.keys()].filter((number) => !kept.has(number));
  const added = [...kept].filter(([number, step]) => log.kept.get(number) !== step).map(([number, step]) => [number, texts.get(step) ?? JSON.stringify(step)] as const);
  return { log: { base, steps: history.steps, kept }, change: { head: { from: base + from, mark: base + history.mark, to: base + to, size }, removed, added } };
}

/** How many of the earlier steps are gone from the front. Where none is left, the new ones get numbers of their own. */
function forgottenSteps(before: readonly Step[], after: readonly Step[]): number {
  const [first] = after;
  const index = first === undefined ? -1 : before.indexOf(first);
  return index === -1 ? before.length : index;
}

function measure(step: Step, texts: Map<Step, string>): number {
  const known = sizes.get(step);
  if (known !== undefined) return known;
  const text = JSON.stringify(step);
  texts.set(step, text);
  sizes.set(step, text.length);
  return text.length;
}

/** The steps around the mark that fit together. */
function roomFor({ steps, mark }: History, maxSize: number, sizeOf: (step: Step) => number): { readonly from: number; readonly to: number; readonly size: number } {
  let [from, to, size] = [mark, mark, 0];
  const fits = (step: Step | undefined): step is Step => {
    if (step === undefined || size + sizeOf(step) > maxSize) return false;
    size += sizeOf(step);
    return true;
  };
  while (fits(steps[from - 1])) from -= 1;
  while (fits(steps[to])) to += 1;
  return { from, to, size };
}
