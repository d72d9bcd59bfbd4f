import { describe, expect, it } from 'vitest';
import { withEarlier, withNewest, withoutRequest } from '@/components/editor/panels/history/history-pages';
import type { HistoryPage, PastRequest } from '@/lib/tools/past-request';

/** A request that was confirmed at this instant. */
const at = (createdAt: number, status: PastRequest['status'] = 'succeeded'): PastRequest => ({
  id: `r${createdAt}`, tool: 'generate-image', settings: {}, prompt: 'A lighthouse', provider: 'Fake', status, failure: null, price: 10, charged: 10, outputCount: 1, outputsReady: 1, resultIds: [], createdAt,
});
const page = (instants: readonly number[], next: string | null): HistoryPage => ({ requests: instants.map((each) => at(each)), next });
const instantsOf = ({ requests }: HistoryPage) => requests.map(({ createdAt }) => createdAt);

describe('the parts of a history', () => {
  it('[TO43] the newest part read anew brings what came and keeps what was read before', () => {
    const known = page([6, 5, 4, 3, 2, 1], null);
    const merged = withNewest(known, page([8, 7, 6], '6'));
    expect([instantsOf(merged), merged.next]).toEqual([[8, 7, 6, 5, 4, 3, 2, 1], null]);
  });

  it('[TO43] what the newest part does not have any more was deleted', () => {
    expect(instantsOf(withNewest(page([6, 5, 4, 3], '3'), page([6, 4], '4')))).toEqual([6, 4, 3]);
    expect(instantsOf(withNewest(page([6, 5], null), page([], null)))).toEqual([]);
  });

  it('[TO43] takes how a request stands from what was read last', () => {
    const known: HistoryPage = { requests: [at(2, 'running'), at(1)], next: null };
    expect(withNewest(known, page([2, 1], null)).requests[0]?.status).toBe('succeeded');
  });

  it('[TO43] after more than a part has come, earlier ones are asked for anew: what lies between is not known', () => {
    const merged = withNewest(page([3, 2, 1], null), page([90, 80, 70], '70'));
    expect([instantsOf(merged), merged.next]).toEqual([[90, 80, 70], '70']);
  });

  it('[TO43] an earlier part follows, without what is there already', () => {
    const merged = withEarlier(page([6, 5, 4], '4'), page([4, 3, 2], '2'));
    expect([instantsOf(merged), merged.next]).toEqual([[6, 5, 4, 3, 2], '2']);
  });

  it('[TO46] what was deleted is gone at once', () => {
    expect(instantsOf(withoutRequest(page([2, 1], null), 'r2'))).toEqual([1]);
  });
});
