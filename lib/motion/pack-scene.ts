import { livingSceneSchema, type LivingScene } from '@/lib/motion/living-scene';

/** More of a head than any scene has. */
const maxHeadBytes = 1024 * 1024;

export interface PackedPart {
  readonly scene: LivingScene;
  /** The encoded picture of each sheet. */
  readonly pictures: readonly Uint8Array<ArrayBuffer>[];
}

/** MO1: a scene and its pictures as one file: the length of the head, the head as JSON, the pictures. */
export function packScene(scene: Omit<LivingScene, 'sheets'> & { readonly sheets: readonly Omit<LivingScene['sheets'][number], 'bytes'>[] }, pictures: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  let from = 0;
  const sheets = scene.sheets.map((sheet, index) => {
    const count = pictures[index]?.byteLength ?? 0;
    from += count;
    return { ...sheet, bytes: [from - count, count] };
  });
  const head = new TextEncoder().encode(JSON.stringify({ ...scene, sheets }));
  const file = new Uint8Array(4 + head.byteLength + from);
  new DataView(file.buffer).setUint32(0, head.byteLength);
  file.set(head, 4);
  let at = 4 + head.byteLength;
  for (const picture of pictures) {
    file.set(picture, at);
    at += picture.byteLength;
  }
  return file;
}

/** Null where it is no scene. */
export function unpackScene(file: Uint8Array<ArrayBuffer>): PackedPart | null {
  if (file.byteLength < 4) return null;
  const headBytes = new DataView(file.buffer, file.byteOffset).getUint32(0);
  if (headBytes > maxHeadBytes || 4 + headBytes > file.byteLength) return null;
  const parsed = livingSceneSchema.safeParse(jsonOf(new TextDecoder().decode(file.subarray(4, 4 + headBytes))));
  if (!parsed.success) return null;
  const pictures = file.subarray(4 + headBytes);
  const isWhole = parsed.data.sheets.every(({ bytes: [from, count] }) => from + count <= pictures.byteLength);
  return isWhole ? { scene: parsed.data, pictures: parsed.data.sheets.map(({ bytes: [from, count] }) => pictures.subarray(from, from + count)) } : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
