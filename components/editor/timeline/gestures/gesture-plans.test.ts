import { describe, expect, it } from 'vitest';
import { edgeModeOf, planEdge } from '@/components/editor/timeline/gestures/start-edge';
import { keyframeKeyTarget } from '@/components/editor/timeline/gestures/start-keyframe';
import { withRangeEdge } from '@/components/editor/timeline/gestures/start-mark';
import { orderAt } from '@/components/editor/timeline/gestures/start-track';
import { fadeTicks, slipTicks, transitionTicks, volumeAt } from '@/components/editor/timeline/gestures/start-value';
import { frameRates } from '@/lib/editor/document/time';
import { seconds } from '@/lib/editor/testing/documents';
import { TestEditor } from '@/lib/editor/testing/test-editor';

const rate = frameRates['30'];

/** A video from the middle of its recording, and a picture right after it. */
function person() {
  const editor = new TestEditor().insert('video', 'Train', { from: 0, to: 6, of: 6 }).insert('image', 'Hill', { from: 6, to: 8 });
  editor.editor.run({ type: 'trim-clip', clipId: editor.clip('Train').id, edge: 'start', toTicks: seconds(1) });
  editor.editor.run({ type: 'ripple-trim', clipId: editor.clip('Train').id, edge: 'end', toTicks: seconds(5) });
  return editor;
}

describe('[EB3] a dragged edge', () => {
  const start = (editor: TestEditor, name: string) => editor.clip(name).startTicks / seconds(1);
  const drag = (edge: 'start' | 'end', to: number, mode: 'trim' | 'ripple' | 'stretch') => {
    const editor = person();
    const command = planEdge(editor.document, editor.clip('Train'), edge, seconds(to), mode);
    if (command === null) throw new Error('the edge can be dragged');
    expect(editor.editor.run(command).ok).toBe(true);
    const { startTicks, durationTicks, speedPercent } = editor.clip('Train');
    return { from: startTicks / seconds(1), length: durationTicks / seconds(1), speedPercent, hill: start(editor, 'Hill') };
  };

  it('trims as far as the source and the neighbours allow', () => {
    expect(drag('end', 3, 'trim')).toEqual({ from: 1, length: 2, speedPercent: 100, hill: 5 });
    expect(drag('end', 9, 'trim')).toMatchObject({ length: 4, hill: 5 });
    expect(drag('start', -3, 'trim')).toMatchObject({ from: 0, length: 5 });
  });

  it('ripples: what follows comes along, as far as the source goes', () => {
    expect(drag('end', 3, 'ripple')).toEqual({ from: 1, length: 2, speedPercent: 100, hill: 3 });
    expect(drag('end', 9, 'ripple')).toMatchObject({ length: 5, hill: 6 });
    expect(drag('start', 2, 'ripple')).toMatchObject({ from: 1, length: 3, hill: 4 });
  });

  it('stretches: the same is shown in another time', () => {
    expect(drag('end', 3, 'stretch')).toMatchObject({ from: 1, length: 2, speedPercent: 200 });
  });

  it('does what the held keys say; what stands still has no speed', () => {
    const editor = person();
    expect(edgeModeOf({ shiftKey: false, altKey: true }, editor.clip('Train'))).toBe('stretch');
    expect(edgeModeOf({ shiftKey: true, altKey: false }, editor.clip('Train'))).toBe('ripple');
    expect(edgeModeOf({ shiftKey: false, altKey: true }, editor.clip('Hill'))).toBe('trim');
  });
});

