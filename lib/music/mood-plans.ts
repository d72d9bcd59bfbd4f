import type { MusicMood } from '@/lib/tools/music-moods';

/** How the music of a mood is made. Degrees are steps of the scale, from 0. */
export interface MoodPlan {
  readonly beatsPerMinute: number;
  /** Half tones of each degree above the key. */
  readonly scale: readonly number[];
  /** Half tones from A; a seed moves it by a few. */
  readonly key: number;
  /** The roots of four chords, each of which lasts two bars; the seed chooses one row. */
  readonly progressions: readonly (readonly number[])[];
  /** How loud each part is beside the others, 0 where it is silent. */
  readonly pad: number;
  readonly bass: number;
  readonly pluck: number;
  readonly drum: number;
  readonly shaker: number;
  /** Plucked notes in a beat, and how many of them are left out, 0 to 1. */
  readonly notesPerBeat: number;
  readonly rests: number;
}

const major = [0, 2, 4, 5, 7, 9, 11];
const minor = [0, 2, 3, 5, 7, 8, 10];

export const moodPlans: Readonly<Record<MusicMood, MoodPlan>> = {
  calm: {
    beatsPerMinute: 72, scale: major, key: 3, progressions: [[0, 5, 3, 4], [0, 3, 5, 4], [3, 0, 4, 5]],
    pad: 1, bass: 0.6, pluck: 0.35, drum: 0, shaker: 0, notesPerBeat: 1, rests: 0.45,
  },
  bright: {
    beatsPerMinute: 108, scale: major, key: 5, progressions: [[0, 4, 5, 3], [0, 3, 0, 4], [5, 3, 0, 4]],
    pad: 0.6, bass: 0.7, pluck: 0.6, drum: 0.5, shaker: 0.16, notesPerBeat: 2, rests: 0.3,
  },
  pensive: {
    beatsPerMinute: 64, scale: minor, key: 0, progressions: [[0, 5, 2, 6], [0, 3, 5, 4], [5, 6, 0, 2]],
    pad: 1, bass: 0.55, pluck: 0.4, drum: 0, shaker: 0, notesPerBeat: 1, rests: 0.55,
  },
  driving: {
    beatsPerMinute: 120, scale: minor, key: -2, progressions: [[0, 5, 2, 6], [0, 2, 6, 5], [0, 6, 5, 6]],
    pad: 0.55, bass: 0.9, pluck: 0.45, drum: 0.8, shaker: 0.2, notesPerBeat: 2, rests: 0.2,
  },
};
