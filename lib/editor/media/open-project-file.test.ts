import { BlobReader, BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import { describe, expect, it } from 'vitest';
import type { ProjectFileAsset } from '@/lib/editor/document/project-file';
import { withNewAssetIds } from '@/lib/editor/document/project-file';
import { openProjectFile } from '@/lib/editor/media/open-project-file';
import { makeClip, makeDocument } from '@/lib/editor/testing/documents';

const document = makeDocument({ clips: [makeClip({ id: 'a', assetId: 'lake' })] });
const bytes = new Blob([new Uint8Array([1, 2, 3, 4, 5])]);
const lake: ProjectFileAsset = { id: 'lake', kind: 'image', name: 'Lake', mime: 'image/png', sizeBytes: 5, sha256: 'ab'.repeat(32), path: 'media/lake' };
const manifest = { format: 'tallycut-project', version: 2, name: 'Above the lake', exportedAt: '2026-11-28T12:00:00.000Z', document, assets: [lake] };

type Part = readonly [path: string, content: Blob | string, options?: { readonly level?: number; readonly password?: string }];

/** A zip as we write it, or as somebody else does. */
async function zip(...parts: readonly Part[]): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter('application/zip'), { level: 0, useWebWorkers: false });
  for (const [path, content, options = {}] of parts) await writer.add(path, typeof content === 'string' ? new TextReader(content) : new BlobReader(content), options);
  return writer.close();
}

const whole = (changes: object = {}) => zip(['media/lake', bytes], ['manifest.json', JSON.stringify({ ...manifest, ...changes })]);
const refusal = async (file: Blob | Promise<Blob>) => {
  const opened = await openProjectFile(await file);
  return opened.ok ? 'taken' : opened.error.code;
};

describe('a project file', () => {
  it('[PF2] is read with its manifest, and its media in place', async () => {
    const opened = await openProjectFile(await whole());
    if (!opened.ok) throw new Error(opened.error.code);
    expect(opened.value.manifest).toEqual({ ...manifest, document });
    expect(opened.value.media.map(({ id, name }) => [id, name])).toEqual([['lake', 'Lake']]);
    expect(new Uint8Array((await opened.value.media[0]?.bytes?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(new Uint8Array([1, 2, 3, 4, 5]));
  });

  it('[PF2] is told from other files, and from one that did not arrive whole', async () => {
    const file = await whole();
    expect(await refusal(new Blob(['no zip at all']))).toBe('not_a_project_file');
    expect(await refusal(new Blob([]))).toBe('not_a_project_file');
    expect(await refusal(file.slice(0, file.size - 40))).toBe('not_a_project_file');
    expect(await refusal(zip(['notes.txt', 'hello']))).toBe('not_a_project_file');
  });

  it('[PF8] has when the words of a sound are heard; one of version 1 is read as well, without them', async () => {
    const words = { words: [{ text: 'Aye', startMs: 0, endMs: 300, isLast: true }], areEstimated: false };
    const opened = await openProjectFile(await whole({ assets: [{ ...lake, words }] }));
    expect(opened.ok && opened.value.media[0]?.words).toEqual(words);
    expect(await refusal(whole({ version: 1 }))).toBe('taken');
    expect(await refusal(whole({ version: 0 }))).toBe('invalid_manifest');
  });

  it('[PF2] of a newer release is said to be that, whether the file or its document is', async () => {
    expect(await refusal(whole({ version: 3, surprise: true }))).toBe('newer_version');
    expect(await refusal(whole({ document: { ...document, version: 99 } }))).toBe('newer_version');
  });

  it.each([
    ['no JSON', {}, 'no json'],
    ['another format', { format: 'zip-of-holidays' }],
    ['a name that is empty', { name: ' ' }],
    ['a document that is none', { document: { version: 2, canvas: {} } }],
    ['a field that is not known', { constructor: 1, extra: [] }],
    ['a path out of the file', { assets: [{ ...lake, path: '../../etc/passwd' }] }],
    ['a path of another place', { assets: [{ ...lake, path: 'media/a/b' }] }],
    ['a sum that is none', { assets: [{ ...lake, sha256: 'x' }] }],
    ['bytes without a sum', { assets: [{ ...lake, sha256: null }] }],
    ['a size below nothing', { assets: [{ ...lake, sizeBytes: -1 }] }],
    ['a medium twice', { assets: [lake, lake] }],
    ['a part for two media', { assets: [lake, { ...lake, id: 'sea' }] }],
    ['media beyond measure', { assets: Array.from({ length: 5_001 }, (_, index) => ({ ...lake, id: `m${index}`, path: null, sizeBytes: null, sha256: null })) }],
  ])('[PF2] is refused with %s', async (_name, changes, text?: string) => {
    const file = text === undefined ? whole(changes) : zip(['manifest.json', text]);
    expect(await refusal(file)).toBe('invalid_manifest');
  });

  it('[PF3] is refused where a part is compressed or encrypted', async () => {
    const json = JSON.stringify(manifest);
    expect(await refusal(zip(['media/lake', new Blob(['0'.repeat(100_000)]), { level: 9 }], ['manifest.json', json]))).toBe('repacked');
    expect(await refusal(zip(['manifest.json', json, { level: 9 }]))).toBe('repacked');
    expect(await refusal(zip(['media/lake', bytes, { password: 'secret' }], ['manifest.json', json]))).toBe('repacked');
  });

  it('[PF3] is refused where two parts are one, as in a bomb of overlapping files', async () => {
    const file = new Uint8Array(await (await zip(['media/lake', bytes], ['media/lakf', bytes], ['manifest.json', JSON.stringify(manifest)])).arrayBuffer());
    const view = new DataView(file.buffer);
    const entries: number[] = [];
    for (let at = 0; at + 4 <= file.length; at += 1) if (view.getUint32(at, true) === 0x02014b50) entries.push(at);
    const [, second = 0] = entries;
    // The second entry of the directory points at the bytes of the first.
    view.setUint32(second + 42, 0, true);
    expect(await refusal(new Blob([file]))).toBe('repacked');
  });

  it('[PF5] lacks a medium whose part is missing or has another size', async () => {
    const media = async (file: Promise<Blob>) => {
      const opened = await openProjectFile(await file);
      return opened.ok ? opened.value.media.map((medium) => medium.bytes) : opened.error.code;
    };
    expect(await media(zip(['manifest.json', JSON.stringify(manifest)]))).toEqual([null]);
    expect(await media(whole({ assets: [{ ...lake, sizeBytes: 6 }] }))).toEqual([null]);
    expect(await media(whole({ assets: [{ ...lake, path: null, sizeBytes: null, sha256: null }] }))).toEqual([null]);
  });

  it('[PF5] shows other media once they have ids of their own', () => {
    const changed = withNewAssetIds(document, new Map([['lake', 'own']]));
    expect(changed.clips.a?.assetId).toBe('own');
    expect(withNewAssetIds(document, new Map())).toEqual(document);
  });
});
