import type { HasSound } from '@/lib/editor/actions/at-hand';
import { clipsAtPlayhead, clipsToCut, clipToCrop, clipsToDetach, clipsToHold, endOf, gapsToClose, markersInOrder, movingClips, selectedClips, selectedIds } from '@/lib/editor/actions/at-hand';
import { documentEndTicks } from '@/lib/editor/document/read';
import type { Editor } from '@/lib/editor/editor-model';

/** EK4: what an action can need to make sense. The names are keys of the texts that say why it is switched off. */
export const needs = {
  // Asked with every frame of a scroll: the end of the project is known, while listing thousands of clips takes time.
  clips: (editor: Editor) => documentEndTicks(editor.store.getState().document) > 0,
  length: (editor: Editor) => endOf(editor) > 0,
  selection: (editor: Editor) => selectedIds(editor).length > 0,
  'several-clips': (editor: Editor) => selectedIds(editor).length > 1,
  group: (editor: Editor) => selectedClips(editor).some(({ groupId }) => groupId !== null),
  'moving-clip': (editor: Editor) => movingClips(editor).length > 0,
  'clip-under-playhead': (editor: Editor) => clipsToCut(editor).length > 0,
  'selected-at-playhead': (editor: Editor) => clipsAtPlayhead(editor).length > 0,
  'moving-picture-at-playhead': (editor: Editor) => clipsToHold(editor).length > 0,
  'sound-in-video': (editor: Editor, hasSound: HasSound) => clipsToDetach(editor, hasSound).length > 0,
  picture: (editor: Editor) => clipToCrop(editor) !== null,
  keyframes: (editor: Editor) => selectedClips(editor).some(({ keyframes }) => keyframes !== null),
  gap: (editor: Editor) => gapsToClose(editor).length > 0,
  clipboard: (editor: Editor) => editor.store.getState().clipboard.length > 0,
  range: (editor: Editor) => editor.store.getState().document.range !== null,
  markers: (editor: Editor) => markersInOrder(editor).length > 0,
  'undo-step': (editor: Editor) => editor.store.getState().nextUndo !== null,
  'redo-step': (editor: Editor) => editor.store.getState().nextRedo !== null,
  'something-to-leave': (editor: Editor) => selectedIds(editor).length > 0 || editor.store.getState().preview !== null || editor.view.getState().tool !== 'select',
} as const;

export type Need = keyof typeof needs;
