'use server';

import { z } from 'zod';
import { localPath } from '@/lib/base/local-path';
import { itemIds } from '@/lib/store/catalogue';
import { testCards } from '@/lib/store/test-cards';
import { defineAction } from '@/lib/server/action';
import * as paying from '@/lib/server/purchases/pay-test-checkout';
import * as starting from '@/lib/server/purchases/start-checkout';

const returnTo = z.string().transform((sent, context) => {
  const path = localPath(sent);
  if (path !== null) return path;
  context.addIssue({ code: 'custom', message: 'The way back must be a path of this site, such as /projects.' });
  return z.NEVER;
});

export const startCheckout = defineAction({
  name: 'startCheckout',
  input: z.object({ item: z.enum(itemIds, 'Choose one of the items of the store.'), returnTo: returnTo.nullable().default(null) }),
  run: ({ user, input }) => starting.startCheckout(user.id, input),
});

export const payTestCheckout = defineAction({
  name: 'payTestCheckout',
  input: z.object({ checkoutId: z.uuid(), card: z.enum(testCards, 'Choose one of the test cards.') }),
  run: ({ user, input }) => paying.payTestCheckout(user.id, input),
});
