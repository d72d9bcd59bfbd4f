import { describe, expect, it } from 'vitest';
import { matching, neighbourOf, withName, without, withProject } from '@/components/projects/project-list';
import type { ProjectSummary } from '@/lib/editor/document/summary';

const project = (id: string, updatedAt: number, name = id): ProjectSummary => ({ id, name, updatedAt, thumbnailUrl: null, durationMs: 0, clipCount: 0 });
const list = [project('c', 30, 'Café opening'), project('b', 20, 'Holiday by the sea'), project('a', 10, 'Sea trial')];
const ids = (projects: readonly ProjectSummary[]) => projects.map(({ id }) => id);

describe('the list of projects', () => {
  it('keeps the order when one is renamed', () => {
    expect(withName(list, 'a', 'Zebra').map(({ name }) => name)).toEqual(['Café opening', 'Holiday by the sea', 'Zebra']);
  });

  it('puts a deleted project back where it was', () => {
    for (const item of list) expect(withProject(without(list, item.id), item)).toEqual(list);
  });

  it('does not double a project that is there already', () => {
    expect(ids(withProject(list, project('b', 40)))).toEqual(['b', 'c', 'a']);
  });

  it.each([
    ['', ['c', 'b', 'a']],
    ['  ', ['c', 'b', 'a']],
    ['sea', ['b', 'a']],
    ['SEA hol', ['b']],
    ['cafe', ['c']],
    ['moon', []],
  ])('finds %j', (query, found) => {
    expect(ids(matching(list, query))).toEqual(found);
  });

  it('gives the focus to the next project, at the end to the one before, at last to none', () => {
    expect(neighbourOf(list, 'c')).toBe('b');
    expect(neighbourOf(list, 'a')).toBe('b');
    expect(neighbourOf([project('a', 1)], 'a')).toBeNull();
  });
});
