import 'server-only';
import { buffer } from 'node:stream/consumers';
import type { Generation } from '@/generated/prisma/client';
import { limits } from '@/lib/base/limits';
import { err, ok, type Result } from '@/lib/base/result';
import { imageSizePx } from '@/lib/tools/image-size';
import { expectedVideo, videoInputSchema } from '@/lib/tools/generate-video';
import { voiceoverInputSchema } from '@/lib/tools/generate-voiceover';
import { imageInputSchema, imageOfOutput, maxSeed } from '@/lib/tools/generate-image';
import { portraitInputSchema } from '@/lib/tools/portrait';
import type { Reference } from '@/lib/tools/reference';
import { cutoutInputSchema } from '@/lib/tools/remove-background';
import { toolNamed, type ToolId } from '@/lib/tools/tool-ids';
import { upscaleInputSchema } from '@/lib/tools/upscale';
import { isUpscalable, upscaledSize } from '@/lib/tools/upscale-size';
import { scriptInputSchema } from '@/lib/tools/write-script';
import { assert } from '@/lib/base/assert';
import { describePicture } from '@/lib/server/assets/thumbnail';
import { db } from '@/lib/server/db';
import { makeMusic, sceneMaker } from '@/lib/server/generations/make-scene';
import { malformed, pictureOutput, scriptOutput, soundOutput, videoOutput, type Output } from '@/lib/server/generations/prove-output';
import type { GeneratedImage, ReferencePicture } from '@/lib/server/providers/image-provider';
import type { MakeOutput, ProviderFailure } from '@/lib/server/providers/provider';
import { cutoutProvider, imageProvider, portraitProvider, scriptProvider, upscaleProvider, videoProvider, voiceProvider } from '@/lib/server/providers/providers';
import { mediaStorage } from '@/lib/server/storage/media-storage';

/** TO10: what a browser makes the output of. */
export interface SceneForBrowser {
  readonly scene: Uint8Array;
}

/** TO37: an output of several assets, in the order of its parts. All of them are kept, or none is. */
export interface PartsOfOutput {
  readonly parts: readonly Output[];
}

export type Made = Output | PartsOfOutput | SceneForBrowser;
type Answer = Result<Output, ProviderFailure>;

/** TO1: the engine of each tool: from kept settings to outputs that are proved to be what they should be. */
const engines: Readonly<Record<ToolId, (generation: Generation) => MakeOutput<Made>>> = {
  'generate-image': ({ id: generationId, userId, input }) => {
    const settings = imageInputSchema.parse(input);
    const { style, ratio, size, seed, reference } = settings;
    const { width: widthPx, height: heightPx } = imageSizePx(ratio, size);
    return withReference(userId, reference, async (followed, outputIndex, signal) => {
      const { prompt, number } = imageOfOutput(settings, outputIndex);
      const request = { generationId, outputIndex, prompt, style, ratio, widthPx, heightPx, seed: (seed + number) % (maxSeed + 1), reference: followed };
      return provedPicture(await imageProvider().generate(request, signal));
    });
  },
  'generate-video': ({ id: generationId, userId, input }) => {
    const { reference, ...settings } = videoInputSchema.parse(input);
    const { widthPx, heightPx, durationMs } = expectedVideo(settings);
    return withReference(userId, reference, async (followed, outputIndex, signal) => {
      const made = await videoProvider().film({ generationId, outputIndex, ...settings, widthPx, heightPx, reference: followed }, signal);
      if (!made.ok) return made;
      return made.value.kind === 'scene' ? ok({ scene: made.value.bytes }) : videoOutput(made.value.bytes, durationMs);
    });
  },
  portrait: ({ id: generationId, userId, input }) => {
    const { assetId, look } = portraitInputSchema.parse(input);
    return withPicture(userId, assetId, async ({ picture, mime }, outputIndex, signal) => provedPicture(await portraitProvider().portray({ generationId, outputIndex, look, picture, mime }, signal)));
  },
  'remove-background': ({ id: generationId, userId, input }) => {
    const { assetId, box } = cutoutInputSchema.parse(input);
    return withPicture(userId, assetId, async ({ picture, mime }, outputIndex, signal) => provedPicture(await cutoutProvider().cut({ generationId, outputIndex, box, picture, mime }, signal)));
  },
  upscale: ({ id: generationId, userId, input }) => {
    const { assetId, factor } = upscaleInputSchema.parse(input);
    return withPicture(userId, assetId, async ({ picture, mime }, outputIndex, signal) => {
      const given = await describePicture(picture);
      if (given === null) return malformed('the source cannot be decoded');
      const size = { width: given.widthPx, height: given.heightPx };
      if (!isUpscalable(size, factor)) return err({ code: 'too_large', retryable: false, detail: `${size.width} × ${size.height}, ${factor} times` });
      const wanted = upscaledSize(size, factor);
      const made = await provedPicture(await upscaleProvider().upscale({ generationId, outputIndex, factor, picture, mime, widthPx: wanted.width, heightPx: wanted.height }, signal));
      if (!made.ok || (made.value.widthPx === wanted.width && made.value.heightPx === wanted.height)) return made;
      return malformed(`${made.value.widthPx} × ${made.value.heightPx} where ${wanted.width} × ${wanted.height} was asked for`);
    });
  },
  'write-script': ({ id: generationId, input }) => {
    const settings = scriptInputSchema.parse(input);
    return async (outputIndex, signal) => {
      const made = await scriptProvider().write({ generationId, outputIndex, ...settings }, signal);
      return made.ok ? scriptOutput(made.value) : made;
    };
  },
  'script-to-video': sceneMaker,
  'generate-voiceover': ({ id: generationId, input }) => {
    const settings = voiceoverInputSchema.parse(input);
    return async (outputIndex, signal) => {
      const made = await voiceProvider().speak({ generationId, outputIndex, ...settings }, signal);
      return made.ok ? soundOutput(made.value) : made;
    };
  },
};

