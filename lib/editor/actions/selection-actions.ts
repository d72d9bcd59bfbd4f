import { defineActions } from '@/lib/editor/actions/action';
import { done } from '@/lib/editor/actions/at-hand';

export const selectionActions = defineActions('selection', {
  'select-all': {
    shortcuts: ['mod+a'],
    needs: ['clips'],
    run: ({ editor }) => done(editor.select(Object.keys(editor.store.getState().document.clips))),
  },
  // EK4: Escape leaves what is going on first and the selection second.
  deselect: {
    shortcuts: ['escape'],
    needs: ['something-to-leave'],
    run: ({ editor }) => done(editor.cancelGesture() || editor.select([])),
  },
});
