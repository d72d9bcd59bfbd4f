import { describe, expect, it } from 'vitest';
import { draftOfAgain, firstStoryboardDraft, sceneCountOf, scenesOf, storyboardDraftAfter, storyboardDraftSchema, storyboardInputOf, wholeAgain, type StoryboardDraft } from '@/components/editor/tools/storyboard/storyboard-draft';
import { storyboardInputSchema, type StoryboardInput } from '@/lib/tools/storyboard';

const random = () => 0.5;
const scene = { heading: 'Light', words: 'Light is many colours.', picture: 'A prism' };
const draft = (changes: Partial<StoryboardDraft> = {}): StoryboardDraft => ({ ...firstStoryboardDraft(random), topic: 'Why the sky is blue', ...changes });
const generationId = '0b7c2d1e-6c1f-4f0a-9a53-4d7e0a4b6c11';
const offer = (number: number): StoryboardInput => ({
  title: 'Sky', scenes: [{ ...scene, heading: `Scene ${number}` }], ratio: '1:1', style: 'neon', voice: 'de-lena', music: 'bright', seed: 9, again: { generationId, scenes: [number] },
});

describe('a storyboard that is being typed', () => {
  it('[TO36] has as many scenes as the slider says until there are some, and those of its text where it is one’s own', () => {
    expect(sceneCountOf(draft({ count: 7 }))).toBe(7);
    expect(sceneCountOf(draft({ count: 7, scenes: [scene] }))).toBe(1);
    expect(sceneCountOf(draft({ mode: 'script', script: 'One.\n\nTwo.' }))).toBe(2);
    expect(sceneCountOf(draft({ mode: 'script', script: '' }))).toBe(1);
    expect(scenesOf(draft({ mode: 'script', script: 'One.\n\nTwo.', scenes: [scene] }))).toEqual([scene]);
  });

  it('[TO35] is called by its topic, or by the first words of its text', () => {
    expect(storyboardInputSchema.parse(storyboardInputOf(draft({ scenes: [scene] })))).toMatchObject({ title: 'Why the sky is blue', scenes: [scene], again: null });
    expect(storyboardInputSchema.parse(storyboardInputOf(draft({ mode: 'script', script: 'The harbour wakes early.' })))).toMatchObject({ title: 'The harbour wakes early' });
    expect(storyboardInputSchema.safeParse(storyboardInputOf(draft())).success).toBe(false);
    expect(storyboardInputSchema.parse(storyboardInputOf(draft({ topic: 'a'.repeat(500), scenes: [scene] }))).title).toHaveLength(120);
  });

  it('is kept over a reload', () => {
    const kept = draft({ scenes: [scene], writtenFor: 'Why the sky is blue' });
    expect(storyboardDraftSchema.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it('[TO39] takes scenes over to try them again, in their order and of one storyboard, and is a whole video afterwards', () => {
    const taken = draftOfAgain([offer(3), offer(1), { ...offer(0), again: { generationId: '1b7c2d1e-6c1f-4f0a-9a53-4d7e0a4b6c11', scenes: [0] } }], draft());
    expect(taken).toMatchObject({ topic: 'Why the sky is blue', ratio: '1:1', style: 'neon', voice: 'de-lena', again: { generationId, scenes: [1, 3], title: 'Sky' } });
    expect(taken?.scenes.map(({ heading }) => heading)).toEqual(['Scene 1', 'Scene 3']);
    expect(storyboardInputSchema.parse(storyboardInputOf(taken ?? draft()))).toMatchObject({ title: 'Sky', again: { generationId, scenes: [1, 3] } });
    expect(storyboardDraftAfter(taken ?? draft(), random)).toMatchObject({ again: null, scenes: [], topic: 'Why the sky is blue' });
  });

  it('[TO39] stands in the form again after scenes of another one were tried once more, or put there twice', () => {
    const typed = draft({ scenes: [scene], writtenFor: 'Why the sky is blue', ratio: '9:16', style: 'ink', music: 'none' });
    const once = draftOfAgain([offer(1)], typed) ?? expect.fail('the scene is taken over');
    const twice = draftOfAgain([offer(2)], once) ?? expect.fail('the scene is taken over');
    expect({ ...twice, ...wholeAgain(twice) }).toEqual(typed);
    expect(storyboardDraftAfter(twice, random)).toEqual({ ...typed, seed: 1_073_741_824 });
    expect(storyboardInputSchema.parse(storyboardInputOf(draft({ topic: ' ', scenes: [scene] })))).toMatchObject({ title: 'Light' });
  });

  it.each([[[]], [null], [[{ tool: 'x' }]], [[{ ...offer(1), again: null }]]])('[TO39] takes nothing over that is no such scene: %j', (offers) => {
    expect(draftOfAgain(offers, draft())).toBeNull();
  });
});
