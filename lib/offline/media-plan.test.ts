import { describe, expect, it } from 'vitest';
import { makeAsset } from '@/lib/editor/testing/assets';
import { makeClip, makeDocument, seconds } from '@/lib/editor/testing/documents';
import { mediaBounds, planMedia, wantedMedia } from '@/lib/offline/media-plan';

const medium = (url: string, sizeBytes: number, usedAt = 0) => ({ url, sizeBytes, usedAt });

describe('the media that a device keeps', () => {
  it('[SO4] are what the timeline shows, in its order, after the small pictures of all', () => {
    const document = makeDocument({ clips: [makeClip({ id: 'later', assetId: 'b', startTicks: seconds(2) }), makeClip({ id: 'first', assetId: 'a' }), makeClip({ id: 'again', assetId: 'a', startTicks: seconds(4) }), makeClip({ id: 'gone', assetId: 'x', startTicks: seconds(6) })] });
    const assets = [makeAsset({ id: 'a', kind: 'image', sizeBytes: 5 }), makeAsset({ id: 'b', kind: 'video', sizeBytes: 7 }), makeAsset({ id: 'unused', kind: 'image', sizeBytes: 9, thumbnailUrl: '/t' }), makeAsset({ id: 'made', kind: 'image', status: 'pending', url: null })];
    expect(wantedMedia(document, assets).map(({ url }) => url)).toEqual(['/t', '/api/media/a', '/api/media/b']);
  });

  it('[SO4] stay within the budget: what is wanted first, then what was used last', () => {
    const plan = planMedia([medium('new', 40), medium('kept', 10)], [medium('kept', 10, 1), medium('old', 30, 2), medium('older', 30, 1)], 100);
    expect(plan).toEqual({ fetched: [medium('new', 40)], removed: ['older'] });
  });

  it('[SO4] leave out what is too large, and what there is no room for, and go on with what fits', () => {
    expect(planMedia([medium('huge', mediaBounds.fileBytes + 1), medium('large', 80), medium('larger', 30), medium('small', 20)], [], 100).fetched.map(({ url }) => url)).toEqual(['large', 'small']);
    expect(planMedia([medium('unknown', Infinity)], [], Infinity)).toEqual({ fetched: [], removed: [] });
  });

  it('[SO4] are nothing where the browser gives no room', () => {
    expect(planMedia([medium('a', 1)], [medium('b', 1)], 0)).toEqual({ fetched: [], removed: ['b'] });
  });
});
