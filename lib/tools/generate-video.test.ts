import { describe, expect, it } from 'vitest';
import { factsOf, priceOf } from '@/lib/tools/catalogue';
import { videoInputSchema, videoLengths, videoRatios, videoSizePx, type VideoInput } from '@/lib/tools/generate-video';
import { maxSeed } from '@/lib/tools/generate-image';

const input: VideoInput = { prompt: 'a lighthouse in a storm', ratio: '16:9', seconds: 5, seed: 7 };

describe('AI Video', () => {
  it.each([[5, 60], [10, 120]] as const)('[Q1] of %i seconds costs %i credits', (seconds, price) => {
    expect(priceOf('generate-video', { ...input, seconds })).toBe(price);
  });

  it.each(videoRatios)('[TO9] is known before it is there: %s has its size and its length', (ratio) => {
    const { width, height } = videoSizePx(ratio);
    const [across, down] = ratio.split(':').map(Number);
    expect(width * (down ?? 0)).toBe(height * (across ?? 0));
    expect([width % 2, height % 2]).toEqual([0, 0]);
    for (const seconds of videoLengths) {
      expect(factsOf('generate-video', { ...input, ratio, seconds }).expected).toEqual({ widthPx: width, heightPx: height, durationMs: seconds * 1000 });
    }
  });

  it('is accepted at its bounds', () => {
    for (const change of [{ prompt: 'a' }, { prompt: 'a'.repeat(1000) }, { seconds: 10 }, { seed: 0 }, { seed: maxSeed }]) {
      expect(videoInputSchema.safeParse({ ...input, ...change }).success).toBe(true);
    }
  });

  it.each([
    [{ prompt: ' ' }, 'prompt', 'Describe the video'],
    [{ prompt: 'a'.repeat(1001) }, 'prompt', 'Shorten'],
    [{ ratio: '4:3' }, 'ratio', '16:9'],
    [{ seconds: 7 }, 'seconds', '5 or 10'],
    [{ seed: -1 }, 'seed', 'starts at 0'],
    [{ seed: 1.5 }, 'seed', 'whole number'],
  ])('says what to change: %j', (change, path, message) => {
    const issue = videoInputSchema.safeParse({ ...input, ...change }).error?.issues.find((each) => each.path.join('.') === path);
    expect(issue?.message).toContain(message);
  });
});
