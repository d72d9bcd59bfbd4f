import * as z from 'zod/mini';
import { maxSeed } from '@/lib/tools/generate-image';
import { scriptLengths, scriptTones } from '@/lib/tools/write-script';

/** The settings of AI Script as they are being typed: the topic may still be empty. */
export const scriptDraftSchema = z.object({
  topic: z.string(),
  tone: z.enum(scriptTones),
  seconds: z.literal(scriptLengths),
  seed: z.int().check(z.gte(0), z.lte(maxSeed)),
});

export type ScriptDraft = z.output<typeof scriptDraftSchema>;

/** @param random uniform in [0, 1). */
export function firstScriptDraft(random: () => number): ScriptDraft {
  return { topic: '', tone: 'friendly', seconds: 30, seed: seedOf(random) };
}

/** Asking again about the same gives another script. */
export function scriptDraftAfter(accepted: ScriptDraft, random: () => number): ScriptDraft {
  return { ...accepted, seed: seedOf(random) };
}

function seedOf(random: () => number): number {
  return Math.floor(random() * (maxSeed + 1));
}
