import { describe, expect, it } from 'vitest';
import { actionRows } from '@/components/editor/keyboard/action-rows';
import { addShortcut, bindActions } from '@/lib/editor/actions/bindings';
import type { RegisteredAction } from '@/lib/editor/actions/registry';
import { editorActions } from '@/lib/editor/actions/registry';

const labels = (query: string, actions: readonly RegisteredAction[] = editorActions) => actionRows(actions, query, false).flatMap(({ rows }) => rows.map(({ label }) => label));

describe('rows of actions', () => {
  it('list every action once, each with a label', () => {
    const names = actionRows(editorActions, '', false).flatMap(({ rows }) => rows.map(({ name }) => name));
    expect(names.toSorted()).toEqual(editorActions.map(({ name }) => name).toSorted());
    for (const label of labels('')) expect(label).toBeTruthy();
  });

  it('are found by words of the label, by the group and by the keys', () => {
    expect(labels('playhead SPLIT')).toEqual(['Split at the playhead']);
    expect(labels('ctrl+d')).toEqual(['Duplicate']);
    expect(labels('clipboard')).toContain('Copy');
    expect(labels('nothing like it')).toEqual([]);
  });

  it('show the keys as they are now', () => {
    const bound = bindActions<RegisteredAction>(editorActions, addShortcut(editorActions, {}, 'split', 'alt+x'));
    expect(labels('alt+x', bound)).toEqual(['Split at the playhead']);
  });
});
