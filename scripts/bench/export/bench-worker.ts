import { registerAacEncoder } from '@mediabunny/aac-encoder';
import { assert } from '@/lib/base/assert';
import { ok } from '@/lib/base/result';
import { ticksPerSecond } from '@/lib/editor/document/time';
import type { SyncFile } from '@/lib/editor/export/disk-file';
import type { VideoPlan } from '@/lib/editor/export/plan';
import { planFrameTicks } from '@/lib/editor/export/plan';
import type { ExportJob, ExportWorld } from '@/lib/editor/export/run-export';
import { runExport } from '@/lib/editor/export/run-export';
import { SoundMixer } from '@/lib/editor/export/sound-mixer';
import { ExportStage } from '@/lib/editor/export/export-stage';
import type { StereoBlock } from '@/lib/editor/export/stereo';
import { writeVideo } from '@/lib/editor/export/write-movie';
import { MediaPool } from '@/lib/editor/media/media-pool';

/** `ours` makes the whole export; `bare` draws and mixes everything first and times encoding and writing alone. */
export interface BenchRequest {
  readonly kind: 'ours' | 'bare';
  readonly job: ExportJob;
}

type WorkerScope = { readonly fonts: FontFaceSet; postMessage(message: number): void; onmessage: ((event: MessageEvent<BenchRequest>) => void) | null };
const scope = globalThis as unknown as WorkerScope;

const world: ExportWorld = {
  fetch: (...request) => fetch(...request),
  createImageBitmap: (source, options) => createImageBitmap(source, options),
  setTimeout: (run, delayMs) => setTimeout(run, delayMs) as unknown as number,
  clearTimeout: (handle) => clearTimeout(handle),
  fonts: scope.fonts,
};
const hooks = { stopReason: () => null, isCancelled: () => false, onProgress: () => Promise.resolve() };

scope.onmessage = ({ data }) => {
  void withFile((file) => (data.kind === 'ours' ? timeOurs(data.job, file) : timeBare(data.job, file))).then((ms) => scope.postMessage(ms));
};

async function timeOurs(job: ExportJob, file: SyncFile): Promise<number> {
  const startMs = performance.now();
  const outcome = await runExport(job, world, file, hooks);
  assert(outcome.ok, 'the export of the bench works');
  return performance.now() - startMs;
}

async function timeBare(job: ExportJob, file: SyncFile): Promise<number> {
  const { plan } = job;
  assert(plan.kind === 'video', 'the bench exports a video');
  const prepared = await prepare(job, plan);
  registerAacEncoder();
  const startMs = performance.now();
  const outcome = await writeVideo(plan, { ...prepared, file, stopReason: hooks.stopReason, onProgress: hooks.onProgress });
  assert(outcome.ok, 'encoding works');
  return performance.now() - startMs;
}

/** Every frame and every block of sound of the export, in memory. */
async function prepare({ document, assets }: ExportJob, plan: VideoPlan) {
  const pool = new MediaPool({ ...world, findAsset: (assetId) => assets.find((asset) => asset.id === assetId) ?? null });
  const stage = new ExportStage({ document, pool, size: plan, acceptedClipIds: new Set(), ...world });
  const mixer = new SoundMixer({ document, fromTicks: plan.fromTicks, openSound: (assetId) => pool.openSound(assetId), onBroken: () => undefined });
  const frames: VideoFrame[] = [];
  const timeOf = (index: number) => Math.round((index * planFrameTicks(plan) * 1_000_000) / ticksPerSecond);
  for (let index = 0; index < plan.frameCount; index += 1) {
    await stage.show(plan.fromTicks + index * planFrameTicks(plan));
    frames.push(await stage.capture({ timestamp: timeOf(index), duration: timeOf(index + 1) - timeOf(index) }));
  }
  const blocks: StereoBlock[] = [];
  const count = plan.sound?.sampleCount ?? 0;
  for (let done = 0; done < count; done += 24_000) blocks.push(await mixer.mix(Math.min(24_000, count - done)));
  mixer.close();
  pool.close();
  return {
    stage: { show: () => Promise.resolve(ok('changed' as const)), capture: () => Promise.resolve(take(frames)) },
    mixer: { mix: () => Promise.resolve(take(blocks)) },
  };
}

function take<T>(list: T[]): T {
  const first = list.shift();
  assert(first !== undefined, 'everything was prepared');
  return first;
}

/** On the disk, as exports are. */
async function withFile(use: (file: SyncFile) => Promise<number>): Promise<number> {
  const root = await navigator.storage.getDirectory();
  const handle = (await root.getFileHandle('bench.mp4', { create: true })) as FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncFile & { truncate(size: number): void }> };
  const file = await handle.createSyncAccessHandle();
  file.truncate(0);
  try {
    return await use(file);
  } finally {
    file.close();
  }
}
