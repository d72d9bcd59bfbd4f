import type { ActionSpec } from '@/lib/editor/actions/action';
import { defineActions } from '@/lib/editor/actions/action';
import { done, editTicks, endOf, frameTicksOf, playheadOf } from '@/lib/editor/actions/at-hand';
import { ticksPerSecond } from '@/lib/editor/document/time';
import type { Editor } from '@/lib/editor/editor-model';

export const playheadActions = defineActions('playhead', {
  'step-back': seek('arrowleft', (editor, ticks) => ticks - frameTicksOf(editor)),
  'step-forward': seek('arrowright', (editor, ticks) => ticks + frameTicksOf(editor)),
  'jump-back': seek('shift+arrowleft', (_editor, ticks) => ticks - ticksPerSecond),
  'jump-forward': seek('shift+arrowright', (_editor, ticks) => ticks + ticksPerSecond),
  'previous-edit': seek('arrowup', (editor, ticks) => editTicks(editor).findLast((edge) => edge < ticks) ?? ticks),
  'next-edit': seek('arrowdown', (editor, ticks) => editTicks(editor).find((edge) => edge > ticks) ?? ticks),
  'go-to-start': seek('home', () => 0),
  'go-to-end': seek('end', endOf),
});

function seek(shortcut: string, target: (editor: Editor, ticks: number) => number): ActionSpec {
  return { shortcuts: [shortcut], run: ({ editor }) => done(editor.seek(target(editor, playheadOf(editor)))) };
}
