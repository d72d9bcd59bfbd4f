import type { Element } from '@/components/editor/provider/element-drag';
import type { Result } from '@/lib/base/result';
import { ok } from '@/lib/base/result';
import type { CommandError } from '@/lib/editor/commands/command';
import { setTransitions, wantedCuts } from '@/lib/editor/commands/cuts';
import { placeClips } from '@/lib/editor/commands/placement';
import { defaultTransform } from '@/lib/editor/document/empty';
import { clipAt } from '@/lib/editor/document/read';
import { ticksPerSecond } from '@/lib/editor/document/time';
import type { Editor } from '@/lib/editor/editor-model';

/** How long a text or shape stands when it is put on the timeline. */
const standingTicks = 5 * ticksPerSecond;

interface ElementPlace {
  readonly atTicks: number;
  /** Where it would best go. */
  readonly trackId?: string;
}

/** Puts a text or shape on the timeline where there is room, or a transition at the cut nearest to the place, as one step, and selects what it is on. Null where there is no cut. */
export function placeElement(editor: Editor, element: Element, { atTicks, trackId }: ElementPlace): Result<void, CommandError> | null {
  const { document } = editor.store.getState();
  if (element.kind === 'transition') {
    const under = trackId === undefined ? null : clipAt(document, trackId, atTicks);
    const cuts = under === null ? wantedCuts(document, [], atTicks) : wantedCuts(document, [under.id], atTicks);
    if (cuts.length === 0) return null;
    const outcome = editor.run(setTransitions(document, cuts, element.transition));
    if (outcome.ok) editor.select(cuts);
    return outcome;
  }
  const id = editor.newId();
  const content = element.kind === 'text' ? { kind: element.kind, text: element.text, enter: element.enter ?? null, exit: element.exit ?? null } : { kind: element.kind, shape: element.shape };
  const transform = { ...defaultTransform, ...(element.kind === 'text' ? element.transform : {}) };
  const clip = { id, name: element.name, assetId: null, startTicks: atTicks, durationTicks: standingTicks, sourceDurationTicks: null, transform, ...content };
  const outcome = editor.run(placeClips(document, [trackId === undefined ? clip : { ...clip, trackId }], editor));
  if (!outcome.ok) return outcome;
  editor.select([id]);
  return ok(undefined);
}
