import type { ActionSpec } from '@/lib/editor/actions/action';
import { defineActions } from '@/lib/editor/actions/action';
import { clipsAtPlayhead, done, playheadOf, selectedClips } from '@/lib/editor/actions/at-hand';
import type { Command } from '@/lib/editor/commands/command';
import { clipTicksAt, keyframesOf, keyframeToleranceTicks } from '@/lib/editor/commands/edit-keyframes';
import { withKeyframe } from '@/lib/editor/commands/keyframe-lists';
import type { AnimatedProperty } from '@/lib/editor/document/keyframes';
import { animatedProperties } from '@/lib/editor/document/keyframes';
import type { Clip, ProjectDocument } from '@/lib/editor/document/model';
import type { Editor } from '@/lib/editor/editor-model';
import { animatedValue } from '@/lib/editor/layer';

/** What a first keyframe is of: a picture's place and how solid it is, a sound's loudness. */
const pictureProperties: readonly AnimatedProperty[] = ['x', 'y', 'scale', 'rotationDegrees', 'opacity'];
const soundProperties: readonly AnimatedProperty[] = ['volume'];

export const keyframeActions = defineActions('clips', {
  'add-keyframe': {
    shortcuts: ['alt+k'],
    needs: ['selected-at-playhead'],
    run: ({ editor }) => editor.run(clipsAtPlayhead(editor).flatMap((clip) => keyframesHere(editor.store.getState().document, clip, playheadOf(editor)))),
  },
  'previous-keyframe': goTo('[', (ticks, here) => ticks.findLast((each) => each < here)),
  'next-keyframe': goTo(']', (ticks, here) => ticks.find((each) => each > here)),
});

/** EK18: a keyframe with the value of this instant, of every property that changes already; where none does, of those that usually do. */
function keyframesHere(document: ProjectDocument, clip: Clip, atTicks: number): readonly Command[] {
  const changing = animatedProperties.filter((property) => keyframesOf(clip, property).length > 0);
  const properties = changing.length > 0 ? changing : clip.kind === 'audio' ? soundProperties : pictureProperties;
  const ticks = clipTicksAt(clip, atTicks);
  return properties.map((property) => ({
    type: 'set-keyframes',
    clipId: clip.id,
    property,
    keyframes: withKeyframe(keyframesOf(clip, property), ticks, animatedValue(clip, property, clip.startTicks + ticks), keyframeToleranceTicks(document)),
  }));
}

function goTo(shortcut: string, find: (ticks: readonly number[], here: number) => number | undefined): ActionSpec {
  return {
    shortcuts: [shortcut],
    needs: ['keyframes'],
    run: ({ editor }) => done(editor.seek(find(keyframeTicks(editor), playheadOf(editor)) ?? playheadOf(editor))),
  };
}

/** Where the selected clips have keyframes, in ticks of the timeline; in order. */
function keyframeTicks(editor: Editor): readonly number[] {
  const ticks = selectedClips(editor).flatMap((clip) => animatedProperties.flatMap((property) => keyframesOf(clip, property).map((keyframe) => clip.startTicks + keyframe.ticks)));
  return [...new Set(ticks)].toSorted((a, b) => a - b);
}
