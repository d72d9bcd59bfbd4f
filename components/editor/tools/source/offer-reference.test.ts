import { describe, expect, it } from 'vitest';
import { createWorkspace } from '@/components/editor/provider/workspace';
import { offerReference, takesReference } from '@/components/editor/tools/source/offer-reference';

const picture = { assetId: 'lake', frame: null, name: 'Lake' };
const both = { images: true, videos: true };

describe('“Use as reference”', () => {
  it.each([
    [null, both, 'generate-image'],
    ['portrait', both, 'generate-image'],
    ['generate-video', both, 'generate-video'],
    ['generate-video', { images: true, videos: false }, 'generate-image'],
    [null, { images: false, videos: true }, 'generate-video'],
  ] as const)('[TO54] with %s open, where %j follow references, opens %s', (open, references, opened) => {
    const workspace = createWorkspace(open);
    offerReference(picture, { workspace, references });
    expect(workspace.getState()).toMatchObject({ tool: opened, dock: 'tool', narrowTab: 'tool', offered: { reference: { ...picture, strength: 'medium' } } });
  });

  it('[TO55] is not offered where no tool follows any', () => {
    expect([takesReference({ references: both }), takesReference({ references: { images: false, videos: false } })]).toEqual([true, false]);
  });
});
