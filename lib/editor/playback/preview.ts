import type { AssetLibrary } from '@/lib/editor/asset-library';
import type { Context2D } from '@/lib/editor/compositor/draw-frame';
import { drawFrame } from '@/lib/editor/compositor/draw-frame';
import { createFrameFonts, ownFonts } from '@/lib/editor/compositor/text/frame-fonts';
import { ticksPerSecond } from '@/lib/editor/document/time';
import type { Editor } from '@/lib/editor/editor-model';
import { visibleDocument } from '@/lib/editor/editor-model';
import type { FrameDescription } from '@/lib/editor/frame';
import { describeFrame, describeUpcomingLayers, isSameFrame, mediaLayers, withoutCropOf } from '@/lib/editor/frame';
import type { MediaPool } from '@/lib/editor/media/media-pool';

export interface PreviewOptions {
  readonly editor: Editor;
  readonly library: AssetLibrary;
  readonly pool: MediaPool;
  /** Any size in pixels; half of the canvas' is often enough. */
  readonly context: Context2D;
  readonly frames: { request(run: () => void): number; cancel(handle: number): void };
  /** Milliseconds of a clock that never goes back. */
  nowMs(): number;
}

export interface Preview {
  /** Draws again with the next frame, as after a change of the canvas element's size. */
  redraw(): void;
  close(): void;
}

/** Clips that begin within this time are opened before they are seen, as many as decoders can be spared for. */
const openAheadTicks = ticksPerSecond;
const maxOpenedAhead = 4;

/** ER7: a playhead that is put somewhere again so soon is being dragged. */
const scrubbingMs = 150;

/** ER7: at this rate hardly any file can be read frame by frame. */
const hurriedRate = 4;

/** ET7: shows the frame at the playhead and keeps it true: at most one drawing per frame of the screen, and none while nothing changes. */
export function createPreview({ editor, library, pool, context, frames, nowMs }: PreviewOptions): Preview {
  let pending: number | null = null;
  const fonts = createFrameFonts(ownFonts(), () => redraw());
  /** What stands on the canvas as long as nothing but the document changes; null where something else has. */
  let drawn: FrameDescription | null = null;
  const scrubbing = watchScrubbing(nowMs);

  const draw = (): void => {
    pending = null;
    const { ticks, motion, rate } = editor.playhead.getState();
    const isHurried = motion === 'paused' ? scrubbing.isGoingOn() : Math.abs(rate) >= hurriedRate;
    const document = visibleDocument(editor.store.getState());
    const description = withoutCropOf(describeFrame(document, ticks), motion === 'paused' ? editor.view.getState().croppingClipId : null);
    const layers = mediaLayers(description);
    pool.prepare(layers, describeUpcomingLayers(document, ticks, ticks + openAheadTicks, maxOpenedAhead), isHurried ? 'hurried' : 'exact');
    // ET8: at rest the last picture stays until the whole new one is there; while playing, what is late is left out.
    const isWaiting = motion !== 'playing' && layers.some((layer) => pool.sourceOf(layer).status === 'loading');
    const hasFonts = fonts.areReady(description) || motion === 'playing';
    // A clip that is dragged elsewhere changes the document with every frame, and not this picture.
    if (isWaiting || !hasFonts || (drawn !== null && isSameFrame(drawn, description))) return;
    drawFrame(context, description, pool.sourceOf);
    drawn = description;
  };

  const look = (): void => {
    pending ??= frames.request(draw);
  };
  const redraw = (): void => {
    drawn = null;
    look();
  };

  const stopWatching = [
    editor.store.subscribe((state, previous) => {
      if (visibleDocument(state) !== visibleDocument(previous)) look();
    }),
    editor.playhead.subscribe((state, previous) => {
      if (state.seekCount !== previous.seekCount) scrubbing.sought();
      // What is cropped is seen whole at rest only.
      const isShownAnew = state.motion !== previous.motion && editor.view.getState().croppingClipId !== null;
      if (state.ticks !== previous.ticks || isShownAnew) redraw();
    }),
    editor.view.subscribe((state, previous) => {
      if (state.croppingClipId !== previous.croppingClipId) redraw();
    }),
    library.store.subscribe(redraw),
    pool.subscribe(redraw),
  ];
  redraw();

  return {
    redraw,
    close() {
      if (pending !== null) frames.cancel(pending);
      for (const stop of stopWatching) stop();
    },
  };
}

/** ER7: told of each seek, it knows whether the one before was a moment ago. */
function watchScrubbing(nowMs: () => number) {
  let soughtAtMs = -Infinity;
  let isGoingOn = false;
  return {
    isGoingOn: () => isGoingOn,
    sought: () => {
      isGoingOn = nowMs() - soughtAtMs < scrubbingMs;
      soughtAtMs = nowMs();
    },
  };
}
