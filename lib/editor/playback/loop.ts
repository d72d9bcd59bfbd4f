import type { ProjectDocument } from '@/lib/editor/document/model';
import { documentEndTicks } from '@/lib/editor/document/read';
import { ticksPerFrame } from '@/lib/editor/document/time';

/** What is played again and again: `[inTicks, outTicks)`. */
export interface LoopSpan {
  readonly inTicks: number;
  readonly outTicks: number;
  /** Where the timeline ends: what is played beyond the out point leads back to the in point there. */
  readonly endTicks: number;
}

/** ER4: from the in point to the out point where they are set, else the whole project; null where that is shorter than a frame. */
export function loopSpanOf(document: ProjectDocument): LoopSpan | null {
  const endTicks = documentEndTicks(document);
  const span = { ...(document.range ?? { inTicks: 0, outTicks: endTicks }), endTicks };
  return span.outTicks - span.inTicks < ticksPerFrame(document.canvas.frameRate) ? null : span;
}
