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
import { scriptSchema } from '@/lib/tools/script';
import { toolIds, type ToolId } from '@/lib/tools/tool-ids';
import { scriptInputSchema } from '@/lib/tools/write-script';
import { assert } from '@/lib/base/assert';
import { inspectBytes } from '@/lib/server/assets/inspect-bytes';
import { describePicture } from '@/lib/server/assets/thumbnail';
import { db } from '@/lib/server/db';
import type { MakeOutput, ProviderFailure } from '@/lib/server/providers/provider';
import { cutoutProvider, imageProvider, portraitProvider, scriptProvider, videoProvider, voiceProvider } from '@/lib/server/providers/providers';
import type { SpokenSound } from '@/lib/server/providers/voice-provider';
import { mediaStorage } from '@/lib/server/storage/media-storage';
import type { SpokenWords } from '@/lib/voice/model';
import { withinSound } from '@/lib/voice/within-sound';

/** One output as it goes into storage. */
export interface Output {
  readonly bytes: Uint8Array;
  readonly mime: string;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  /** Of videos. */
  readonly durationMs?: number | null;
  readonly hasSound?: boolean;
  /** TO24: of spoken sounds. */
  readonly words?: SpokenWords;
  /** JPEG. */
  readonly thumbnail: Uint8Array | null;
}

/** TO10: what a browser makes the output of. */
export interface SceneForBrowser {
  readonly scene: Uint8Array;
}

export type Made = Output | SceneForBrowser;
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

async function pictureOutput(bytes: Uint8Array, mime: string): Promise<Answer> {
  if (bytes.byteLength > limits.generatedImageBytes) return err({ code: 'too_large', retryable: false, detail: `${bytes.byteLength} bytes` });
  const facts = await describePicture(bytes);
  return facts === null ? malformed('not a picture that can be decoded') : ok({ bytes, mime, ...facts });
}

/** A model's video may be a few frames short of what was asked for; the clip that waits for it is not longer than it by more. */
const lengthSlackMs = 100;

/** TO16: what a model has made, if it can be played and is as long as what was asked for. Its clip shows no more of it than that. */
async function videoOutput(bytes: Uint8Array, leastMs: number): Promise<Answer> {
  if (bytes.byteLength > limits.generatedVideoBytes) return err({ code: 'too_large', retryable: false, detail: `${bytes.byteLength} bytes` });
  const facts = await inspectBytes(bytes, 'video');
  if (facts === null) return malformed('not a video that can be played');
  const { mime, widthPx, heightPx, durationMs, hasSound } = facts;
  if ((durationMs ?? 0) < leastMs - lengthSlackMs) return malformed(`a video of ${durationMs} ms where ${leastMs} were asked for`);
  return ok({ bytes, mime, widthPx, heightPx, durationMs, hasSound, thumbnail: null });
}

function scriptOutput(script: unknown): Answer {
  const parsed = scriptSchema.safeParse(script);
  if (!parsed.success) return malformed(`not a script: ${parsed.error.issues[0]?.message ?? ''}`);
  return ok({ bytes: new TextEncoder().encode(JSON.stringify(parsed.data)), mime: 'application/json', widthPx: null, heightPx: null, thumbnail: null });
}

/** TO24: what was spoken, if it can be played and says something; the times of its words lie within it. */
async function soundOutput({ bytes, words }: SpokenSound): Promise<Answer> {
  if (bytes.byteLength > limits.generatedSoundBytes) return err({ code: 'too_large', retryable: false, detail: `${bytes.byteLength} bytes` });
  const facts = await inspectBytes(bytes, 'audio');
  const { mime = '', durationMs = null } = facts ?? {};
  if (durationMs === null) return malformed('not a sound that can be played');
  return ok({ bytes, mime, widthPx: null, heightPx: null, durationMs, hasSound: true, thumbnail: null, words: withinSound(words, durationMs) });
}

function malformed(detail: string) {
  return err({ code: 'malformed', retryable: false, detail } as const);
}
