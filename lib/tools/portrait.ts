import * as z from 'zod/mini';
import { portraitLooks } from '@/lib/tools/portrait-looks';

/** The settings of AI Portrait. */
export const portraitInputSchema = z.object({
  /** The picture among the assets of the project. */
  assetId: z.uuid('Choose a picture: of the project, from a file or from the camera.'),
  /** What the result is called. */
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  look: z.enum(portraitLooks, 'Choose one of the looks.'),
});

export type PortraitInput = z.output<typeof portraitInputSchema>;

/** PRODUCT 5: 15 credits, whatever the look. */
export const priceOfPortrait = 15;
