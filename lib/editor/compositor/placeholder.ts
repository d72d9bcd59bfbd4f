import type { Size } from '@/lib/editor/compositor/fit';
import type { LayerSource } from '@/lib/editor/compositor/layer-source';
import type { Context2D } from '@/lib/editor/compositor/stage';

const placeholderColors = {
  pending: { ground: '#1a202b', stripe: '#1f2733', edge: '#39465c', mark: '#8ea8ea', trough: '#2c374a' },
  failed: { ground: '#261a1d', stripe: '#2e2023', edge: '#5c393e', mark: '#e08a90', trough: '#4a2c31' },
} as const;

type PlaceholderColors = (typeof placeholderColors)[keyof typeof placeholderColors];

/**
 * EF8: a quietly striped panel with an edge; while the picture is being made, a bar in its middle shows how far it is, and where it cannot be had,
 * a cross. No words: a canvas is not read aloud.
 */
export function drawPlaceholder(context: Context2D, size: Size, source: Extract<LayerSource, { status: 'pending' | 'failed' }>): void {
  const colors = placeholderColors[source.status];
  const { widthPx, heightPx } = size;
  const unitPx = Math.min(widthPx, heightPx) / 24;
  context.beginPath();
  context.rect(0, 0, widthPx, heightPx);
  context.clip();
  context.fillStyle = colors.ground;
  context.fillRect(0, 0, widthPx, heightPx);
  context.strokeStyle = colors.stripe;
  context.lineWidth = unitPx;
  context.beginPath();
  for (let leftPx = -heightPx; leftPx < widthPx; leftPx += unitPx * 3) {
    context.moveTo(leftPx, heightPx);
    context.lineTo(leftPx + heightPx, 0);
  }
  context.stroke();
  // The clip hides the outer half of the line.
  context.strokeStyle = colors.edge;
  context.lineWidth = unitPx / 3;
  context.strokeRect(0, 0, widthPx, heightPx);
  if (source.status === 'failed') drawCross(context, size, unitPx, colors);
  else drawBar(context, size, unitPx, colors, Math.min(1, Math.max(0, source.progress)));
}

function drawBar(context: Context2D, { widthPx, heightPx }: Size, unitPx: number, colors: PlaceholderColors, progress: number): void {
  const [leftPx, topPx, lengthPx] = [widthPx / 2 - unitPx * 5, heightPx / 2 - unitPx / 4, unitPx * 10];
  context.fillStyle = colors.trough;
  context.fillRect(leftPx, topPx, lengthPx, unitPx / 2);
  context.fillStyle = colors.mark;
  context.fillRect(leftPx, topPx, lengthPx * progress, unitPx / 2);
}

function drawCross(context: Context2D, { widthPx, heightPx }: Size, unitPx: number, colors: PlaceholderColors): void {
  const [x, y, arm] = [widthPx / 2, heightPx / 2, unitPx * 1.5];
  context.strokeStyle = colors.mark;
  context.lineWidth = unitPx / 2;
  context.beginPath();
  context.moveTo(x - arm, y - arm);
  context.lineTo(x + arm, y + arm);
  context.moveTo(x + arm, y - arm);
  context.lineTo(x - arm, y + arm);
  context.stroke();
}
