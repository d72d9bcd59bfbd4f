import { describe, expect, it } from 'vitest';
import { normaliseWord, wordsOf } from './tokens';
import { readPrompt } from './read-prompt';
import type { Mention, Scene } from '../scene';

function mention(id: Mention['id'], rest: Partial<Mention> = {}): Mention {
  return { id, count: 1, colour: null, size: null, holds: null, ...rest };
}

describe('words', () => {
  it.each([
    ['Two FOXES’ dens', ['two', 'foxes', 'dens']],
    ["the king's castle", ['the', 'king', 'castle']],
    ['hot-air balloon', ['hot', 'air', 'balloon']],
    ['Ein roter Fuchs, 東京!', ['ein', 'roter', 'fuchs', '東京']],
    ['🦊🔥', []],
  ])('[D1] splits %j', (text, words) => expect(wordsOf(text)).toEqual(words));

  it.each([
    ['foxes', 'fox'], ['cherries', 'cherry'], ['houses', 'house'], ['beaches', 'beach'], ['balloons', 'balloon'],
    ['bus', 'bus'], ['buses', 'bus'], ['octopuses', 'octopus'], ['glass', 'glass'], ['cactus', 'cactus'], ['horses', 'horse'],
  ])('[D1] %s is %s in the singular', (plural, singular) => expect(normaliseWord(plural)).toBe(singular));
});

describe('readPrompt', () => {
  it.each<[string, Partial<Scene>]>([
    ['a lighthouse on a cliff at sunset', { subjects: [mention('lighthouse')], settings: ['cliff'], time: 'sunset' }],
    ['a red fox in a snowy forest', { subjects: [mention('fox', { colour: 'red' })], settings: ['forest'], weather: ['snow'], season: 'winter', colours: [] }],
    ['a city street at night in the rain', { settings: ['street'], time: 'night', weather: ['rain'] }],
    ['an astronaut portrait', { subjects: [mention('astronaut')], portrait: true }],
    ['a bowl of oranges and a blue vase', { subjects: [mention('bowl', { holds: 'orange' }), mention('vase', { colour: 'blue' })] }],
    ['hot air balloons over a desert at dawn', { subjects: [mention('balloon', { count: 3 })], settings: ['desert'], time: 'dawn' }],
    ['a whale under the northern lights', { subjects: [mention('whale')], time: 'aurora', weather: [] }],
    ['quantum jazz', { subjects: [], settings: [], figurative: false, rhythms: ['orbit', 'music'] }],
    ['two birds', { subjects: [mention('bird', { count: 2 })] }],
    ['2 birds', { subjects: [mention('bird', { count: 2 })] }],
    ['a flock of birds', { subjects: [mention('bird', { count: 7 })] }],
    ['a pair of swans on a lake', { subjects: [mention('swan', { count: 2 })], settings: ['lake'] }],
    ['an orange cat', { subjects: [mention('cat', { colour: 'orange' })] }],
    ['an orange on a plate', { subjects: [mention('orange')] }],
    ['a vase of tulips', { subjects: [mention('vase', { holds: 'tulip' })] }],
    ['a tiny red car and a huge elephant', { subjects: [mention('car', { colour: 'red', size: 'small' }), mention('elephant', { size: 'large' })] }],
    ['a meadow without flowers', { subjects: [], settings: ['meadow'] }],
    ['a beach, no people', { subjects: [], settings: ['beach'] }],
    ['misty mountains above a lake', { settings: ['mountains', 'lake'], weather: ['fog'] }],
    ['a pink sky over the sea', { settings: ['sky', 'sea'], colours: ['pink'] }],
    ['a rainbow over green hills', { settings: ['hills'], weather: ['rainbow'], colours: [] }],
    ['a tulip field', { subjects: [mention('tulip', { count: 7 })], settings: ['meadow'] }],
    ['a woman with red hair in a green dress', { subjects: [mention('person', { colour: 'green' })], colours: [] }],
    ['in blue and gold', { figurative: false, colours: ['blue', 'gold'] }],
    ['children in autumn', { subjects: [mention('child', { count: 3 })], season: 'autumn' }],
    ['an old castle, full moon', { subjects: [mention('castle')], weather: ['fullmoon'], time: 'night', mood: 'old' }],
    ['northern lights', { time: 'aurora', figurative: true }],
    ['wolves, geese and cacti', { subjects: [mention('wolf', { count: 3 }), mention('swan', { count: 3 }), mention('cactus', { count: 3 })] }],
    ['a cat, a cat and three cats', { subjects: [mention('cat', { count: 3 })] }],
  ])('[D1] %s', (prompt, expected) => expect(readPrompt(prompt)).toMatchObject(expected));

  it('[D1] keeps at most five kinds of subjects and nine of a kind', () => {
    const scene = readPrompt('hundreds of birds, a cat, a dog, a fox, a horse, a deer, a bear');
    expect(scene.subjects).toHaveLength(5);
    expect(Math.max(...scene.subjects.map(({ count }) => count))).toBeLessThanOrEqual(9);
  });

  it.each([
    ['nothing', ''], ['blanks', '   '], ['emoji', '🌊🌊🌊'], ['Japanese', '静かな海'], ['Russian', 'жар-птица'], ['nonsense', 'asdf qwer'], ['one long word', 'x'.repeat(1000)],
    ['500 words', 'a '.repeat(500)], ['broken characters', '\u0000\uD800'], ['markup', '"><script>'], ['brackets', '(((('],
  ])('[D1] reads %s without failing', (_, prompt) => {
    expect(readPrompt(prompt).subjects).toEqual([]);
    expect(readPrompt(prompt).figurative).toBe(false);
  });
});
