import { videoBitsPerSecond } from '@/lib/editor/export/bit-rates';
import type { VideoPlan } from '@/lib/editor/export/plan';
import { videoFramesPerSecond } from '@/lib/tools/generate-video';
import type { ExpectedMedium } from '@/lib/tools/catalogue';

const frameRate = { numerator: videoFramesPerSecond, denominator: 1 } as const;

/** TO9: how a video of this size and length is written. */
export function filmPlan({ widthPx, heightPx, durationMs }: ExpectedMedium): VideoPlan {
  const size = { widthPx, heightPx };
  return {
    kind: 'video', format: 'mp4', codec: 'avc', ...size, fromTicks: 0, frameRate, sound: null,
    frameCount: Math.round((durationMs / 1000) * videoFramesPerSecond),
    bitsPerSecond: videoBitsPerSecond('avc', size, frameRate, 'best'),
  };
}
