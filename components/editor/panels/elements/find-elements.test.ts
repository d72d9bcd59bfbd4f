import { expect, it } from 'vitest';
import { findElements } from '@/components/editor/panels/elements/find-elements';

const names = { star: 'Star', 'play-badge': 'Play badge', 'new-badge': 'New badge' };
const ids = ['star', 'play-badge', 'new-badge'] as const;

it.each([
  ['', ['star', 'play-badge', 'new-badge']],
  ['BADGE', ['play-badge', 'new-badge']],
  [' badge  play ', ['play-badge']],
  ['moon', []],
])('elements are found by the words of their names: %j', (query, found) => {
  expect(findElements(ids, names, query)).toEqual(found);
});
