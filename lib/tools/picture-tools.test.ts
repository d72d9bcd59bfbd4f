import { describe, expect, it } from 'vitest';
import { factsOf, keptOf, priceOf } from '@/lib/tools/catalogue';
import { imageInputSchema, imageOfOutput, type ImageInput } from '@/lib/tools/generate-image';
import { videoInputSchema } from '@/lib/tools/generate-video';
import { upscaleInputSchema } from '@/lib/tools/upscale';
import { isUpscalable, upscaledSize } from '@/lib/tools/upscale-size';

const assetId = '0b7c2d1e-6c1f-4f0a-9a53-4d7e0a4b6c11';
const image: ImageInput = { prompt: 'A boat', ratio: '1:1', style: 'poster', count: 2, size: '1K', seed: 7 };
const messageOf = (input: unknown) => imageInputSchema.safeParse(input).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('AI Upscale', () => {
  it.each([[2, 5], [4, 10]] as const)('[TO50] [Q1] %i times the size costs %i credits', (factor, price) => {
    expect(priceOf('upscale', { assetId, name: 'Ada', clipId: null, factor })).toBe(price);
    expect(factsOf('upscale', { assetId, name: 'Ada', clipId: 'c', factor })).toMatchObject({ outputCount: 1, parts: [{ kind: 'image' }], source: { assetId, clipId: 'c' } });
  });

  it.each([
    [4096, 2025, 2, true], [4096, 2026, 2, false], [4097, 100, 2, false], [1920, 1080, 4, true], [1921, 1080, 4, false], [2048, 1000, 4, true], [2049, 10, 4, false], [4096, 4096, 2, false], [1, 1, 4, true],
  ] as const)('[TO51] of %i × %i px, %i times: %s', (width, height, factor, isMade) => {
    expect(isUpscalable({ width, height }, factor)).toBe(isMade);
    expect(upscaledSize({ width, height }, factor)).toEqual({ width: width * factor, height: height * factor });
  });

  it.each([[{ factor: 3 }, 'Choose 2× or 4×.'], [{ assetId: '' }, 'Choose a picture']])('says what to change: %j', (change, message) => {
    expect(upscaleInputSchema.safeParse({ assetId, name: 'Ada', clipId: null, factor: 2, ...change }).error?.issues[0]?.message).toContain(message);
  });
});

describe('a reference', () => {
  const reference = { assetId, strength: 'medium' } as const;

  it('[TO53] is what a request follows, changes no price, and is not asked for', () => {
    expect(factsOf('generate-image', { ...image, reference })).toMatchObject({ price: 20, source: { assetId, clipId: null } });
    expect(factsOf('generate-image', image).source).toBeNull();
    expect(factsOf('generate-video', { prompt: 'A boat', ratio: '1:1', seconds: 5, seed: 1, reference })).toMatchObject({ price: 60, source: { assetId, clipId: null } });
    expect(keptOf('generate-image', { ...image, reference }).source).toEqual({ assetId, clipId: null });
  });

  it.each([[{ assetId: 'no', strength: 'low' }, 'reference'], [{ assetId, strength: 'most' }, 'reference']])('[TO53] is proved: %j', (wrong, path) => {
    expect(imageInputSchema.safeParse({ ...image, reference: wrong }).error?.issues[0]?.path[0]).toBe(path);
    expect(videoInputSchema.safeParse({ prompt: 'A boat', ratio: '1:1', seconds: 5, seed: 1, reference: wrong }).error?.issues[0]?.path[0]).toBe(path);
  });
});

describe('several prompts', () => {
  const more = (count: number) => Array.from({ length: count }, (_, index) => `Line ${index + 2}`);

  it('[TO56] [Q1] cost as much as all their images, and come in their order', () => {
    const input = { ...image, morePrompts: more(2), size: '2K' as const };
    expect(factsOf('generate-image', input)).toMatchObject({ price: 120, outputCount: 6, subjects: ['A boat', 'A boat', 'Line 2', 'Line 2', 'Line 3', 'Line 3'] });
    expect([0, 1, 2, 5].map((index) => imageOfOutput(input, index))).toEqual([{ prompt: 'A boat', number: 0 }, { prompt: 'A boat', number: 1 }, { prompt: 'Line 2', number: 0 }, { prompt: 'Line 3', number: 1 }]);
    expect([0, 3, 99].map((index) => keptOf('generate-image', input, index).subject)).toEqual(['A boat', 'Line 2', 'A boat']);
  });

  it('[TO56] are taken up to their bounds, and said what to change beyond', () => {
    expect(messageOf({ ...image, morePrompts: more(7) })).toBeUndefined();
    expect(messageOf({ ...image, count: 3, morePrompts: more(4) })).toBeUndefined();
    expect(messageOf({ ...image, count: 1, morePrompts: more(8) })).toEqual(['morePrompts: Write at most 8 prompts, one per line.']);
    expect(messageOf({ ...image, count: 3, morePrompts: more(5) })).toEqual([expect.stringMatching(/^count: Ask for at most 16 images/)]);
    expect(messageOf({ ...image, morePrompts: ['a'.repeat(1001)] })).toEqual([expect.stringContaining('Shorten each prompt')]);
    expect(messageOf({ ...image, morePrompts: [' '] })).toEqual([expect.stringContaining('Describe the picture')]);
  });
});
