import * as z from 'zod/mini';
import { upscaleFactors } from '@/lib/tools/upscale-size';

/** The settings of AI Upscale. */
export const upscaleInputSchema = z.object({
  /** The picture among the assets of the project. */
  assetId: z.uuid('Choose a picture: of the project, from a file or from the camera.'),
  /** What the result is called. */
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  /** The clip that shows the picture, to be given the result; null where there is none. */
  clipId: z.nullable(z.string().check(z.minLength(1), z.maxLength(64))),
  factor: z.literal(upscaleFactors, 'Choose 2× or 4×.'),
});

export type UpscaleInput = z.output<typeof upscaleInputSchema>;

/** 5 credits for twice the size, 10 for four times. */
export function priceOfUpscale({ factor }: Pick<UpscaleInput, 'factor'>): number {
  return factor === 2 ? 5 : 10;
}
