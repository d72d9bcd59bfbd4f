import 'server-only';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { limits } from '@/lib/base/limits';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** A document as versions keep it: JSON in gzip, about a tenth of its length. */
export async function packDocument(document: unknown): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await pack(JSON.stringify(document)));
}

/** The document as it was kept, which may be of an older version than the editor's. */
export async function unpackDocument(packed: Uint8Array): Promise<unknown> {
  const json = await unpack(packed, { maxOutputLength: 2 * limits.documentBytes });
  return JSON.parse(json.toString('utf8')) as unknown;
}
