import 'server-only';
import { Readable } from 'node:stream';
import { parseRange } from '@/lib/base/byte-range';
import { attachment } from '@/lib/server/attachment';
import { db } from '@/lib/server/db';
import { mediaStorage } from '@/lib/server/storage/media-storage';

export interface MediaRequest {
  readonly userId: string;
  readonly assetId: string;
  readonly part: 'original' | 'thumbnail' | 'words';
  readonly isDownload: boolean;
  /** The `Range` header. */
  readonly range: string | null;
}

const keyFields = { original: 'storageKey', thumbnail: 'thumbnailKey', words: 'wordsKey' } as const;
const partMimes: Readonly<Record<MediaRequest['part'], string | null>> = { original: null, thumbnail: 'image/jpeg', words: 'application/json' };

/** The bytes of an asset of this person, whole or one range; null where there is no such asset, whoever else may have it. */
export async function serveMedia(request: MediaRequest): Promise<Response | null> {
  const asset = await db().asset.findFirst({ where: { id: request.assetId, userId: request.userId, status: 'ready' } });
  const key = asset?.[keyFields[request.part]] ?? null;
  if (asset === null || key === null) return null;
  const whole = await mediaStorage().read(key);
  if (whole === null) return null;
  const headers = new Headers({
    'content-type': partMimes[request.part] ?? asset.mime ?? 'application/octet-stream',
    'accept-ranges': 'bytes',
    'cache-control': 'private, max-age=31536000, immutable',
  });
  if (request.isDownload) headers.set('content-disposition', attachment(fileName(asset.name, asset.mime)));
  const range = request.range === null ? null : parseRange(request.range, whole.sizeBytes);
  if (range === null) {
    headers.set('content-length', String(whole.sizeBytes));
    return new Response(webStream(whole.stream), { headers });
  }
  whole.stream.destroy();
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${whole.sizeBytes}`);
    return new Response(null, { status: 416, headers });
  }
  const part = await mediaStorage().read(key, range);
  if (part === null) return null;
  headers.set('content-range', `bytes ${range.startByte}-${range.endByte}/${whole.sizeBytes}`);
  headers.set('content-length', String(range.endByte - range.startByte + 1));
  return new Response(webStream(part.stream), { status: 206, headers });
}

function webStream(stream: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
}

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'image/gif': 'gif', 'image/avif': 'avif',
  'application/json': 'json', 'video/mp4': 'mp4', 'video/quicktime': 'mov', 'video/webm': 'webm', 'video/x-matroska': 'mkv', 'video/matroska': 'mkv',
  'audio/mpeg': 'mp3', 'audio/wav': 'wav', 'audio/vnd.wave': 'wav', 'audio/ogg': 'ogg', 'audio/flac': 'flac', 'audio/x-flac': 'flac', 'audio/mp4': 'm4a', 'audio/x-m4a': 'm4a', 'audio/aac': 'aac',
};

/** A download has the ending of what it is. */
function fileName(name: string, mime: string | null): string {
  const extension = extensions[mime ?? ''];
  return extension === undefined || name.toLowerCase().endsWith(`.${extension}`) ? name : `${name}.${extension}`;
}
