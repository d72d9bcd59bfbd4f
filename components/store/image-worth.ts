import { priceOf } from '@/lib/tools/catalogue';

/** What credits mean in pictures: how many of one image at 1K they pay for. */
export function imagesFor(credits: number): number {
  const price = priceOf('generate-image', { prompt: 'a picture', ratio: '1:1', style: 'poster', count: 1, size: '1K', seed: 0 });
  return Math.floor(credits / price);
}
