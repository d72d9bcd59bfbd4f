import { defineActions } from '@/lib/editor/actions/action';
import { done } from '@/lib/editor/actions/at-hand';

export const appActions = defineActions('app', {
  undo: { shortcuts: ['mod+z'], needs: ['undo-step'], run: ({ editor }) => done(editor.undo()) },
  redo: { shortcuts: ['mod+shift+z', 'mod+y'], needs: ['redo-step'], run: ({ editor }) => done(editor.redo()) },
  palette: { shortcuts: ['mod+k'], run: ({ show }) => done(show('palette')) },
  help: { shortcuts: ['?'], run: ({ show }) => done(show('help')) },
  keyboard: { run: ({ show }) => done(show('keyboard')) },
});
