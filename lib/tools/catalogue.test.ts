import { describe, expect, it } from 'vitest';
import { catalogue, factsOf, keptOf, priceOf } from '@/lib/tools/catalogue';
import { imageInputSchema, maxSeed, type ImageInput } from '@/lib/tools/generate-image';
import { exampleInputs as examples } from '@/lib/tools/testing/example-inputs';
import { lowestPrices, toolIds } from '@/lib/tools/tool-ids';

const input: ImageInput = { prompt: 'a lighthouse', ratio: '1:1', style: 'poster', count: 1, size: '1K', seed: 7 };

describe('the catalogue', () => {
  it.each(toolIds)('[TO1] has all that there is to know of %s: settings that its schema takes, a price that divides among its outputs, and its words', (id) => {
    expect(catalogue[id].schema.safeParse(examples[id]).data).toEqual(examples[id]);
    const { price, basePrice, outputCount, subject, parts } = factsOf(id, examples[id]);
    expect((price - basePrice) % outputCount).toBe(0);
    expect(basePrice).toBeLessThan(price);
    expect([...new Set(parts.map(({ output }) => output))].filter((output) => output !== null)).toEqual(Array.from({ length: outputCount }, (_, output) => output));
    expect(price % outputCount).toBe(0);
    expect(price / outputCount).toBe(lowestPrices[id]);
    expect(subject).not.toBe('');
    expect(keptOf(id, examples[id]).subject).toBe(subject);
    expect(keptOf(id, { of: 'an earlier release' }).subject).toBe('');
  });

  it.each(toolIds)('[TO1] says of %s what kinds of clip it works on: some where it is made of a picture, none where it is made of words', (id) => {
    expect(catalogue[id].worksOn.length > 0).toBe(factsOf(id, examples[id]).source !== null);
  });

  it('[TO1] knows no tool that is not there', () => {
    expect(keptOf('paint-a-house', examples['generate-image']).subject).toBe('');
  });
});

describe('the price of AI Generate Image', () => {
  it.each([
    [1, '1K', 10],
    [2, '1K', 20],
    [4, '1K', 40],
    [1, '2K', 20],
    [4, '2K', 80],
  ] as const)('[Q1] %i image(s) at %s cost %i credits', (count, size, price) => {
    expect(priceOf('generate-image', { ...input, count, size })).toBe(price);
  });

  it('[H4] divides evenly among the outputs, so that missing ones can be returned', () => {
    for (const count of [1, 2, 3, 4]) {
      for (const size of ['1K', '2K'] as const) {
        const settings = { ...input, count, size };
        expect(priceOf('generate-image', settings) % catalogue['generate-image'].outputCount(settings)).toBe(0);
      }
    }
  });
});

describe('the settings of AI Generate Image', () => {
  it('are accepted at their bounds', () => {
    for (const change of [{ prompt: 'a' }, { prompt: 'a'.repeat(1000) }, { count: 4 }, { seed: 0 }, { seed: maxSeed }]) {
      expect(imageInputSchema.safeParse({ ...input, ...change }).success).toBe(true);
    }
  });

  it.each([
    [{ prompt: '   ' }, 'prompt', 'Describe the picture'],
    [{ prompt: 'a'.repeat(1001) }, 'prompt', 'Shorten'],
    [{ count: 0 }, 'count', '1 to 4'],
    [{ count: 5 }, 'count', '1 to 4'],
    [{ count: 1.5 }, 'count', '1 to 4'],
    [{ size: '4K' }, 'size', '1K or 2K'],
    [{ ratio: '2:1' }, 'ratio', '16:9'],
    [{ style: 'oil' }, 'style', 'styles'],
    [{ seed: -1 }, 'seed', 'starts at 0'],
    [{ seed: maxSeed + 1 }, 'seed', 'up to'],
  ])('say what to change: %j', (change, path, message) => {
    const parsed = imageInputSchema.safeParse({ ...input, ...change });
    expect(parsed.success).toBe(false);
    const issue = parsed.error?.issues.find((candidate) => candidate.path.join('.') === path);
    expect(issue?.message).toContain(message);
  });
});
