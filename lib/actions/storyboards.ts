'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/server/action';
import * as storyboards from '@/lib/server/storyboards/draft-scenes';
import { maxSeed } from '@/lib/tools/generate-image';
import { storyboardLimits } from '@/lib/tools/storyboard';
import { scriptInputSchema } from '@/lib/tools/write-script';

/** TO36: of one's own session alone; no project is asked for, because nothing is kept. */
export const draftScenes = defineAction({
  name: 'draftScenes',
  limit: 'draft',
  input: z.object({ topic: scriptInputSchema.shape.topic, count: z.number().int().min(1).max(storyboardLimits.scenes), seed: z.number().int().min(0).max(maxSeed) }),
  run: ({ input }) => storyboards.draftScenes(input),
});
