import * as z from 'zod/mini';

/** VO7: spoken words as they are kept beside a sound. */
export const spokenWordsSchema = z.object({
  words: z.array(z.object({ text: z.string(), startMs: z.number(), endMs: z.number(), isLast: z.boolean() })),
  areEstimated: z.boolean(),
});
