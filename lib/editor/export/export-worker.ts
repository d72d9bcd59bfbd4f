import { breathe } from '@/lib/base/breathe';
import type { SyncFile } from '@/lib/editor/export/disk-file';
import { failureOf } from '@/lib/editor/export/failure';
import { findGaps } from '@/lib/editor/export/find-gaps';
import type { FromWorker, ToWorker } from '@/lib/editor/export/messages';
import { exportFolder } from '@/lib/editor/export/messages';
import type { ExportJob, ExportWorld } from '@/lib/editor/export/run-export';
import { runExport } from '@/lib/editor/export/run-export';

/** What a worker's global scope has beside that of a window. */
interface WorkerScope {
  readonly fonts: FontFaceSet;
  postMessage(message: FromWorker): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
}

/** Only workers may open a file for writing in place. */
type WritableFileHandle = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncFile> };

const scope = globalThis as unknown as WorkerScope;
const world: ExportWorld = {
  fetch: (...request) => fetch(...request),
  createImageBitmap: (source, options) => createImageBitmap(source, options),
  setTimeout: (run, delayMs) => setTimeout(run, delayMs) as unknown as number,
  clearTimeout: (handle) => clearTimeout(handle),
  fonts: scope.fonts,
};

/** News of progress are told this often at most. */
const progressEveryMs = 200;

let isCancelled = false;

scope.addEventListener('message', ({ data: message }) => {
  if (message.type === 'cancel') isCancelled = true;
  else if (message.type === 'look') void look(message.job);
  else void run(message.job, message.fileName);
});

async function look({ document, plan, assets }: ExportJob): Promise<void> {
  const byId = new Map(assets.map((asset) => [asset.id, asset]));
  const gaps = await findGaps({ ...world, document, plan, findAsset: (assetId) => byId.get(assetId) ?? null });
  scope.postMessage({ type: 'gaps', gaps });
}

async function run(job: ExportJob, fileName: string): Promise<void> {
  try {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(exportFolder, { create: true });
    const handle = (await folder.getFileHandle(fileName, { create: true })) as WritableFileHandle;
    const file = await handle.createSyncAccessHandle();
    const outcome = await runExport(job, world, file, { onProgress: progressOf(file), isCancelled: () => isCancelled });
    if (outcome.ok) file.flush();
    const bytes = file.getSize();
    file.close();
    if (!outcome.ok) await folder.removeEntry(fileName);
    scope.postMessage(outcome.ok ? { type: 'done', bytes } : { type: 'failed', failure: outcome.error });
  } catch (error) {
    const failure = failureOf(error);
    scope.postMessage({ type: 'failed', failure: failure.code === 'encoder_failed' ? { code: 'disk_failed' } : failure });
  }
}

/** Tells of progress now and then, and lets messages in: work that never waits would not hear that it is cancelled. */
function progressOf(file: SyncFile): (doneTicks: number) => Promise<void> {
  let toldAtMs = -Infinity;
  return async (doneTicks) => {
    if (performance.now() - toldAtMs < progressEveryMs) return;
    toldAtMs = performance.now();
    scope.postMessage({ type: 'progress', doneTicks, bytes: file.getSize() });
    await breathe();
  };
}
