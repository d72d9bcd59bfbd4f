'use server';

import { z } from 'zod';
import { localPath } from '@/lib/base/local-path';
import { itemIds, planIds } from '@/lib/store/catalogue';
import { planCards, testCards } from '@/lib/store/test-cards';
import { defineAction } from '@/lib/server/action';
import * as paying from '@/lib/server/payments/local/pay-test-checkout';
import * as managing from '@/lib/server/purchases/manage-plan';
import * as pages from '@/lib/server/purchases/checkout-page';
import * as starting from '@/lib/server/purchases/start-checkout';

const returnTo = z.string().transform((sent, context) => {
  const path = localPath(sent);
  if (path !== null) return path;
  context.addIssue({ code: 'custom', message: 'The way back must be a path of this site, such as /projects.' });
  return z.NEVER;
});

const challengeAnswer = z.enum(['approve', 'refuse']).optional();
const subscriptionId = z.string().min(1).max(100);

export const startCheckout = defineAction({
  name: 'startCheckout',
  input: z.object({ item: z.enum(itemIds, 'Choose one of the items of the store.'), returnTo: returnTo.nullable().default(null) }),
  run: ({ user, input }) => starting.startCheckout(user.id, input),
});

export const payTestCheckout = defineAction({
  name: 'payTestCheckout',
  input: z.object({ checkoutId: z.uuid(), card: z.enum(testCards, 'Choose one of the test cards.'), challengeAnswer }),
  run: ({ user, input }) => paying.payTestCheckout(user.id, input),
});

export const cancelPlan = defineAction({
  name: 'cancelPlan',
  input: z.object({ subscriptionId }),
  run: ({ user, input }) => managing.cancelPlan(user.id, input.subscriptionId),
});

export const resumePlan = defineAction({
  name: 'resumePlan',
  input: z.object({ subscriptionId }),
  run: ({ user, input }) => managing.resumePlan(user.id, input.subscriptionId),
});

export const changePlan = defineAction({
  name: 'changePlan',
  input: z.object({ subscriptionId, plan: z.enum(planIds, 'Choose one of the plans of the store.') }),
  run: ({ user, input }) => managing.changePlan(user.id, input),
});

export const payPlanNow = defineAction({
  name: 'payPlanNow',
  input: z.object({ subscriptionId, card: z.enum(planCards, 'Choose one of the test cards.'), challengeAnswer }),
  run: ({ user, input }) => managing.payPlanNow(user.id, input),
});

export const continueCheckout = defineAction({
  name: 'continueCheckout',
  input: z.object({ checkoutId: z.uuid() }),
  run: ({ user, input }) => pages.checkoutPage(user.id, input.checkoutId),
});
