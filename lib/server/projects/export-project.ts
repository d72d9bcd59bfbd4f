import 'server-only';
import { createHash } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import { configure, TextReader, ZipWriter } from '@zip.js/zip.js';
import type { Asset } from '@/generated/prisma/client';
import { assert } from '@/lib/base/assert';
import { parseDocument } from '@/lib/editor/document/migrate';
import type { ProjectManifest } from '@/lib/editor/document/project-file';
import { projectFile } from '@/lib/editor/document/project-file-facts';
import { mediaKinds } from '@/lib/editor/media/asset-view';
import { assetView, viewedWith, type ViewedAsset } from '@/lib/server/assets/asset-views';
import { readWords } from '@/lib/server/assets/spoken-words';
import { systemNow } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { log } from '@/lib/server/log';
import { mediaStorage } from '@/lib/server/storage/media-storage';

configure({ useWebWorkers: false });

type FileAsset = ProjectManifest['assets'][number];

/**
 * PF1: the project file of a project of this person, as it is read: no more of it is in memory than what is on its way. Null where there is no such
 * project, whoever else may have it (PF7).
 */
export async function exportProject(userId: string, projectId: string): Promise<{ readonly name: string; readonly stream: ReadableStream<Uint8Array> } | null> {
  const project = await db().project.findFirst({ where: { id: projectId, userId, deletedAt: null } });
  if (project === null) return null;
  const document = parseDocument(project.document);
  assert(document.ok, 'what was saved is a document');
  const shown = new Set(Object.values(document.value.clips).flatMap(({ assetId }) => assetId ?? []));
  const assets = await db().asset.findMany({ where: { projectId, userId }, include: viewedWith, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  const wanted = assets.filter(({ id, deletedAt }) => deletedAt === null || shown.has(id));
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const facts = { format: projectFile.format, version: projectFile.version, name: project.name, exportedAt: new Date(systemNow()).toISOString(), document: document.value } as const;
  writeFile(writable, facts, wanted).catch((error: unknown) => {
    // The reader is gone, or a file cannot be read any more: an incomplete zip is told from a whole one by its missing directory.
    log().info({ projectId, error: String(error) }, 'an export was not finished');
    void writable.abort(error).catch(() => undefined);
  });
  return { name: project.name, stream: readable };
}

async function writeFile(writable: WritableStream<Uint8Array>, facts: Omit<ProjectManifest, 'assets'>, wanted: readonly ViewedAsset[]): Promise<void> {
  const zip = new ZipWriter(writable, { level: 0, keepOrder: true, extendedTimestamp: false });
  const assets: FileAsset[] = [];
  const ids = new Set(wanted.map(({ id }) => id));
  for (const asset of wanted) {
    const { madeOf } = assetView(asset);
    const origin = madeOf === null || !ids.has(madeOf.assetId) ? {} : { madeOf: { id: madeOf.assetId, tool: madeOf.tool } };
    assets.push({ ...(await writeAsset(zip, asset)), ...origin });
  }
  // Last, because it has the sums of all that came before it.
  const manifest: ProjectManifest = { ...facts, assets };
  await zip.add(projectFile.manifestPath, new TextReader(JSON.stringify(manifest)));
  await zip.close();
}

async function writeAsset(zip: ZipWriter<unknown>, { id, kind, name, mime, status, storageKey, wordsKey }: Asset): Promise<FileAsset> {
  const known = { id, kind: mediaKinds.find((each) => each === kind) ?? 'image', name, mime };
  const stored = status === 'ready' && storageKey !== null ? await mediaStorage().read(storageKey) : null;
  if (stored === null) return { ...known, sizeBytes: null, sha256: null, path: null };
  const path = `media/${id}`;
  const hash = createHash('sha256');
  const summed = stored.stream.pipe(
    new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        done(null, chunk);
      },
    }),
  );
  stored.stream.on('error', (error) => summed.destroy(error));
  await zip.add(path, Readable.toWeb(summed) as ReadableStream<Uint8Array>);
  const words = wordsKey === null ? null : await readWords(wordsKey);
  return { ...known, sizeBytes: stored.sizeBytes, sha256: hash.digest('hex'), path, ...(words === null ? {} : { words }) };
}
