import 'server-only';
import { buffer } from 'node:stream/consumers';
import type { Generation } from '@/generated/prisma/client';
import { limits } from '@/lib/base/limits';
import { err, ok, type Result } from '@/lib/base/result';
import { imageSizePx } from '@/lib/tools/image-size';
import { imageInputSchema, maxSeed } from '@/lib/tools/generate-image';
import { cutoutInputSchema } from '@/lib/tools/remove-background';
import { scriptSchema } from '@/lib/tools/script';
import { toolIds, type ToolId } from '@/lib/tools/tool-ids';
import { scriptInputSchema } from '@/lib/tools/write-script';
import { assert } from '@/lib/base/assert';
import { describePicture } from '@/lib/server/assets/thumbnail';
import { db } from '@/lib/server/db';
import type { MakeOutput, ProviderFailure } from '@/lib/server/providers/provider';
import { cutoutProvider, imageProvider, scriptProvider } from '@/lib/server/providers/providers';
import { mediaStorage } from '@/lib/server/storage/media-storage';

/** One output as it goes into storage. */
export interface Output {
  readonly bytes: Uint8Array;
  readonly mime: string;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  /** JPEG. */
  readonly thumbnail: Uint8Array | null;
}

type Made = Result<Output, ProviderFailure>;

/** TO1: the engine of each tool: from kept settings to outputs that are proved to be what they should be. */
const engines: Readonly<Record<ToolId, (generation: Generation) => MakeOutput<Output>>> = {
  'generate-image': ({ id: generationId, input }) => {
    const { prompt, style, ratio, size, seed } = imageInputSchema.parse(input);
    const { width: widthPx, height: heightPx } = imageSizePx(ratio, size);
    return async (outputIndex, signal) => {
      const request = { generationId, outputIndex, prompt, style, ratio, widthPx, heightPx, seed: (seed + outputIndex) % (maxSeed + 1) };
      const made = await imageProvider().generate(request, signal);
      return made.ok ? pictureOutput(made.value.bytes, made.value.mime) : made;
    };
  },
  'remove-background': ({ id: generationId, userId, input }) => {
    const { assetId, box } = cutoutInputSchema.parse(input);
    return async (outputIndex, signal) => {
      const picture = await readPicture(userId, assetId);
      if (!picture.ok) return picture;
      const made = await cutoutProvider().cut({ generationId, outputIndex, box, ...picture.value }, signal);
      return made.ok ? pictureOutput(made.value.bytes, made.value.mime) : made;
    };
  },
  'write-script': ({ id: generationId, input }) => {
    const settings = scriptInputSchema.parse(input);
    return async (outputIndex, signal) => {
      const made = await scriptProvider().write({ generationId, outputIndex, ...settings }, signal);
      return made.ok ? scriptOutput(made.value) : made;
    };
  },
};

/** How the outputs of a generation are made. */
export function makerOf(generation: Generation): MakeOutput<Output> {
  const tool = toolIds.find((id) => id === generation.tool);
  assert(tool !== undefined, `${generation.tool} is a tool`);
  return engines[tool](generation);
}

/** TO6: the bytes of the picture that is to be changed. It may have been deleted since the request was confirmed. */
async function readPicture(userId: string, assetId: string): Promise<Result<{ readonly picture: Uint8Array; readonly mime: string }, ProviderFailure>> {
  const asset = await db().asset.findFirst({ where: { id: assetId, userId, kind: 'image', status: 'ready' } });
  const stored = asset?.storageKey ? await mediaStorage().read(asset.storageKey) : null;
  if (asset === null || stored === null) return malformed('the picture is not there any more');
  if (stored.sizeBytes > limits.generatedImageBytes) {
    stored.stream.destroy();
    return err({ code: 'too_large', retryable: false, detail: `a source of ${stored.sizeBytes} bytes` });
  }
  return ok({ picture: await buffer(stored.stream), mime: asset.mime ?? 'application/octet-stream' });
}

async function pictureOutput(bytes: Uint8Array, mime: string): Promise<Made> {
  if (bytes.byteLength > limits.generatedImageBytes) return err({ code: 'too_large', retryable: false, detail: `${bytes.byteLength} bytes` });
  const facts = await describePicture(bytes);
  return facts === null ? malformed('not a picture that can be decoded') : ok({ bytes, mime, ...facts });
}

function scriptOutput(script: unknown): Made {
  const parsed = scriptSchema.safeParse(script);
  if (!parsed.success) return malformed(`not a script: ${parsed.error.issues[0]?.message ?? ''}`);
  return ok({ bytes: new TextEncoder().encode(JSON.stringify(parsed.data)), mime: 'application/json', widthPx: null, heightPx: null, thumbnail: null });
}

function malformed(detail: string) {
  return err({ code: 'malformed', retryable: false, detail } as const);
}
