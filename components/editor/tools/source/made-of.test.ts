import { expect, it } from 'vitest';
import { originalIdOf, shownInTurn } from '@/components/editor/tools/source/made-of';
import type { AssetGeneration } from '@/lib/editor/media/asset-view';
import { makeAsset } from '@/lib/editor/testing/assets';

const generation: AssetGeneration = { id: 'g', tool: 'remove-background', prompt: 'Ada', cost: 5, status: 'succeeded', failure: null, source: { assetId: 'ada', clipId: null }, progress: 1 };
const ada = makeAsset({ id: 'ada', kind: 'image' });
const cutout = makeAsset({ id: 'cutout', kind: 'image', generation });
const byHand = makeAsset({ id: 'by-hand', kind: 'image', origin: 'edition', editionOf: 'cutout', madeOf: { assetId: 'ada', tool: 'remove-background' }, createdAt: 1 });

it('[TO21] a cut-out is one, a portrait of the same picture and an upload are none', () => {
  const portrait = makeAsset({ id: 'b', kind: 'image', generation: { ...generation, tool: 'portrait' } });
  expect([cutout, byHand, portrait, ada].map((asset) => originalIdOf(asset, 'remove-background'))).toEqual(['ada', 'ada', null, null]);
});

it('[TO8] [TO59] a clip shows a picture and what was made of it in turn: the one that is shown, or else the newest', () => {
  const all = [ada, cutout, byHand];
  expect(shownInTurn(all, 'ada', 'remove-background')).toEqual({ original: ada, made: byHand });
  expect(shownInTurn(all, 'cutout', 'remove-background')).toEqual({ original: ada, made: cutout });
  expect(shownInTurn(all, 'ada', 'upscale')).toBeNull();
  expect(shownInTurn([cutout, byHand], 'cutout', 'remove-background')).toBeNull();
});