/** How the outputs of a generation are made. */
export function makerOf(generation: Generation): MakeOutput<Made> {
  const tool = toolNamed(generation.tool);
  assert(tool !== null, `${generation.tool} is a tool`);
  return engines[tool](generation);
}

/** TO40: what goes with the outputs of a generation once they are there; null where nothing does. */
export async function makeBeside(generation: Generation, outputIndex: number, signal: AbortSignal): Promise<Answer | null> {
  return generation.tool === 'script-to-video' ? makeMusic(generation, outputIndex, signal) : null;
}

/** A picture as it lies in storage. */
interface StoredPicture {
  readonly picture: Uint8Array;
  readonly mime: string;
}

type MakeOf<Given, T extends Made> = (given: Given, outputIndex: number, signal: AbortSignal) => Promise<Result<T, ProviderFailure>>;

/** TO6, TO17, TO50: of what is made of a picture. It is read when its turn comes: it may have been deleted since the request was confirmed. */
function withPicture(userId: string, assetId: string, make: MakeOf<StoredPicture, Output>): MakeOutput<Made> {
  return async (outputIndex, signal) => {
    const stored = await readPicture(userId, assetId);
    return stored.ok ? make(stored.value, outputIndex, signal) : stored;
  };
}

/** TO53: of what follows a picture, where one was chosen. */
function withReference(userId: string, reference: Reference | undefined, make: MakeOf<ReferencePicture | null, Made>): MakeOutput<Made> {
  return async (outputIndex, signal) => {
    if (reference === undefined) return make(null, outputIndex, signal);
    const stored = await readPicture(userId, reference.assetId);
    return stored.ok ? make({ picture: stored.value.picture, mime: stored.value.mime, strength: reference.strength }, outputIndex, signal) : stored;
  };
}

async function readPicture(userId: string, assetId: string): Promise<Result<StoredPicture, ProviderFailure>> {
  const asset = await db().asset.findFirst({ where: { id: assetId, userId, kind: 'image', status: 'ready' } });
  const stored = asset?.storageKey ? await mediaStorage().read(asset.storageKey) : null;
  if (asset === null || stored === null) return malformed('the picture is not there any more');
  if (stored.sizeBytes > limits.generatedImageBytes) {
    stored.stream.destroy();
    return err({ code: 'too_large', retryable: false, detail: `a source of ${stored.sizeBytes} bytes` });
  }
  return ok({ picture: await buffer(stored.stream), mime: asset.mime ?? 'application/octet-stream' });
}

/** What was made, if it is a picture. */
async function provedPicture(made: Result<GeneratedImage, ProviderFailure>): Promise<Answer> {
  return made.ok ? pictureOutput(made.value.bytes, made.value.mime) : made;
}
