import type { ActionSpec } from '@/lib/editor/actions/action';
import { defineActions } from '@/lib/editor/actions/action';
import { frameTicksOf, selectedIds } from '@/lib/editor/actions/at-hand';
import { withGroups } from '@/lib/editor/commands/group-clips';
import { planMove } from '@/lib/editor/commands/plan-move';

export const arrangingActions = defineActions('arranging', {
  'nudge-back': move(',', (frameTicks) => ({ deltaTicks: -frameTicks, tracksUp: 0 })),
  'nudge-forward': move('.', (frameTicks) => ({ deltaTicks: frameTicks, tracksUp: 0 })),
  'move-up': move('mod+arrowup', () => ({ deltaTicks: 0, tracksUp: 1 })),
  'move-down': move('mod+arrowdown', () => ({ deltaTicks: 0, tracksUp: -1 })),
  group: {
    shortcuts: ['mod+g'],
    needs: ['several-clips'],
    run: ({ editor }) => editor.run({ type: 'group-clips', clipIds: selectedIds(editor), groupId: editor.newId() }),
  },
  ungroup: {
    shortcuts: ['mod+shift+g'],
    needs: ['group'],
    run: ({ editor }) => editor.run({ type: 'group-clips', clipIds: withGroups(editor.store.getState().document, selectedIds(editor)), groupId: null }),
  },
  delete: {
    shortcuts: ['delete', 'backspace'],
    needs: ['selection'],
    run: ({ editor }) => editor.run({ type: 'delete-clips', clipIds: selectedIds(editor) }),
  },
  'ripple-delete': {
    shortcuts: ['shift+delete', 'shift+backspace'],
    needs: ['selection'],
    run: ({ editor }) => editor.run({ type: 'ripple-delete', clipIds: selectedIds(editor) }),
  },
});

function move(shortcut: string, wish: (frameTicks: number) => Parameters<typeof planMove>[2]): ActionSpec {
  return {
    shortcuts: [shortcut],
    needs: ['selection'],
    run: ({ editor }) => editor.run(planMove(editor.store.getState().document, selectedIds(editor), wish(frameTicksOf(editor)))),
  };
}
