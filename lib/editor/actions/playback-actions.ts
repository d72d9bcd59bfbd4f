import { defineActions } from '@/lib/editor/actions/action';
import { done } from '@/lib/editor/actions/at-hand';

export const playbackActions = defineActions('playback', {
  'play-pause': {
    label: ({ editor }) => (editor.playhead.getState().motion === 'paused' ? 'play' : 'pause'),
    shortcuts: ['space', 'k'],
    needs: ['length'],
    run: ({ editor, player }) => done(editor.playhead.getState().motion === 'paused' ? player.play() : player.pause()),
  },
});
