import type { Result } from '@/lib/base/result';
import type { ActionSpec } from '@/lib/editor/actions/action';
import { defineActions } from '@/lib/editor/actions/action';
import { clipsToDetach, clipToCrop, done, frameTicksOf, movingClips, playheadOf } from '@/lib/editor/actions/at-hand';
import type { CommandError } from '@/lib/editor/commands/command';
import { detachSound } from '@/lib/editor/commands/detach-sound';
import { requireEditableClip } from '@/lib/editor/commands/requirements';
import { placeClips } from '@/lib/editor/commands/placement';
import { slipBounds } from '@/lib/editor/commands/slip-clip';
import { defaultText } from '@/lib/editor/document/empty';
import { documentLimits } from '@/lib/editor/document/limits';
import { clipEndTicks, isHeld, sourceSpanTicks } from '@/lib/editor/document/read';
import { ticksPerSecond } from '@/lib/editor/document/time';
import type { Editor } from '@/lib/editor/editor-model';

/** How long a new text stands. */
const textTicks = 5 * ticksPerSecond;

const speedsPercent = [documentLimits.speedPercentMin, 25, 50, 75, 100, 125, 150, 200, 300, 400, documentLimits.speedPercentMax];

/** What a clip shows, not where it stands. */
export const clipActions = defineActions('clips', {
  'add-text': {
    shortcuts: ['t'],
    run: ({ editor, words }) => {
      const id = editor.newId();
      const content = { kind: 'text' as const, name: words.text, assetId: null, sourceDurationTicks: null, text: { ...defaultText, text: words.text } };
      const outcome = editor.run(placeClips(editor.store.getState().document, [{ id, startTicks: playheadOf(editor), durationTicks: textTicks, ...content }], editor));
      if (outcome.ok) editor.select([id]);
      return outcome;
    },
  },
  crop: {
    label: ({ editor }) => (editor.view.getState().croppingClipId === null ? 'crop' : 'end-crop'),
    shortcuts: ['shift+c'],
    needs: ['picture'],
    run: ({ editor }) => crop(editor),
  },
  'detach-sound': {
    shortcuts: ['shift+d'],
    needs: ['sound-in-video'],
    run: ({ editor, hasSound }) => editor.run(detachSound(editor.store.getState().document, clipsToDetach(editor, hasSound), editor)),
  },
  'slip-back': slip('alt+,', -1),
  'slip-forward': slip('alt+.', 1),
  'speed-down': speed('<', (percent) => speedsPercent.findLast((each) => each < percent) ?? percent),
  'speed-up': speed('>', (percent) => speedsPercent.find((each) => each > percent) ?? percent),
  'speed-normal': speed(null, () => 100),
});

/** ES5: begins to change the crop in the picture, which is put where the clip is seen, or ends it. */
function crop(editor: Editor): Result<void, CommandError> {
  const clip = clipToCrop(editor);
  if (clip === null || editor.view.getState().croppingClipId !== null) return done(editor.view.setState({ croppingClipId: null }));
  const editable = requireEditableClip(editor.store.getState().document, clip.id);
  if (!editable.ok) return editable;
  const ticks = playheadOf(editor);
  if (ticks < clip.startTicks || ticks >= clipEndTicks(clip)) editor.seek(clip.startTicks);
  return done(editor.view.setState({ croppingClipId: clip.id }));
}

/** EC18: by one frame of the project as it is seen on the timeline; less where there is less of the source. Where there is none it is refused. */
function slip(shortcut: string, direction: 1 | -1): ActionSpec {
  return {
    shortcuts: [shortcut],
    needs: ['moving-clip'],
    run: ({ editor }) =>
      editor.run(
        movingClips(editor).map((clip) => {
          const wishTicks = direction * Math.round(sourceSpanTicks(frameTicksOf(editor), isHeld(clip) ? 100 : clip.speedPercent));
          const { minTicks, maxTicks } = slipBounds(clip);
          const bySourceTicks = Math.min(maxTicks, Math.max(minTicks, wishTicks));
          return { type: 'slip-clip', clipId: clip.id, bySourceTicks: bySourceTicks === 0 ? wishTicks : bySourceTicks };
        }),
      ),
  };
}

/** What comes after on the track keeps its distance, so that nothing is in the way. A held frame plays on. */
function speed(shortcut: string | null, next: (percent: number) => number): ActionSpec {
  return {
    shortcuts: shortcut === null ? [] : [shortcut],
    needs: ['moving-clip'],
    run: ({ editor }) =>
      editor.run(movingClips(editor).map((clip) => ({ type: 'set-speed', clipIds: [clip.id], speedPercent: isHeld(clip) ? 100 : next(clip.speedPercent), ripple: true }))),
  };
}

