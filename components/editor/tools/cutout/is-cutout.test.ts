import { expect, it } from 'vitest';
import { isCutout } from '@/components/editor/tools/cutout/is-cutout';
import type { AssetGeneration } from '@/lib/editor/media/asset-view';
import { makeAsset } from '@/lib/editor/testing/assets';

const generation: AssetGeneration = { id: 'g', tool: 'remove-background', prompt: 'Ada', cost: 5, status: 'succeeded', failure: null, source: { assetId: 'ada', clipId: null }, progress: 1 };

it('[TO21] a cut-out is one, a portrait of the same picture and an upload are none', () => {
  expect(isCutout(makeAsset({ id: 'a', kind: 'image', generation }))).toBe(true);
  expect(isCutout(makeAsset({ id: 'b', kind: 'image', generation: { ...generation, tool: 'portrait' } }))).toBe(false);
  expect(isCutout(makeAsset({ id: 'c', kind: 'image', generation: null }))).toBe(false);
});
