import { createPrng, pick, type Prng } from '@/lib/base/prng';
import type { MusicMood } from '@/lib/tools/music-moods';
import { moodPlans, type MoodPlan } from '@/lib/music/mood-plans';
import { playBass, playDrum, playPad, playPluck, playShaker, type Round } from '@/lib/music/play';

/** What is asked for. */
export interface MusicWork {
  readonly mood: MusicMood;
  readonly seed: number;
  readonly durationMs: number;
}

const sampleRate = 24_000;
const beatsPerBar = 4;
const barsPerChord = 2;
const concertA = 220;
/** MU3 */
const loudness = 0.1;
const peak = 0.7;
/** MU4, in seconds. */
const fades = { in: 1.2, out: 2.5 } as const;

/** MU1, MU2: a music bed, in one channel. */
export function composeBed({ mood, seed, durationMs }: MusicWork): { readonly samples: Float32Array; readonly sampleRate: number } {
  const round = composeRound(mood, seed);
  const samples = new Float32Array(Math.max(1, Math.round((durationMs / 1_000) * sampleRate)));
  for (let from = 0; from < samples.length; from += round.samples.length) samples.set(round.samples.subarray(0, Math.min(round.samples.length, samples.length - from)), from);
  fade(samples);
  return { samples, sampleRate };
}

/** MU2: the eight bars, at their level. */
function composeRound(mood: MusicMood, seed: number): Round {
  const plan = moodPlans[mood];
  const random = createPrng(`${mood}:${seed}`);
  const beat = 60 / plan.beatsPerMinute;
  const progression = pick(random, plan.progressions);
  const key = plan.key + Math.floor(random() * 5) - 2;
  const seconds = progression.length * barsPerChord * beatsPerBar * beat;
  const round: Round = { samples: new Float32Array(Math.round(seconds * sampleRate)), sampleRate, struck: new Map() };
  const melody = motif(plan, random);
  progression.forEach((root, index) => {
    const chord = { root, key, atSeconds: index * barsPerChord * beatsPerBar * beat, beat };
    playChord(round, plan, chord);
    playMelody(round, plan, chord, melody);
  });
  playRhythm(round, plan, seconds, beat, random);
  bringToLevel(round.samples);
  return round;
}

interface Chord {
  readonly root: number;
  readonly key: number;
  readonly atSeconds: number;
  readonly beat: number;
}

function playChord(round: Round, plan: MoodPlan, { root, key, atSeconds, beat }: Chord): void {
  const seconds = barsPerChord * beatsPerBar * beat;
  for (const degree of [root, root + 2, root + 4]) playPad(round, { atSeconds, seconds, hertz: hertzOf(plan, key, degree), level: plan.pad * 0.3 });
  // A pulse where there is a drum, else one long tone in each bar.
  const step = plan.drum > 0.6 ? beat / 2 : plan.drum > 0 ? beat : beat * beatsPerBar;
  for (let time = 0; time < seconds - step / 2; time += step) playBass(round, { atSeconds: atSeconds + time, seconds: step * 0.95, hertz: hertzOf(plan, key, root) / 2, level: plan.bass * 0.4 });
}

/** Which note of the chord is struck at each place of two bars; null where none is. */
function motif({ notesPerBeat, rests }: MoodPlan, random: Prng): readonly (number | null)[] {
  let last = 0;
  return Array.from({ length: barsPerChord * beatsPerBar * notesPerBeat }, (_, place) => {
    if (place % (beatsPerBar * notesPerBeat) !== 0 && random() < rests) return null;
    last = Math.max(0, Math.min(5, last + Math.floor(random() * 3) - 1));
    return last;
  });
}

/** The notes of a chord, from low to high over two octaves, as steps above its root. */
const chordSteps = [0, 2, 4, 7, 9, 11];

function playMelody(round: Round, plan: MoodPlan, { root, key, atSeconds, beat }: Chord, melody: readonly (number | null)[]): void {
  melody.forEach((note, place) => {
    if (note === null || plan.pluck === 0) return;
    const hertz = hertzOf(plan, key, root + (chordSteps[note] ?? 0)) * 2;
    playPluck(round, { atSeconds: atSeconds + (place * beat) / plan.notesPerBeat, seconds: 1, hertz, level: plan.pluck * (place % plan.notesPerBeat === 0 ? 0.34 : 0.22) });
  });
}

function playRhythm(round: Round, { drum, shaker }: MoodPlan, seconds: number, beat: number, random: Prng): void {
  const beats = Math.round(seconds / beat);
  for (let each = 0; each < beats; each += 1) {
    if (drum > 0 && (drum > 0.6 || each % 2 === 0)) playDrum(round, each * beat, drum * 0.5);
    if (shaker === 0) continue;
    playShaker(round, (each + 0.5) * beat, shaker, random);
    playShaker(round, (each + 0.75) * beat, shaker * 0.5, random);
  }
}

/** The pitch of a degree of the scale, which goes on in higher octaves; about the middle of a piano. */
function hertzOf({ scale }: MoodPlan, key: number, degree: number): number {
  const octave = Math.floor(degree / scale.length);
  const halfTones = key + (scale[degree - octave * scale.length] ?? 0) + 12 * octave;
  // High chords stand an octave lower, so that the voice above them is not in their way.
  return concertA * 2 ** ((halfTones > 9 ? halfTones - 12 : halfTones) / 12);
}

/** MU3: in place. What would come out above the peak is bent, not cut. */
function bringToLevel(samples: Float32Array): void {
  let power = 0;
  for (const sample of samples) power += sample * sample;
  const gain = power === 0 ? 0 : loudness / Math.sqrt(power / samples.length);
  for (let index = 0; index < samples.length; index += 1) samples[index] = peak * Math.tanh(((samples[index] ?? 0) * gain) / peak);
}

/** MU4: in place. */
function fade(samples: Float32Array): void {
  const rise = Math.min(fades.in * sampleRate, samples.length / 3);
  const fall = Math.min(fades.out * sampleRate, samples.length / 3);
  for (let index = 0; index < samples.length; index += 1) {
    const share = Math.min(1, index / rise, (samples.length - 1 - index) / fall);
    if (share < 1) samples[index] = (samples[index] ?? 0) * share * share;
  }
}
