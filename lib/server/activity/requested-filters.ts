import 'server-only';
import type { ActivityFilters } from '@/lib/activity/filters';
import { activityFiltersSchema } from '@/lib/activity/filters-schema';
import { err, ok, type Result } from '@/lib/base/result';
import { fieldErrors } from '@/lib/server/boundary';
import { problem } from '@/lib/server/route';

/** The filters in the address of a request, or the answer that says what to change. */
export function requestedFilters(request: Request): Result<ActivityFilters, Response> {
  const filters = activityFiltersSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  return filters.success ? ok(filters.data) : err(problem(400, { code: 'invalid_input', fields: fieldErrors(filters.error) }));
}
