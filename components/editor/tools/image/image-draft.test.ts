import { describe, expect, it } from 'vitest';
import { firstImageDraft, imageDraftSchema, toolInputOf } from '@/components/editor/tools/image/image-draft';
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
});
