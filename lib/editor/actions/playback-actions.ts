import { defineActions } from '@/lib/editor/actions/action';
import { done } from '@/lib/editor/actions/at-hand';

export const playbackActions = defineActions('playback', {
  'play-pause': {
    label: ({ editor }) => (editor.playhead.getState().motion === 'paused' ? 'play' : 'pause'),
    shortcuts: ['space', 'k'],
    needs: ['length'],
    run: ({ editor, player }) => done(editor.playhead.getState().motion === 'paused' ? player.play() : player.pause()),
  },
  'shuttle-back': { shortcuts: ['j'], needs: ['length'], run: ({ player }) => done(player.shuttle('backwards')) },
  'shuttle-forward': { shortcuts: ['l'], needs: ['length'], run: ({ player }) => done(player.shuttle('forwards')) },
});

export const loopActions = defineActions('playback', {
  'toggle-loop': {
    label: ({ editor }) => (editor.playhead.getState().isLooping ? 'turn-loop-off' : 'turn-loop-on'),
    shortcuts: ['shift+l'],
    run: ({ editor }) => done(editor.playhead.setState(({ isLooping }) => ({ isLooping: !isLooping }))),
  },
});
