import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import type { AssetGeneration } from '@/lib/editor/media/asset-view';
import type * as Results from '@/components/editor/tools/results';
import { makeAsset } from '@/lib/editor/testing/assets';

const laidOut: string[] = [];
let arrange: typeof Results.arrange;

// Other files share these modules: the forms are others for this one only.
beforeEach(async () => {
  vi.resetModules();
  vi.doMock('@/components/editor/tools/tool-forms', () => ({
    withForm: (_tool: string, use: (form: object) => unknown) => use({ results: { arrange: ({ id }: { id: string }) => laidOut.push(id) } }),
  }));
  ({ arrange } = await import('@/components/editor/tools/results'));
});

afterEach(() => {
  vi.doUnmock('@/components/editor/tools/tool-forms');
  vi.resetModules();
});

it('[TO4] [I1] what has come is arranged once, though the stream and the answer to the request both tell of it', async () => {
  const services = {} as EditorServices;
  const generation: AssetGeneration = { id: 'g', tool: 'write-script', prompt: 'Harbour', cost: 5, status: 'succeeded', failure: null, source: null, progress: 1 };
  const script = makeAsset({ id: 'script', kind: 'script', generation });
  await Promise.all([arrange(script, services), arrange(script, services)]);
  await arrange(makeAsset({ id: 'other', kind: 'script', generation }), services);
  await arrange({ ...script }, services);
  expect(laidOut).toEqual(['script', 'other']);
});
