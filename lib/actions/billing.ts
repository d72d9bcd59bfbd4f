'use server';

import { z } from 'zod';
import { defineAction } from '@/lib/server/action';
import * as portal from '@/lib/server/purchases/billing-portal';

export const openBillingPortal = defineAction({
  name: 'openBillingPortal',
  input: z.object({ subscriptionId: z.string().min(1).max(100) }),
  run: ({ user, input }) => portal.billingPortal(user.id, input.subscriptionId),
});
