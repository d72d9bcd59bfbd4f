import { assert } from '@/lib/base/assert';
import type { Size } from '@/lib/editor/compositor/fit';
import type { FrameRate } from '@/lib/editor/document/time';

/** What a decoder of a level is good for; blocks are what a standard counts pictures in. */
interface Level {
  /** As the codec string has it. */
  readonly code: string;
  readonly maxBlocks: number;
  readonly maxBlocksPerSecond: number;
  readonly maxBitsPerSecond: number;
}

const level = (code: string, maxBlocks: number, maxBlocksPerSecond: number, maxKilobitsPerSecond: number): Level => ({
  code,
  maxBlocks,
  maxBlocksPerSecond,
  maxBitsPerSecond: maxKilobitsPerSecond * 1000,
});

/** H.264, annex A, in blocks of 16 × 16, bit rates of the High profile. From 4.0 on: lower ones save nothing, and encoders refuse 1080p below it. */
const avcLevels: readonly Level[] = [
  level('28', 8_192, 245_760, 25_000),
  level('29', 8_192, 245_760, 62_500),
  level('2a', 8_704, 522_240, 62_500),
  level('32', 22_080, 589_824, 168_750),
  level('33', 36_864, 983_040, 300_000),
  level('34', 36_864, 2_073_600, 300_000),
  level('3c', 139_264, 4_177_920, 300_000),
  level('3d', 139_264, 8_355_840, 600_000),
  level('3e', 139_264, 16_711_680, 1_000_000),
];

/** VP9, in single pixels. */
const vp9Levels: readonly Level[] = [
  level('30', 552_960, 20_736_000, 7_200),
  level('31', 983_040, 36_864_000, 12_000),
  level('40', 2_228_224, 83_558_400, 18_000),
  level('41', 2_228_224, 160_432_128, 30_000),
  level('50', 8_912_896, 311_951_360, 60_000),
  level('51', 8_912_896, 588_251_136, 120_000),
  level('52', 8_912_896, 1_176_502_272, 180_000),
  level('60', 35_651_584, 1_176_502_272, 180_000),
  level('61', 35_651_584, 2_353_004_544, 240_000),
  level('62', 35_651_584, 4_706_009_088, 480_000),
];

/**
 * The full codec string for pictures of this size and rate: H.264 High or VP9 profile 0, of the lowest level that allows it; of the highest where
 * none does, which the browser then refuses.
 */
export function videoCodecString(codec: 'avc' | 'vp9', size: Size, rate: FrameRate, bitsPerSecond: number): string {
  const framesPerSecond = rate.numerator / rate.denominator;
  if (codec === 'vp9') return `vp09.00.${lowest(vp9Levels, size.widthPx * size.heightPx, framesPerSecond, bitsPerSecond)}.08`;
  const blocks = Math.ceil(size.widthPx / 16) * Math.ceil(size.heightPx / 16);
  return `avc1.6400${lowest(avcLevels, blocks, framesPerSecond, bitsPerSecond)}`;
}

function lowest(levels: readonly Level[], blocks: number, framesPerSecond: number, bitsPerSecond: number): string {
  const fits = (one: Level) => blocks <= one.maxBlocks && blocks * framesPerSecond <= one.maxBlocksPerSecond && bitsPerSecond <= one.maxBitsPerSecond;
  const found = levels.find(fits) ?? levels.at(-1);
  assert(found !== undefined, 'there are levels');
  return found.code;
}
