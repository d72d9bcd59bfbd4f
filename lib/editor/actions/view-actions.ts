import type { ActionSpec } from '@/lib/editor/actions/action';
import { defineActions } from '@/lib/editor/actions/action';
import { done, endOf, playheadOf, selectedClips } from '@/lib/editor/actions/at-hand';
import { clipEndTicks } from '@/lib/editor/document/read';
import { isOnScreen, pixelsToTicks, zoomAround, zoomToFit, zoomToRange } from '@/lib/editor/view';

/** One press of a zoom key. */
const zoomFactor = 1.5;

/** How the timeline is looked at: what changes nothing in the document. */
export const viewActions = defineActions('view', {
  'zoom-in': zoom(['mod+=', 'mod++'], zoomFactor),
  'zoom-out': zoom(['mod+-'], 1 / zoomFactor),
  'zoom-to-fit': {
    shortcuts: ['shift+z'],
    needs: ['length'],
    run: ({ editor }) => done(editor.view.setState((view) => zoomToFit(view, endOf(editor)))),
  },
  'zoom-to-selection': {
    shortcuts: ['z'],
    needs: ['selection'],
    run: ({ editor }) => {
      const clips = selectedClips(editor);
      const [fromTicks, toTicks] = [Math.min(...clips.map(({ startTicks }) => startTicks)), Math.max(...clips.map(clipEndTicks))];
      return done(editor.view.setState((view) => zoomToRange(view, fromTicks, toTicks)));
    },
  },
  'toggle-snapping': {
    label: ({ editor }) => (editor.view.getState().isSnapping ? 'turn-snapping-off' : 'turn-snapping-on'),
    shortcuts: ['n'],
    run: ({ editor }) => done(editor.view.setState((view) => ({ isSnapping: !view.isSnapping }))),
  },
});

/** EV3: keys zoom about the playhead while it is on screen, else about the middle of what is. */
function zoom(shortcuts: readonly string[], factor: number): ActionSpec {
  return {
    shortcuts,
    run: ({ editor }) =>
      done(
        editor.view.setState((view) => {
          const ticks = playheadOf(editor);
          const middle = view.scrollTicks + pixelsToTicks(view.widthPx / 2, view);
          return zoomAround(view, factor, isOnScreen(view, ticks, ticks + 1) ? ticks : middle);
        }),
      ),
  };
}
