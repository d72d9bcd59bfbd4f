import { describe, expect, it } from 'vitest';
import { createPrng, intBetween } from '@/lib/base/prng';
import type { CommandError, CommandType } from '@/lib/editor/commands/command';
import { emptyDocument } from '@/lib/editor/document/empty';
import type { ProjectDocument } from '@/lib/editor/document/model';
import { findViolations } from '@/lib/editor/document/invariants';
import { clipsOnTrack } from '@/lib/editor/document/read';
import { projectDocumentSchema } from '@/lib/editor/document/schema';
import { createEditor } from '@/lib/editor/editor';
import { describeFrame } from '@/lib/editor/frame';
import { describeSound } from '@/lib/editor/sound';
import { seconds } from '@/lib/editor/testing/documents';
import { randomCommand } from '@/lib/editor/testing/random-command';

const stepsPerSeed = 400;
/** A seed that ever failed is added here by its number, so that it never fails again unnoticed. */
const seeds = Array.from({ length: 40 }, (_, index) => `editor-${index}`);

/** Works at random with commands, gestures, undo and redo, and keeps every state that undo must come back to. */
function workAtRandom(seed: string) {
  const random = createPrng(seed);
  let idCount = 0;
  const newId = (): string => `id-${(idCount += 1)}`;
  const editor = createEditor({ document: emptyDocument(), newId, trackName: (kind, number) => `${kind} ${number}` });
  const document = (): ProjectDocument => editor.store.getState().document;
  let past = [document()];
  let position = 0;
  const accepted: CommandType[] = [];
  const refused: CommandError['code'][] = [];
  const noteStep = (changeCountBefore: number): void => {
    if (editor.store.getState().changeCount === changeCountBefore) return;
    past = [...past.slice(0, position + 1), document()];
    position += 1;
  };
  for (let step = 0; step < stepsPerSeed; step += 1) {
    const choice = random();
    const { changeCount } = editor.store.getState();
    if (choice < 0.12) {
      if (editor.undo()) position -= 1;
    } else if (choice < 0.2) {
      if (editor.redo()) position += 1;
    } else if (choice < 0.3) {
      const before = document();
      const gesture = editor.beginGesture();
      for (let preview = intBetween(random, 0, 4); preview > 0; preview -= 1) gesture.preview([randomCommand(random, document(), newId)]);
      expect(document()).toBe(before);
      if (random() < 0.5) gesture.cancel();
      else gesture.commit();
      expect(editor.store.getState().preview).toBeNull();
      noteStep(changeCount);
    } else {
      const command = randomCommand(random, document(), newId);
      const outcome = editor.run(command);
      if (outcome.ok) accepted.push(command.type);
      else refused.push(outcome.error.code);
      noteStep(changeCount);
    }
    // A copy knows nothing of what was derived from the document on the way.
    const copy: ProjectDocument = { ...document(), clips: { ...document().clips } };
    expect(findViolations(copy)).toEqual([]);
    for (const trackId of Object.keys(copy.tracks)) expect(clipsOnTrack(document(), trackId)).toEqual(clipsOnTrack(copy, trackId));
    expect(document()).toEqual(past[position]);
  }
  return { editor, past, position, accepted, refused };
}

/** What each seed came by, noted once it has run. */
const accepts = new Set<CommandType>();
const refuses = new Set<CommandError['code']>();

describe('working at random', () => {
  it.each(seeds)('[EC2] [EH3] keeps every invariant and undoes to the very first document (seed %s)', (seed) => {
    const { editor, past, position, accepted, refused } = workAtRandom(seed);
    for (const type of accepted) accepts.add(type);
    for (const code of refused) refuses.add(code);
    expect(accepted.length).toBeGreaterThan(stepsPerSeed / 10);
    const last = editor.store.getState().document;
    expect(projectDocumentSchema.safeParse(last).error).toBeUndefined();
    expect(() => {
      describeFrame(last, seconds(3));
      describeSound(last, 0, seconds(30));
    }).not.toThrow();
    for (let index = position - 1; index >= 0; index -= 1) {
      expect(editor.undo()).toBe(true);
      expect(editor.store.getState().document).toEqual(past[index]);
    }
    expect(editor.undo()).toBe(false);
    expect(editor.store.getState().document).toEqual(emptyDocument());
    while (editor.redo());
    expect(editor.store.getState().document).toEqual(past.at(-1));
  });

  it('[EC2] comes by every command and by every refusal that does not need a full document or a mistaken id', () => {
    const refusals: CommandError['code'][] = ['unknown_track', 'unknown_clip', 'unknown_marker', 'wrong_clip_kind', 'no_cut', 'locked', 'wrong_track_kind', 'too_short', 'out_of_clip', 'out_of_timeline', 'out_of_source', 'invalid_value', 'overlap'];
    expect(accepts.size).toBe(26);
    expect([...refuses].sort()).toEqual(refusals.sort());
  });
});
