import * as z from 'zod';
import { revokeReasons } from '@/lib/activity/words';

const wholeAmount = z.number().int().min(0).max(1_000_000_000);

/** What the sentence of a row needs beside the row's own columns; stored with it and read back through this schema. */
export const activityDetailSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('generation'),
    price: wholeAmount,
    outputCount: wholeAmount,
    outputsReady: wholeAmount,
    returned: wholeAmount,
    failure: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('grant'),
    /** The part of the source reference before the first colon, such as `purchase`, `period`, `award`, `grace`, `correction` or `lab`. */
    source: z.string(),
    /** The second part, such as the award's name; empty where there is none. */
    item: z.string(),
    validUntil: z.number().nullable(),
    /** An operator's, about a correction. */
    note: z.string().nullable().default(null),
  }),
  z.object({ kind: z.literal('lapse') }),
  z.object({
    kind: z.literal('revoke'),
    /** null where the credits came back from a hold after their grant had been revoked. */
    reason: z.enum(revokeReasons).nullable().default(null),
    /** An operator's, about a correction. */
    note: z.string().nullable().default(null),
    /** What of the grant was used already and is not taken back (R1). */
    spent: wholeAmount.default(0),
  }),
  z.discriminatedUnion('reason', [
    z.object({ kind: z.literal('declined'), reason: z.literal('insufficient_credits'), required: wholeAmount, available: z.number(), shortBy: wholeAmount }),
    z.object({ kind: z.literal('declined'), reason: z.literal('price_rose'), confirmed: wholeAmount, price: wholeAmount }),
  ]),
]);
export type ActivityDetail = z.output<typeof activityDetailSchema>;
