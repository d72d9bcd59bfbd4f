import { describe, expect, it } from 'vitest';
import { readPrompt } from '../words/read-prompt';
import { planOf } from './plan';
import type { SettingId } from '../scene';
import type { Plan } from './plan';

describe('planOf', () => {
  it.each<[string, Plan['kind'], readonly SettingId[]]>([
    ['a lighthouse', 'landscape', ['sea', 'cliff']],
    ['a fox', 'landscape', ['forest']],
    ['a whale', 'landscape', ['sea']],
    ['a boat in the mountains', 'landscape', ['mountains', 'lake']],
    ['a castle by the sea', 'landscape', ['sea', 'cliff']],
    ['a cliff', 'landscape', ['cliff', 'sea']],
    ['sunset', 'landscape', ['hills']],
    ['a shark', 'underwater', []],
    ['a whale underwater', 'underwater', ['underwater']],
    ['saturn', 'space', []],
    ['a rocket flying past planets', 'space', ['space']],
    ['a rocket', 'landscape', ['lunar']],
    ['a city street', 'street', ['street']],
    ['a bowl of fruit', 'still-life', []],
    ['a cup of coffee by the window', 'still-life', ['room']],
    ['portrait of a queen', 'portrait', []],
    ['a wizard', 'portrait', []],
    ['a wizard in the mountains', 'landscape', ['mountains']],
    ['three robots', 'landscape', ['city']],
    ['quantum jazz', 'abstract', []],
  ])('[D2] %s is a %s', (prompt, kind, settings) => {
    const plan = planOf(readPrompt(prompt));
    expect(plan.kind).toBe(kind);
    for (const setting of settings) expect(plan.settings).toContain(setting);
  });
});
