import { describe, expect, it } from 'vitest';
import { helpGroups } from '@/components/editor/shell/help-sheet';
import { editorActions } from '@/lib/editor/actions/registry';
import { editorTexts } from '@/lib/texts/en/editor';

describe('help sheet', () => {
  it('lists every action once', () => {
    const listed = helpGroups.flatMap(([, names]) => names).toSorted();
    expect(listed).toEqual(editorActions.map(({ name }) => name).toSorted());
  });

  it('has a label for every action', () => {
    for (const { name } of editorActions) expect(editorTexts.actions[name]).toBeTruthy();
  });
});
