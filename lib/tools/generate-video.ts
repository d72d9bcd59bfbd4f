import * as z from 'zod/mini';
import { maxSeed, promptMaxCharacters } from '@/lib/tools/generate-image';
import type { PixelSize } from '@/lib/tools/image-size';
import { referenceSchema } from '@/lib/tools/reference';

/** The shapes a video can have, width before height. */
export const videoRatios = ['16:9', '9:16', '1:1'] as const;
export type VideoRatio = (typeof videoRatios)[number];

/** In seconds. */
export const videoLengths = [5, 10] as const;

/** The settings of AI Video. */
export const videoInputSchema = z.object({
  prompt: z
    .string()
    .check(z.trim(), z.minLength(1, 'Describe the video in a few words.'), z.maxLength(promptMaxCharacters, `Shorten the prompt to ${promptMaxCharacters} characters.`)),
  ratio: z.enum(videoRatios, `Choose one of ${videoRatios.join(', ')}.`),
  seconds: z.literal(videoLengths, 'Choose 5 or 10 seconds.'),
  seed: z.int('Enter a whole number as the seed.').check(z.gte(0, 'The seed starts at 0.'), z.lte(maxSeed, `The seed goes up to ${maxSeed}.`)),
  reference: z.optional(referenceSchema),
});

export type VideoInput = z.output<typeof videoInputSchema>;

/** PRODUCT 5: 60 credits for 5 seconds, 120 for 10. */
export function priceOfVideo({ seconds }: Pick<VideoInput, 'seconds'>): number {
  return seconds * 12;
}

/** TO9: the pixels of each ratio; about as many in each, which a browser encodes in twice the video's length or less. */
const sizes: Readonly<Record<VideoRatio, PixelSize>> = {
  '16:9': { width: 1280, height: 720 },
  '9:16': { width: 720, height: 1280 },
  '1:1': { width: 960, height: 960 },
};

export function videoSizePx(ratio: VideoRatio): PixelSize {
  return sizes[ratio];
}

/** Of what the local engine makes. */
export const videoFramesPerSecond = 24;

/** TO9: what is known of a video before it is there. */
export function expectedVideo({ ratio, seconds }: Pick<VideoInput, 'ratio' | 'seconds'>) {
  const { width, height } = sizes[ratio];
  return { widthPx: width, heightPx: height, durationMs: seconds * 1_000 };
}
