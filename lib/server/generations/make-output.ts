import 'server-only';
import { buffer } from 'node:stream/consumers';
import type { Generation } from '@/generated/prisma/client';
import { limits } from '@/lib/base/limits';
import { err, ok, type Result } from '@/lib/base/result';
import { imageSizePx } from '@/lib/tools/image-size';
import { expectedVideo, videoInputSchema } from '@/lib/tools/generate-video';
import { voiceoverInputSchema } from '@/lib/tools/generate-voiceover';
import { imageInputSchema, maxSeed } from '@/lib/tools/generate-image';
import { portraitInputSchema } from '@/lib/tools/portrait';
import { cutoutInputSchema } from '@/lib/tools/remove-background';
import { toolIds, type ToolId } from '@/lib/tools/tool-ids';
import { scriptInputSchema } from '@/lib/tools/write-script';
import { assert } from '@/lib/base/assert';
import { db } from '@/lib/server/db';
import { makeMusic, sceneMaker } from '@/lib/server/generations/make-scene';
import { malformed, pictureOutput, scriptOutput, soundOutput, videoOutput, type Output } from '@/lib/server/generations/prove-output';
import type { MakeOutput, ProviderFailure } from '@/lib/server/providers/provider';
import { cutoutProvider, imageProvider, portraitProvider, scriptProvider, videoProvider, voiceProvider } from '@/lib/server/providers/providers';
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
  'generate-image': ({ id: generationId, input }) => {
    const { prompt, style, ratio, size, seed } = imageInputSchema.parse(input);
    const { width: widthPx, height: heightPx } = imageSizePx(ratio, size);
    return async (outputIndex, signal) => {
      const request = { generationId, outputIndex, prompt, style, ratio, widthPx, heightPx, seed: (seed + outputIndex) % (maxSeed + 1) };
      const made = await imageProvider().generate(request, signal);
      return made.ok ? pictureOutput(made.value.bytes, made.value.mime) : made;
    };
  },
  'generate-video': ({ id: generationId, input }) => {
    const settings = videoInputSchema.parse(input);
    const { widthPx, heightPx, durationMs } = expectedVideo(settings);
    return async (outputIndex, signal) => {
      const made = await videoProvider().film({ generationId, outputIndex, ...settings, widthPx, heightPx }, signal);
      if (!made.ok) return made;
      return made.value.kind === 'scene' ? ok({ scene: made.value.bytes }) : videoOutput(made.value.bytes, durationMs);
    };
  },
  portrait: ({ id: generationId, userId, input }) => {
    const { assetId, look } = portraitInputSchema.parse(input);
    return async (outputIndex, signal) => {
      const picture = await readPicture(userId, assetId);
      if (!picture.ok) return picture;
      const made = await portraitProvider().portray({ generationId, outputIndex, look, ...picture.value }, signal);
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
  const tool = toolIds.find((id) => id === generation.tool);
  assert(tool !== undefined, `${generation.tool} is a tool`);
  return engines[tool](generation);
}

/** TO40: what goes with the outputs of a generation once they are there; null where nothing does. */
export async function makeBeside(generation: Generation, outputIndex: number, signal: AbortSignal): Promise<Answer | null> {
  return generation.tool === 'script-to-video' ? makeMusic(generation, outputIndex, signal) : null;
}

/** TO6, TO17: the bytes of the picture that is to be changed. It may have been deleted since the request was confirmed. */
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
