import * as z from 'zod/mini';

/** No voice-over is longer (TO23), and no word is shorter than a letter. */
const mostCharacters = 5_000;

/** VO7: spoken words as they are kept beside a sound, and as a project file has them. */
export const spokenWordsSchema = z.object({
  words: z
    .array(z.object({ text: z.string().check(z.maxLength(mostCharacters)), startMs: z.number(), endMs: z.number(), isLast: z.boolean() }))
    .check(z.maxLength(mostCharacters)),
  areEstimated: z.boolean(),
});
