import { applyPalette, GIFEncoder, quantize } from 'gifenc';
import { ok } from '@/lib/base/result';
import { ticksPerSecond } from '@/lib/editor/document/time';
import type { SyncFile } from '@/lib/editor/export/disk-file';
import { appendTo } from '@/lib/editor/export/disk-file';
import type { ExportFailure, ExportResult } from '@/lib/editor/export/failure';
import type { GifPlan } from '@/lib/editor/export/plan';
import { planFrameTicks } from '@/lib/editor/export/plan';
import type { ExportStage } from '@/lib/editor/export/export-stage';

export interface GifParts {
  readonly stage: ExportStage;
  readonly file: SyncFile;
  stopReason(): ExportFailure | null;
  onProgress(doneTicks: number): Promise<void>;
}

const maxColors = 256;

/**
 * EO13: writes frame after frame, each with a palette of its own. Frames that show the same become one that stands longer. A frame is written when
 * the one after it is known, since it says how long it stands.
 */
export async function writeGif(plan: GifPlan, { stage, file, stopReason, onProgress }: GifParts): Promise<ExportResult<void>> {
  const encoder = GIFEncoder();
  const append = appendTo(file);
  const frameTicks = planFrameTicks(plan);
  let waiting: { readonly pixels: Uint8ClampedArray<ArrayBuffer>; readonly fromFrame: number } | null = null;
  const write = (untilFrame: number): void => {
    if (waiting === null) return;
    const palette = quantize(waiting.pixels, maxColors);
    // Times are cut to hundredths of a second where they fall, so that they do not add up an error.
    const delayMs = 10 * (hundredthsOf(untilFrame * frameTicks) - hundredthsOf(waiting.fromFrame * frameTicks));
    encoder.writeFrame(applyPalette(waiting.pixels, palette), plan.widthPx, plan.heightPx, { palette, delay: delayMs });
    append(encoder.bytes());
    encoder.stream.reset();
  };
  for (let index = 0; index < plan.frameCount; index += 1) {
    const stop = stopReason();
    if (stop !== null) return { ok: false, error: stop };
    const shown = await stage.show(plan.fromTicks + index * frameTicks);
    if (!shown.ok) return shown;
    if (shown.value === 'changed' || waiting === null) {
      write(index);
      waiting = { pixels: stage.pixels(), fromFrame: index };
    }
    await onProgress((index + 1) * frameTicks);
  }
  write(plan.frameCount);
  encoder.finish();
  append(encoder.bytes());
  return ok(undefined);
}

function hundredthsOf(ticks: number): number {
  return Math.round((ticks * 100) / ticksPerSecond);
}
