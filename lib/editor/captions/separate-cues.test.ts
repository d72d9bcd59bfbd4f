import { describe, expect, it } from 'vitest';
import type { Cue } from '@/lib/editor/captions/cue';
import { separateCues } from '@/lib/editor/captions/separate-cues';
import { ticksPerMillisecond } from '@/lib/editor/document/time';

const cue = (startMs: number, endMs: number, text: string): Cue => ({ startTicks: startMs * ticksPerMillisecond, endTicks: endMs * ticksPerMillisecond, text });

describe('captions that overlap', () => {
  it('[EQ5] by a slip follow each other', () => {
    expect(separateCues([cue(0, 1080, 'A'), cue(1000, 2000, 'B')])).toEqual([cue(0, 1000, 'A'), cue(1000, 2000, 'B')]);
  });

  it('[EQ5] by more are read together while both last', () => {
    expect(separateCues([cue(0, 2000, 'A'), cue(1000, 3000, 'B')])).toEqual([cue(0, 1000, 'A'), cue(1000, 2000, 'A\nB'), cue(2000, 3000, 'B')]);
    expect(separateCues([cue(0, 3000, 'A'), cue(1000, 1050, 'B')])).toEqual([cue(0, 1000, 'A'), cue(1000, 1050, 'A\nB'), cue(1050, 3000, 'A')]);
  });

  it('[EQ5] that begin and end together are one', () => {
    expect(separateCues([cue(0, 1000, 'A'), cue(0, 1000, 'B')])).toEqual([cue(0, 1000, 'A\nB')]);
  });

  it('[EQ5] give what is too short for a clip to the one before', () => {
    expect(separateCues([cue(0, 2000, 'A'), cue(1000, 2003, 'B')])).toEqual([cue(0, 1000, 'A'), cue(1000, 2003, 'A\nB')]);
  });

  it('[EQ5] are at most four at a time', () => {
    const five = ['A', 'B', 'C', 'D', 'E'].map((text) => cue(0, 1000, text));
    expect(separateCues(five)).toEqual([cue(0, 1000, 'A\nB\nC\nD')]);
  });
});

describe('captions that do not overlap', () => {
  it('[EQ5] stay as they are, also where they touch and say the same', () => {
    const cues = [cue(0, 1000, 'A'), cue(1000, 2000, 'A'), cue(5000, 6000, 'C')];
    expect(separateCues(cues)).toEqual(cues);
  });
});
