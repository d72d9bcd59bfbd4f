import type { ProjectDocument } from '@/lib/editor/document/model';

/**
 * A document as text, for sending and keeping it, and as a digest. Records are never changed in place, so what each comes to is kept beside it: after a
 * change of one clip of thousands only that one is written anew, and nobody who has just let it go waits for the others.
 */
interface RecordText {
  /** JSON with keys in order. */
  readonly text: string;
  /** Two 32-bit FNV-1a sums of it. */
  readonly low: number;
  readonly high: number;
}

const texts = new WeakMap<object, RecordText>();

/** The document as JSON: the same as of `JSON.stringify`, but for the order of keys. */
export function documentText(document: ProjectDocument): string {
  if (last?.document !== document) last = { document, text: writtenOut(document) };
  return last.text;
}

/** The draft, the server and what the device keeps ask for the same text one after the other. Of an older document nobody asks, and megabytes would stay for it. */
let last: { readonly document: ProjectDocument; readonly text: string } | null = null;

function writtenOut(document: ProjectDocument): string {
  const { records, rest } = partsOf(document);
  const parts = [...rest.map(([name, part]) => [name, canonicalText(part)]), ...records.map(([name, part]) => [name, recordsText(part)])];
  return `{${parts.map(([name, text]) => `"${name}":${text}`).join()}}`;
}

/**
 * A short text that two documents share only if they have the same content, whatever the order of their records: the sums of what their records come to,
 * and how many there are. It tells one's own work from other people's, where a chance of one in 2^64 is small enough.
 */
export function documentDigest(document: ProjectDocument): string {
  const known = digests.get(document);
  if (known !== undefined) return known;
  const { records, rest } = partsOf(document);
  let { low, high } = sumsOf(canonicalText(Object.fromEntries(rest)));
  let count = 0;
  for (const [, part] of records) {
    for (const id in part) {
      const record = textOf(part[id] ?? {});
      low = (low + record.low) >>> 0;
      high = (high + record.high) >>> 0;
      count += 1;
    }
  }
  const digest = [low, high, count].map((word) => word.toString(36)).join('-');
  digests.set(document, digest);
  return digest;
}

/** Several ask for the digest of the same document. */
const digests = new WeakMap<ProjectDocument, string>();

type Records = Readonly<Record<string, object>>;

/** What holds records by their ids (which they have in them too), and the rest. */
function partsOf(document: ProjectDocument) {
  const all = Object.entries(document) as [string, unknown][];
  const isRecords = (part: [string, unknown]): part is [string, Records] => part[0] === 'tracks' || part[0] === 'clips' || part[0] === 'markers';
  return { records: all.filter(isRecords), rest: all.filter((part) => !isRecords(part)) };
}

function recordsText(records: Records): string {
  const members = Object.entries(records).map(([id, record]) => `${JSON.stringify(id)}:${textOf(record).text}`);
  return `{${members.join()}}`;
}

function textOf(record: object): RecordText {
  const known = texts.get(record);
  if (known !== undefined) return known;
  const text = canonicalText(record);
  const made = { text, ...sumsOf(text) };
  texts.set(record, made);
  return made;
}

function sumsOf(text: string): { readonly low: number; readonly high: number } {
  let [low, high] = [0x811c9dc5, 0x9e3779b9];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 16), 0x01000193);
  }
  return { low: low >>> 0, high: high >>> 0 };
}

/** JSON with keys in order; documents are plain JSON. */
function canonicalText(part: unknown): string {
  if (typeof part === 'string') return JSON.stringify(part);
  if (typeof part !== 'object' || part === null) return String(part);
  if (Array.isArray(part)) return `[${part.map(canonicalText).join()}]`;
  let text = '';
  for (const [key, prefix] of inOrder(Object.keys(part))) {
    const value = (part as Readonly<Record<string, unknown>>)[key];
    if (value !== undefined) text += `${text === '' ? '' : ','}${prefix}${canonicalText(value)}`;
  }
  return `{${text}}`;
}

/** Keys in order, each with what stands before its value. Thousands of records have the same keys: they are sorted once. */
function inOrder(keys: readonly string[]): readonly (readonly [string, string])[] {
  const name = keys.join();
  const known = orders.get(name);
  if (known !== undefined) return known;
  const order = keys.toSorted().map((key) => [key, `${JSON.stringify(key)}:`] as const);
  if (orders.size < ordersMost) orders.set(name, order);
  return order;
}

const orders = new Map<string, readonly (readonly [string, string])[]>();
const ordersMost = 1_000;
