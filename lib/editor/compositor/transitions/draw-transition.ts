import { compositeOperations } from '@/lib/editor/compositor/blend';
import type { Scene } from '@/lib/editor/compositor/draw-layer';
import { coversCanvas, drawLayer } from '@/lib/editor/compositor/draw-layer';
import type { Context2D } from '@/lib/editor/compositor/stage';
import type { Region, Stance } from '@/lib/editor/compositor/transitions/transition-step';
import { transitionStep } from '@/lib/editor/compositor/transitions/transition-step';
import type { TransitionItem } from '@/lib/editor/frame';
import type { Layer } from '@/lib/editor/layer';

interface Side {
  readonly layer: Layer | null;
  readonly stance: Stance;
}

/**
 * EG11 to EG13: a transition, over what the context has. It mixes two frames, that with the one picture and that with the other, both over what is
 * beneath: so it is right whatever the pictures cover, let through, or blend with.
 */
export function drawTransition(context: Context2D, scene: Scene, { transition, progress, from, to }: TransitionItem): void {
  const step = transitionStep(transition, progress);
  const [old, next] = [{ layer: from, stance: step.from }, { layer: to, stance: step.to }];
  if (step.mix.kind === 'region') mixByRegion(context, scene, old, next, step.mix.ofTo);
  else mixByShare(context, scene, old, next, step.mix.ofTo);
}

/** EG12: the ground is solid, so one frame laid over the other with `ofTo` of its strength is the sum of both by their shares. */
function mixByShare(context: Context2D, scene: Scene, old: Side, next: Side, ofTo: number): void {
  if (ofTo <= 0) drawSide(context, scene, old);
  else if (ofTo >= 1) drawSide(context, scene, next);
  else
    overlayNext(context, scene, old, next, (draw) => {
      context.globalAlpha = ofTo;
      draw();
    });
}

function mixByRegion(context: Context2D, scene: Scene, old: Side, next: Side, region: Region): void {
  if (region.shape === 'circle') {
    overlayNext(context, scene, old, next, (draw) => {
      clipCircle(context, region.radius);
      draw();
    });
    return;
  }
  // Its edges are whole pixels: inside and outside share none, and each is drawn by itself.
  for (const [side, isInside] of [[old, false], [next, true]] as const) {
    context.save();
    clipRectangle(context, region, isInside);
    drawSide(context, scene, side);
    context.restore();
  }
}

/** Draws the old frame, and over it, as `through` lets it, the new one. */
function overlayNext(context: Context2D, scene: Scene, old: Side, next: Side, through: (draw: () => void) => void): void {
  const { canvas } = context;
  // A picture that covers all is the whole new frame: no copy of what is beneath is needed.
  if (next.layer !== null && next.stance.tint === null && coversCanvas(context, scene, next.layer, next.stance)) {
    drawSide(context, scene, old);
    context.save();
    through(() => drawSide(context, scene, next));
    context.restore();
    return;
  }
  const frame = scene.stage.take({ widthPx: canvas.width, heightPx: canvas.height });
  frame.context.drawImage(canvas, 0, 0);
  frame.context.setTransform(context.getTransform());
  drawSide(frame.context, scene, next);
  drawSide(context, scene, old);
  context.save();
  through(() => {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(frame.canvas, 0, 0);
  });
  context.restore();
  scene.stage.give(frame);
}

function drawSide(context: Context2D, scene: Scene, { layer, stance }: Side): void {
  if (layer === null) return;
  if (stance.tint === null) drawLayer(context, scene, layer, stance);
  else drawTinted(context, scene, layer, stance, stance.tint);
}

/** EG13: only where the picture is does it fade to a colour, and as far as it is solid. */
function drawTinted(context: Context2D, scene: Scene, layer: Layer, stance: Stance, { color, amount }: NonNullable<Stance['tint']>): void {
  const { width, height } = context.canvas;
  if (coversCanvas(context, scene, layer, stance)) {
    drawLayer(context, scene, layer, stance);
    fillAll(context, color, amount, 'source-over');
    return;
  }
  const alone = scene.stage.take({ widthPx: width, heightPx: height });
  alone.context.setTransform(context.getTransform());
  drawLayer(alone.context, scene, { ...layer, opacity: 1, blend: 'normal' }, stance);
  fillAll(alone.context, color, amount, 'source-atop');
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha *= layer.opacity;
  context.globalCompositeOperation = compositeOperations[layer.blend];
  context.drawImage(alone.canvas, 0, 0);
  context.restore();
  scene.stage.give(alone);
}

function fillAll(context: Context2D, color: string, alpha: number, operation: GlobalCompositeOperation): void {
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = alpha;
  context.globalCompositeOperation = operation;
  context.fillStyle = color;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.restore();
}

function clipCircle(context: Context2D, radius: number): void {
  const { width, height } = context.canvas;
  const place = context.getTransform();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.beginPath();
  context.arc(width / 2, height / 2, (radius * Math.hypot(width, height)) / 2, 0, 2 * Math.PI);
  context.clip();
  context.setTransform(place);
}

function clipRectangle(context: Context2D, region: Extract<Region, { shape: 'rectangle' }>, isInside: boolean): void {
  const { width, height } = context.canvas;
  const place = context.getTransform();
  const [left, top, right, bottom] = [Math.round(region.left * width), Math.round(region.top * height), Math.round(region.right * width), Math.round(region.bottom * height)];
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.beginPath();
  if (!isInside) context.rect(0, 0, width, height);
  context.rect(left, top, right - left, bottom - top);
  context.clip('evenodd');
  context.setTransform(place);
}
