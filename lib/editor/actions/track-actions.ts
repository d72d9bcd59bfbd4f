import type { ActionSpec } from '@/lib/editor/actions/action';
import { defineActions } from '@/lib/editor/actions/action';
import { selectedTracks } from '@/lib/editor/actions/at-hand';
import type { Track } from '@/lib/editor/document/model';
import type { Editor } from '@/lib/editor/editor-model';

/** What is done to the tracks that the selected clips are on. */
export const trackActions = defineActions('tracks', {
  'mute-tracks': flag('muted', 'mute-tracks', 'unmute-tracks'),
  'hide-tracks': flag('hidden', 'hide-tracks', 'show-tracks'),
  'lock-tracks': flag('locked', 'lock-tracks', 'unlock-tracks'),
  'track-up': reorder('mod+shift+arrowup', 1),
  'track-down': reorder('mod+shift+arrowdown', -1),
});

/** Sets the flag of all of them; where all have it, takes it from all. */
function flag<Off extends string, On extends string>(name: 'muted' | 'hidden' | 'locked', whenOff: Off, whenOn: On): ActionSpec<Off | On> {
  const isSet = (editor: Editor) => selectedTracks(editor).every((track) => track[name]);
  return {
    label: ({ editor }) => (selectedTracks(editor).length > 0 && isSet(editor) ? whenOn : whenOff),
    needs: ['selection'],
    run: ({ editor }) => {
      const next = !isSet(editor);
      return editor.run(selectedTracks(editor).map((track) => ({ type: 'update-track', trackId: track.id, [name]: next })));
    },
  };
}

/** The one that leads goes first, so that none is passed by another. At the end of the list nothing happens. */
function reorder(shortcut: string, by: 1 | -1): ActionSpec {
  return {
    shortcuts: [shortcut],
    needs: ['selection'],
    run: ({ editor }) => {
      const tracks: readonly Track[] = by === 1 ? selectedTracks(editor).toReversed() : selectedTracks(editor);
      const last = Object.keys(editor.store.getState().document.tracks).length - 1;
      const isAtEnd = tracks.some(({ order }) => order + by < 0 || order + by > last);
      return editor.run(isAtEnd ? [] : tracks.map((track) => ({ type: 'move-track', trackId: track.id, order: track.order + by })));
    },
  };
}
