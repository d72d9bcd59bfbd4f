import * as z from 'zod/mini';
import { imageRatios, imageSizes } from '@/lib/tools/image-size';
import { imageStyles } from '@/lib/tools/image-styles';

export const promptMaxCharacters = 1_000;
export const maxSeed = 2_147_483_647;

/** The settings of AI Generate Image. Messages say what to change; the form and the server use the same schema. */
export const imageInputSchema = z.object({
  prompt: z
    .string()
    .check(z.trim(), z.minLength(1, 'Describe the picture in a few words.'), z.maxLength(promptMaxCharacters, `Shorten the prompt to ${promptMaxCharacters} characters.`)),
  ratio: z.enum(imageRatios, `Choose one of ${imageRatios.join(', ')}.`),
  style: z.enum(imageStyles, 'Choose one of the styles.'),
  count: z.int('Choose 1 to 4 images.').check(z.gte(1, 'Choose 1 to 4 images.'), z.lte(4, 'Choose 1 to 4 images.')),
  size: z.enum(imageSizes, 'Choose 1K or 2K.'),
  seed: z.int('Enter a whole number as the seed.').check(z.gte(0, 'The seed starts at 0.'), z.lte(maxSeed, `The seed goes up to ${maxSeed}.`)),
});

export type ImageInput = z.output<typeof imageInputSchema>;

const creditsPerImage = 10;

/** PRODUCT 5: 10 credits per image; 2K doubles. Linear in the count, so that each output has a price of its own (H4). */
export function priceOfImages(input: Pick<ImageInput, 'count' | 'size'>): number {
  return creditsPerImage * input.count * (input.size === '2K' ? 2 : 1);
}
