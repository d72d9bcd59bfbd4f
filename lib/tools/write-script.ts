import * as z from 'zod/mini';
import { maxSeed } from '@/lib/tools/generate-image';

export const topicMaxCharacters = 500;
export const scriptTones = ['friendly', 'expert', 'playful', 'dramatic'] as const;
export type ScriptTone = (typeof scriptTones)[number];
/** In seconds. */
export const scriptLengths = [15, 30, 60, 120] as const;
export type ScriptLength = (typeof scriptLengths)[number];

/** The settings of AI Script. */
export const scriptInputSchema = z.object({
  topic: z
    .string()
    .check(z.trim(), z.minLength(1, 'Say in a few words what the video is about.'), z.maxLength(topicMaxCharacters, `Shorten the topic to ${topicMaxCharacters} characters.`)),
  tone: z.enum(scriptTones, 'Choose one of the tones.'),
  seconds: z.literal(scriptLengths, 'Choose one of the lengths.'),
  /** Another number gives another script about the same. */
  seed: z.int().check(z.gte(0), z.lte(maxSeed)),
});

export type ScriptInput = z.output<typeof scriptInputSchema>;

/** PRODUCT 5: 5 credits, whatever its length. */
export const priceOfScript = 5;
