import type { ActionSpec } from '@/lib/editor/actions/action';
import { defineActions } from '@/lib/editor/actions/action';
import { done, playheadOf, selectedClips } from '@/lib/editor/actions/at-hand';
import type { Clip } from '@/lib/editor/document/model';
import { clipEndTicks } from '@/lib/editor/document/read';
import type { Editor } from '@/lib/editor/editor-model';
import type { TimelineTool } from '@/lib/editor/view';

export const selectionActions = defineActions('selection', {
  'select-tool': tool('v', 'select'),
  'blade-tool': tool('c', 'blade'),
  'select-all': {
    shortcuts: ['mod+a'],
    needs: ['clips'],
    run: ({ editor }) => done(editor.select(Object.keys(editor.store.getState().document.clips))),
  },
  'select-tracks': {
    shortcuts: ['shift+a'],
    needs: ['selection'],
    run: ({ editor }) => done(editor.select(onSelectedTracks(editor).map(({ id }) => id))),
  },
  'select-forwards': {
    shortcuts: ['y'],
    needs: ['clips'],
    run: ({ editor }) => {
      const starts = selectedClips(editor).map(({ startTicks }) => startTicks);
      const fromTicks = starts.length > 0 ? Math.min(...starts) : playheadOf(editor);
      const isAfter = (clip: Clip) => (starts.length > 0 ? clip.startTicks >= fromTicks : clipEndTicks(clip) > fromTicks);
      return done(editor.select(onSelectedTracks(editor).filter(isAfter).map(({ id }) => id)));
    },
  },
  // EK4: Escape leaves what is going on first, the blade or a crop second and the selection third.
  deselect: {
    shortcuts: ['escape'],
    needs: ['something-to-leave'],
    run: ({ editor }) => {
      if (editor.cancelGesture()) return done(true);
      const { tool: now, croppingClipId } = editor.view.getState();
      const isWorking = now !== 'select' || croppingClipId !== null;
      return done(isWorking ? editor.view.setState({ tool: 'select', croppingClipId: null }) : editor.select([]));
    },
  },
});

function tool(shortcut: string, name: TimelineTool): ActionSpec {
  return { shortcuts: [shortcut], run: ({ editor }) => done(editor.view.setState({ tool: name })) };
}

/** The clips of the tracks that have a selected one; of all tracks where none is selected. */
function onSelectedTracks(editor: Editor): readonly Clip[] {
  const trackIds = new Set(selectedClips(editor).map(({ trackId }) => trackId));
  const clips = Object.values(editor.store.getState().document.clips);
  return trackIds.size === 0 ? clips : clips.filter(({ trackId }) => trackIds.has(trackId));
}
