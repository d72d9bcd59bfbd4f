import * as z from 'zod';
import { isInOrder, type ActivityFilters } from '@/lib/activity/filters';
import { activityStatuses } from '@/lib/activity/words';
import { surfaces } from '@/lib/base/surface';
import type { CreditType } from '@/lib/credits/model';

const types = ['subscription', 'purchased', 'activity'] as const satisfies readonly CreditType[];

/** A field that was left empty is no filter: that is how forms send it. */
const given = (value: unknown): unknown => (value === '' ? undefined : value);
const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(given, schema.optional());

/** A calendar day in UTC, as date fields write it. */
const day = z.iso.date('Choose a day, such as 2026-11-22.');

/** What the activity log is filtered by, as it stands in the address. Days are UTC; both of them belong to the range. */
export const activityFiltersSchema: z.ZodType<ActivityFilters> = z
  .object({
    type: optional(z.enum(types, 'Choose subscription, purchased or activity credits.')),
    tool: optional(z.string().regex(/^[a-z0-9-]{1,40}$/, 'Choose one of the tools.')),
    status: optional(z.enum(activityStatuses, 'Choose one of the statuses.')),
    surface: optional(z.enum(surfaces, 'Choose Web, Desktop or Mobile.')),
    from: optional(day),
    to: optional(day),
  })
  .refine(isInOrder, { path: ['to'], message: 'Choose a last day that is not before the first.' });
