import 'server-only';
import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inspectMedia, type MediaFacts } from '@/lib/server/assets/inspect-media';
import { uploadFolder } from '@/lib/server/storage/media-storage';

/** What a video in memory is, by its content; null where it is none that can be played. */
export async function inspectVideoBytes(bytes: Uint8Array): Promise<MediaFacts | null> {
  await mkdir(uploadFolder(), { recursive: true });
  const file = path.join(uploadFolder(), randomUUID());
  try {
    await writeFile(file, bytes, { flag: 'wx' });
    const facts = await inspectMedia(file);
    return facts.ok && facts.value.kind === 'video' ? facts.value : null;
  } finally {
    await rm(file, { force: true });
  }
}
