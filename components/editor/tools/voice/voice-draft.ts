import * as z from 'zod/mini';
import { speedBounds } from '@/lib/tools/generate-voiceover';
import { localVoices } from '@/lib/voice/voices';

/** The settings of Premium Voiceover as they are being typed: the text may still be empty. */
export const voiceDraftSchema = z.object({
  text: z.string(),
  voice: z.string(),
  speedPercent: z.int().check(z.gte(speedBounds.min), z.lte(speedBounds.max)),
  /** TO25: of this browser alone; what is spoken is the same. */
  captions: z.boolean(),
});

export type VoiceDraft = z.output<typeof voiceDraftSchema>;

export function firstVoiceDraft(): VoiceDraft {
  return { text: '', voice: localVoices[0].id, speedPercent: 100, captions: true };
}

/** What the tool's own schema is asked about. */
export function voiceInputOf({ text, voice, speedPercent }: VoiceDraft): unknown {
  return { text, voice, speedPercent };
}
