import { describe, expect, it } from 'vitest';
import { obstacleTo } from '@/components/editor/tools/upscale/size-of-source';
import { firstUpscaleDraft, upscaleDraftSchema, upscaleInputOf } from '@/components/editor/tools/upscale/upscale-draft';
import { upscaleFamily } from '@/components/editor/tools/upscale/upscale-family';
import { createAssetLibrary } from '@/lib/editor/asset-library';
import type { AssetGeneration } from '@/lib/editor/media/asset-view';
import { makeAsset } from '@/lib/editor/testing/assets';
import { upscaleInputSchema } from '@/lib/tools/upscale';

const assetId = '0b7c2d1e-6c1f-4f0a-9a53-4d7e0a4b6c11';
const draft = { ...firstUpscaleDraft, assetId, name: 'Ada', clipId: 'clip' };

describe('the settings of AI Upscale', () => {
  it('[TO50] ask for a picture where there is none, and are kept over a reload', () => {
    expect(upscaleInputSchema.safeParse(upscaleInputOf(firstUpscaleDraft)).error?.issues[0]?.message).toContain('Choose a picture');
    expect(upscaleDraftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  it('[TO52] name the result by its picture and the factor; a picture that was chosen by hand takes no clip’s place', () => {
    expect(upscaleInputOf(draft)).toEqual({ assetId, name: 'Ada at 2×', clipId: 'clip', factor: 2 });
    expect(upscaleInputOf({ ...draft, isChosen: true, factor: 4, name: ' ' })).toMatchObject({ name: 'Picture at 4×', clipId: null });
    expect(upscaleInputSchema.safeParse(upscaleInputOf({ ...draft, name: 'x'.repeat(400) })).success).toBe(true);
  });

  it('[TO51] say before anything is sent what would be too large: of a picture, and of a video’s frame', () => {
    const library = createAssetLibrary([makeAsset({ id: 'wide', kind: 'image', widthPx: 2100, heightPx: 900 }), makeAsset({ id: 'film', kind: 'video', widthPx: 4096, heightPx: 2160 }), makeAsset({ id: 'huge', kind: 'image', widthPx: 6000, heightPx: 4000 })]);
    const frame = { clipId: 'c', assetId: 'film', atTicks: 0, sourceTicks: 0 };
    expect(obstacleTo({ assetId: 'wide', frame: null, factor: 2 }, { library })).toBeNull();
    expect(obstacleTo({ assetId: 'wide', frame: null, factor: 4 }, { library })).toMatch(/8,400 × 3,600 px.*choose 2×, or a smaller picture/);
    expect(obstacleTo({ assetId: 'huge', frame: null, factor: 2 }, { library })).toMatch(/12,000 × 8,000 px.*choose a smaller picture/);
    expect(obstacleTo({ assetId: null, frame, factor: 4 }, { library })).toMatch(/16,384/);
  });
});

describe('a picture and its larger one', () => {
  const generation: AssetGeneration = { id: 'g', tool: 'upscale', prompt: 'Ada', cost: 5, status: 'succeeded', failure: null, source: { assetId: 'ada', clipId: null }, progress: 1 };
  const ada = makeAsset({ id: 'ada', kind: 'image', status: 'ready', createdAt: 1 });
  const twice = makeAsset({ id: 'twice', kind: 'image', status: 'ready', generation, createdAt: 2 });
  const newer = makeAsset({ id: 'newer', kind: 'image', status: 'ready', generation, createdAt: 3 });

  it('[TO52] are shown in turn: of several the newest, or the one that is shown', () => {
    expect(upscaleFamily([ada, twice, newer], 'ada')).toMatchObject({ original: { id: 'ada' }, made: { id: 'newer' } });
    expect(upscaleFamily([ada, twice, newer], 'twice')).toMatchObject({ original: { id: 'ada' }, made: { id: 'twice' } });
    expect(upscaleFamily([twice], 'twice')).toBeNull();
    expect(upscaleFamily([ada, makeAsset({ id: 'oil', kind: 'image', status: 'ready', generation: { ...generation, tool: 'portrait' } })], 'ada')).toBeNull();
    expect(upscaleFamily([ada], null)).toBeNull();
  });
});
