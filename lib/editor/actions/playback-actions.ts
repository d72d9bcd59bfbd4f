import { defineActions } from '@/lib/editor/actions/action';
import type { Result } from '@/lib/base/result';
import { done, endOf, frameTicksOf, playheadOf } from '@/lib/editor/actions/at-hand';
import type { CommandError } from '@/lib/editor/commands/command';
import type { TimeRange } from '@/lib/editor/document/model';
import type { Editor } from '@/lib/editor/editor-model';

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
  'set-in': {
    shortcuts: ['i'],
    needs: ['length'],
    run: ({ editor }) => setRange(editor, playheadOf(editor), rangeOf(editor).outTicks),
  },
  'set-out': {
    shortcuts: ['o'],
    needs: ['length'],
    run: ({ editor }) => setRange(editor, rangeOf(editor).inTicks, playheadOf(editor)),
  },
  'clear-range': { shortcuts: ['alt+x'], needs: ['range'], run: ({ editor }) => editor.run({ type: 'set-range', range: null }) },
  'go-to-in': { shortcuts: ['shift+i'], needs: ['range'], run: ({ editor }) => done(editor.seek(rangeOf(editor).inTicks)) },
  'go-to-out': { shortcuts: ['shift+o'], needs: ['range'], run: ({ editor }) => done(editor.seek(rangeOf(editor).outTicks)) },
});

/** The whole project where nothing else is set. */
function rangeOf(editor: Editor): TimeRange {
  return editor.store.getState().document.range ?? { inTicks: 0, outTicks: endOf(editor) };
}

/** ER5: a point that passes the other one takes it along, a frame away from it: the one that was just set is the one that counts. */
function setRange(editor: Editor, inTicks: number, outTicks: number): Result<void, CommandError> {
  const isIn = inTicks === playheadOf(editor);
  if (inTicks < outTicks) return editor.run({ type: 'set-range', range: { inTicks, outTicks } });
  const frameTicks = frameTicksOf(editor);
  if (isIn) return editor.run({ type: 'set-range', range: { inTicks, outTicks: Math.max(inTicks + frameTicks, endOf(editor)) } });
  return editor.run({ type: 'set-range', range: { inTicks: 0, outTicks: Math.max(frameTicks, outTicks) } });
}
