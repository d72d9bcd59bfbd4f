import type { ActionSpec } from '@/lib/editor/actions/action';
import { defineActions } from '@/lib/editor/actions/action';
import { done, markersInOrder, playheadOf } from '@/lib/editor/actions/at-hand';
import type { Marker } from '@/lib/editor/document/model';
import type { Editor } from '@/lib/editor/editor-model';

export const markerActions = defineActions('markers', {
  'toggle-marker': {
    label: ({ editor }) => (markerHere(editor) === undefined ? 'add-marker' : 'remove-marker'),
    shortcuts: ['m'],
    run: ({ editor }) => {
      const here = markerHere(editor);
      if (here !== undefined) return editor.run({ type: 'remove-marker', markerId: here.id });
      return editor.run({ type: 'set-marker', marker: { id: editor.newId(), ticks: playheadOf(editor), name: '', color: 'blue' } });
    },
  },
  'previous-marker': goTo('alt+shift+m', (markers, ticks) => markers.findLast((marker) => marker.ticks < ticks)),
  'next-marker': goTo('shift+m', (markers, ticks) => markers.find((marker) => marker.ticks > ticks)),
});

function markerHere(editor: Editor): Marker | undefined {
  return markersInOrder(editor).find(({ ticks }) => ticks === playheadOf(editor));
}

function goTo(shortcut: string, find: (markers: readonly Marker[], ticks: number) => Marker | undefined): ActionSpec {
  return {
    shortcuts: [shortcut],
    needs: ['markers'],
    run: ({ editor }) => done(editor.seek(find(markersInOrder(editor), playheadOf(editor))?.ticks ?? playheadOf(editor))),
  };
}
