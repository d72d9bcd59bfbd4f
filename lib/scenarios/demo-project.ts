import 'server-only';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { assert } from '@/lib/base/assert';
import { runCommands } from '@/lib/editor/commands/run-command';
import { applyDiff } from '@/lib/editor/document/diff';
import { emptyDocument } from '@/lib/editor/document/empty';
import type { ProjectDocument } from '@/lib/editor/document/schema';
import { frameStartTicks, millisecondsToTicks, secondsToTicks } from '@/lib/editor/document/time';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { bells } from '@/lib/scenarios/bells';
import { longTimeline } from '@/lib/scenarios/long-timeline';
import { keepThumbnail } from '@/lib/server/assets/keep-thumbnail';
import { receiveUpload } from '@/lib/server/assets/receive-upload';
import { beginWith, createProject } from '@/lib/server/projects/write-projects';
import { labTexts } from '@/lib/texts/en/lab';

const pictureSeconds = 5;

/**
 * The project that every scenario starts with: a picture with a clear subject and a short video, uploaded and placed like anybody's. With
 * `clipCount`, a long one that has so many clips of them, and of a sound.
 */
export async function createDemoProject(userId: string, clipCount: number | null = null): Promise<string> {
  const { name, picture, video, sound } = labTexts.project;
  const created = await createProject(userId, name);
  assert(created.ok, 'a fresh account has room for a project');
  const projectId = created.value.id;
  const [pictureAsset, videoAsset] = await Promise.all([
    mediaFile('balloon.jpg').then((file) => upload(userId, projectId, picture, file)),
    mediaFile('night-train.webm').then((file) => upload(userId, projectId, video, file)),
  ]);
  const poster = await keepThumbnail(userId, videoAsset.id, requestWith(await mediaFile('night-train.poster.jpg')));
  assert(poster.ok, 'the poster of the video is a picture');
  const document =
    clipCount === null
      ? timeline(pictureAsset, videoAsset)
      : longTimeline({ picture: pictureAsset, video: videoAsset, sound: await upload(userId, projectId, sound, bells()) }, clipCount);
  await beginWith(projectId, document);
  return projectId;
}

async function upload(userId: string, projectId: string, name: string, file: Buffer): Promise<AssetView> {
  const received = await receiveUpload({ userId, projectId, name, sha256: null, editionOf: null, request: requestWith(file) });
  assert(received.ok, `${name} can be uploaded`);
  return received.value;
}

function mediaFile(name: string): Promise<Buffer> {
  return readFile(path.join(/* turbopackIgnore: true */ process.cwd(), 'lib/scenarios/media', name));
}

/** Uploads are requests: the same path, the same checks. */
function requestWith(body: Buffer): Request {
  return new Request('http://lab.invalid/', { method: 'POST', body: new Uint8Array(body) });
}

/** The picture for five seconds, then the video whole. */
function timeline(picture: AssetView, video: AssetView): ProjectDocument {
  const document = emptyDocument();
  const pictureTicks = secondsToTicks(pictureSeconds);
  const videoTicks = millisecondsToTicks(video.durationMs ?? 0);
  const onTrack = { trackId: 'video-1' } as const;
  const diff = runCommands(document, [
    { type: 'insert-clip', clip: { ...onTrack, id: randomUUID(), kind: 'image', name: picture.name, assetId: picture.id, startTicks: 0, durationTicks: pictureTicks, sourceDurationTicks: null } },
    {
      type: 'insert-clip',
      clip: {
        ...onTrack, id: randomUUID(), kind: 'video', name: video.name, assetId: video.id, startTicks: pictureTicks,
        durationTicks: frameStartTicks(videoTicks, document.canvas.frameRate), sourceDurationTicks: videoTicks,
      },
    },
  ]);
  assert(diff.ok, 'two clips fit on an empty timeline');
  return applyDiff(document, diff.value);
}
