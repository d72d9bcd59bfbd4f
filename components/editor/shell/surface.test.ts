import { describe, expect, it } from 'vitest';
import { storePath } from '@/components/credits/surface-rules';
import { surfaces } from '@/lib/base/surface';
import { catalogue } from '@/lib/tools/catalogue';
import { toolIds } from '@/lib/tools/tool-ids';
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

describe('the tools of a clip', () => {
  it('[SD4] are in the context menu of the Desktop alone, each once, and each a tool that there is', () => {
    expect(surfaces.filter((surface) => surfaceRules[surface].clipTools.length > 0)).toEqual(['desktop']);
    const { clipTools } = surfaceRules.desktop;
    expect(new Set(clipTools).size).toBe(clipTools.length);
    expect(clipTools.filter((tool) => !toolIds.includes(tool))).toEqual([]);
    expect(clipTools.filter((tool) => catalogue[tool].worksOn.length === 0)).toEqual([]);
  });

  it('[SD6] [SM6] what media have cost is told on the Web alone', () => {
    expect(surfaces.filter((surface) => surfaceRules[surface].costShown)).toEqual(['web']);
  });
});

describe('storePath', () => {
  it('keeps the way back', () => {
    expect(storePath('packs', '/editor/p-1')).toBe('/store?from=%2Feditor%2Fp-1#packs');
    expect(storePath('store', '/desktop/p-1')).toBe('/store?from=%2Fdesktop%2Fp-1');
  });
});
