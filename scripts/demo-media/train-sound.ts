import { createPrng } from '@/lib/base/prng';

export const sampleRate = 48_000;

/** Two chords in turn, as frequencies in Hz. */
const chords = [[110, 220, 277.18, 329.63], [98, 196, 246.94, 293.66]] as const;
const chordSeconds = 3;
/** The rhythm of wheels over a joint of the rails: two beats close together, then a pause. */
const beatsAtSeconds = [0, 0.14];
const barSeconds = 0.62;

/** The sound of the night train: a quiet chord that changes in the middle, under wheels that come and go. Mono, −1 to 1. */
export function trainSound(seconds: number): Float32Array {
  const random = createPrng('rails');
  const samples = new Float32Array(Math.round(seconds * sampleRate));
  let rumble = 0;
  for (let index = 0; index < samples.length; index += 1) {
    const at = index / sampleRate;
    const nearness = Math.exp(-(((at - seconds / 2) / (seconds * 0.3)) ** 2));
    rumble += (random() * 2 - 1 - rumble) * 0.02;
    samples[index] = (chordAt(at) * 0.16 + (rumble * 1.5 + wheelsAt(at) * 0.5) * nearness) * edges(at, seconds);
  }
  return samples;
}

function chordAt(at: number): number {
  const chord = chords[Math.floor(at / chordSeconds) % chords.length] ?? chords[0];
  const within = at % chordSeconds;
  const swell = Math.min(1, within / 0.5, (chordSeconds - within) / 0.5);
  return (chord.reduce((sum, hertz, index) => sum + Math.sin(2 * Math.PI * hertz * at) / (index + 1), 0) / 2) * swell;
}

function wheelsAt(at: number): number {
  const within = at % barSeconds;
  return beatsAtSeconds.reduce((sum, beat) => {
    const since = within - beat;
    return since < 0 ? sum : sum + Math.sin(2 * Math.PI * (90 + 60 * Math.exp(-since * 40)) * since) * Math.exp(-since * 26);
  }, 0);
}

/** No click at either end. */
function edges(at: number, seconds: number): number {
  return Math.max(0, Math.min(1, at / 0.08, (seconds - at) / 0.25));
}
