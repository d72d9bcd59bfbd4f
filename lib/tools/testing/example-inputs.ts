import type { ToolInputs } from '@/lib/tools/catalogue';
import type { ToolId } from '@/lib/tools/tool-ids';

/** Settings of each tool that its schema takes: one output at the lowest price (TO1). Tests that go through all tools begin with them. */
export const exampleInputs: { readonly [Id in ToolId]: ToolInputs[Id] } = {
  'generate-image': { prompt: 'a lighthouse', ratio: '1:1', style: 'poster', count: 1, size: '1K', seed: 7 },
  'generate-video': { prompt: 'a lighthouse', ratio: '16:9', seconds: 5, seed: 7 },
  portrait: { assetId: '0b7c2d1e-6c1f-4f0a-9a53-4d7e0a4b6c11', name: 'Ada', look: 'oil' },
  'remove-background': { assetId: '0b7c2d1e-6c1f-4f0a-9a53-4d7e0a4b6c11', name: 'Balloon', clipId: null, box: { x: 0.1, y: 0.1, width: 0.5, height: 0.5 } },
  upscale: { assetId: '0b7c2d1e-6c1f-4f0a-9a53-4d7e0a4b6c11', name: 'Balloon at 2×', clipId: null, factor: 2 },
  'write-script': { topic: 'How to bake bread', tone: 'expert', seconds: 30, seed: 4 },
  'script-to-video': {
    title: 'Why the sky is blue', scenes: [{ heading: 'Light', words: 'Light is many colours.', picture: 'A prism in the sun' }], ratio: '16:9', style: 'poster', voice: 'en-us-ada', music: 'calm', seed: 4, again: null,
  },
  'generate-voiceover': { text: 'Good morning, and welcome.', voice: 'en-us-ada', speedPercent: 100 },
};
