import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startExport } from '@/lib/editor/export/exporter';
import { lookForGaps } from '@/lib/editor/export/exporter';
import { openExportWorker } from '@/lib/editor/export/open-worker';
import { planExport } from '@/lib/editor/export/plan';
import type { ExportJob } from '@/lib/editor/export/run-export';
import type { ExportSettings } from '@/lib/editor/export/settings';
import { defaultSettings } from '@/lib/editor/export/settings';
import { makeAsset } from '@/lib/editor/testing/assets';
import { makeClip, makeDocument, seconds } from '@/lib/editor/testing/documents';
import { openExported } from '@/lib/editor/testing/export-studio';
import { makePicture, makeVideo } from '@/lib/editor/testing/make-media';

/** A real worker has no test's server, so its media have addresses of the browser's own. */
let filmUrl = '';
let cardUrl = '';
beforeAll(async () => {
  filmUrl = URL.createObjectURL(await makeVideo({ framesPerSecond: 30, frameCount: 60, toneHz: 440 }));
  cardUrl = URL.createObjectURL(await makePicture(64, 36, '#3060c0'));
});

const exportsFolder = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('exports', { create: true });

beforeEach(async () => {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry('exports', { recursive: true }).catch(() => undefined);
});

async function fileNames(): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of (await exportsFolder()).keys()) names.push(name);
  return names;
}

function job(settings: Partial<ExportSettings> = {}, repeats = 1): ExportJob {
  const document = makeDocument({
    clips: Array.from({ length: repeats }, (_, index) =>
      makeClip({ id: `film-${index}`, kind: 'video', assetId: 'film', startTicks: seconds(2 * index), durationTicks: seconds(2), sourceDurationTicks: seconds(2) }),
    ),
  });
  const planned = planExport({ ...defaultSettings(document), shortSidePx: 480, ...settings }, { document, playheadTicks: 0 });
  if (!planned.ok) throw new Error(planned.error.code);
  return { plan: planned.value, document, assets: [makeAsset({ id: 'film', kind: 'video', url: filmUrl })], acceptedClipIds: [] };
}

const start = (wanted: ExportJob, onProgress: Parameters<typeof startExport>[2]['onProgress'] = () => undefined) =>
  startExport(wanted, 'test.mp4', { openWorker: openExportWorker, setTimeout: (run, delayMs) => window.setTimeout(run, delayMs), onProgress });

describe('an export in its worker', () => {
  it('[EO7] writes the file to the disk while it is made, and ends with all of it', async () => {
    const sizes: number[] = [];
    const outcome = await start(job({}, 3), ({ bytes }) => sizes.push(bytes)).done;
    if (!outcome.ok) throw new Error(outcome.error.code);
    const file = await (await (await exportsFolder()).getFileHandle('test.mp4')).getFile();
    expect(file.size).toBe(outcome.value.bytes);
    expect(sizes.some((bytes) => bytes > 0 && bytes < file.size)).toBe(true);
    const exported = await openExported(file);
    expect(exported.mimeType).toMatch(/^video\/mp4; codecs="avc1\.64[0-9a-f]{4}, mp4a\.40\.2"$/);
    expect(Math.abs(exported.durationSeconds - 6)).toBeLessThan(1 / 30);
    exported.close();
  });

  it('[EO9] cancelled on the way, it ends soon and leaves no file', async () => {
    const running = start(job({}, 100), () => running.cancel());
    expect(await running.done).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(await fileNames()).toEqual([]);
  });

  it('[EO9] hears a cancel where nothing makes it wait', async () => {
    const pictures = makeDocument({ clips: Array.from({ length: 600 }, (_, index) => makeClip({ id: `p-${index}`, assetId: 'card', startTicks: index * 24_000, durationTicks: 24_000 })) });
    const planned = planExport({ ...defaultSettings(pictures), format: 'gif', gifFramesPerSecond: 10 }, { document: pictures, playheadTicks: 0 });
    if (!planned.ok) throw new Error(planned.error.code);
    const assets = [makeAsset({ id: 'card', kind: 'image', url: cardUrl })];
    const running = start({ plan: planned.value, document: pictures, assets, acceptedClipIds: [] }, () => running.cancel());
    expect(await running.done).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(await fileNames()).toEqual([]);
  });

  it('[EO12] says so where the worker cannot start', async () => {
    const nowhere = URL.createObjectURL(new Blob(['throw new Error("no memory")'], { type: 'text/javascript' }));
    const options = { openWorker: () => new Worker(nowhere), setTimeout: () => undefined, onProgress: () => undefined };
    expect(await startExport(job(), 'test.mp4', options).done).toMatchObject({ ok: false, error: { code: 'worker_failed' } });
  });

  it('[EO4] lists the clips whose media cannot be had, before it starts', async () => {
    const broken = URL.createObjectURL(new Blob(['this is no video']));
    const wanted = job({}, 2);
    const gaps = (assets: ExportJob['assets']) => lookForGaps({ ...wanted, assets }, openExportWorker);
    expect(await gaps(wanted.assets)).toEqual([]);
    const film = { clipName: 'film-0', clipId: 'film-0', kind: 'video', startTicks: 0, assetId: 'film' };
    const other = { ...film, clipName: 'film-1', clipId: 'film-1', startTicks: seconds(2) };
    const both = (reason: string) => [{ ...film, reason }, { ...other, reason }];
    expect(await gaps([])).toEqual(both('missing'));
    expect(await gaps([makeAsset({ id: 'film', kind: 'video', url: broken })])).toEqual(both('undecodable'));
    expect(await gaps([makeAsset({ id: 'film', kind: 'video', status: 'pending', url: null })])).toEqual(both('pending'));
    const gone = URL.createObjectURL(new Blob([]));
    URL.revokeObjectURL(gone);
    expect(await gaps([makeAsset({ id: 'film', kind: 'video', url: gone })])).toEqual(both('unreachable'));
  });
});