describe('values that are dragged', () => {
  it('[EB4] slip by whole frames, as far as there is source', () => {
    const clip = person().clip('Train');
    expect(slipTicks(clip, seconds(0.51), rate)).toBe(-seconds(0.5));
    expect(slipTicks(clip, seconds(4), rate)).toBe(-seconds(1));
    expect(slipTicks(clip, -seconds(4), rate)).toBe(seconds(1));
  });

  it('[EB5] fade no longer than the clip, and not less than nothing', () => {
    const clip = { ...person().clip('Train'), fadeInTicks: seconds(1), fadeOutTicks: seconds(1) };
    expect(fadeTicks(clip, 'fade-in', seconds(1))).toBe(seconds(2));
    expect(fadeTicks(clip, 'fade-out', seconds(2))).toBe(0);
    expect(fadeTicks(clip, 'fade-out', -seconds(9))).toBe(clip.durationTicks);
  });

  it('[EB5] catch at the loudness of the recording', () => {
    const clip = person().clip('Train');
    expect([0, 0.01, 0.25, -0.25, 2, -2].map((share) => volumeAt(clip, share))).toEqual([1, 1, 0.5, 1.5, 0, 2]);
  });

  it('[EB6] make a transition longer on both sides of its cut', () => {
    expect(transitionTicks(seconds(1), seconds(0.5), rate)).toBe(seconds(2));
    expect(transitionTicks(seconds(1), -seconds(3), rate)).toBe(seconds(2 / 30));
  });

  it('[EB10] keep a frame between the ends of the range', () => {
    const range = { inTicks: seconds(2), outTicks: seconds(4) };
    expect(withRangeEdge(range, 'in', seconds(9), 8_000)).toEqual({ inTicks: seconds(4) - 8_000, outTicks: seconds(4) });
    expect(withRangeEdge(range, 'out', -5, 8_000)).toEqual({ inTicks: seconds(2), outTicks: seconds(2) + 8_000 });
  });
});

describe('[EB13] a track', () => {
  it('goes above or below another one, or stays', () => {
    const editor = new TestEditor();
    editor.editor.run({ type: 'add-track', trackId: 'video-2', kind: 'video', name: 'Video 2' });
    expect(orderAt(editor.document, 'audio-1', { trackId: 'video-1', side: 'above' })).toBe(1);
    expect(orderAt(editor.document, 'audio-1', { trackId: 'video-2', side: 'above' })).toBe(2);
    expect(orderAt(editor.document, 'audio-1', { trackId: 'video-1', side: 'below' })).toBeNull();
    expect(orderAt(editor.document, 'audio-1', { trackId: 'audio-1', side: 'below' })).toBeNull();
  });
});

describe('[EB15] a keyframe moved by keys', () => {
  const at = (key: string, second: number, shiftKey = false) => {
    const editor = person();
    const ticks = keyframeKeyTarget({ key, shiftKey }, editor.clip('Train'), seconds(second), editor.document);
    return ticks === null ? null : Math.round((ticks / seconds(1)) * 30);
  };

  it('goes by a frame, with Shift by a second, and no further than its clip', () => {
    expect([at('ArrowRight', 1), at('ArrowLeft', 1), at('ArrowRight', 1, true), at('ArrowLeft', 0.5, true), at('ArrowRight', 3.9, true)]).toEqual([31, 29, 60, 0, 120]);
  });

  it('is left where it is by other keys', () => {
    expect([at('ArrowUp', 1), at('Home', 1)]).toEqual([null, null]);
  });
});

describe('[ED15] a held frame', () => {
  const held = () => {
    const editor = person().goTo(2).press('shift+f');
    const clip = editor.editor.store.getState().selectedClipIds.map((id) => editor.document.clips[id]).find((each) => each !== undefined);
    if (clip === undefined) throw new Error('nothing is held');
    return { editor, clip };
  };

  it('is trimmed with Alt too, ripples without end, and slips by frames of its source', () => {
    const { editor, clip } = held();
    expect(edgeModeOf({ shiftKey: false, altKey: true }, clip)).toBe('trim');
    expect(planEdge(editor.document, clip, 'end', seconds(600), 'ripple')).toMatchObject({ toTicks: seconds(600) });
    expect(slipTicks(clip, seconds(-0.5), rate)).toBe(seconds(0.5));
  });
});
