import type { ActivityRowView } from '@/lib/activity/row';
import type { ActivityStatus } from '@/lib/activity/words';
import type { Surface } from '@/lib/base/surface';
import type { CreditType } from '@/lib/credits/model';

const dayMs = 24 * 3_600_000;

/** What the activity log is filtered by, as it stands in the address (`filters-schema.ts` reads it). Days are UTC, such as "2026-11-22"; both of them belong to the range. */
export interface ActivityFilters {
  readonly type?: CreditType | undefined;
  readonly tool?: string | undefined;
  readonly status?: ActivityStatus | undefined;
  readonly surface?: Surface | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** No account has lived before or after: beyond these, days are taken as these. */
const [firstAt, lastAt] = [0, Date.UTC(9999, 0, 1)];

/** The range of instants (ms) that the days name: `fromAt` inclusive, `untilAt` exclusive, each null where there is no bound. */
export function rangeOf({ from, to }: Pick<ActivityFilters, 'from' | 'to'>): { readonly fromAt: number | null; readonly untilAt: number | null } {
  const within = (at: number) => Math.min(Math.max(at, firstAt), lastAt);
  return { fromAt: from === undefined ? null : within(Date.parse(from)), untilAt: to === undefined ? null : within(Date.parse(to) + dayMs) };
}

/** A range ends on its first day, or later. */
export function isInOrder({ from, to }: Pick<ActivityFilters, 'from' | 'to'>): boolean {
  return from === undefined || to === undefined || from <= to;
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
