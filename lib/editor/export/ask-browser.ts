import { videoBitsPerSecond } from '@/lib/editor/export/bit-rates';
import type { ExportCapabilities } from '@/lib/editor/export/check-export';
import { videoCodecString } from '@/lib/editor/export/codec-strings';
import type { ExportPlan, VideoPlan } from '@/lib/editor/export/plan';
import { exportSampleRate, exportSize } from '@/lib/editor/export/plan';
import { shortSidesPx } from '@/lib/editor/export/settings';

/** What is asked of the browser; each part is missing in some. */
export interface BrowserParts {
  readonly VideoEncoder?: Pick<typeof VideoEncoder, 'isConfigSupported'>;
  readonly AudioEncoder?: Pick<typeof AudioEncoder, 'isConfigSupported'>;
  readonly WebAssembly?: unknown;
  readonly Worker?: unknown;
  readonly OffscreenCanvas?: unknown;
  readonly storage?: Partial<Pick<StorageManager, 'estimate' | 'getDirectory'>>;
}

/** Asks the browser what it can do for a plan, before anything begins. Never throws: what cannot be asked cannot be done. */
export async function askBrowser(plan: ExportPlan, browser: BrowserParts): Promise<ExportCapabilities> {
  const [canEncodePictures, canEncodeSound, freeBytes] = await Promise.all([
    plan.kind === 'video' ? canEncode(plan, browser) : true,
    canEncodeSoundOf(plan, browser),
    freeBytesOf(browser),
  ]);
  return {
    canWriteFiles: browser.Worker !== undefined && browser.OffscreenCanvas !== undefined && browser.storage?.getDirectory !== undefined,
    canEncodePictures,
    largestShortSidePx: plan.kind === 'video' && !canEncodePictures ? await largestShortSide(plan, browser) : null,
    canEncodeSound,
    freeBytes,
  };
}

async function canEncode(plan: VideoPlan, { VideoEncoder: encoder }: BrowserParts): Promise<boolean> {
  if (encoder === undefined) return false;
  const { widthPx: width, heightPx: height, bitsPerSecond: bitrate, frameRate, codec } = plan;
  const framerate = frameRate.numerator / frameRate.denominator;
  const config = { codec: videoCodecString(codec, plan, frameRate, bitrate), width, height, bitrate, framerate };
  const answer = await encoder.isConfigSupported(config).catch(() => null);
  return answer?.supported === true;
}

/** Which of the smaller sizes can be encoded, so that a refusal can say what would work. */
async function largestShortSide(plan: VideoPlan, browser: BrowserParts): Promise<number | null> {
  const canvas = { widthPx: plan.widthPx, heightPx: plan.heightPx };
  const smaller = [...shortSidesPx].reverse().filter((side) => side < Math.min(plan.widthPx, plan.heightPx));
  for (const side of smaller) {
    const size = exportSize(canvas, side);
    const bitsPerSecond = videoBitsPerSecond(plan.codec, size, plan.frameRate, 'high');
    if (await canEncode({ ...plan, ...size, bitsPerSecond }, browser)) return side;
  }
  return null;
}

async function canEncodeSoundOf(plan: ExportPlan, { AudioEncoder: encoder, WebAssembly: wasm }: BrowserParts): Promise<boolean> {
  const sound = plan.kind === 'video' || plan.kind === 'sound' ? plan.sound : null;
  if (sound === null || sound.codec === 'pcm-s16') return true;
  // The encoder for AAC is brought along.
  if (sound.codec === 'aac') return wasm !== undefined;
  if (encoder === undefined) return false;
  const config = { codec: 'opus', sampleRate: exportSampleRate, numberOfChannels: 2, bitrate: sound.bitsPerSecond };
  const answer = await encoder.isConfigSupported(config).catch(() => null);
  return answer?.supported === true;
}

async function freeBytesOf({ storage }: BrowserParts): Promise<number | null> {
  const estimate = await storage?.estimate?.().catch(() => null);
  return estimate?.quota === undefined ? null : estimate.quota - (estimate.usage ?? 0);
}
