import { describe, expect, it } from 'vitest';
import { scriptSchema, scriptSeconds, scriptText } from '@/lib/tools/script';
import { scriptLengths, scriptTones, topicMaxCharacters, type ScriptInput } from '@/lib/tools/write-script';
import { composeScript } from './compose-script';
import { readTopic } from './read-topic';

const input: ScriptInput = { topic: 'How to bake sourdough bread', tone: 'friendly', seconds: 60, seed: 1 };
const topics = [
  'How to bake sourdough bread', '5 lakes in Norway', 'Why the sky is blue', 'Tea vs coffee', 'The lighthouse of Alexandria', 'x', '漢字の歴史', '🚲', 'a\n\nb',
  'word '.repeat(100).trim(), 'w'.repeat(topicMaxCharacters), '$1 {s} $& `</script>`',
];

describe('composeScript', () => {
  it.each([1, 2, 3, 4, 7, 12])('[TO36] has %i scene(s) where they were counted, or as many as there is something to say, whatever the topic, each of which can be read in some ten seconds', (count) => {
    for (const topic of topics) {
      for (const seconds of scriptLengths) {
        const script = composeScript({ ...input, topic, seconds }, count);
        expect(scriptSchema.safeParse(script).error?.issues, topic).toBeUndefined();
        // Five lakes have five scenes and those around them, and nothing is said three times.
        expect(script.scenes.length, topic).toBeGreaterThanOrEqual(Math.min(count, 9));
        expect(script.scenes.length, topic).toBeLessThanOrEqual(count);
        expect(composeScript({ ...input, topic, seconds }, count)).toEqual(script);
      }
    }
    for (const { words } of composeScript(input, count).scenes) expect(words.split(' ').length).toBeLessThanOrEqual(30);
  });

  it('[TO3] [TO5] gives a script of the length that was asked for, whatever the topic, tone and length', () => {
    for (const topic of topics) {
      for (const tone of scriptTones) {
        for (const seconds of scriptLengths) {
          const script = composeScript({ topic, tone, seconds, seed: 9 });
          expect(scriptSchema.safeParse(script).success, topic).toBe(true);
          expect(Math.abs(scriptSeconds(script) - seconds), topic).toBeLessThanOrEqual(script.scenes.length);
          expect(script.scenes.length).toBeGreaterThanOrEqual(3);
        }
      }
    }
  });

  it('[TO5] gives the same script for the same settings, and another for another seed', () => {
    expect(composeScript(input)).toEqual(composeScript(input));
    const scripts = new Set(Array.from({ length: 12 }, (_, seed) => scriptText(composeScript({ ...input, seed }))));
    expect(scripts.size).toBeGreaterThan(6);
  });

  it('says nothing twice, and leaves no gap unfilled', () => {
    for (const topic of topics.slice(0, 5)) {
      for (let seed = 0; seed < 20; seed += 1) {
        const { scenes } = composeScript({ ...input, topic, seconds: 120, seed });
        expect(new Set(scenes.map(({ heading }) => heading)).size, topic).toBe(scenes.length);
        for (const { heading, words, picture } of scenes) expect(`${heading} ${words} ${picture}`).not.toMatch(/[{}]|undefined|\s{2}/);
      }
    }
  });

  it('can be spoken in its time: never more than three and a half words a second in a whole script', () => {
    for (const topic of topics.slice(0, 5)) {
      for (const seconds of scriptLengths) {
        const words = composeScript({ ...input, topic, seconds }).scenes.flatMap((scene) => scene.words.split(' ')).length;
        expect(words / seconds, `${topic}, ${seconds} s`).toBeLessThan(3.5);
      }
    }
  });

  it('keeps the number of a list where there is room for it', () => {
    const points = (topic: string, seconds: ScriptInput['seconds']) => composeScript({ ...input, topic, seconds }).scenes.filter(({ heading }) => heading.startsWith('Number ')).length;
    expect(points('5 lakes in Norway', 60)).toBe(5);
    expect(points('three quiet beaches', 30)).toBe(3);
    expect(points('20 lakes in Norway', 30)).toBe(3);
  });
});

describe('readTopic', () => {
  it.each([
    ['How to bake bread', 'how-to', 'bake bread'],
    ['write a short script about how to bake bread.', 'how-to', 'bake bread'],
    ['Why the sky is blue?', 'why', 'the sky is blue'],
    ['Tea vs coffee', 'versus', 'tea'],
    ['Top 10 songs of Brazil', 'list', 'songs of Brazil'],
    ['seven wonders', 'list', 'wonders'],
    ['The lighthouse', 'subject', 'the lighthouse'],
    ['NASA in the sixties', 'subject', 'NASA in the sixties'],
    ['a film about Rome', 'subject', 'Rome'],
    ['1984', 'subject', '1984'],
  ] as const)('reads %j as %s: %s', (topic, kind, subject) => {
    expect(readTopic(topic)).toMatchObject({ kind, subject });
  });
});
