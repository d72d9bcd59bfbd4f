import type { Cue } from '@/lib/editor/captions/cue';
import { captionLimits } from '@/lib/editor/captions/cue';
import { ticksPerMillisecond } from '@/lib/editor/document/time';

/** Captions that share no more than this were meant to follow each other. */
const slipTicks = 100 * ticksPerMillisecond;

/**
 * EQ5: the same captions so that no two share a tick, as clips of one track must. Where two overlap by a tenth of a second or less, the
 * first ends where the second begins; where by more, both are read together, one under the other, for as long as both last.
 * @param cues by start.
 */
export function separateCues(cues: readonly Cue[]): readonly Cue[] {
  const pieces: Piece[] = [];
  for (const piece of cutAtEdges(withoutSlips(cues))) {
    const last = pieces.at(-1);
    const isFlash = piece.endTicks - piece.startTicks < captionLimits.minTicks;
    // What is too short for a clip goes to the one before it.
    if (last?.endTicks === piece.startTicks && (isFlash || isSame(last.of, piece.of))) pieces[pieces.length - 1] = { ...last, endTicks: piece.endTicks };
    else if (!isFlash) pieces.push(piece);
  }
  return pieces.map(({ startTicks, endTicks, of }) => ({ startTicks, endTicks, text: of.map(({ text }) => text).join('\n') }));
}

/** A stretch of time in which the same captions are read. */
interface Piece {
  readonly startTicks: number;
  readonly endTicks: number;
  readonly of: readonly Cue[];
}

function isSame(some: readonly Cue[], others: readonly Cue[]): boolean {
  return some.length === others.length && some.every((cue, index) => cue === others[index]);
}

function withoutSlips(cues: readonly Cue[]): readonly Cue[] {
  return cues.map((cue, index) => {
    const next = cues[index + 1];
    const isSlip = next !== undefined && next.startTicks > cue.startTicks && next.endTicks > cue.endTicks && cue.endTicks - next.startTicks <= slipTicks;
    return isSlip && next.startTicks < cue.endTicks ? { ...cue, endTicks: next.startTicks } : cue;
  });
}

/** The time between each edge and the next, with what is read then; time in which nothing is read is left out. */
function cutAtEdges(cues: readonly Cue[]): readonly Piece[] {
  const edges = [...new Set(cues.flatMap(({ startTicks, endTicks }) => [startTicks, endTicks]))].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  let open: readonly Cue[] = [];
  let next = 0;
  for (const [index, startTicks] of edges.entries()) {
    const staying = open.filter((cue) => cue.endTicks > startTicks);
    for (let cue = cues[next]; cue !== undefined && cue.startTicks === startTicks; cue = cues[next]) {
      // More than can be read at once is not shown.
      if (staying.length < captionLimits.together) staying.push(cue);
      next += 1;
    }
    open = staying;
    const endTicks = edges[index + 1];
    if (open.length > 0 && endTicks !== undefined) pieces.push({ startTicks, endTicks, of: open });
  }
  return pieces;
}
