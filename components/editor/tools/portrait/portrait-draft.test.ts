import { describe, expect, it } from 'vitest';
import { firstPortraitDraft, portraitDraftSchema, portraitInputOf } from '@/components/editor/tools/portrait/portrait-draft';
import { problemOf } from '@/components/editor/tools/source/use-camera';
import { priceOf } from '@/lib/tools/catalogue';
import { portraitInputSchema } from '@/lib/tools/portrait';
import { portraitLooks } from '@/lib/tools/portrait-looks';

const assetId = '0b7c2d1e-6c1f-4f0a-9a53-4d7e0a4b6c11';

describe('the settings of AI Portrait', () => {
  it('[TO17] ask for a picture where there is none', () => {
    expect(portraitInputSchema.safeParse(portraitInputOf(firstPortraitDraft)).error?.issues[0]?.message).toContain('Choose a picture');
  });

  it.each(portraitLooks)('[TO17] are whole with a picture and %s, whatever the picture is called, and cost 15 credits', (look) => {
    for (const name of ['Ada', ' ', 'a'.repeat(300)]) {
      const parsed = portraitInputSchema.safeParse(portraitInputOf({ ...firstPortraitDraft, assetId, name, look }));
      expect(parsed.data).toMatchObject({ assetId, look });
      if (parsed.success) expect(priceOf('portrait', parsed.data)).toBe(15);
    }
  });

  it('[TO17] call the result by its picture and its look', () => {
    expect(portraitInputOf({ ...firstPortraitDraft, assetId, name: 'Ada', look: 'oil' })).toEqual({ assetId, name: 'Ada as oil paint', look: 'oil' });
  });

  it('are kept as they are, and what cannot be read is not', () => {
    expect(portraitDraftSchema.safeParse(firstPortraitDraft).data).toEqual(firstPortraitDraft);
    expect(portraitDraftSchema.safeParse({ ...firstPortraitDraft, look: 'cubism' }).success).toBe(false);
  });
});

describe('the camera', () => {
  it.each([
    ['NotAllowedError', 'refused'],
    ['SecurityError', 'insecure'],
    ['NotReadableError', 'busy'],
    ['AbortError', 'busy'],
    ['NotFoundError', 'none'],
    ['OverconstrainedError', 'none'],
  ] as const)('[TO18] that fails with %s is %s', (name, problem) => {
    expect(problemOf(new DOMException('', name))).toBe(problem);
  });

  it('[TO18] that fails with anything else is none', () => {
    expect(problemOf(new Error('what is this'))).toBe('none');
  });
});
