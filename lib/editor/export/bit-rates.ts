import type { Size } from '@/lib/editor/compositor/fit';
import type { FrameRate } from '@/lib/editor/document/time';
import type { Quality } from '@/lib/editor/export/settings';

/** Bits for one pixel of one frame at 30 frames a second, in H.264. At `high` 1080p takes 9 Mbit/s, as video services ask for. */
const bitsPerPixel: Readonly<Record<Quality, number>> = { small: 0.05, standard: 0.09, high: 0.15, best: 0.26 };

/** VP9 needs less for the same picture. */
const vp9Share = 0.7;

/**
 * Bits a second for the pictures, a whole number of 10,000. Twice the frames need less than twice the bits, since neighbours differ less.
 */
export function videoBitsPerSecond(codec: 'avc' | 'vp9', size: Size, rate: FrameRate, quality: Quality): number {
  const framesPerSecond = rate.numerator / rate.denominator;
  const bits = size.widthPx * size.heightPx * 30 * bitsPerPixel[quality] * Math.sqrt(framesPerSecond / 30) * (codec === 'vp9' ? vp9Share : 1);
  return Math.max(100_000, Math.round(bits / 10_000) * 10_000);
}

const soundBits: Readonly<Record<'aac' | 'opus', Readonly<Record<Quality, number>>>> = {
  aac: { small: 96_000, standard: 128_000, high: 192_000, best: 256_000 },
  opus: { small: 64_000, standard: 96_000, high: 128_000, best: 192_000 },
};

/** Bits a second for stereo sound at 48 kHz. */
export function soundBitsPerSecond(codec: 'aac' | 'opus', quality: Quality): number {
  return soundBits[codec][quality];
}
