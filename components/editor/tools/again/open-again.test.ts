import { describe, expect, it } from 'vitest';
import type { Again } from '@/components/editor/tools/again/open-again';
import { draftAgain, waysOf } from '@/components/editor/tools/again/open-again';
import { withForm } from '@/components/editor/tools/tool-forms';
import { createAssetLibrary } from '@/lib/editor/asset-library';
import type { AssetView } from '@/lib/editor/media/asset-view';
import type { ToolInputs } from '@/lib/tools/catalogue';
import { catalogue } from '@/lib/tools/catalogue';
import { exampleInputs } from '@/lib/tools/testing/example-inputs';
import { toolIds, type ToolId } from '@/lib/tools/tool-ids';

const pictureId = '0b7c2d1e-6c1f-4f0a-9a53-4d7e0a4b6c11';
const picture: AssetView = {
  id: pictureId, kind: 'image', status: 'ready', name: 'Ada', mime: 'image/png', sizeBytes: 1, widthPx: 8, heightPx: 8, durationMs: null, url: '/api/media/1', thumbnailUrl: null, hasSound: false, origin: 'upload', generation: null,
  madeOf: null, editionOf: null, createdAt: 0,
};
const services = { library: createAssetLibrary([picture]) };

/** What was asked for once: other settings than those that a form begins with, where a tool has any. */
const past: ToolInputs = {
  ...exampleInputs,
  'generate-image': { ...exampleInputs['generate-image'], style: 'ink', size: '2K' },
  'generate-video': { ...exampleInputs['generate-video'], ratio: '9:16', seconds: 10 },
  portrait: { assetId: pictureId, name: 'Ada as neon', look: 'neon' },
  'remove-background': { ...exampleInputs['remove-background'], assetId: pictureId, name: 'Ada', clipId: 'clip-1' },
  upscale: { assetId: pictureId, name: 'Ada at 2×', clipId: 'clip-1', factor: 2 },
  'write-script': { ...exampleInputs['write-script'], tone: 'expert', seconds: 60 },
  'generate-voiceover': { ...exampleInputs['generate-voiceover'], speedPercent: 125 },
};
const tools = toolIds;

/** What the form would send of it. */
const sentOf = (tool: ToolId, how: Again, random?: () => number): unknown => {
  const draft = draftAgain(tool, { settings: past[tool], prompt: 'a lighthouse' }, how, services, random);
  return withForm(tool, ({ draftSchema, inputOf }) => inputOf(draftSchema.parse(draft)));
};

describe('an earlier request', () => {
  it.each(tools)('[TO45] of %s stands in its form with exactly these settings', (tool) => {
    expect(catalogue[tool].schema.parse(sentOf(tool, 'same'))).toEqual(past[tool]);
  });

  it.each(tools)('[TO44] of %s tells its settings in plain words', (tool) => {
    const input = catalogue[tool].schema.parse(past[tool]);
    const words = withForm(tool, ({ inWords }) => inWords(input, services));
    expect(words.length).toBeGreaterThan(0);
    for (const { label, value } of words) expect([label, value]).not.toContain('');
  });

  it.each(tools.filter((tool) => waysOf(tool).includes('another-seed')))('[TO47] of %s is asked for again with another seed and nothing else', (tool) => {
    expect(sentOf(tool, 'another-seed', () => 0.5)).toEqual({ ...past[tool], seed: 1_073_741_824 });
  });

  it('[TO48] has four variations where it was a picture, at the price of four', () => {
    expect(toolIds.filter((tool) => waysOf(tool).includes('variations'))).toEqual(['generate-image']);
    const sent = catalogue['generate-image'].schema.parse(sentOf('generate-image', 'variations', () => 0.5));
    expect(sent).toEqual({ ...past['generate-image'], count: 4, seed: 1_073_741_824 });
    expect(catalogue['generate-image'].price(sent)).toBe(80);
  });

  it('[TO48] [TO56] of several prompts has the variations of the one whose result was pressed', () => {
    const settings = { ...past['generate-image'], morePrompts: ['a harbour', 'a ship'] };
    const draft = draftAgain('generate-image', { settings, prompt: 'a harbour' }, 'variations', services, () => 0.5);
    expect(draft).toMatchObject({ prompt: 'a harbour', isBatch: false, count: 4, style: 'ink' });
    expect(draftAgain('generate-image', { settings, prompt: 'a harbour' }, 'same', services)).toMatchObject({ prompt: 'a lighthouse\na harbour\na ship', isBatch: true, count: 1 });
  });

  it('[TO45] whose settings the tool does not take any more has none', () => {
    for (const tool of tools) expect(draftAgain(tool, { settings: { of: 'an earlier release' }, prompt: '' }, 'same', services)).toBeNull();
  });

  it('[TO45] of a picture that has left the project stands without it', () => {
    const empty = { library: createAssetLibrary() };
    expect(draftAgain('portrait', { settings: past.portrait, prompt: '' }, 'same', empty)).toMatchObject({ assetId: null, look: 'neon' });
    expect(draftAgain('remove-background', { settings: past['remove-background'], prompt: '' }, 'same', empty)).toMatchObject({ assetId: null });
  });
});
