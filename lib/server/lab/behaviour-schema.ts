import 'server-only';
import { z } from 'zod';
import { providerBehaviours } from '@/lib/server/lab/provider-behaviour';

const maxDelayMs = 3_600_000;
const delayMessage = `Give whole milliseconds from 0 to ${maxDelayMs}.`;

/** PRODUCT 7: how the provider behaves, as the lab's calls name it. */
export const behaviourSchema = z.strictObject(
  {
    behaviour: z.enum(providerBehaviours, `Choose one of ${providerBehaviours.join(', ')}.`),
    delayMs: z.int(delayMessage).min(0, delayMessage).max(maxDelayMs, delayMessage).default(0),
  },
  'Give an object such as {"behaviour": "slow", "delayMs": 2000}.',
);
