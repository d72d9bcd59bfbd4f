import type { ExportPlan } from '@/lib/editor/export/plan';
import { planLengthTicks } from '@/lib/editor/export/plan';
import { ticksPerSecond } from '@/lib/editor/document/time';

/** Bytes for one pixel: what drawn and filmed pictures come to on average. */
const gifBytesPerPixel = 0.55;
const stillBytesPerPixel = { png: 2, jpeg: 0.35 } as const;

/** What containers add to pictures and sound. */
const containerShare = 1.01;

/** About how large the file will be, in bytes. Of sound without compression it is exact but for the header. */
export function estimateBytes(plan: ExportPlan): number {
  const seconds = planLengthTicks(plan) / ticksPerSecond;
  switch (plan.kind) {
    case 'video':
      return Math.round(((plan.bitsPerSecond + (plan.sound?.bitsPerSecond ?? 0)) / 8) * seconds * containerShare);
    case 'sound':
      return Math.round((plan.sound.bitsPerSecond / 8) * seconds);
    case 'gif':
      return Math.round(plan.widthPx * plan.heightPx * plan.frameCount * gifBytesPerPixel);
    case 'still':
      return Math.round(plan.widthPx * plan.heightPx * stillBytesPerPixel[plan.format]);
  }
}
