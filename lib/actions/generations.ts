'use server';

import { z } from 'zod';
import { maxAmount } from '@/lib/credits/model';
import { surfaces } from '@/lib/base/surface';
import { defineAction } from '@/lib/server/action';
import * as cancelling from '@/lib/server/generations/cancel-generation';
import * as starting from '@/lib/server/generations/start-generation';
import { catalogue } from '@/lib/tools/catalogue';

export const startGeneration = defineAction({
  name: 'startGeneration',
  limit: 'generate',
  input: z.intersection(
    z.object({
      projectId: z.uuid(),
      surface: z.enum(surfaces),
      requestId: z.string().min(8).max(100),
      confirmedPrice: z.number().int().min(0).max(maxAmount),
    }),
    z.discriminatedUnion('tool', [
      z.object({ tool: z.literal('generate-image'), input: catalogue['generate-image'].schema }),
      z.object({ tool: z.literal('generate-video'), input: catalogue['generate-video'].schema }),
      z.object({ tool: z.literal('portrait'), input: catalogue.portrait.schema }),
      z.object({ tool: z.literal('remove-background'), input: catalogue['remove-background'].schema }),
      z.object({ tool: z.literal('write-script'), input: catalogue['write-script'].schema }),
      z.object({ tool: z.literal('script-to-video'), input: catalogue['script-to-video'].schema }),
      z.object({ tool: z.literal('generate-voiceover'), input: catalogue['generate-voiceover'].schema }),
    ]),
  ),
  run: ({ user, input }) => starting.startGeneration({ userId: user.id, ...input }),
});

export const cancelGeneration = defineAction({
  name: 'cancelGeneration',
  input: z.object({ generationId: z.uuid() }),
  run: ({ user, input }) => cancelling.cancelGeneration(user.id, input.generationId),
});
