import { describe, expect, it } from 'vitest';
import { runCommand } from '@/lib/editor/commands/run-command';
import { trimBounds } from '@/lib/editor/commands/trim-bounds';
import type { Clip } from '@/lib/editor/document/model';
import { makeClip, makeDocument, seconds } from '@/lib/editor/testing/documents';

function boundsOf(clip: Partial<Clip>) {
  const document = makeDocument({
    clips: [
      makeClip({ id: 'before' }),
      makeClip({ id: 'clip', startTicks: seconds(4), durationTicks: seconds(2), ...clip }),
      makeClip({ id: 'after', startTicks: seconds(10) }),
    ],
  });
  return {
    document,
    start: trimBounds(document, 'clip', 'start') ?? { minTicks: NaN, maxTicks: NaN },
    end: trimBounds(document, 'clip', 'end') ?? { minTicks: NaN, maxTicks: NaN },
  };
}

describe('trim bounds', () => {
  it('[EC7] are the neighbours for a picture', () => {
    const { start, end } = boundsOf({});
    expect(start).toEqual({ minTicks: seconds(1), maxTicks: seconds(6) - 1000 });
    expect(end).toEqual({ minTicks: seconds(4) + 1000, maxTicks: seconds(10) });
  });

  it('[EC7] are the source’s ends for a video that has little left', () => {
    const { start, end } = boundsOf({ kind: 'video', sourceInTicks: seconds(1), sourceDurationTicks: seconds(5) });
    expect(start.minTicks).toBe(seconds(3));
    expect(end.maxTicks).toBe(seconds(8));
  });

  it.each([37, 100, 250])('[EC7] are accepted at both ends at %i %% speed', (speedPercent) => {
    const { document, start, end } = boundsOf({ kind: 'video', sourceInTicks: 123_457, sourceDurationTicks: seconds(7) + 1, speedPercent });
    for (const [edge, toTicks] of [['start', start.minTicks], ['start', start.maxTicks], ['end', end.minTicks], ['end', end.maxTicks]] as const) {
      expect(runCommand(document, { type: 'trim-clip', clipId: 'clip', edge, toTicks })).toMatchObject({ ok: true });
    }
  });

  it('[EC7] are none for a clip that is not there', () => {
    expect(trimBounds(makeDocument({}), 'clip', 'end')).toBeNull();
  });
});
