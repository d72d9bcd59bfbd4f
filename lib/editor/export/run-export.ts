import { registerAacEncoder } from '@mediabunny/aac-encoder';
import { err, ok } from '@/lib/base/result';
import type { ProjectDocument } from '@/lib/editor/document/model';
import type { SyncFile } from '@/lib/editor/export/disk-file';
import { appendTo } from '@/lib/editor/export/disk-file';
import type { ExportFailure, ExportResult } from '@/lib/editor/export/failure';
import { failureOf } from '@/lib/editor/export/failure';
import type { ExportPlan, GifPlan, StillPlan, VideoPlan } from '@/lib/editor/export/plan';
import { SoundMixer } from '@/lib/editor/export/sound-mixer';
import { ExportStage } from '@/lib/editor/export/export-stage';
import { writeGif } from '@/lib/editor/export/write-gif';
import { writeSound, writeVideo } from '@/lib/editor/export/write-movie';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { MediaPool } from '@/lib/editor/media/media-pool';

export interface ExportJob {
  readonly plan: ExportPlan;
  readonly document: ProjectDocument;
  readonly assets: readonly AssetView[];
  /** Clips that are exported though their medium cannot be had. */
  readonly acceptedClipIds: readonly string[];
}

/** What of the browser is needed: the global scope of a worker has it all, and a test's window too. */
export interface ExportWorld {
  readonly fetch: typeof fetch;
  readonly createImageBitmap: (source: Blob | ImageBitmap, options?: ImageBitmapOptions) => Promise<ImageBitmap>;
  readonly setTimeout: (run: () => void, delayMs: number) => number;
  readonly clearTimeout: (handle: number) => void;
  readonly fonts: FontFaceSet;
}

export interface ExportHooks {
  /** Told often, with the length that is made, in ticks; awaited, so that word from outside can come in. */
  onProgress(doneTicks: number): Promise<void>;
  isCancelled(): boolean;
}

/**
 * Makes the file of an export: everything from the document to the last byte. It needs no window, no visible canvas and no animation frame, so a
 * hidden tab does not slow it down. The file is the caller's to close, and to remove where this fails.
 */
export async function runExport(job: ExportJob, world: ExportWorld, file: SyncFile, hooks: ExportHooks): Promise<ExportResult<void>> {
  const { document, plan } = job;
  const assets = new Map(job.assets.map((asset) => [asset.id, asset]));
  const pool = new MediaPool({ ...world, findAsset: (assetId) => assets.get(assetId) ?? null });
  const accepted = new Set(job.acceptedClipIds);
  let broken: ExportFailure | null = null;
  const mixer = new SoundMixer({
    document,
    fromTicks: plan.kind === 'sound' ? plan.sound.fromTicks : plan.kind === 'video' ? plan.fromTicks : 0,
    openSound: (assetId) => pool.openSound(assetId),
    onBroken: ({ clipId }) => {
      if (!accepted.has(clipId)) broken ??= { code: 'media_failed', clipId, clipName: document.clips[clipId]?.name ?? '' };
    },
  });
  const stopReason = (): ExportFailure | null => (hooks.isCancelled() ? { code: 'cancelled' } : broken);
  const stageOf = (pictures: VideoPlan | GifPlan | StillPlan) => new ExportStage({ document, pool, size: pictures, acceptedClipIds: accepted, ...stageParts(world) });
  try {
    if (plan.kind === 'still') return await writeStill(plan, stageOf(plan), file);
    if (plan.kind === 'gif') return await writeGif(plan, { stage: stageOf(plan), file, stopReason, onProgress: hooks.onProgress });
    const sound = plan.sound;
    // The same encoder everywhere: some browsers have none, and how late the sound of theirs is differs from one to the next.
    if (sound?.codec === 'aac') registerAacEncoder();
    const parts = { mixer, file, stopReason, onProgress: hooks.onProgress };
    return plan.kind === 'sound' ? await writeSound(plan, parts) : await writeVideo(plan, { ...parts, stage: stageOf(plan) });
  } catch (error) {
    return err(failureOf(error));
  } finally {
    mixer.close();
    pool.close();
  }
}

const jpegQuality = 0.92;

async function writeStill(plan: StillPlan, stage: ExportStage, file: SyncFile): Promise<ExportResult<void>> {
  const shown = await stage.show(plan.atTicks);
  if (!shown.ok) return shown;
  const blob = await stage.toBlob(plan.format === 'png' ? 'image/png' : 'image/jpeg', jpegQuality);
  appendTo(file)(new Uint8Array(await blob.arrayBuffer()));
  return ok(undefined);
}

function stageParts({ setTimeout, clearTimeout, fonts }: ExportWorld) {
  return { setTimeout, clearTimeout, fonts };
}
