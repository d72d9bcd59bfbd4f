import { describe, expect, it } from 'vitest';
import { withNewest, withOlder, withRow, type ActivityFeed } from '@/components/activity/activity-feed';
import type { ActivityRowView } from '@/lib/activity/row';

function row(id: string, at: number, changes: Partial<ActivityRowView> = {}): ActivityRowView {
  return {
    id, at, updatedAt: at, kind: 'generation', status: 'held', sentence: `Using ${id}`, tool: 'generate-image', surface: 'web', projectId: null,
    projectName: null, amounts: [{ type: 'purchased', amount: 10 }], balanceAfter: 0, requestId: null, generationId: null, ...changes,
  };
}

const feed: ActivityFeed = { rows: [row('c', 30), row('b', 20), row('a', 10)], next: 'older' };
const ids = ({ rows }: ActivityFeed): string => rows.map(({ id }) => id).join('');

describe('a row that arrives', () => {
  it('stands in its place: newest first, rows of one instant by id', () => {
    expect(ids(withRow(feed, row('d', 40), {}))).toBe('dcba');
    expect(ids(withRow(feed, row('x', 20), {}))).toBe('cxba');
    expect(ids(withRow(feed, row('A', 20), {}))).toBe('cbAa');
  });

  it('replaces itself when its status changes, and keeps its place', () => {
    const changed = withRow(feed, row('b', 20, { status: 'used', updatedAt: 99, sentence: 'Used b' }), {});
    expect(ids(changed)).toBe('cba');
    expect(changed.rows[1]).toMatchObject({ status: 'used', sentence: 'Used b' });
  });

  it('does not go back to what it was before, when messages overtake each other', () => {
    const used = withRow(feed, row('b', 20, { status: 'used', updatedAt: 99 }), {});
    expect(withRow(used, row('b', 20), {})).toBe(used);
  });

  it('is left out where it does not pass the filters, and leaves when it no longer does', () => {
    expect(ids(withRow(feed, row('d', 40), { type: 'activity' }))).toBe('cba');
    expect(ids(withRow(feed, row('b', 20, { status: 'used', updatedAt: 99 }), { status: 'held' }))).toBe('ca');
  });

  it('that is older than all that is loaded waits for its page, except where everything is loaded', () => {
    expect(ids(withRow(feed, row('0', 5), {}))).toBe('cba');
    expect(ids(withRow({ ...feed, next: null }, row('0', 5), {}))).toBe('cba0');
    expect(ids(withRow({ rows: [], next: null }, row('d', 40), {}))).toBe('d');
  });
});

describe('pages', () => {
  it('are added at the end, each row once', () => {
    const more = withOlder(feed, { rows: [row('a', 10), row('0', 5)], next: null });
    expect(ids(more)).toBe('cba0');
    expect(more.next).toBeNull();
  });

  it('read again bring what was missed and keep what is older', () => {
    const again = withNewest(feed, { rows: [row('d', 40), row('c', 30, { status: 'used' })], next: 'after c' });
    expect(ids(again)).toBe('dcba');
    expect(again.rows[1]?.status).toBe('used');
    expect(again.next).toBe('older');
  });

  it('read again after so much that they do not meet stand alone, without a gap', () => {
    const again = withNewest(feed, { rows: [row('z', 90), row('y', 80)], next: 'after y' });
    expect(ids(again)).toBe('zy');
    expect(again.next).toBe('after y');
  });

  it('that are the whole log replace it', () => {
    expect(ids(withNewest(feed, { rows: [row('c', 30)], next: null }))).toBe('c');
    expect(ids(withNewest(feed, { rows: [], next: null }))).toBe('');
  });
});
