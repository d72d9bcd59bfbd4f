import { withAlpha } from '@/lib/cutout/apply-alpha';
import { fitted, shrunk, shrunkPlane } from '@/lib/base/pixels';
import type { Pixels } from '@/lib/base/pixels';
import { withEdge } from './edge';
import type { Edge } from './edge';
import { part, placePatch, strokePatch } from './stroke';
import type { AlphaPatch, Stroke } from './stroke';

/** What the steps that can be taken back may hold together: the opacities under their strokes, before and after. The oldest go first. */
const heldBytes = 128 * 1024 * 1024;

interface Step {
  readonly before: AlphaPatch;
  readonly after: AlphaPatch;
}

export interface RefiningState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** CU12–CU16: a cut-out that is being gone over by hand: the picture as it was, the opacities as they have become, and the steps between. */
export class Refining {
  private readonly first: Uint8ClampedArray;
  private alpha: Uint8ClampedArray;
  private steps: Step[] = [];
  private undone: Step[] = [];
  private edge: Edge = { shiftPx: 0, softPx: 0 };
  private small: { readonly longestPx: number; readonly pixels: Pixels } | null = null;

  /** @param picture with its background. @param alpha of the cut-out, one for each of its pixels. */
  constructor(private readonly picture: Pixels, alpha: Uint8ClampedArray) {
    this.first = alpha.slice();
    this.alpha = alpha.slice();
  }

  get state(): RefiningState {
    return { canUndo: this.steps.length > 0, canRedo: this.undone.length > 0 };
  }

  /** A stroke that changes nothing is no step. */
  paint(stroke: Stroke): void {
    const after = strokePatch(this.picture, this.alpha, stroke);
    if (after !== null) this.take(after);
  }

  /** Back to these opacities, or to those that it began with, as a step. */
  startAgain(alpha: Uint8ClampedArray = this.first): void {
    this.take({ x: 0, y: 0, width: this.picture.width, height: this.picture.height, alpha: alpha.slice() });
  }

  undo(): void {
    this.move(this.steps, this.undone, ({ before }) => before);
  }

  redo(): void {
    this.move(this.undone, this.steps, ({ after }) => after);
  }

  /** The outline as a whole: not a step, since it can be set back at any time. */
  setEdge(edge: Edge): void {
    this.edge = edge;
  }

  /** The cut-out as it is, at a size of which the longer side is at most this. */
  preview(longestPx: number): Pixels {
    const { width, height } = this.picture;
    const size = fitted(width, height, longestPx);
    if (size.width === width && size.height === height) return this.result();
    if (this.small?.longestPx !== longestPx) this.small = { longestPx, pixels: shrunk(this.picture, size.width, size.height) };
    const scale = size.width / width;
    const alpha = shrunkPlane(this.alpha, this.picture, size);
    return applied(this.small.pixels, withEdge(alpha, size.width, size.height, { shiftPx: this.edge.shiftPx * scale, softPx: this.edge.softPx * scale }));
  }

  /** CU16: the cut-out as it is, at the picture's size. */
  result(): Pixels {
    const { width, height } = this.picture;
    return applied(this.picture, withEdge(this.alpha, width, height, this.edge));
  }

  private take(after: AlphaPatch): void {
    const before = { ...after, alpha: part(this.alpha, this.picture.width, after) };
    if (before.alpha.every((value, index) => value === after.alpha[index])) return;
    placePatch(this.alpha, this.picture.width, after);
    this.undone = [];
    this.steps.push({ before, after });
    for (let held = this.steps.reduce((sum, step) => sum + sizeOf(step), 0); held > heldBytes && this.steps.length > 1; ) held -= sizeOf(this.steps.shift()!);
  }

  private move(from: Step[], to: Step[], side: (step: Step) => AlphaPatch): void {
    const step = from.pop();
    if (step === undefined) return;
    placePatch(this.alpha, this.picture.width, side(step));
    to.push(step);
  }
}

function sizeOf({ before, after }: Step): number {
  return before.alpha.byteLength + after.alpha.byteLength;
}

function applied({ data, width, height }: Pixels, alpha: Uint8ClampedArray): Pixels {
  const out = { data: data.slice(), width, height };
  withAlpha(out, alpha);
  return out;
}
