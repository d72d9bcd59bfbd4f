import { clipBeforeCut } from '@/lib/editor/document/invariants';
import type { TransitionKind } from '@/lib/editor/document/look';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';

/** A transition with the place that it takes on the timeline. */
export interface TransitionSpan {
  readonly kind: TransitionKind;
  /** The clip that gives way. */
  readonly before: Clip;
  readonly fromTicks: number;
  readonly toTicks: number;
}

/**
 * EF11: the transition at a clip's start: half of it on each side of the cut, and no longer than either clip, so that the transitions at a
 * clip's two ends never meet. Null where there is none.
 */
export function transitionSpan(document: ProjectDocument, clip: Clip): TransitionSpan | null {
  if (clip.transition === null) return null;
  const before = clipBeforeCut(document, clip);
  if (before === null) return null;
  const halfTicks = Math.floor(Math.min(clip.transition.durationTicks, before.durationTicks, clip.durationTicks) / 2);
  return { kind: clip.transition.kind, before, fromTicks: clip.startTicks - halfTicks, toTicks: clip.startTicks + halfTicks };
}
