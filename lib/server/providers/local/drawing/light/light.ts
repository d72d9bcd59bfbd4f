import { pick } from '@/lib/base/prng';
import { mix, namedColours, oklch, underLight } from './colour';
import type { Prng } from '@/lib/base/prng';
import type { Scene, TimeOfDay } from '../scene';

/** The light of one picture: the same for everything in it, so that all layers belong together. */
export interface Light {
  readonly time: TimeOfDay;
  /** Sky colours from the zenith to the horizon. */
  readonly sky: readonly string[];
  /** What far things fade into. */
  readonly haze: string;
  /** How much of the haze the farthest things take, 0–1. */
  readonly hazeAmount: number;
  /** Multiplied onto every surface. */
  readonly tint: string;
  readonly sun: string;
  /** 0 at noon, 1 at midnight: windows and lamps shine above 0.35. */
  readonly darkness: number;
  /** The side where the light comes from: −1 left, 1 right. */
  readonly side: -1 | 1;
  /**
   * A surface of the given own colour under this light, at a depth of 0 (horizon) to 1 (near). `lift` (0–1) keeps that much of its
   * own colour: what the prompt names must be seen at night too.
   */
  lit(colour: string, depth: number, lift?: number): string;
}

interface Hour {
  readonly skies: readonly (readonly string[])[];
  readonly tint: string;
  readonly sun: string;
  readonly darkness: number;
}

const hours: Readonly<Record<TimeOfDay, Hour>> = {
  dawn: {
    skies: [
      ['#6d86c2', '#b9a3c9', '#f3b8ab', '#ffe0b3'],
      ['#7ea6c9', '#c9c3d8', '#f8cdb8', '#ffe9c4'],
      ['#5c6bab', '#a987ba', '#f09a9a', '#ffd29a'],
    ],
    tint: '#f7dcd6', sun: '#fff0c2', darkness: 0.15,
  },
  day: {
    skies: [
      ['#2f7ec2', '#6fb4e0', '#b5dcec', '#e6f2ea'],
      ['#3a8fbf', '#7cc3d8', '#c3e5e2', '#f1f3dc'],
      ['#2a6cb5', '#5f9fd8', '#a6cdea', '#dcebf1'],
    ],
    tint: '#ffffff', sun: '#fff6d6', darkness: 0,
  },
  sunset: {
    skies: [
      ['#3b2e6e', '#a1457c', '#f0694e', '#ffb84d', '#ffe08f'],
      ['#27406f', '#6d5a8e', '#e0786a', '#ffab5e', '#ffd98a'],
      ['#512a5e', '#b33f62', '#f4765a', '#ffa65c', '#ffd07a'],
    ],
    tint: '#f3b89c', sun: '#ffe9a0', darkness: 0.32,
  },
  dusk: {
    skies: [
      ['#1b2350', '#3f3d78', '#80588f', '#d98a88', '#f0b48c'],
      ['#16274f', '#2f4d7d', '#6a7fa0', '#c4a6a0', '#e9c19c'],
    ],
    tint: '#9c8fba', sun: '#ffd9a8', darkness: 0.6,
  },
  night: {
    skies: [
      ['#070b22', '#101b45', '#1d3363', '#33527f'],
      ['#0a0a26', '#1a1848', '#2f2c68', '#4b4a86'],
      ['#04121f', '#0b2a3f', '#17485a', '#2f6a74'],
    ],
    tint: '#7286b8', sun: '#f4efd4', darkness: 0.9,
  },
  aurora: {
    skies: [
      ['#050a20', '#0a1d3d', '#10394f', '#1f5a60'],
      ['#0a0822', '#141a44', '#16405a', '#23645f'],
    ],
    tint: '#5f82a0', sun: '#e8f4e6', darkness: 0.92,
  },
};

