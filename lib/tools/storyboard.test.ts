import { describe, expect, it } from 'vitest';
import { chargeFor, costOfPart, factsOf, priceOf, wholeOutputs } from '@/lib/tools/catalogue';
import { storyboardInputSchema, storyboardLimits, type StoryboardInput } from '@/lib/tools/storyboard';

const scene = { heading: 'Light', words: 'Light is many colours.', picture: 'A prism in the sun' };
const storyboard = (count: number, changes: Partial<StoryboardInput> = {}): StoryboardInput => ({
  title: 'Why the sky is blue', scenes: Array.from({ length: count }, () => scene), ratio: '16:9', style: 'poster', voice: 'en-us-ada', music: 'calm', seed: 4, again: null, ...changes,
});
const generationId = '0b7c2d1e-6c1f-4f0a-9a53-4d7e0a4b6c11';

describe('the price of AI Script-to-Video', () => {
  it.each([[1, 22], [4, 58], [12, 154]])('[TO35] [Q1] of %i scene(s) is %i credits', (count, price) => {
    expect(priceOf('script-to-video', storyboard(count))).toBe(price);
  });

  it.each([[0, 0], [1, 22], [3, 46], [4, 58]])('[TO38] [H4] where %i of 4 scenes came is %i: the base once, and each scene', (finished, charge) => {
    expect(chargeFor(factsOf('script-to-video', storyboard(4)), finished)).toBe(charge);
  });

  it('[TO39] of scenes that are tried again is 12 for each', () => {
    const again = storyboard(2, { again: { generationId, scenes: [1, 3] } });
    expect(priceOf('script-to-video', again)).toBe(24);
    expect([0, 1, 2].map((finished) => chargeFor(factsOf('script-to-video', again), finished))).toEqual([0, 12, 24]);
  });

  it('[TO2] stands with the parts: a scene with its picture, the base with the music', () => {
    const facts = factsOf('script-to-video', storyboard(2));
    expect(facts.parts.map((_, index) => costOfPart(facts, facts.parts, index))).toEqual([12, null, 12, null, 10]);
    const image = factsOf('generate-image', { prompt: 'a', ratio: '1:1', style: 'ink', count: 2, size: '2K', seed: 1 });
    expect(image.parts.map((_, index) => costOfPart(image, image.parts, index))).toEqual([20, 20]);
  });
});

describe('the parts of a storyboard', () => {
  it('[TO37] are picture and voice of each scene, and the music of the whole', () => {
    const { parts, outputCount } = factsOf('script-to-video', storyboard(2));
    expect(outputCount).toBe(2);
    expect(parts.map(({ kind, output, name, storyboard: part }) => [kind, output, name, part?.role])).toEqual([
      ['image', 0, '1. Light', 'picture'],
      ['audio', 0, '1. Light', 'voice'],
      ['image', 1, '2. Light', 'picture'],
      ['audio', 1, '2. Light', 'voice'],
      ['audio', null, 'Why the sky is blue', 'music'],
    ]);
    expect(factsOf('script-to-video', storyboard(2, { music: 'none' })).parts).toHaveLength(4);
  });

  it('[TO39] of scenes that are tried again have their places in the whole, and bring no music', () => {
    const { parts } = factsOf('script-to-video', storyboard(1, { again: { generationId, scenes: [7] } }));
    expect(parts.map(({ output, name, storyboard: part }) => [output, name, part])).toEqual([
      [0, '8. Light', { role: 'picture', scene: 7 }],
      [0, '8. Light', { role: 'voice', scene: 7 }],
    ]);
  });

  it('[TO37] make a whole output only together', () => {
    const { parts } = factsOf('script-to-video', storyboard(2));
    expect([[], [0], [0, 1], [0, 1, 2], [0, 1, 2, 3], [4], [1, 2, 4]].map((there) => wholeOutputs(parts, new Set(there)))).toEqual([0, 0, 1, 1, 2, 0, 0]);
  });
});

describe('the settings of AI Script-to-Video', () => {
  it('[TO35] are accepted at their bounds', () => {
    const { headingCharacters, wordsCharacters, pictureCharacters, scenes } = storyboardLimits;
    const full = { heading: 'a'.repeat(headingCharacters), words: 'a'.repeat(wordsCharacters), picture: 'a'.repeat(pictureCharacters) };
    for (const input of [storyboard(1), storyboard(scenes), storyboard(1, { scenes: [full] }), storyboard(1, { music: 'none', ratio: '9:16' }), storyboard(2, { again: { generationId, scenes: [0, 11] } })]) {
      expect(storyboardInputSchema.safeParse(input).error?.issues).toBeUndefined();
    }
  });

  it.each([
    [storyboard(0), 'scenes', 'at least one scene'],
    [storyboard(13), 'scenes', 'At most 12'],
    [storyboard(1, { title: ' ' }), 'title', 'what the video is about'],
    [storyboard(1, { scenes: [{ ...scene, heading: ' ' }] }), 'scenes.0.heading', 'Name the scene'],
    [storyboard(2, { scenes: [scene, { ...scene, words: '' }] }), 'scenes.1.words', 'what is said'],
    [storyboard(1, { scenes: [{ ...scene, words: 'a'.repeat(601) }] }), 'scenes.0.words', '600'],
    [storyboard(1, { scenes: [{ ...scene, words: '🙂 …' }] }), 'scenes.0.words', 'at least one word'],
    [storyboard(2, { scenes: [scene, { ...scene, words: 'Доброе утро' }] }), 'scenes.1.words', 'does not read these letters'],
    [storyboard(1, { scenes: [{ ...scene, picture: '' }] }), 'scenes.0.picture', 'Describe the picture'],
    [storyboard(1, { voice: '../etc' }), 'voice', 'Choose one of the voices'],
    [storyboard(2, { again: { generationId, scenes: [1] } }), 'again', 'once'],
    [storyboard(2, { again: { generationId, scenes: [1, 1] } }), 'again', 'once'],
    [storyboard(1, { again: { generationId, scenes: [12] } }), 'again.scenes.0', ''],
    [{ ...storyboard(1), ratio: '4:3' }, 'ratio', '16:9'],
    [{ ...storyboard(1), music: 'loud' }, 'music', 'moods'],
  ])('[TO35] say what to change: %#', (input, path, message) => {
    const issue = storyboardInputSchema.safeParse(input).error?.issues.find((each) => each.path.join('.') === path);
    expect(issue?.message).toContain(message);
  });
});
