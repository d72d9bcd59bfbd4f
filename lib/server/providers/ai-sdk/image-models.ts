import 'server-only';
import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { generateImage } from 'ai';
import { compatibleName, openAiBaseUrl, type ModelConfig } from '@/lib/server/providers/ai-sdk/model-config';
import { changeShares } from '@/lib/server/providers/ai-sdk/reference-phrases';
import type { ImageRequest } from '@/lib/server/providers/image-provider';
import { assert } from '@/lib/base/assert';

type GenerateOptions = Parameters<typeof generateImage>[0];

/** A model of the AI SDK, and the options in which kinds of servers differ. */
export interface ImageModel {
  readonly model: Exclude<GenerateOptions['model'], string>;
  readonly optionsFor: (request: ImageRequest) => Pick<GenerateOptions, 'size' | 'providerOptions'>;
}

/** Chooses the model object for a configuration; `fetch` is what it asks with. */
export function createImageModel(config: ModelConfig, fetch: typeof globalThis.fetch): ImageModel {
  const { kind, apiKey, baseUrl, model } = config;
  if (kind === 'openai') {
    assert(apiKey !== undefined, 'the environment was checked: openai has a key');
    return {
      model: createOpenAI({ apiKey, baseURL: baseUrl ?? openAiBaseUrl, fetch }).imageModel(model),
      optionsFor: (request) => ({ size: openAiSize(model, request), providerOptions: { openai: { quality: openAiQuality(model, request), ...fidelity(model, request) } } }),
    };
  }
  assert(baseUrl !== undefined, 'the environment was checked: openai-compatible has an address');
  return {
    model: createOpenAICompatible({ name: compatibleName, baseURL: baseUrl, apiKey, fetch }).imageModel(model),
    optionsFor: ({ widthPx, heightPx, seed, reference }) => ({
      size: `${widthPx}x${heightPx}`,
      providerOptions: { [compatibleName]: { seed, ...(reference === null ? {} : { strength: changeShares[reference.strength] }) } },
    }),
  };
}

/** Some of OpenAI's models are told how much of a given picture is to be kept. */
function fidelity(model: string, { reference }: ImageRequest) {
  return reference !== null && keepsFidelity(model) ? { inputFidelity: reference.strength === 'high' ? 'high' : 'low' } : {};
}

function keepsFidelity(model: string): boolean {
  return /^gpt-image-1(\.5)?$/.test(model);
}

/** TO55: whether a model makes a picture of words and another picture. Of OpenAI's the first ones do not; of other servers it is taken to be so, and their answer says it where it is not. */
export function takesReferences({ kind, model }: Pick<ModelConfig, 'kind' | 'model'>): boolean {
  return kind !== 'openai' || !model.startsWith('dall-e');
}

/** A model that changes a given picture, and what it is told beside the picture and the words. */
interface EditModel {
  readonly model: ImageModel['model'];
  readonly options: Pick<GenerateOptions, 'size' | 'providerOptions'>;
}

/** Chooses the model object for a configuration; the result has the shape that the model itself chooses for the given picture. */
export function createEditModel({ kind, apiKey, baseUrl, model }: ModelConfig, fetch: typeof globalThis.fetch): EditModel {
  if (kind === 'openai') {
    assert(apiKey !== undefined, 'the environment was checked: openai has a key');
    const options = keepsFidelity(model) ? { providerOptions: { openai: { quality: 'medium', inputFidelity: 'high' } } } : {};
    return { model: createOpenAI({ apiKey, baseURL: baseUrl ?? openAiBaseUrl, fetch }).imageModel(model), options };
  }
  assert(baseUrl !== undefined, 'the environment was checked: openai-compatible has an address');
  return { model: createOpenAICompatible({ name: compatibleName, baseURL: baseUrl, apiKey, fetch }).imageModel(model), options: {} };
}

/** OpenAI's models draw three sizes: the one that is nearest in shape. */
function openAiSize(model: string, { widthPx, heightPx }: ImageRequest): `${number}x${number}` {
  const longSidePx = model.startsWith('dall-e-3') ? 1792 : 1536;
  if (widthPx === heightPx) return '1024x1024';
  return widthPx > heightPx ? `${longSidePx}x1024` : `1024x${longSidePx}`;
}

/** They have no 2K either: what costs double is drawn at a higher quality instead. */
function openAiQuality(model: string, { widthPx, heightPx }: ImageRequest): string {
  const isLarge = Math.max(widthPx, heightPx) > 1536;
  if (model.startsWith('dall-e-3')) return isLarge ? 'hd' : 'standard';
  return isLarge ? 'high' : 'medium';
}
