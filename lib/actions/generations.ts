'use server';

import { z } from 'zod';
import { maxAmount } from '@/lib/credits/model';
import { surfaces } from '@/lib/base/surface';
import { defineAction } from '@/lib/server/action';
import * as cancelling from '@/lib/server/generations/cancel-generation';
import * as erasing from '@/lib/server/generations/history/erase-generation';
import * as starting from '@/lib/server/generations/start-generation';
import { catalogue, type ToolRequest } from '@/lib/tools/catalogue';
import { toolIds, type ToolId } from '@/lib/tools/tool-ids';

const requestOf = (tool: ToolId) => z.object({ tool: z.literal(tool), input: catalogue[tool].schema });

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
    // TO1: of each tool of the catalogue its own settings.
    z.discriminatedUnion('tool', toolIds.map(requestOf) as [ReturnType<typeof requestOf>]) as unknown as z.ZodType<ToolRequest>,
  ),
  run: ({ user, input }) => starting.startGeneration({ userId: user.id, ...input }),
});

export const cancelGeneration = defineAction({
  name: 'cancelGeneration',
  input: z.object({ generationId: z.uuid() }),
  run: ({ user, input }) => cancelling.cancelGeneration(user.id, input.generationId),
});

export const eraseGeneration = defineAction({
  name: 'eraseGeneration',
  input: z.object({ generationId: z.uuid(), withResults: z.boolean() }),
  run: ({ user, input }) => erasing.eraseGeneration(user.id, input.generationId, input.withResults),
});
