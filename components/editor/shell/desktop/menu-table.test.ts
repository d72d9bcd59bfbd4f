import { describe, expect, it } from 'vitest';
import type { ActionMenu } from '@/components/editor/shell/desktop/menu-table';
import { actionsOfMenu } from '@/components/editor/shell/desktop/menu-table';
import { editorActions } from '@/lib/editor/actions/registry';

const menus: readonly ActionMenu[] = ['edit', 'clip', 'timeline', 'view', 'playback', 'help'];

describe('the menus of the menu bar', () => {
  it('[SD2] have every action of the registry, each in one place', () => {
    const listed = menus.flatMap((menu) => actionsOfMenu(menu).flat());
    expect([...listed].sort()).toEqual(editorActions.map(({ name }) => name).sort());
  });

  it('[SD2] have no empty section', () => {
    for (const menu of menus) for (const section of actionsOfMenu(menu)) expect(section.length).toBeGreaterThan(0);
  });
});
