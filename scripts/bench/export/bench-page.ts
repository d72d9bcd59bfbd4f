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
const bench = { prepareSpeed, prepareLength, time };
export type Bench = typeof bench;
Object.assign(globalThis, { bench });

let job: ExportJob | null = null;

/** A scene filmed at 720p under a turned, half-seen picture, with a tone: decoded, composed, mixed. */
async function prepareSpeed(lengthSeconds: number): Promise<void> {
  const film = URL.createObjectURL(await makeScene(1280, 720, 30, lengthSeconds));
  const lengthTicks = lengthSeconds * ticksPerSecond;
  const clips = [
    makeClip({ id: 'film', trackId: 'film', kind: 'video', assetId: 'film', durationTicks: lengthTicks, sourceDurationTicks: lengthTicks }),
    makeClip({ id: 'card', trackId: 'card', assetId: 'card', durationTicks: lengthTicks, transform: { ...makeClip({ id: 'x' }).transform, x: 0.25, y: -0.2, scale: 0.4, rotationDegrees: 8, opacity: 0.8 } }),
  ];
  const document = makeDocument({ tracks: [makeTrack({ id: 'film', order: 0 }), makeTrack({ id: 'card', order: 1 })], clips, canvas: { ...emptyDocument().canvas, widthPx: 1280, heightPx: 720 } });
  const card = URL.createObjectURL(await makePicture(600, 400, '#d07030'));
  job = jobOf(document, planOf(document), [makeAsset({ id: 'film', kind: 'video', url: film }), makeAsset({ id: 'card', kind: 'image', url: card })]);
}

/** One picture after another, each for five seconds, over a tone, at 360p. */
async function prepareLength(lengthSeconds: number): Promise<void> {
  const tone = URL.createObjectURL(makeWav(makeTone({ hz: 220, seconds: 60, sampleRate: 48_000 })));
  const pictures = await Promise.all(['#204060', '#604020', '#206040'].map(async (color) => URL.createObjectURL(await makePicture(640, 360, color))));
  const assets = [makeAsset({ id: 'tone', kind: 'audio', url: tone }), ...pictures.map((url, index) => makeAsset({ id: `picture-${index}`, kind: 'image', url }))];
  const each = (count: number) => Array.from({ length: count }, (_, index) => index);
  const clips = [
    ...each(Math.ceil(lengthSeconds / 5)).map((index) =>
      makeClip({ id: `p${index}`, trackId: 'film', assetId: `picture-${index % 3}`, startTicks: index * 5 * ticksPerSecond, durationTicks: 5 * ticksPerSecond }),
    ),
    ...each(Math.ceil(lengthSeconds / 60)).map((index) =>
      makeClip({ id: `t${index}`, trackId: 'tone', kind: 'audio', assetId: 'tone', startTicks: index * 60 * ticksPerSecond, durationTicks: 60 * ticksPerSecond, sourceDurationTicks: 60 * ticksPerSecond }),
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

function planOf(document: ProjectDocument): ExportPlan {
  const planned = planExport({ ...defaultSettings(document), shortSidePx: 720, frameRate: '30' }, { document, playheadTicks: 0 });
  if (!planned.ok) throw new Error(planned.error.code);
  return planned.value;
}

function jobOf(document: ProjectDocument, plan: ExportPlan, assets: ExportJob['assets']): ExportJob {
  return { document, plan, assets, acceptedClipIds: [] };
}
