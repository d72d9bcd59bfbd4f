import type { Size } from '@/lib/editor/compositor/fit';

export type Context2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** A canvas that nobody sees, for drawing in steps. */
export interface Scratch {
  readonly canvas: OffscreenCanvas;
  readonly context: OffscreenCanvasRenderingContext2D;
}

/** What of it was drawn, beside a key that says of what. */
export interface KeptDrawing {
  readonly key: string;
  readonly scratch: Scratch;
}

/** Texts and shapes on screen at once are rarely more. */
const maxKeptDrawings = 16;
const maxIdleScratches = 4;

/**
 * What drawing on one context keeps from frame to frame, so that no frame has to make canvases: idle scratches, and the last drawings of texts
 * and shapes. Nothing of it can be seen in a picture.
 */
export class Stage {
  private readonly idle: Scratch[] = [];
  private readonly kept = new Map<object, KeptDrawing>();

  /** An empty scratch of this size in pixels, to be given back. */
  take({ widthPx, heightPx }: Size): Scratch {
    const index = this.idle.findIndex(({ canvas }) => canvas.width === widthPx && canvas.height === heightPx);
    const [scratch] = this.idle.splice(index === -1 ? 0 : index, index === -1 && this.idle.length < maxIdleScratches ? 0 : 1);
    if (scratch === undefined) return makeScratch(widthPx, heightPx);
    scratch.context.reset();
    if (index === -1) Object.assign(scratch.canvas, { width: widthPx, height: heightPx });
    return scratch;
  }

  give(scratch: Scratch): void {
    this.idle.push(scratch);
  }

  /** The drawing of `subject` that was kept under this key, or null. */
  recall(subject: object, key: string): KeptDrawing | null {
    const found = this.kept.get(subject);
    if (found?.key !== key) return null;
    // The last in the map is the one that was used last.
    this.kept.delete(subject);
    this.kept.set(subject, found);
    return found;
  }

  /** Keeps a drawing in place of the one before of the same subject. */
  keep(subject: object, drawing: KeptDrawing): void {
    this.forget(subject);
    this.kept.set(subject, drawing);
    const [eldest] = this.kept.keys();
    if (this.kept.size > maxKeptDrawings && eldest !== undefined) this.forget(eldest);
  }

  private forget(subject: object): void {
    const before = this.kept.get(subject);
    if (before !== undefined) this.give(before.scratch);
    this.kept.delete(subject);
    this.idle.splice(0, Math.max(0, this.idle.length - maxIdleScratches));
  }
}

const stages = new WeakMap<object, Stage>();

/** The stage of a context; it goes with it. */
export function stageOf(context: Context2D): Stage {
  const known = stages.get(context);
  if (known !== undefined) return known;
  const stage = new Stage();
  stages.set(context, stage);
  return stage;
}

function makeScratch(widthPx: number, heightPx: number): Scratch {
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  // Read often: filters work on the pixels.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('There is no drawing context.');
  return { canvas, context };
}
