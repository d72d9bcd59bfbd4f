import { describe, expect, it } from 'vitest';
import { storePath } from '@/components/credits/surface-rules';
import { surfaces } from '@/lib/base/surface';
import { surfaceRules } from '@/components/editor/shell/surface';

describe('surfaceRules', () => {
  it('has a row of its own for every surface', () => {
    for (const surface of surfaces) expect(surfaceRules[surface].surface).toBe(surface);
  });

  it('never names purchased credits before spending, on any surface', () => {
    for (const surface of surfaces) expect(surfaceRules[surface].namedTypes).not.toContain('purchased');
  });

  it('shows a balance in the chrome of the Web only', () => {
    expect(surfaces.filter((surface) => surfaceRules[surface].balanceShown === 'always')).toEqual(['web']);
  });

  it('says and offers on each surface what PRODUCT 2 fixes', () => {
    const prompts = surfaces.map((surface) => [surface, surfaceRules[surface].insufficient.title, ...surfaceRules[surface].insufficient.ways.map(({ label }) => label)]);
    expect(prompts).toEqual([
      ['web', 'Not enough credits', 'Buy credits', 'Subscribe to Pro'],
      ['desktop', 'Not enough credits. Buy credits or upgrade to Pro', 'Open the Web store'],
      ['mobile', 'Insufficient credits', 'Buy Credits', 'Learn More'],
    ]);
  });
});

describe('storePath', () => {
  it('keeps the way back', () => {
    expect(storePath('packs', '/editor/p-1')).toBe('/store?from=%2Feditor%2Fp-1#packs');
    expect(storePath('store', '/desktop/p-1')).toBe('/store?from=%2Fdesktop%2Fp-1');
  });
});
