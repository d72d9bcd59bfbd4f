import { describe, expect, it } from 'vitest';
import { firstImageDraft, imageDraftSchema, promptsOf, toolInputOf } from '@/components/editor/tools/image/image-draft';
import { randomSeed } from '@/components/editor/tools/seed';
import { imageInputSchema, maxSeed } from '@/lib/tools/generate-image';

describe('image draft', () => {
  it('begins with one 1K image and everything but the prompt set', () => {
    const draft = firstImageDraft(() => 0.5);
    expect(draft).toMatchObject({ prompt: '', count: 1, size: '1K' });
    expect(imageInputSchema.safeParse(toolInputOf({ ...draft, prompt: 'a boat' })).success).toBe(true);
  });

  it('survives being kept', () => {
    const draft = firstImageDraft(() => 0.1);
    expect(imageDraftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  it.each(['', 'abc', '1.5', '-3', String(maxSeed + 1)])('lets the tool refuse the seed %j', (seed) => {
    const outcome = imageInputSchema.safeParse(toolInputOf({ ...firstImageDraft(() => 0), prompt: 'a boat', seed }));
    expect(outcome.error?.issues.map(({ path }) => path.join('.'))).toEqual(['seed']);
  });

  it('makes seeds that the tool takes', () => {
    expect(randomSeed(() => 0)).toBe('0');
    expect(randomSeed(() => 1 - Number.EPSILON)).toBe(String(maxSeed));
  });

  it('[TO56] [TO57] has one prompt on each line where there are several; switching keeps what was typed', () => {
    const draft = { ...firstImageDraft(() => 0), prompt: 'a boat\n\n  a fox \n' };
    expect(promptsOf(draft)).toEqual([draft.prompt]);
    expect(promptsOf({ ...draft, isBatch: true })).toEqual(['a boat', 'a fox']);
    expect(toolInputOf({ ...draft, isBatch: true })).toMatchObject({ prompt: 'a boat', morePrompts: ['a fox'] });
    expect(toolInputOf({ ...draft, isBatch: true, prompt: 'a boat' })).not.toHaveProperty('morePrompts');
    expect(imageInputSchema.safeParse(toolInputOf({ ...draft, isBatch: true, prompt: '\n \n' })).error?.issues[0]?.path).toEqual(['prompt']);
  });

  it('[TO53] takes up what an earlier release has kept, and names its reference', () => {
    const { isBatch: _, reference: __, ...earlier } = firstImageDraft(() => 0.1);
    expect(imageDraftSchema.parse(earlier)).toMatchObject({ isBatch: false, reference: null });
    const assetId = '0b7c2d1e-6c1f-4f0a-9a53-4d7e0a4b6c11';
    const draft = { ...firstImageDraft(() => 0), prompt: 'a boat', reference: { assetId, frame: null, name: 'Lake', strength: 'low' as const } };
    expect(imageInputSchema.parse(toolInputOf(draft)).reference).toEqual({ assetId, strength: 'low' });
    expect(toolInputOf({ ...draft, reference: null })).not.toHaveProperty('reference');
  });
});
