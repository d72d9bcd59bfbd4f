import * as z from 'zod';
import { activityStatuses } from '@/lib/activity/event';
import type { ActivityRowView } from '@/lib/activity/row';
import { surfaces } from '@/lib/base/surface';
import type { CreditType } from '@/lib/credits/model';

const dayMs = 24 * 3_600_000;
const types = ['subscription', 'purchased', 'activity'] as const satisfies readonly CreditType[];

/** A field that was left empty is no filter: that is how forms send it. */
const given = (value: unknown): unknown => (value === '' ? undefined : value);
const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(given, schema.optional());

/** A calendar day in UTC, as date fields write it. */
const day = z.iso.date('Choose a day, such as 2026-11-22.');

/** What the activity log is filtered by, as it stands in the address. Days are UTC; both of them belong to the range. */
export const activityFiltersSchema = z
  .object({
    type: optional(z.enum(types, 'Choose subscription, purchased or activity credits.')),
    tool: optional(z.string().regex(/^[a-z0-9-]{1,40}$/, 'Choose one of the tools.')),
    status: optional(z.enum(activityStatuses, 'Choose one of the statuses.')),
    surface: optional(z.enum(surfaces, 'Choose Web, Desktop or Mobile.')),
    from: optional(day),
    to: optional(day),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, { path: ['to'], message: 'Choose a last day that is not before the first.' });

export type ActivityFilters = z.output<typeof activityFiltersSchema>;

/** No account has lived before or after: beyond these, days are taken as these. */
const [firstAt, lastAt] = [0, Date.UTC(9999, 0, 1)];

/** The range of instants (ms) that the days name: `fromAt` inclusive, `untilAt` exclusive, each null where there is no bound. */
export function rangeOf({ from, to }: Pick<ActivityFilters, 'from' | 'to'>): { readonly fromAt: number | null; readonly untilAt: number | null } {
  const within = (at: number) => Math.min(Math.max(at, firstAt), lastAt);
  return { fromAt: from === undefined ? null : within(Date.parse(from)), untilAt: to === undefined ? null : within(Date.parse(to) + dayMs) };
}

/** Whether anything but days is asked for. */
export function filtersBuckets({ type, tool, status, surface }: ActivityFilters): boolean {
  return [type, tool, status, surface].some((wanted) => wanted !== undefined);
}

/** Whether a row passes the filters; the database asks the same of its rows. */
export function passesFilters(row: ActivityRowView, filters: ActivityFilters): boolean {
  const { fromAt, untilAt } = rangeOf(filters);
  return (
    (filters.type === undefined || row.amounts.some(({ type }) => type === filters.type)) &&
    (filters.tool === undefined || row.tool === filters.tool) &&
    (filters.status === undefined || row.status === filters.status) &&
    (filters.surface === undefined || row.surface === filters.surface) &&
    (fromAt === null || row.at >= fromAt) &&
    (untilAt === null || row.at < untilAt)
  );
}

/** The filters as a query, in one order: the same filters have the same address. Empty where there are none. */
export function filtersQuery(filters: ActivityFilters): string {
  const names = ['type', 'tool', 'status', 'surface', 'from', 'to'] as const;
  const given = names.flatMap((name) => (filters[name] === undefined ? [] : [[name, filters[name]]]));
  return new URLSearchParams(given).toString();
}