/** Works out the light of a scene. `random` chooses among equally good skies and the side of the sun. */
export function lightOf(scene: Scene, random: Prng): Light {
  const time = scene.time ?? defaultTime(scene, random);
  const hour = hours[time];
  const hint = scene.colours[0];
  const sky = weathered(pick(random, hour.skies), scene, hour.darkness).map((colour, index) =>
    hint === undefined ? colour : towardsHint(colour, namedColours[hint], index),
  );
  const fog = scene.weather.includes('fog');
  const grey = scene.weather.includes('storm') || scene.weather.includes('rain');
  const low = sky[sky.length - 1] ?? '#ffffff';
  const haze = mix(low, sky[sky.length - 2] ?? low, 0.4);
  const hazeAmount = fog ? 0.92 : grey ? 0.75 : time === 'night' || time === 'aurora' ? 0.62 : 0.7;
  const tint = scene.settings.includes('space') || scene.settings.includes('lunar') ? '#dfe3f2' : grey ? underLight(hour.tint, '#c4ccd6') : moodTint(hour.tint, scene);
  return {
    time, sky, haze, hazeAmount, tint, sun: hour.sun, darkness: Math.min(1, hour.darkness + (scene.weather.includes('storm') ? 0.25 : 0)),
    side: random() < 0.5 ? -1 : 1,
    lit: (colour, depth, lift = 0) => {
      const surface = mix(underLight(colour, tint), colour, lift);
      const veil = hazeAmount * Math.pow(1 - Math.min(1, Math.max(0, depth)), 1.25) + (fog ? 0.18 * (1 - depth) : 0);
      return mix(surface, haze, veil);
    },
  };
}

/** Space is night by nature; what has no time of its own gets one by chance, mostly day, so that four pictures of a prompt differ. */
function defaultTime(scene: Scene, random: Prng): TimeOfDay {
  const chance = random();
  if (scene.settings.includes('space') || scene.settings.includes('lunar')) return 'night';
  if (scene.weather.includes('stars') || scene.weather.includes('fullmoon')) return 'night';
  if (scene.subjects.some(({ id }) => id === 'owl' || id === 'campfire' || id === 'moon' || id === 'ufo')) return 'night';
  if (scene.mood === 'mysterious') return 'dusk';
  if (scene.mood === 'dreamy') return 'dawn';
  if (scene.weather.includes('clear') || scene.weather.includes('rainbow') || scene.settings.includes('underwater')) return 'day';
  // Evening light would dye snow.
  if (scene.season === 'winter' || scene.settings.includes('snowfield')) return chance < 0.68 ? 'day' : 'dawn';
  return chance < 0.6 ? 'day' : chance < 0.78 ? 'dawn' : chance < 0.95 ? 'sunset' : 'dusk';
}

function weathered(sky: readonly string[], scene: Scene, darkness: number): readonly string[] {
  if (scene.weather.includes('storm')) return sky.map((colour, index) => mix(colour, oklch(0.34 + index * 0.09 - darkness * 0.2, 0.025, 250), 0.78));
  if (scene.weather.includes('rain')) return sky.map((colour, index) => mix(colour, oklch(0.56 + index * 0.07 - darkness * 0.42, 0.03, 240), 0.66));
  if (scene.weather.includes('fog')) return sky.map((colour) => mix(colour, oklch(0.87 - darkness * 0.5, 0.02, 220), 0.6));
  if (scene.weather.includes('snow')) return sky.map((colour) => mix(colour, oklch(0.88 - darkness * 0.5, 0.025, 235), 0.45));
  return sky;
}

function towardsHint(colour: string, hint: string, index: number): string {
  return mix(colour, hint, index === 0 ? 0.25 : 0.42 - index * 0.03);
}

function moodTint(tint: string, scene: Scene): string {
  if (scene.mood === 'warm') return underLight(tint, '#fff0d8');
  if (scene.mood === 'cold') return underLight(tint, '#dfeaff');
  if (scene.mood === 'old') return underLight(tint, '#f2e2c4');
  return tint;
}
