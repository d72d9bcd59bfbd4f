import * as z from 'zod/mini';

/** How closely a result follows its reference. */
export const referenceStrengths = ['low', 'medium', 'high'] as const;
export type ReferenceStrength = (typeof referenceStrengths)[number];

/** TO53: a picture of the project whose colours, light and composition a result follows. */
export const referenceSchema = z.object({
  assetId: z.uuid('Choose the reference again: it is not in this project any more.'),
  strength: z.enum(referenceStrengths, 'Choose low, medium or high.'),
});

export type Reference = z.output<typeof referenceSchema>;

/** What a request with a reference is made of. */
export function sourceOfReference(reference: Reference | undefined) {
  return reference === undefined ? null : { assetId: reference.assetId, clipId: null };
}
