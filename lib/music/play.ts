import type { Prng } from '@/lib/base/prng';

/** A round of samples: what sounds on beyond its end is heard at its beginning, so that it begins anew without a seam (MU2). */
export interface Round {
  readonly samples: Float32Array;
  readonly sampleRate: number;
  /** Sounds that have been struck already, by instrument, pitch and length: most come again and again. */
  readonly struck: Map<string, Float32Array>;
}

export interface Note {
  readonly atSeconds: number;
  readonly seconds: number;
  readonly hertz: number;
  readonly level: number;
}

const turn = 2 * Math.PI;

function add({ samples, sampleRate }: Round, atSeconds: number, sound: Float32Array, level: number): void {
  const from = Math.round(atSeconds * sampleRate);
  for (let index = 0; index < sound.length; index += 1) {
    const place = (from + index) % samples.length;
    samples[place] = (samples[place] ?? 0) + level * (sound[index] ?? 0);
  }
}

function strike({ sampleRate, struck }: Round, name: string, seconds: number, valueAt: (time: number) => number): Float32Array {
  const known = struck.get(name);
  if (known !== undefined) return known;
  const sound = new Float32Array(Math.round(seconds * sampleRate));
  for (let index = 0; index < sound.length; index += 1) sound[index] = valueAt(index / sampleRate);
  struck.set(name, sound);
  return sound;
}

/** A soft sound that swells and fades: three sines, the outer two a little beside the tone, and a quiet octave. */
export function playPad(round: Round, { atSeconds, seconds, hertz, level }: Note): void {
  const swell = Math.min(1.2, seconds / 3);
  const fade = Math.min(1.6, seconds / 2);
  const whole = seconds + fade / 2;
  const sound = strike(round, `pad ${hertz} ${seconds}`, whole, (time) => {
    const envelope = smooth(Math.min(1, time / swell)) * smooth(Math.min(1, (whole - time) / fade));
    const tone = Math.sin(turn * hertz * time) + 0.6 * Math.sin(turn * hertz * 1.004 * time) + 0.6 * Math.sin(turn * hertz * 0.996 * time) + 0.25 * Math.sin(turn * 2 * hertz * time);
    return envelope * tone * 0.4;
  });
  add(round, atSeconds, sound, level);
}

/** A struck string: partials that die away the sooner the higher they are. */
export function playPluck(round: Round, { atSeconds, hertz, level }: Note): void {
  const sound = strike(round, `pluck ${hertz}`, 1.4, (time) => {
    const begin = Math.min(1, time / 0.006) * smooth(Math.min(1, (1.4 - time) / 0.2));
    let sum = 0;
    for (let partial = 1; partial <= 4; partial += 1) sum += (Math.sin(turn * hertz * partial * time) / partial ** 1.6) * Math.exp(-time * (2.4 + 1.6 * partial));
    return begin * sum;
  });
  add(round, atSeconds, sound, level);
}

export function playBass(round: Round, { atSeconds, seconds, hertz, level }: Note): void {
  const sound = strike(round, `bass ${hertz} ${seconds}`, seconds, (time) => {
    const envelope = Math.min(1, time / 0.02) * smooth(Math.min(1, (seconds - time) / 0.08)) * Math.exp(-time * 1.1);
    return envelope * (Math.sin(turn * hertz * time) + 0.3 * Math.sin(turn * 2 * hertz * time));
  });
  add(round, atSeconds, sound, level);
}

/** A soft drum: a tone that falls. */
export function playDrum(round: Round, atSeconds: number, level: number): void {
  const sound = strike(round, 'drum', 0.32, (time) => {
    const phase = turn * (48 * time + (70 / 26) * (1 - Math.exp(-26 * time)));
    return Math.min(1, time / 0.004) * Math.exp(-time * 11) * smooth(Math.min(1, (0.32 - time) / 0.05)) * Math.sin(phase);
  });
  add(round, atSeconds, sound, level);
}

/** Grains, the same each time: noise without its depth, a moment long. */
export function playShaker(round: Round, atSeconds: number, level: number, random: Prng): void {
  let last = 0;
  let soft = 0;
  const sound = strike(round, 'shaker', 0.09, (time) => {
    const noise = random() * 2 - 1;
    const high = noise - last;
    last = noise;
    soft += (high - soft) * 0.5;
    return Math.min(1, time / 0.012) * Math.exp(-time * 45) * smooth(Math.min(1, (0.09 - time) / 0.02)) * soft;
  });
  add(round, atSeconds, sound, level);
}

/** From 0 to 1 without a corner. */
function smooth(share: number): number {
  return share <= 0 ? 0 : share * share * (3 - 2 * share);
}
