import * as z from 'zod/mini';
import { randomSeed, seedOf } from '@/components/editor/tools/seed';
import type { ImageInput } from '@/lib/tools/generate-image';
import { imageRatios, imageSizes } from '@/lib/tools/image-size';
import { imageStyles } from '@/lib/tools/image-styles';

/** The settings of AI Generate Image as they are being typed: the prompt may still be empty, the seed still unreadable. */
export const imageDraftSchema = z.object({
  prompt: z.string(),
  ratio: z.enum(imageRatios),
  style: z.enum(imageStyles),
  count: z.int().check(z.gte(1), z.lte(4)),
  size: z.enum(imageSizes),
  seed: z.string(),
  /** Another seed once a request was accepted, so that asking again gives another picture. */
  variesSeed: z.boolean(),
});

export type ImageDraft = z.output<typeof imageDraftSchema>;

/** @param random uniform in [0, 1). */
export function firstImageDraft(random: () => number): ImageDraft {
  return { prompt: '', ratio: '16:9', style: 'poster', count: 1, size: '1K', seed: randomSeed(random), variesSeed: true };
}

/** What the tool's own schema is asked about. */
export function toolInputOf({ prompt, ratio, style, count, size, seed }: ImageDraft): unknown {
  return { prompt, ratio, style, count, size, seed: seedOf(seed) };
}

/** TO45: the very settings of an earlier request. */
export function imageDraftOf({ seed, ...input }: ImageInput): ImageDraft {
  return { ...input, seed: String(seed), variesSeed: true };
}
