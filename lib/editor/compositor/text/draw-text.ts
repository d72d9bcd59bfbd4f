import type { Scratch, Stage } from '@/lib/editor/compositor/stage';
import { fontMeasure, prepareForText } from '@/lib/editor/compositor/text/font-measure';
import { fontOf, referencePx } from '@/lib/editor/compositor/text/fonts';
import type { TextLayout, TextLine } from '@/lib/editor/compositor/text/layout-text';
import { revealLetters } from '@/lib/editor/compositor/text/layout-text';
import type { TextContent } from '@/lib/editor/document/drawn';

/** How far letters may reach out of their lines, in em: swashes, accents on capitals. */
const overhangEm = 0.6;
/** Beyond this many standard deviations nothing of a blur is seen. */
const blurReach = 3;

/** How far a text reaches out of its box, in em. */
export function textMarginEm({ outline, shadow, background }: TextContent): number {
  const reach = overhangEm + (outline?.widthEm ?? 0);
  const shadowReach = shadow === null ? 0 : Math.max(Math.abs(shadow.xEm), Math.abs(shadow.yEm)) + (shadow.blurEm / 2) * blurReach;
  return Math.max(reach + shadowReach, background?.paddingEm ?? 0);
}

/** How many letters are there at `reveal`, 0 to 1. */
export function lettersAt(layout: TextLayout, reveal: number): number {
  return Math.round(Math.min(1, Math.max(0, reveal)) * layout.letterCount);
}

/**
 * EG9: draws a text with its background, shadow and outline. One unit of the context is one em, and the box' left top is at 0, 0.
 * @param letterCount how many letters are there
 */
export function drawText(stage: Stage, target: Scratch, content: TextContent, layout: TextLayout, letterCount: number): void {
  const { context } = target;
  drawBackground(context, content, layout);
  const lines = letterCount >= layout.letterCount ? layout.lines : revealLetters(layout, letterCount, fontMeasure(content).widthOf);
  if (content.shadow === null) drawLetters(context, content, lines);
  else castShadow(stage, target, content, content.shadow, lines);
}

function drawBackground(context: OffscreenCanvasRenderingContext2D, { background }: TextContent, layout: TextLayout): void {
  if (background === null) return;
  const { paddingEm, radiusEm } = background;
  const filled = layout.lines.filter(({ text }) => text !== '');
  const left = Math.min(...filled.map((line) => line.left)) - paddingEm;
  const right = Math.max(...filled.map((line) => line.left + line.width)) + paddingEm;
  context.save();
  context.globalAlpha = background.opacity;
  context.fillStyle = background.color;
  context.beginPath();
  context.roundRect(left, -paddingEm / 2, right - left, layout.height + paddingEm, radiusEm);
  context.fill();
  context.restore();
}

/** Letters and outline cast one shadow together, so they are drawn apart first. */
function castShadow(stage: Stage, { canvas, context }: Scratch, content: TextContent, shadow: NonNullable<TextContent['shadow']>, lines: readonly TextLine[]): void {
  const letters = stage.take({ widthPx: canvas.width, heightPx: canvas.height });
  const place = context.getTransform();
  letters.context.setTransform(place);
  drawLetters(letters.context, content, lines);
  context.save();
  // A canvas casts shadows in its own pixels, whatever is turned or scaled.
  context.resetTransform();
  context.shadowColor = `${shadow.color}${Math.round(shadow.opacity * 255).toString(16).padStart(2, '0')}`;
  context.shadowBlur = shadow.blurEm * Math.sqrt(Math.abs(place.a * place.d - place.b * place.c));
  context.shadowOffsetX = place.a * shadow.xEm + place.c * shadow.yEm;
  context.shadowOffsetY = place.b * shadow.xEm + place.d * shadow.yEm;
  context.drawImage(letters.canvas, 0, 0);
  context.restore();
  stage.give(letters);
}

function drawLetters(context: OffscreenCanvasRenderingContext2D, content: TextContent, lines: readonly TextLine[]): void {
  context.save();
  context.scale(1 / referencePx, 1 / referencePx);
  context.font = fontOf(content);
  prepareForText(context);
  // All outlines first: none may lie over the letter before it.
  if (content.outline !== null && content.outline.widthEm > 0) {
    context.strokeStyle = content.outline.color;
    context.lineWidth = 2 * content.outline.widthEm * referencePx;
    context.lineJoin = 'round';
    eachRun(context, lines, (text, x, y) => context.strokeText(text, x, y));
  }
  context.fillStyle = content.color;
  eachRun(context, lines, (text, x, y) => context.fillText(text, x, y));
  context.restore();
}

function eachRun(context: OffscreenCanvasRenderingContext2D, lines: readonly TextLine[], draw: (text: string, x: number, y: number) => void): void {
  for (const line of lines) {
    context.direction = line.isRightToLeft ? 'rtl' : 'ltr';
    for (const run of line.runs) draw(run.text, (line.left + run.left) * referencePx, line.baseline * referencePx);
  }
}
