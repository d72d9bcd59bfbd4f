import { describe, expect, it } from 'vitest';
import { filtersQuery, passesFilters, rangeOf } from '@/lib/activity/filters';
import { activityFiltersSchema } from '@/lib/activity/filters-schema';
import type { ActivityRowView } from '@/lib/activity/row';

const row: ActivityRowView = {
  id: 'r1', at: Date.parse('2026-11-22T14:00:00Z'), updatedAt: 0, kind: 'generation', status: 'used', sentence: 'Using 6 subscription credits and 4 purchased credits',
  tool: 'generate-image', surface: 'web', projectId: 'p1', projectName: 'Harbour film', balanceAfter: 20, requestId: 'q1', generationId: 'g1',
  amounts: [{ type: 'subscription', amount: 6 }, { type: 'purchased', amount: 4 }],
};

describe('filters in an address', () => {
  it('are read, and written back in one order', () => {
    const filters = activityFiltersSchema.parse({ to: '2026-11-22', status: 'partly-used', type: 'activity', tool: '', unknown: 'x' });
    expect(filters).toEqual({ to: '2026-11-22', status: 'partly-used', type: 'activity' });
    expect(filtersQuery(filters)).toBe('type=activity&status=partly-used&to=2026-11-22');
    expect(filtersQuery({})).toBe('');
  });

  it.each([
    [{ type: 'gold' }, 'type'],
    [{ status: 'Used' }, 'status'],
    [{ surface: 'tv' }, 'surface'],
    [{ tool: "x' OR 1=1" }, 'tool'],
    [{ from: '2026-02-30' }, 'from'],
    [{ to: '22.11.2026' }, 'to'],
    [{ from: '2026-11-23', to: '2026-11-22' }, 'to'],
  ])('say what to change: %j', (query, path) => {
    const parsed = activityFiltersSchema.safeParse(query);
    expect(parsed.error?.issues).toMatchObject([{ path: [path], message: expect.stringMatching(/^Choose .*\.$/) }]);
  });

  it('name days that both belong to the range', () => {
    const day = { from: '2026-11-22', to: '2026-11-22' };
    expect(rangeOf(day)).toEqual({ fromAt: Date.parse('2026-11-22T00:00:00Z'), untilAt: Date.parse('2026-11-23T00:00:00Z') });
    const at = (text: string) => ({ ...row, at: Date.parse(text) });
    expect(['2026-11-22T00:00:00Z', '2026-11-22T23:59:59.999Z'].map((text) => passesFilters(at(text), day))).toEqual([true, true]);
    expect(['2026-11-21T23:59:59.999Z', '2026-11-23T00:00:00Z'].map((text) => passesFilters(at(text), day))).toEqual([false, false]);
  });
});

describe('a row that arrives', () => {
  it.each([
    [{}, true],
    [{ type: 'purchased' }, true],
    [{ type: 'activity' }, false],
    [{ tool: 'generate-image', surface: 'web', status: 'used' }, true],
    [{ tool: 'generate-video' }, false],
    [{ surface: 'mobile' }, false],
    [{ status: 'held' }, false],
    [{ from: '2026-11-23' }, false],
    [{ to: '2026-11-21' }, false],
  ] as const)('passes %j: %s', (filters, passes) => {
    expect(passesFilters(row, filters)).toBe(passes);
  });
});
