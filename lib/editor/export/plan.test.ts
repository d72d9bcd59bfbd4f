import { describe, expect, it } from 'vitest';
import { estimateBytes } from '@/lib/editor/export/estimate';
import type { ExportPlan } from '@/lib/editor/export/plan';
import { exportSize, planExport, planLengthTicks } from '@/lib/editor/export/plan';
import type { ExportSettings } from '@/lib/editor/export/settings';
import { defaultSettings, exportFormats, exportSettingsSchema, frameRateNames, gifRates, shortSidesPx } from '@/lib/editor/export/settings';
import { makeClip, makeDocument, seconds } from '@/lib/editor/testing/documents';

const film = makeClip({ id: 'film', kind: 'video', durationTicks: seconds(10), sourceDurationTicks: seconds(10) });
const project = makeDocument({ clips: [film] });

function plan(settings: Partial<ExportSettings>, document = project, playheadTicks = 0): ExportPlan {
  const planned = planExport({ ...defaultSettings(document), ...settings }, { document, playheadTicks });
  if (!planned.ok) throw new Error(planned.error.code);
  return planned.value;
}

function refusal(settings: Partial<ExportSettings>, document = project) {
  const planned = planExport({ ...defaultSettings(document), ...settings }, { document, playheadTicks: 0 });
  return planned.ok ? null : planned.error.code;
}

describe('settings', () => {
  it('[EO1] offers first what the project itself has', () => {
    const tall = makeDocument({ canvas: { widthPx: 720, heightPx: 1280, frameRate: { numerator: 24_000, denominator: 1001 } } });
    expect(defaultSettings(tall)).toMatchObject({ format: 'mp4', shortSidePx: 720, frameRate: '23.976', range: 'project' });
    expect(defaultSettings(makeDocument({ canvas: { widthPx: 7680, heightPx: 4320 } })).shortSidePx).toBe(2160);
  });

  it('[EO1] takes what is offered and nothing else', () => {
    const settings = defaultSettings(project);
    for (const format of exportFormats) expect(exportSettingsSchema.safeParse({ ...settings, format }).success).toBe(true);
    for (const wrong of [{ format: 'avi' }, { shortSidePx: 500 }, { frameRate: '15' }, { quality: 'huge' }, { extra: 1 }, { gifFramesPerSecond: 30 }]) {
      expect(exportSettingsSchema.safeParse({ ...settings, ...wrong }).success).toBe(false);
    }
  });

  it.each([
    [1920, 1080, 480, 854, 480],
    [1920, 1080, 2160, 3840, 2160],
    [1080, 1920, 1080, 1080, 1920],
    [1080, 1080, 720, 720, 720],
    [2048, 858, 480, 1146, 480],
    [1000, 998, 720, 722, 720],
  ])('[EO1] makes of a canvas of %i × %i at %i a picture of %i × %i', (width, height, shortSide, widthPx, heightPx) => {
    expect(exportSize({ widthPx: width, heightPx: height }, shortSide)).toEqual({ widthPx, heightPx });
  });

  it('[EO1] has even sides whatever the canvas', () => {
    for (let width = 16; width < 4000; width += 34) {
      for (const side of shortSidesPx) {
        const { widthPx, heightPx } = exportSize({ widthPx: width, heightPx: 1080 }, side);
        expect([widthPx % 2, heightPx % 2, Math.min(widthPx, heightPx)]).toEqual([0, 0, side]);
      }
    }
  });
});

describe('a plan', () => {
  it.each(frameRateNames)('[EO2] covers the range with whole frames at %s', (frameRate) => {
    const planned = plan({ frameRate });
    if (planned.kind !== 'video') throw new Error('a video was asked for');
    const frameTicks = planLengthTicks(planned) / planned.frameCount;
    expect(Number.isInteger(frameTicks)).toBe(true);
    expect(planLengthTicks(planned)).toBeGreaterThanOrEqual(seconds(10));
    expect(planLengthTicks(planned) - seconds(10)).toBeLessThan(frameTicks);
    expect((planned.sound?.sampleCount ?? 0) / 48_000).toBeCloseTo(planLengthTicks(planned) / seconds(1), 4);
  });

  it('[EO2] goes from the in point to the out point where that is asked for', () => {
    const document = { ...project, range: { inTicks: seconds(2), outTicks: seconds(3) } };
    expect(plan({ range: 'in-out' }, document)).toMatchObject({ fromTicks: seconds(2), frameCount: 30, sound: { fromTicks: seconds(2), sampleCount: 48_000 } });
    expect(plan({ range: 'in-out', format: 'wav' }, document)).toMatchObject({ kind: 'sound', sound: { codec: 'pcm-s16', sampleCount: 48_000 } });
    expect(plan({ range: 'project' }, document)).toMatchObject({ fromTicks: 0, frameCount: 300 });
  });

  it('[EO1] of each format has its codecs, and no sound where there is none', () => {
    expect(plan({ format: 'mp4' })).toMatchObject({ codec: 'avc', sound: { codec: 'aac' } });
    expect(plan({ format: 'webm' })).toMatchObject({ codec: 'vp9', sound: { codec: 'opus' } });
    expect(plan({ format: 'm4a' })).toMatchObject({ sound: { codec: 'aac' } });
    expect(plan({ format: 'mp4' }, makeDocument({ clips: [makeClip({ id: 'picture' })] }))).toMatchObject({ sound: null });
  });

  it('[EO14] of a still is the frame under the playhead', () => {
    expect(plan({ format: 'png', shortSidePx: 1080 }, project, seconds(1) + 17)).toEqual({ kind: 'still', format: 'png', widthPx: 1920, heightPx: 1080, atTicks: seconds(1) });
  });

  it('[EO3] is refused where there is nothing to make', () => {
    const empty = makeDocument({});
    expect(refusal({}, empty)).toBe('nothing_to_export');
    expect(refusal({ range: 'in-out' })).toBe('no_range');
    expect(refusal({ format: 'wav' }, makeDocument({ clips: [makeClip({ id: 'picture' })] }))).toBe('no_sound');
    expect(refusal({ format: 'png' }, empty)).toBeNull();
  });

  it('[EO13] of a GIF has rates that hundredths of a second divide evenly', () => {
    for (const gifFramesPerSecond of gifRates) {
      const planned = plan({ format: 'gif', gifFramesPerSecond });
      expect(planned).toMatchObject({ kind: 'gif', frameCount: 10 * gifFramesPerSecond, widthPx: 640, heightPx: 360 });
      expect(100 % gifFramesPerSecond).toBe(0);
    }
  });
});

describe('the estimate', () => {
  it('[EO3] grows with size, rate, quality and length, and is exact for sound without loss', () => {
    const bytes = (settings: Partial<ExportSettings>) => estimateBytes(plan(settings));
    expect(bytes({ shortSidePx: 1080 })).toBeGreaterThan(bytes({ shortSidePx: 720 }));
    expect(bytes({ frameRate: '60' })).toBeGreaterThan(bytes({ frameRate: '30' }));
    expect(bytes({ quality: 'best' })).toBeGreaterThan(bytes({ quality: 'high' }));
    expect(bytes({ format: 'webm' })).toBeLessThan(bytes({ format: 'mp4' }));
    expect(bytes({ format: 'wav' })).toBe(10 * 48_000 * 4);
    // 9.3 Mbit/s of pictures and 192 kbit/s of sound.
    expect(bytes({ shortSidePx: 1080, quality: 'high' })).toBeGreaterThan(11_000_000);
    expect(bytes({ shortSidePx: 1080, quality: 'high' })).toBeLessThan(13_000_000);
  });
});
