import { passesFilters, type ActivityFilters } from '@/lib/activity/filters';
import type { ActivityPage } from '@/lib/activity/page';
import type { ActivityRowView } from '@/lib/activity/row';

/** What is loaded of the activity log: rows without a gap from the newest on, and where the older ones begin. */
export type ActivityFeed = ActivityPage;

/**
 * The feed after one row was added or changed. A row that does not pass the filters (any more) is not in it; one that is older than everything
 * loaded is left to its page.
 */
export function withRow(feed: ActivityFeed, row: ActivityRowView, filters: ActivityFilters): ActivityFeed {
  const known = feed.rows.find(({ id }) => id === row.id);
  if (known !== undefined && known.updatedAt > row.updatedAt) return feed;
  const others = feed.rows.filter(({ id }) => id !== row.id);
  const last = feed.rows.at(-1);
  const isWithin = feed.next === null || (last !== undefined && inOrder(row, last) <= 0);
  if (!passesFilters(row, filters) || !isWithin) return { ...feed, rows: others };
  return { ...feed, rows: [...others, row].sort(inOrder) };
}

/** The feed with the page that follows it. */
export function withOlder(feed: ActivityFeed, page: ActivityPage): ActivityFeed {
  const known = new Set(feed.rows.map(({ id }) => id));
  return { rows: [...feed.rows, ...page.rows.filter(({ id }) => !known.has(id))], next: page.next };
}

/**
 * The feed after its newest page was read again. Where the two meet, what is older stays; where so much happened meanwhile that they do not, the
 * page stands alone: rows are never shown with a gap between them.
 */
export function withNewest(feed: ActivityFeed, page: ActivityPage): ActivityFeed {
  const oldest = page.rows.at(-1);
  const known = new Set(feed.rows.map(({ id }) => id));
  const meets = page.next !== null && page.rows.some(({ id }) => known.has(id));
  if (!meets || oldest === undefined) return page;
  return { rows: [...page.rows, ...feed.rows.filter((row) => inOrder(row, oldest) > 0)], next: feed.next };
}

/** Newest first; rows of one instant by their ids, as the server orders them. */
function inOrder(a: ActivityRowView, b: ActivityRowView): number {
  if (a.at !== b.at) return b.at - a.at;
  return a.id === b.id ? 0 : a.id < b.id ? 1 : -1;
}
