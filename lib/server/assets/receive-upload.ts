import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebReadableStream } from 'node:stream/web';
import type { Asset } from '@/generated/prisma/client';
import { limits } from '@/lib/base/limits';
import { err, ok, type Result } from '@/lib/base/result';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { assetView, viewedWith } from '@/lib/server/assets/asset-views';
import { inspectMedia, type MediaFacts, type MediaProblem } from '@/lib/server/assets/inspect-media';
import { systemNow } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { mediaStorage, uploadFolder } from '@/lib/server/storage/media-storage';
import { storageKey } from '@/lib/server/storage/storage';
import { notify } from '@/lib/server/updates/notify';

export interface Upload {
  readonly userId: string;
  readonly projectId: string;
  readonly name: string;
  /** PF4: what the bytes must be, as lower-case hexadecimal; null where nobody says. */
  readonly sha256: string | null;
  /** TO31: the generated picture, or the edition of one, that these bytes are an edition of; null for what comes from outside. */
  readonly editionOf: string | null;
  readonly request: Request;
}

export type UploadError =
  | { readonly code: 'not_found' }
  | { readonly code: 'too_large'; readonly status: 413; readonly message: string }
  | { readonly code: 'project_full' | 'incomplete' | 'sum_differs' | 'no_edition'; readonly status: 400; readonly message: string }
  | MediaProblem;

/**
 * Takes an upload in: streamed to a file with a bound, looked at by what it contains and not by its name, then moved to storage. Nothing of
 * a refused one is kept.
 */
export async function receiveUpload({ userId, projectId, name, sha256, editionOf, request }: Upload): Promise<Result<AssetView, UploadError>> {
  const project = await db().project.findFirst({ where: { id: projectId, userId, deletedAt: null }, select: { id: true } });
  if (project === null) return err({ code: 'not_found' });
  const edited = editionOf === null ? null : await editablePicture({ userId, projectId }, editionOf);
  if (edited === undefined) return err({ code: 'not_found' });
  if ((await db().asset.count({ where: { projectId, deletedAt: null } })) >= limits.assetsPerProject) {
    return err({ code: 'project_full', status: 400, message: `A project holds at most ${limits.assetsPerProject} files. Delete some first.` });
  }
  await mkdir(uploadFolder(), { recursive: true });
  const file = path.join(uploadFolder(), randomUUID());
  try {
    const written = await writeBounded(request, file);
    if (!written.ok) return written;
    if (sha256 !== null && sha256 !== written.value) return err({ code: 'sum_differs', status: 400, message: 'These bytes are not the ones that the project file speaks of.' });
    const facts = await inspectMedia(file);
    if (!facts.ok) return facts;
    const { kind, widthPx, heightPx } = facts.value;
    if (edited !== null && (kind !== 'image' || widthPx !== edited.widthPx || heightPx !== edited.heightPx)) {
      return err({ code: 'no_edition', status: 400, message: 'An edition is a picture of the same size as the one that it was made of.' });
    }
    return ok(await keep({ userId, projectId, name, editedFromId: edited?.id ?? null }, file, facts.value));
  } finally {
    await rm(file, { force: true });
  }
}

/** @returns the SHA-256 of what was written. */
async function writeBounded(request: Request, file: string): Promise<Result<string, UploadError>> {
  const tooLarge = { code: 'too_large', status: 413, message: `Files may have up to ${limits.uploadBytes / 1024 ** 3} GB.` } as const;
  const announced = request.headers.get('content-length');
  if (announced !== null && Number(announced) > limits.uploadBytes) return err(tooLarge);
  if (request.body === null) return err({ code: 'incomplete', status: 400, message: 'The file is empty.' });
  let bytes = 0;
  const sum = createHash('sha256');
  const bound = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.byteLength;
      sum.update(chunk);
      done(bytes > limits.uploadBytes ? new RangeError('too large') : null, chunk);
    },
  });
  try {
    await pipeline(Readable.fromWeb(request.body as WebReadableStream<Uint8Array>), bound, createWriteStream(file, { flags: 'wx' }));
  } catch (error) {
    if (error instanceof RangeError) return err(tooLarge);
    if (request.signal.aborted || isBrokenOff(error)) return err({ code: 'incomplete', status: 400, message: 'The upload broke off. Try it again.' });
    throw error;
  }
  if (announced !== null && Number(announced) !== bytes) return err({ code: 'incomplete', status: 400, message: 'The upload broke off. Try it again.' });
  return bytes === 0 ? err({ code: 'incomplete', status: 400, message: 'The file is empty.' }) : ok(sum.digest('hex'));
}

function isBrokenOff(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || (error instanceof Error && error.message === 'aborted');
}

/** The generated picture, or the copy of one, that an edition goes back to: an edition of an edition is one of the same picture. Undefined where there is none. */
async function editablePicture(where: Pick<Upload, 'userId' | 'projectId'>, id: string): Promise<Pick<Asset, 'id' | 'widthPx' | 'heightPx'> | undefined> {
  const asset = await db().asset.findFirst({ where: { ...where, id, status: 'ready', kind: 'image' }, include: { editedFrom: true } });
  const made = asset?.editedFrom ?? asset;
  return made === null || (made.generationId === null && made.madeBy === null) ? undefined : made;
}

interface Kept extends Pick<Upload, 'userId' | 'projectId' | 'name'> {
  readonly editedFromId: string | null;
}

async function keep({ userId, projectId, name, editedFromId }: Kept, file: string, facts: MediaFacts): Promise<AssetView> {
  const id = randomUUID();
  const original = storageKey(userId, id, 'original');
  const thumbnailKey = facts.thumbnail === null ? null : storageKey(userId, id, 'thumbnail');
  const { size } = await stat(file);
  if (facts.thumbnail !== null && thumbnailKey !== null) await mediaStorage().put(thumbnailKey, facts.thumbnail);
  await mediaStorage().adopt(original, file);
  const { kind, mime, widthPx, heightPx, durationMs, hasSound } = facts;
  const asset = await db().asset.create({
    data: {
      id, userId, projectId, name, editedFromId, kind, mime, widthPx, heightPx, durationMs, hasSound,
      status: 'ready', sizeBytes: size, storageKey: original, thumbnailKey, createdAt: new Date(systemNow()),
    },
    include: viewedWith,
  });
  await notify({ accountId: userId, projectId, assetIds: [id], quiet: true });
  return assetView(asset);
}
