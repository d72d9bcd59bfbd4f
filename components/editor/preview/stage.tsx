'use client';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useStageSize } from '@/components/editor/preview/use-stage-size';
import { useServices } from '@/components/editor/provider/editor-services';
import { useEditorState, useView } from '@/components/editor/provider/use-editor';
import { CropOverlay, TransformOverlay } from '@/components/editor/shell/lazy-parts';
import { editorTexts } from '@/lib/texts/en/editor';

const texts = editorTexts.preview;

/** The picture at the playhead as large as there is room, with the handles of the selected clip over it. */
export function Stage() {
  const { player } = useServices();
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const status = useStore(player.store, (state) => state.status);
  const croppingClipId = useView((view) => view.croppingClipId);
  const widthPx = useEditorState(({ document }) => document.canvas.widthPx);
  const heightPx = useEditorState(({ document }) => document.canvas.heightPx);
  const [stageRef, stage] = useStageSize(widthPx, heightPx);

  useEffect(() => (canvasRef.current === null ? undefined : player.attach(canvasRef.current)), [player]);
  useEffect(() => player.redraw(), [player, stage]);

  return (
    <div ref={stageRef} className="relative min-h-0 grow overflow-hidden">
      <div className="absolute top-1/2 left-1/2 -translate-x-1/2 -translate-y-1/2 bg-black shadow-md" style={{ width: stage.cssWidth, height: stage.cssHeight }}>
        <canvas ref={canvasRef} role="img" aria-label={texts.canvas} width={stage.pixelWidth} height={stage.pixelHeight} className="block size-full" />
        {croppingClipId === null ? (
          <TransformOverlay pixelsPerCanvasPixel={stage.cssWidth / widthPx} />
        ) : (
          <CropOverlay key={croppingClipId} clipId={croppingClipId} pixelsPerCanvasPixel={stage.cssWidth / widthPx} />
        )}
      </div>
      {status === 'failed' ? (
        <p role="alert" className="absolute inset-x-4 bottom-4 rounded-md bg-danger-soft px-3 py-2 text-center text-sm text-danger-text">
          {texts.cannotPlay}
        </p>
      ) : null}
    </div>
  );
}
