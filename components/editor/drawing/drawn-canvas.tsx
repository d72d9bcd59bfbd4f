'use client';
import { useEffect, useRef } from 'react';
import { drawLater } from '@/components/editor/drawing/draw-later';
import { useCompositor } from '@/components/editor/drawing/use-compositor';
import { cn } from '@/lib/base/cn';
import type { LayerSource, Picture } from '@/lib/editor/compositor/layer-source';
import type { FrameDescription } from '@/lib/editor/frame';

interface DrawnCanvasProps {
  readonly description: FrameDescription;
  /** What its media layers show, by asset. */
  readonly pictures?: Readonly<Record<string, Picture>>;
  readonly className?: string;
}

/** A frame drawn by the compositor itself, so that a tile shows what one gets. Decoration: its words stand beside it. */
export function DrawnCanvas({ description, pictures, className }: DrawnCanvasProps) {
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const compositor = useCompositor();
  useEffect(() => {
    const context = canvasRef.current?.getContext('2d') ?? null;
    if (context === null || compositor === null) return;
    let isGone = false;
    let leaveOut: (() => void) | null = null;
    const draw = () => {
      if (!isGone) leaveOut = drawLater(() => compositor.drawFrame(context, description, ({ assetId }) => sourceOf(pictures?.[assetId])));
    };
    const texts = description.layers.flatMap((layer) => (layer.kind === 'text' ? [layer.text] : []));
    if (texts.length === 0) draw();
    else void compositor.loadFonts(document.fonts, texts).then(draw);
    return () => {
      isGone = true;
      leaveOut?.();
    };
  }, [compositor, description, pictures]);
  return <canvas ref={canvasRef} aria-hidden width={description.widthPx} height={description.heightPx} className={cn('block', className)} />;
}

export function sourceOf(picture: Picture | undefined): LayerSource {
  return picture === undefined ? { status: 'loading' } : { status: 'ready', picture };
}
