import type { Field, Pixels } from '@/lib/base/pixels';
import { blurred, fieldOf } from '@/lib/base/pixels';

/** How close two pictures of one size are, in decibels: 3 more is half the square error. */
export function psnr(a: Pixels, b: Pixels): number {
  let sum = 0;
  for (let at = 0; at < a.data.length; at += 1) if (at % 4 !== 3) sum += (a.data[at]! - b.data[at]!) ** 2;
  return 10 * Math.log10((255 * 255) / Math.max(1e-6, sum / (a.data.length * 0.75)));
}

/** How alike two pictures are in structure: 1 is the same. By means, contrasts and correlations in windows of 9 pixels. */
export function ssim(a: Pixels, b: Pixels): number {
  const [x, y] = [greyOf(a), greyOf(b)];
  const mean = (one: Field, other: Field): Field => blurred({ ...one, data: one.data.map((value, at) => value * other.data[at]!) }, 4);
  const [meanX, meanY, xx, yy, xy] = [blurred(x, 4), blurred(y, 4), mean(x, x), mean(y, y), mean(x, y)];
  let sum = 0;
  for (let at = 0; at < x.data.length; at += 1) {
    const [mx, my] = [meanX.data[at]!, meanY.data[at]!];
    const together = (2 * mx * my + 6.5025) * (2 * (xy.data[at]! - mx * my) + 58.5225);
    sum += together / ((mx * mx + my * my + 6.5025) * (xx.data[at]! - mx * mx + yy.data[at]! - my * my + 58.5225));
  }
  return sum / x.data.length;
}

/** How steep the steepest twentieth of a picture is, in steps of grey for each pixel. */
export function steepness(picture: Pixels): number {
  const grey = greyOf(picture);
  const { width } = grey;
  const steps = grey.data.map((value, at) => (at % width === width - 1 || at + width >= grey.data.length ? 0 : Math.hypot(grey.data[at + 1]! - value, grey.data[at + width]! - value))).sort();
  const steepest = steps.subarray(Math.floor(steps.length * 0.95));
  return steepest.reduce((sum, each) => sum + each, 0) / steepest.length;
}

function greyOf({ data, width, height }: Pixels): Field {
  const grey = fieldOf(width, height);
  for (let at = 0; at < grey.data.length; at += 1) grey.data[at] = 0.299 * data[at * 4]! + 0.587 * data[at * 4 + 1]! + 0.114 * data[at * 4 + 2]!;
  return grey;
}
