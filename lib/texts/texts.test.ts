import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { texts } from '@/lib/texts/texts';

/** Every fixed sentence with its place, such as "auth.signIn.title"; those with gaps are functions and are tested where they are used. */
function sentences(value: unknown, place: string): [place: string, sentence: string][] {
  if (typeof value === 'string') return isCommand(value) ? [] : [[place, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => sentences(part, `${place}.${key}`));
}

/** What is meant for a terminal keeps the spelling that a terminal wants. */
function isCommand(text: string): boolean {
  return /^(curl|npm) /.test(text);
}

describe('the dictionary', () => {
  const all = Object.entries(texts).flatMap(([subject, part]) => sentences(part, subject));

  it('holds every subject', () => {
    const folder = new URL('./en/', import.meta.url);
    const subjects = readdirSync(folder).flatMap((name) => /^(\w+)\.ts$/.exec(name)?.[1] ?? []);
    expect(Object.keys(texts).sort()).toEqual(subjects.sort());
  });

  it('has no empty sentence, no stray space and no typewriter quotes', () => {
    const flawed = all.filter(([, sentence]) => sentence === '' || sentence !== sentence.trim() || /\s\s|"|\w'\w|\.\.\.|--/.test(sentence));
    expect(flawed).toEqual([]);
  });

  it('does not shout', () => {
    expect(all.filter(([, sentence]) => sentence.includes('!'))).toEqual([]);
  });
});
