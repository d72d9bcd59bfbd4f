import { expect, it } from 'vitest';
import { createAssetLibrary } from '@/lib/editor/asset-library';
import { knownGap, usedClips } from '@/lib/editor/export/media-gaps';
import { planExport } from '@/lib/editor/export/plan';
import type { ExportSettings } from '@/lib/editor/export/settings';
import { defaultSettings } from '@/lib/editor/export/settings';
import { makeAsset } from '@/lib/editor/testing/assets';
import { makeClip, makeDocument, makeTrack, seconds } from '@/lib/editor/testing/documents';

const document = makeDocument({
  tracks: [
    makeTrack({ id: 'seen', order: 0 }),
    makeTrack({ id: 'hidden', order: 1, hidden: true }),
    makeTrack({ id: 'dark', order: 2, hidden: true, muted: true }),
    makeTrack({ id: 'heard', order: 3, kind: 'audio' }),
    makeTrack({ id: 'muted', order: 4, kind: 'audio', muted: true }),
  ],
  clips: [
    makeClip({ id: 'late', trackId: 'seen', startTicks: seconds(5) }),
    makeClip({ id: 'film', trackId: 'hidden', kind: 'video', startTicks: seconds(1), sourceDurationTicks: seconds(1) }),
    makeClip({ id: 'unseen', trackId: 'dark', kind: 'video', sourceDurationTicks: seconds(1) }),
    makeClip({ id: 'hidden-picture', trackId: 'hidden', startTicks: seconds(3) }),
    makeClip({ id: 'music', trackId: 'heard', kind: 'audio', sourceDurationTicks: seconds(1) }),
    makeClip({ id: 'quiet', trackId: 'muted', kind: 'audio', sourceDurationTicks: seconds(1) }),
  ],
});

function used(settings: Partial<ExportSettings>, range = document.range) {
  const subject = { ...document, range };
  const planned = planExport({ ...defaultSettings(subject), ...settings }, { document: subject, playheadTicks: seconds(5.5) });
  if (!planned.ok) throw new Error(planned.error.code);
  return usedClips(subject, planned.value, () => null).map(({ clipId }) => clipId);
}

it('[EO4] asks only for media that are seen or heard in the file', () => {
  expect(used({ format: 'mp4' })).toEqual(['music', 'film', 'late']);
  expect(used({ format: 'mp4', range: 'in-out' }, { inTicks: seconds(1.5), outTicks: seconds(3) })).toEqual(['film']);
  expect(used({ format: 'wav' })).toEqual(['music', 'film']);
  expect(used({ format: 'gif' })).toEqual(['late']);
  expect(used({ format: 'png' })).toEqual(['late']);
});

it('[EO4] knows without opening a file which media are not there', () => {
  const library = createAssetLibrary([
    makeAsset({ id: 'ready', kind: 'image' }),
    makeAsset({ id: 'pending', kind: 'image', status: 'pending', url: null }),
    makeAsset({ id: 'failed', kind: 'image', status: 'failed', url: null }),
    makeAsset({ id: 'no-file', kind: 'image', url: null }),
  ]);
  const clip = { clipId: 'c', clipName: 'c', kind: 'image', startTicks: 0 } as const;
  const gapOf = (assetId: string) => knownGap({ ...clip, assetId, asset: library.find(assetId) });
  expect(['ready', 'pending', 'failed', 'no-file', 'unknown'].map(gapOf)).toEqual([null, 'pending', 'failed', 'missing', 'missing']);
});
