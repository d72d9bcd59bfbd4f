import type { HistoryPage, PastRequest } from '@/lib/tools/past-request';

/** TO43: the history with its newest part read anew. What that part does not have any more is gone; what came is there; earlier parts stay. */
export function withNewest(known: HistoryPage, newest: HistoryPage): HistoryPage {
  const last = newest.requests.at(-1);
  if (newest.next === null || last === undefined) return newest;
  const earlier = known.requests.filter((request) => isBefore(request, last));
  // Where so many came that nothing known is among the newest, what lies between is not known either.
  const ids = new Set(newest.requests.map(({ id }) => id));
  if (earlier.length === 0 || !known.requests.some(({ id }) => ids.has(id))) return newest;
  return { requests: [...newest.requests, ...earlier], next: known.next };
}

/** The history with the part that follows it. */
export function withEarlier(known: HistoryPage, earlier: HistoryPage): HistoryPage {
  const ids = new Set(known.requests.map(({ id }) => id));
  return { requests: [...known.requests, ...earlier.requests.filter(({ id }) => !ids.has(id))], next: earlier.next };
}

/** The history without a request that was deleted from it. */
export function withoutRequest(known: HistoryPage, id: string): HistoryPage {
  return { ...known, requests: known.requests.filter((request) => request.id !== id) };
}

/** Whether a request stands below another one: the order of the server. */
function isBefore(a: PastRequest, b: PastRequest): boolean {
  return a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id);
}
