'use server';

import { z } from 'zod';
import { campaignIds } from '@/lib/store/campaigns';
import { defineAction } from '@/lib/server/action';
import * as claiming from '@/lib/server/awards/claim-award';

export const claimAward = defineAction({
  name: 'claimAward',
  input: z.object({ campaign: z.enum(campaignIds, 'Choose one of the awards that can be earned.') }),
  run: ({ user, input }) => claiming.claimAward(user, input.campaign),
});
