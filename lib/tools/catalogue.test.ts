import { describe, expect, it } from 'vitest';
import { catalogue, priceOf } from '@/lib/tools/catalogue';
import { imageInputSchema, maxSeed, type ImageInput } from '@/lib/tools/generate-image';

const input: ImageInput = { prompt: 'a lighthouse', ratio: '1:1', style: 'poster', count: 1, size: '1K', seed: 7 };

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
