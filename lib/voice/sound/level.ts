import type { MonoSound } from '@/lib/voice/sound/wav';

/** VO9: how loud speech is: about -20 dBFS while somebody speaks, and never above -1.5 dBFS. */
export const level = { speech: 0.1, peak: 0.84 } as const;

/** In seconds. */
const frameSeconds = 0.02;
/** What is softer than this beside the loudest frame is a rest. */
const restBelow = 0.06;
/** Silence is not made a roar. */
const maxGain = 30;

/** VO9: the level of the frames in which somebody speaks. */
export function speechLevel({ samples, sampleRate }: MonoSound): number {
  const frame = Math.max(1, Math.round(frameSeconds * sampleRate));
  const powers: number[] = [];
  for (let from = 0; from < samples.length; from += frame) {
    const to = Math.min(samples.length, from + frame);
    let power = 0;
    for (let index = from; index < to; index += 1) power += (samples[index] ?? 0) ** 2;
    powers.push(power / (to - from));
  }
  const least = powers.reduce((most, power) => Math.max(most, power), 0) * restBelow ** 2;
  const spoken = powers.filter((power) => power > least);
  return spoken.length === 0 ? 0 : Math.sqrt(spoken.reduce((sum, power) => sum + power, 0) / spoken.length);
}

/** VO9: brings a sound to the level of speech, in place. Peaks are held down for the few milliseconds around them, not cut. */
export function bringToLevel(sound: MonoSound): void {
  const { samples, sampleRate } = sound;
  const loudness = speechLevel(sound);
  if (loudness === 0) return;
  const gain = Math.min(maxGain, level.speech / loudness);
  const frame = Math.max(1, Math.round(sampleRate / 1_000));
  const gains = frameGains(samples, frame, gain);
  for (let index = 0; index < samples.length; index += 1) {
    const at = index / frame - 0.5;
    const left = Math.max(0, Math.floor(at));
    const between = Math.max(0, at - left);
    const held = (gains[left] ?? gain) * (1 - between) + (gains[left + 1] ?? gains[left] ?? gain) * between;
    samples[index] = Math.max(-level.peak, Math.min(level.peak, (samples[index] ?? 0) * held));
  }
}

/** In frames of a millisecond, to each side of a peak. */
const holdFrames = 6;

/** The gain of each frame: the whole one, less around what would come out above the peak. */
function frameGains(samples: Float32Array, frame: number, gain: number): Float32Array {
  const count = Math.ceil(samples.length / frame);
  const wanted = new Float32Array(count).fill(gain);
  for (let each = 0; each < count; each += 1) {
    let peak = 0;
    for (let index = each * frame; index < Math.min(samples.length, (each + 1) * frame); index += 1) peak = Math.max(peak, Math.abs(samples[index] ?? 0));
    if (peak * gain > level.peak) wanted[each] = level.peak / peak;
  }
  return averaged(lowest(wanted));
}

function lowest(gains: Float32Array): Float32Array {
  return gains.map((_, each) => {
    let least = Infinity;
    for (let near = Math.max(0, each - holdFrames); near <= Math.min(gains.length - 1, each + holdFrames); near += 1) least = Math.min(least, gains[near] ?? Infinity);
    return least;
  });
}

function averaged(gains: Float32Array): Float32Array {
  return gains.map((_, each) => {
    const [from, to] = [Math.max(0, each - holdFrames), Math.min(gains.length - 1, each + holdFrames)];
    let sum = 0;
    for (let near = from; near <= to; near += 1) sum += gains[near] ?? 0;
    return sum / (to - from + 1);
  });
}
