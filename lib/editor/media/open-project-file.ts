import { BlobReader, configure, ZipReader } from '@zip.js/zip.js';
import type { Entry } from '@zip.js/zip.js';
import { limits } from '@/lib/base/limits';
import type { Result } from '@/lib/base/result';
import { err, ok } from '@/lib/base/result';
import type { ManifestError, ProjectFileAsset, ProjectManifest } from '@/lib/editor/document/project-file';
import { manifestMaxBytes, readManifest } from '@/lib/editor/document/project-file';
import { projectFile } from '@/lib/editor/document/project-file-facts';

// Nothing is unpacked here, so nothing is worth a thread.
configure({ useWebWorkers: false });

/** Why a file is no project file that can be taken. */
export type ProjectFileError =
  | ManifestError
  /** Not a zip at all, or cut off. */
  | { readonly code: 'not_a_project_file' }
  /** Its parts are not as we write them: packed anew by another program, or made to harm. */
  | { readonly code: 'repacked' };

export interface ProjectFileMedium extends ProjectFileAsset {
  /** A view of the file, read when it is sent; null where the file has no bytes of it. */
  readonly bytes: Blob | null;
}

export interface OpenedProjectFile {
  readonly manifest: ProjectManifest;
  readonly media: readonly ProjectFileMedium[];
}

/** The header before the bytes of a part: 30 bytes, then its name and what else it has. */
const localHeaderBytes = 30;
const localSignature = 0x04034b50;

/** PF2, PF3: reads the directory and the manifest of a project file. The media stay where they are. */
export async function openProjectFile(file: Blob): Promise<Result<OpenedProjectFile, ProjectFileError>> {
  const entries = await readDirectory(file);
  if (entries === null) return err({ code: 'not_a_project_file' });
  if (entries.length > limits.assetsPerProject + 1) return err({ code: 'repacked' });
  const parts = await locateParts(file, entries);
  if (parts === null) return err({ code: 'repacked' });
  const manifestPart = parts.get(projectFile.manifestPath);
  if (manifestPart === undefined) return err({ code: 'not_a_project_file' });
  if (manifestPart.size > manifestMaxBytes) return err({ code: 'repacked' });
  const manifest = readManifest(await manifestPart.text());
  if (!manifest.ok) return manifest;
  const media = manifest.value.assets.map((asset) => ({ ...asset, bytes: bytesOf(asset, parts) }));
  return ok({ manifest: manifest.value, media });
}

/** A part of another size than the manifest says is not the medium that it speaks of. */
function bytesOf({ path, sizeBytes }: ProjectFileAsset, parts: ReadonlyMap<string, Blob>): Blob | null {
  const part = path === null ? undefined : parts.get(path);
  return part !== undefined && part.size > 0 && part.size === sizeBytes ? part : null;
}

async function readDirectory(file: Blob): Promise<readonly Entry[] | null> {
  const reader = new ZipReader(new BlobReader(file));
  try {
    return await reader.getEntries();
  } catch {
    // Whatever a file that is no zip makes the reader throw, the answer is that it is none.
    return null;
  } finally {
    await reader.close();
  }
}

/** Null where a part is not stored as it is, shares its name or its bytes with another, or lies outside of the file. */
async function locateParts(file: Blob, entries: readonly Entry[]): Promise<ReadonlyMap<string, Blob> | null> {
  const parts = new Map<string, Blob>();
  let endByte = 0;
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    const size = entry.uncompressedSize;
    if (entry.directory || entry.encrypted || entry.compressionMethod !== 0 || entry.compressedSize !== size || size > limits.uploadBytes || entry.offset < endByte) return null;
    const startByte = await bytesBeginAt(file, entry.offset);
    if (startByte === null || startByte + size > file.size || parts.has(entry.filename)) return null;
    endByte = startByte + size;
    parts.set(entry.filename, file.slice(startByte, endByte));
  }
  return parts;
}

async function bytesBeginAt(file: Blob, offset: number): Promise<number | null> {
  const header = await file.slice(offset, offset + localHeaderBytes).arrayBuffer();
  if (header.byteLength < localHeaderBytes) return null;
  const view = new DataView(header);
  if (view.getUint32(0, true) !== localSignature) return null;
  return offset + localHeaderBytes + view.getUint16(26, true) + view.getUint16(28, true);
}
