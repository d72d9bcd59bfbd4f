import * as z from 'zod/mini';
import { referenceDraftSchema, referenceDraftOf, referenceInputOf } from '@/components/editor/tools/source/reference-draft';
import { randomSeed, seedOf } from '@/components/editor/tools/seed';
import { videoLengths, videoRatios, type VideoInput } from '@/lib/tools/generate-video';

/** The settings of AI Video as they are being typed: the prompt may still be empty, the seed still unreadable. */
export const videoDraftSchema = z.object({
  prompt: z.string(),
  ratio: z.enum(videoRatios),
  seconds: z.literal(videoLengths),
  seed: z.string(),
  /** Another seed once a request was accepted, so that asking again gives another video. */
  variesSeed: z.boolean(),
  reference: z._default(referenceDraftSchema, null),
});

export type VideoDraft = z.output<typeof videoDraftSchema>;

/** @param random uniform in [0, 1). */
export function firstVideoDraft(random: () => number): VideoDraft {
  return { prompt: '', ratio: '16:9', seconds: 5, seed: randomSeed(random), variesSeed: true, reference: null };
}

/** What the tool's own schema is asked about. */
export function videoInputOf(draft: VideoDraft): unknown {
  const { prompt, ratio, seconds, seed } = draft;
  return { prompt, ratio, seconds, seed: seedOf(seed), ...referenceInputOf(draft) };
}

/** TO14, TO45: the very settings of an earlier request. */
export function videoDraftOf({ seed, reference, ...input }: VideoInput, services: Parameters<typeof referenceDraftOf>[1]): VideoDraft {
  return { ...input, seed: String(seed), variesSeed: true, reference: referenceDraftOf(reference, services) };
}
