import * as z from 'zod/mini';
import { referenceDraftOf, referenceDraftSchema, referenceInputOf } from '@/components/editor/tools/source/reference-draft';
import { randomSeed, seedOf } from '@/components/editor/tools/seed';
import type { ImageInput } from '@/lib/tools/generate-image';
import { imageRatios, imageSizes } from '@/lib/tools/image-size';
import { imageStyles } from '@/lib/tools/image-styles';

/** The settings of AI Generate Image as they are being typed: the prompt may still be empty, the seed still unreadable. */
export const imageDraftSchema = z.object({
  /** With several prompts one stands on each line. */
  prompt: z.string(),
  /** TO56: several prompts in one request. */
  isBatch: z._default(z.boolean(), false),
  ratio: z.enum(imageRatios),
  style: z.enum(imageStyles),
  count: z.int().check(z.gte(1), z.lte(4)),
  size: z.enum(imageSizes),
  seed: z.string(),
  /** Another seed once a request was accepted, so that asking again gives another picture. */
  variesSeed: z.boolean(),
  reference: z._default(referenceDraftSchema, null),
});

export type ImageDraft = z.output<typeof imageDraftSchema>;

/** @param random uniform in [0, 1). */
export function firstImageDraft(random: () => number): ImageDraft {
  return { prompt: '', isBatch: false, ratio: '16:9', style: 'poster', count: 1, size: '1K', seed: randomSeed(random), variesSeed: true, reference: null };
}

/** TO56: the prompts of a draft, in their order; a line of nothing is none. */
export function promptsOf({ prompt, isBatch }: Pick<ImageDraft, 'prompt' | 'isBatch'>): readonly string[] {
  return isBatch ? prompt.split('\n').map((line) => line.trim()).filter((line) => line !== '') : [prompt];
}

/** What the tool's own schema is asked about. */
export function toolInputOf(draft: ImageDraft): unknown {
  const { ratio, style, count, size, seed } = draft;
  const [prompt = '', ...morePrompts] = promptsOf(draft);
  return { prompt, ...(morePrompts.length === 0 ? {} : { morePrompts }), ratio, style, count, size, seed: seedOf(seed), ...referenceInputOf(draft) };
}

/** TO45: the very settings of an earlier request. */
export function imageDraftOf({ prompt, morePrompts = [], seed, reference, ...input }: ImageInput, services: Parameters<typeof referenceDraftOf>[1]): ImageDraft {
  return { ...input, prompt: [prompt, ...morePrompts].join('\n'), isBatch: morePrompts.length > 0, seed: String(seed), variesSeed: true, reference: referenceDraftOf(reference, services) };
}
