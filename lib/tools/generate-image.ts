import * as z from 'zod/mini';
import { imageRatios, imageSizes } from '@/lib/tools/image-size';
import { imageStyles } from '@/lib/tools/image-styles';
import { referenceSchema } from '@/lib/tools/reference';

export const promptMaxCharacters = 1_000;
export const maxSeed = 2_147_483_647;

/** TO56: how many prompts one request has at most, and how many images it asks for. */
export const maxPrompts = 8;
export const maxImages = 16;

const promptSchema = (which: string) =>
  z.string().check(z.trim(), z.minLength(1, 'Describe the picture in a few words.'), z.maxLength(promptMaxCharacters, `Shorten ${which} to ${promptMaxCharacters} characters.`));

const settingsSchema = z.object({
  prompt: promptSchema('the prompt'),
  /** TO56: the other lines where there are several prompts, in their order. */
  morePrompts: z.optional(z.array(promptSchema('each prompt')).check(z.minLength(1), z.maxLength(maxPrompts - 1, `Write at most ${maxPrompts} prompts, one per line.`))),
  ratio: z.enum(imageRatios, `Choose one of ${imageRatios.join(', ')}.`),
  style: z.enum(imageStyles, 'Choose one of the styles.'),
  count: z.int('Choose 1 to 4 images.').check(z.gte(1, 'Choose 1 to 4 images.'), z.lte(4, 'Choose 1 to 4 images.')),
  size: z.enum(imageSizes, 'Choose 1K or 2K.'),
  seed: z.int('Enter a whole number as the seed.').check(z.gte(0, 'The seed starts at 0.'), z.lte(maxSeed, `The seed goes up to ${maxSeed}.`)),
  reference: z.optional(referenceSchema),
});

/** The settings of AI Generate Image. Messages say what to change; the form and the server use the same schema. */
export const imageInputSchema = settingsSchema.check(
  z.refine((input) => imageCount(input) <= maxImages, { path: ['count'], message: `Ask for at most ${maxImages} images together: fewer prompts, or fewer images of each.` }),
);

export type ImageInput = z.output<typeof imageInputSchema>;

const creditsPerImage = 10;

/** PRODUCT 5: 10 credits per image; 2K doubles. Linear in the number of images, so that each output has a price of its own (H4). */
export function priceOfImages(input: Pick<ImageInput, 'count' | 'size' | 'morePrompts'>): number {
  return creditsPerImage * imageCount(input) * (input.size === '2K' ? 2 : 1);
}

/** Of all prompts together. */
export function imageCount({ count, morePrompts = [] }: Pick<ImageInput, 'count' | 'morePrompts'>): number {
  return count * (1 + morePrompts.length);
}

/** TO56: the outputs come in the order of the prompts, all images of one together: the words of each, and which of its prompt's images it is. */
export function imageOfOutput({ prompt, morePrompts = [], count }: Pick<ImageInput, 'prompt' | 'morePrompts' | 'count'>, outputIndex: number): { readonly prompt: string; readonly number: number } {
  return { prompt: [prompt, ...morePrompts][Math.floor(outputIndex / count)] ?? prompt, number: outputIndex % count };
}
