import { ok } from '@/lib/base/result';
import type { ActionContext, EditorAction } from '@/lib/editor/actions/action';
import { documentEndTicks } from '@/lib/editor/document/read';
import { ticksPerFrame, ticksPerSecond } from '@/lib/editor/document/time';
import type { Editor } from '@/lib/editor/editor-model';
import { isOnScreen, pixelsToTicks, zoomAround, zoomToFit } from '@/lib/editor/view';

/** One press of a zoom key. */
const zoomFactor = 1.5;

/** Playback, the playhead and the view: what changes nothing in the document. */
export const movingActions: readonly EditorAction[] = [
  {
    name: 'play-pause',
    label: ({ editor }) => (editor.playhead.getState().motion === 'paused' ? 'play' : 'pause'),
    shortcuts: ['space', 'k'],
    isEnabled: ({ editor }) => endOf(editor) > 0,
    run: effect(({ editor, player }) => (editor.playhead.getState().motion === 'paused' ? player.play() : player.pause())),
  },
  seekAction('step-back', 'arrowleft', (editor, ticks) => ticks - frameTicksOf(editor)),
  seekAction('step-forward', 'arrowright', (editor, ticks) => ticks + frameTicksOf(editor)),
  seekAction('jump-back', 'shift+arrowleft', (_editor, ticks) => ticks - ticksPerSecond),
  seekAction('jump-forward', 'shift+arrowright', (_editor, ticks) => ticks + ticksPerSecond),
  seekAction('go-to-start', 'home', () => 0),
  seekAction('go-to-end', 'end', endOf),
  zoomAction('zoom-in', ['mod+=', 'mod++'], zoomFactor),
  zoomAction('zoom-out', ['mod+-'], 1 / zoomFactor),
  {
    name: 'zoom-to-fit',
    shortcuts: ['shift+z'],
    isEnabled: ({ editor }) => endOf(editor) > 0,
    run: effect(({ editor }) => editor.view.setState((view) => zoomToFit(view, endOf(editor)))),
  },
  {
    name: 'toggle-snapping',
    label: ({ editor }) => (editor.view.getState().isSnapping ? 'turn-snapping-off' : 'turn-snapping-on'),
    shortcuts: ['n'],
    isEnabled: () => true,
    run: effect(({ editor }) => editor.view.setState((view) => ({ isSnapping: !view.isSnapping }))),
  },
  {
    name: 'help',
    shortcuts: ['?'],
    isEnabled: () => true,
    run: effect((context) => context.showHelp()),
  },
];

function seekAction(
  name: 'step-back' | 'step-forward' | 'jump-back' | 'jump-forward' | 'go-to-start' | 'go-to-end',
  shortcut: string,
  target: (editor: Editor, ticks: number) => number,
): EditorAction {
  return {
    name,
    shortcuts: [shortcut],
    isEnabled: () => true,
    run: effect(({ editor }) => editor.seek(target(editor, editor.playhead.getState().ticks))),
  };
}

/** EV3: keys zoom about the playhead while it is on screen, else about the middle of what is. */
function zoomAction(name: 'zoom-in' | 'zoom-out', shortcuts: readonly string[], factor: number): EditorAction {
  return {
    name,
    shortcuts,
    isEnabled: () => true,
    run: effect(({ editor }) =>
      editor.view.setState((view) => {
        const { ticks } = editor.playhead.getState();
        const middle = view.scrollTicks + pixelsToTicks(view.widthPx / 2, view);
        return zoomAround(view, factor, isOnScreen(view, ticks, ticks + 1) ? ticks : middle);
      }),
    ),
  };
}

function effect(run: (context: ActionContext) => void): EditorAction['run'] {
  return (context) => {
    run(context);
    return ok(undefined);
  };
}

function endOf(editor: Editor): number {
  return documentEndTicks(editor.store.getState().document);
}

function frameTicksOf(editor: Editor): number {
  return ticksPerFrame(editor.store.getState().document.canvas.frameRate);
}
