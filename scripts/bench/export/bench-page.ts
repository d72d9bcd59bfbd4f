import { emptyDocument } from '@/lib/editor/document/empty';
import type { ProjectDocument } from '@/lib/editor/document/model';
import { ticksPerSecond } from '@/lib/editor/document/time';
import type { ExportPlan } from '@/lib/editor/export/plan';
import { exportSize, planExport } from '@/lib/editor/export/plan';
import type { ExportJob } from '@/lib/editor/export/run-export';
import { defaultSettings } from '@/lib/editor/export/settings';
import { makeAsset } from '@/lib/editor/testing/assets';
import { makeClip, makeDocument, makeTrack } from '@/lib/editor/testing/documents';
import { makePicture, makeTone, makeWav } from '@/lib/editor/testing/make-media';
import { makeScene } from '@/scripts/bench/export/make-scene';
import type { BenchRequest } from '@/scripts/bench/export/bench-worker';

/** What the node side calls in the page. */
const bench = { makeMedia, prepareSpeed, prepareLength, time };
export type Bench = typeof bench;
Object.assign(globalThis, { bench });

let job: ExportJob | null = null;

const toneSeconds = 60;

/** Makes the media of both benches and gives them to the server, whence the page that is measured reads them. */
async function makeMedia(sceneSeconds: number): Promise<void> {
  const put = (name: string, body: Blob) => fetch(`/media/${name}`, { method: 'PUT', body });
  await put('scene', await makeScene(1280, 720, 30, sceneSeconds));
  await put('card', await makePicture(600, 400, '#d07030'));
  await put('tone', makeWav(makeTone({ hz: 220, seconds: toneSeconds, sampleRate: 48_000 })));
  for (const [index, color] of ['#204060', '#604020', '#206040'].entries()) await put(`picture-${index}`, await makePicture(640, 360, color));
}

/** A scene filmed at 720p under a turned, half-seen picture, or by itself: decoded, composed, encoded. */
function prepareSpeed(lengthSeconds: number, scene: 'film under a picture' | 'film alone'): void {
  const lengthTicks = lengthSeconds * ticksPerSecond;
  const clips = [
    makeClip({ id: 'film', trackId: 'film', kind: 'video', assetId: 'scene', durationTicks: lengthTicks, sourceDurationTicks: lengthTicks }),
    makeClip({ id: 'card', trackId: 'card', assetId: 'card', durationTicks: lengthTicks, transform: { ...makeClip({ id: 'x' }).transform, x: 0.25, y: -0.2, scale: 0.4, rotationDegrees: 8, opacity: 0.8 } }),
  ];
  const document = makeDocument({ tracks: [makeTrack({ id: 'film', order: 0 }), makeTrack({ id: 'card', order: 1 })], clips: scene === 'film alone' ? clips.slice(0, 1) : clips, canvas: { ...emptyDocument().canvas, widthPx: 1280, heightPx: 720 } });
  job = jobOf(document, planOf(document), [mediaAt('scene', 'video'), mediaAt('card', 'image')]);
}

/** One picture after another, each for five seconds, over a tone, at 360p. */
function prepareLength(lengthSeconds: number): void {
  const assets = [mediaAt('tone', 'audio'), ...[0, 1, 2].map((index) => mediaAt(`picture-${index}`, 'image'))];
  const each = (count: number) => Array.from({ length: count }, (_, index) => index);
  const toneTicks = toneSeconds * ticksPerSecond;
  const clips = [
    ...each(Math.ceil(lengthSeconds / 5)).map((index) =>
      makeClip({ id: `p${index}`, trackId: 'film', assetId: `picture-${index % 3}`, startTicks: index * 5 * ticksPerSecond, durationTicks: 5 * ticksPerSecond }),
    ),
    ...each(Math.ceil(lengthSeconds / toneSeconds)).map((index) =>
      makeClip({ id: `t${index}`, trackId: 'tone', kind: 'audio', assetId: 'tone', startTicks: index * toneTicks, durationTicks: toneTicks, sourceDurationTicks: toneTicks }),
    ),
  ];
  const document = makeDocument({ tracks: [makeTrack({ id: 'film', order: 0 }), makeTrack({ id: 'tone', order: 1, kind: 'audio' })], clips });
  job = jobOf(document, { ...planOf(document), ...exportSize(document.canvas, 360) }, assets);
}

/** Runs the prepared export in a worker of its own. @returns milliseconds. */
function time(kind: BenchRequest['kind']): Promise<number> {
  const worker = new Worker('/bench-worker.js', { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<number>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage({ kind, job });
  });
}

function mediaAt(id: string, kind: 'image' | 'video' | 'audio') {
  return makeAsset({ id, kind, url: new URL(`/media/${id}`, location.href).href });
}

function planOf(document: ProjectDocument): ExportPlan {
  const planned = planExport({ ...defaultSettings(document), shortSidePx: 720, frameRate: '30' }, { document, playheadTicks: 0 });
  if (!planned.ok) throw new Error(planned.error.code);
  return planned.value;
}

function jobOf(document: ProjectDocument, plan: ExportPlan, assets: ExportJob['assets']): ExportJob {
  return { document, plan, assets, acceptedClipIds: [] };
}

/** With a length in its address the page exports by itself: nothing that watches a page from outside has to be attached to it, which would keep all that it reads. */
const ownSeconds = Number(new URLSearchParams(location.search).get('length') ?? '0');
if (ownSeconds > 0) {
  prepareLength(ownSeconds);
  const ms = await time('ours');
  await fetch('/result', { method: 'POST', body: String(ms) });
}
