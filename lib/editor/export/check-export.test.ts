import { describe, expect, it } from 'vitest';
import type { BrowserParts } from '@/lib/editor/export/ask-browser';
import { askBrowser } from '@/lib/editor/export/ask-browser';
import { checkExport } from '@/lib/editor/export/check-export';
import { videoCodecString } from '@/lib/editor/export/codec-strings';
import type { ExportPlan } from '@/lib/editor/export/plan';
import { planExport } from '@/lib/editor/export/plan';
import type { ExportSettings } from '@/lib/editor/export/settings';
import { defaultSettings } from '@/lib/editor/export/settings';
import { makeClip, makeDocument, seconds } from '@/lib/editor/testing/documents';

const document = makeDocument({ clips: [makeClip({ id: 'film', kind: 'video', durationTicks: seconds(100), sourceDurationTicks: seconds(100) })] });

function plan(settings: Partial<ExportSettings> = {}): ExportPlan {
  const planned = planExport({ ...defaultSettings(document), ...settings }, { document, playheadTicks: 0 });
  if (!planned.ok) throw new Error(planned.error.code);
  return planned.value;
}

/** A browser that can do everything, but for pictures of a higher side than this and what is given otherwise. */
function browser(options: { maxHeight?: number; parts?: Partial<BrowserParts> } = {}): BrowserParts {
  const supported = (config: object, is: boolean) => Promise.resolve({ supported: is, config });
  return {
    VideoEncoder: { isConfigSupported: (config) => supported(config, config.height <= (options.maxHeight ?? Infinity)) as Promise<VideoEncoderSupport> },
    AudioEncoder: { isConfigSupported: (config) => supported(config, true) as Promise<AudioEncoderSupport> },
    WebAssembly: {},
    Worker: {},
    OffscreenCanvas: {},
    storage: { getDirectory: () => Promise.reject(new Error('not opened here')), estimate: () => Promise.resolve({ quota: 10e9, usage: 1e9 }) },
    ...options.parts,
  };
}

const problems = async (planned: ExportPlan, asked: BrowserParts) => checkExport(planned, await askBrowser(planned, asked));

describe('what stands in the way of an export', () => {
  it('[EO3] is nothing where the browser can do it', async () => {
    for (const format of ['mp4', 'webm', 'm4a', 'wav', 'png', 'jpeg'] as const) expect(await problems(plan({ format }), browser())).toEqual([]);
  });

  it('[EO3] is a size that cannot be encoded, with the largest that can', async () => {
    expect(await problems(plan({ shortSidePx: 2160 }), browser({ maxHeight: 1088 }))).toEqual([
      { code: 'no_pictures', format: 'mp4', widthPx: 3840, heightPx: 2160, largestShortSidePx: 1080 },
    ]);
    expect(await problems(plan(), browser({ maxHeight: 16 }))).toMatchObject([{ code: 'no_pictures', largestShortSidePx: null }]);
    expect(await problems(plan(), browser({ parts: { VideoEncoder: undefined } }))).toMatchObject([{ code: 'no_pictures', largestShortSidePx: null }]);
  });

  it('[EO3] is an encoder that fails when it is asked', async () => {
    const broken = { isConfigSupported: () => Promise.reject(new TypeError('no such codec')) };
    expect(await problems(plan({ format: 'webm' }), browser({ parts: { VideoEncoder: broken, AudioEncoder: broken } }))).toMatchObject([{ code: 'no_pictures' }, { code: 'no_sound_encoder' }]);
  });

  it('[EO3] is sound that cannot be encoded', async () => {
    expect(await problems(plan({ format: 'm4a' }), browser({ parts: { WebAssembly: undefined } }))).toEqual([{ code: 'no_sound_encoder', format: 'm4a' }]);
    expect(await problems(plan({ format: 'webm' }), browser({ parts: { AudioEncoder: undefined } }))).toEqual([{ code: 'no_sound_encoder', format: 'webm' }]);
    expect(await problems(plan({ format: 'mp4' }), browser({ parts: { AudioEncoder: undefined } }))).toEqual([]);
  });

  it('[EO3] is want of room, counted with some to spare', async () => {
    const little = { ...browser().storage, estimate: () => Promise.resolve({ quota: 100e6, usage: 90e6 }) };
    const [problem] = await problems(plan(), browser({ parts: { storage: little } }));
    expect(problem).toMatchObject({ code: 'no_room', freeBytes: 10e6 });
    const silent = { ...browser().storage, estimate: () => Promise.reject(new Error('no')) };
    expect(await problems(plan(), browser({ parts: { storage: silent } }))).toEqual([]);
  });

  it('[EO3] is a browser without workers or files of its own', async () => {
    for (const parts of [{ Worker: undefined }, { OffscreenCanvas: undefined }, { storage: {} }]) {
      expect(await problems(plan(), browser({ parts }))).toEqual([{ code: 'no_files' }]);
    }
  });

  it('[EO3] is a GIF of more than a minute', async () => {
    expect(await problems(plan({ format: 'gif', gifShortSidePx: 240 }), browser())).toEqual([{ code: 'gif_too_long', maxSeconds: 60 }]);
  });
});

describe('codec strings', () => {
  const rate = (numerator: number) => ({ numerator, denominator: 1 });
  it.each([
    ['avc', 854, 480, 30, 2e6, 'avc1.640028'],
    ['avc', 1920, 1080, 30, 9e6, 'avc1.640028'],
    ['avc', 1920, 1080, 60, 13e6, 'avc1.64002a'],
    ['avc', 3840, 2160, 30, 37e6, 'avc1.640033'],
    ['avc', 3840, 2160, 60, 53e6, 'avc1.640034'],
    ['avc', 15360, 8640, 60, 500e6, 'avc1.64003e'],
    ['vp9', 854, 480, 30, 1.3e6, 'vp09.00.30.08'],
    ['vp9', 1920, 1080, 30, 6.5e6, 'vp09.00.40.08'],
    ['vp9', 3840, 2160, 60, 37e6, 'vp09.00.51.08'],
  ] as const)('[EO3] %s at %i × %i, %i frames and %i bits a second is %s', (codec, widthPx, heightPx, framesPerSecond, bits, expected) => {
    expect(videoCodecString(codec, { widthPx, heightPx }, rate(framesPerSecond), bits)).toBe(expected);
  });
});
