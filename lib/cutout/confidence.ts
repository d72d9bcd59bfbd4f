import { isForeign } from './grabcut/mixture';
import type { Behind } from './grabcut/mixture';
import type { Mask } from './mask/regions';
import type { Pixels } from '@/lib/base/pixels';

/** CU5: what is less sure than this is not sold. */
export const leastConfidence = 0.6;

/** The share of the outline's contrast at which a cut counts as half sure: more is asked for where only the outline says that there is something. */
const halfSure = { person: 0.4, boxed: 0.45, object: 0.6 } as const;
/** The part of the subject whose colours must be foreign to the background. */
const foreignPart = 0.35;

/** How sure a cut is, 0–1: its outline follows steps of colour, its colours are not those behind it, and it is neither nothing nor everything. */
export function confidenceOf(kind: keyof typeof halfSure, mask: Mask, pixels: Pixels, foreign: number): number {
  const area = mask.data.reduce((sum, value) => sum + value, 0) / mask.data.length;
  if (area < 0.01 || area > 0.95) return 0;
  const outline = 0.5 + (outlineContrast(mask, pixels) - halfSure[kind]) * 2.5;
  const colours = kind === 'person' ? 1 : 0.5 + (foreign - foreignPart) * 1.5;
  return Math.max(0, Math.min(1, outline, colours));
}

/** How much of a subject (0–1) has colours that are hardly found behind it. Nothing is known where there is no background. */
export function foreignShare(behind: Behind | null, pixels: Pixels, subject: ArrayLike<number>): number {
  if (behind === null) return 1;
  let [foreign, all] = [0, 0];
  for (let index = 0; index < subject.length; index += 1) {
    if (subject[index] !== 1) continue;
    all += 1;
    if (isForeign(behind, pixels, index)) foreign += 1;
  }
  return foreign / Math.max(1, all);
}

/** The step of colour across the outline beside the steps elsewhere, 0–1. A picture's own noise counts as a step elsewhere. */
function outlineContrast({ data, width, height }: Mask, { data: colours }: Pixels): number {
  let [across, crossings, within, others] = [0, 0, 0, 0];
  for (let y = 1; y < height - 1; y += 1) for (let x = 1; x < width - 1; x += 1) for (const step of [1, width]) {
    const [before, after] = [y * width + x - step, y * width + x + step];
    let difference = 0;
    for (let channel = 0; channel < 3; channel += 1) difference += Math.abs(colours[before * 4 + channel]! - colours[after * 4 + channel]!);
    if (data[before] !== data[after]) {
      across += difference;
      crossings += 1;
    } else {
      within += difference;
      others += 1;
    }
  }
  if (crossings === 0) return 0;
  const mean = across / crossings;
  return mean / (mean + (2 * within) / Math.max(1, others) + 6);
}
