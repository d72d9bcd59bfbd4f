import 'server-only';
import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inspectMedia, type MediaFacts } from '@/lib/server/assets/inspect-media';
import { uploadFolder } from '@/lib/server/storage/media-storage';

/** What a video or a sound in memory is, by its content; null where it is none of this kind that can be played. */
export async function inspectBytes(bytes: Uint8Array, kind: 'video' | 'audio'): Promise<MediaFacts | null> {
  await mkdir(uploadFolder(), { recursive: true });
  const file = path.join(uploadFolder(), randomUUID());
  try {
    await writeFile(file, bytes, { flag: 'wx' });
    const facts = await inspectMedia(file);
    return facts.ok && facts.value.kind === kind ? facts.value : null;
  } finally {
    await rm(file, { force: true });
  }
}
