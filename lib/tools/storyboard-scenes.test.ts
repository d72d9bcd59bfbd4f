import { describe, expect, it } from 'vitest';
import { storyboardInputSchema, storyboardLimits, storyboardSceneSchema } from '@/lib/tools/storyboard';
import { scenesOfScript, splitIntoScenes } from '@/lib/tools/storyboard-scenes';

const words = (text: string) => text.replace(/\s+/gu, ' ').trim();

describe('scenes of a text of one’s own', () => {
  it('[TO36] begin with each paragraph, and with the sentence that no longer fits', () => {
    const scenes = splitIntoScenes('The harbour wakes early. Boats leave one by one.\n\nA gull follows the last of them out to sea, past the old lighthouse that nobody lights any more. It is back before noon.');
    expect(scenes).toEqual([
      { heading: 'The harbour wakes early', words: 'The harbour wakes early. Boats leave one by one.', picture: 'The harbour wakes early.' },
      { heading: 'A gull follows the last of', words: 'A gull follows the last of them out to sea, past the old lighthouse that nobody lights any more.', picture: 'A gull follows the last of them out to sea, past the old lighthouse that nobody lights any more.' },
      { heading: 'It is back before noon', words: 'It is back before noon.', picture: 'It is back before noon.' },
    ]);
  });

  it.each([
    ['one sentence', 'Only this.'],
    ['lines within a paragraph', 'One line\nand another one.'],
    ['a text without marks', 'word '.repeat(60)],
    ['many paragraphs', Array.from({ length: 30 }, (_, index) => `Paragraph ${index} is short.`).join('\n\n')],
    ['other letters', '今天我们去看海。海很大。\n\nДоброе утро, друзья.'],
    ['marks alone between', 'First.\n\n…\n\nSecond.'],
  ])('[TO36] lose no word of %s, are at most twelve, and are scenes', (_, text) => {
    const scenes = splitIntoScenes(text);
    expect(words(scenes.map((scene) => scene.words).join(' '))).toBe(words(text.replace('…', '')));
    expect(scenes.length).toBeLessThanOrEqual(storyboardLimits.scenes);
    for (const scene of scenes) expect(storyboardSceneSchema.safeParse(scene).error?.issues).toBeUndefined();
  });

  it('[TO36] are none of nothing', () => {
    expect(['', '  \n\n ', '🙂'].map((text) => splitIntoScenes(text).length)).toEqual([0, 0, 0]);
  });
});

describe('scenes of a script that was written', () => {
  const script = (count: number, said = 'Some words.') => ({ title: 'T', scenes: Array.from({ length: count }, (_, index) => ({ heading: `Scene ${index}`, words: said, picture: 'p', seconds: 5 })) });

  it('[TO36] are joined with a neighbour where they are too many, and stay where they are not', () => {
    expect(scenesOfScript(script(3), 4)).toHaveLength(3);
    const joined = scenesOfScript(script(5), 2);
    expect(joined).toHaveLength(2);
    expect(words(joined.map((scene) => scene.words).join(' '))).toBe('Some words. '.repeat(5).trim());
  });

  it('[TO36] keep to what a scene may hold, in whole sentences', () => {
    const long = 'A sentence of some length that goes on. '.repeat(24).trim();
    const [scene] = scenesOfScript(script(1, long), 1);
    expect(scene?.words.length).toBeLessThanOrEqual(storyboardLimits.wordsCharacters);
    expect(scene?.words.endsWith('goes on.')).toBe(true);
    const input = { title: 'T', scenes: scenesOfScript(script(24, 'word '.repeat(180).trim()), 12), ratio: '1:1', style: 'ink', voice: 'v', music: 'none', seed: 1, again: null };
    expect(storyboardInputSchema.safeParse(input).error?.issues).toBeUndefined();
  });
});
