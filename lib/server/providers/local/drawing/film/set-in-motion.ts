import type { Motion, Wave } from '@/lib/motion/living-scene';
import type { Prng } from '@/lib/base/prng';
import { recipeOf } from '../subjects/subjects';
import type { ThingPart } from '../geometry/part';
import type { SubjectId } from '../scene';
import type { CutSheet } from './cut-sheets';

/** What decides how things move, beside what they are. */
export interface Air {
  readonly random: Prng;
  /** 1 is a usual day; calm is less, a storm more. */
  readonly tempo: number;
  /** Where the wind goes: 1 is to the right. */
  readonly wind: -1 | 1;
  /** Of the whole picture, in frame units. */
  readonly width: number;
  readonly height: number;
  /** Of the film. */
  readonly seconds: number;
}

const still: Motion = { pivot: [0, 0], drift: [0, 0], waves: [], ripple: 0 };

function wave({ random }: Air, of: Wave['of'], amount: number, period: number): Wave {
  return { of, amount, period: period * (0.85 + random() * 0.3), phase: random() };
}

/** [D16] How a sheet moves: by what it shows, by the weather, and by chance. */
export function motionOf({ part }: CutSheet, air: Air): Motion {
  const { random, tempo, wind, width, height } = air;
  const middle = [width / 2, height / 2] as const;
  if (part === null) return still;
  switch (part.kind) {
    case 'stars':
      return { ...still, waves: [{ of: 'opacity', amount: 0.72, period: 1.7 + part.group * 0.5, phase: part.group / 4 }] };
    case 'glitter':
      return { ...still, ripple: 10 * tempo, waves: [{ of: 'opacity', amount: 0.4, period: 1.2 + part.group * 0.3, phase: random() }] };
    case 'water':
      return { ...still, ripple: 6.5 * tempo };
    case 'sun':
      return { ...still, pivot: middle, waves: [wave(air, 'opacity', 0.12, 3.4)] };
    case 'aurora':
      return { ...still, pivot: [width / 2, height * 0.5], waves: [wave(air, 'opacity', 0.5, 3.6), wave(air, 'x', 34, 7), wave(air, 'shear', 0.07, 6)] };
    case 'rainbow':
      return { ...still, waves: [wave(air, 'opacity', 0.35, 5)] };
    case 'lightning':
      return { ...still, waves: [{ of: 'opacity', amount: 0.95, period: 2.3, phase: 0.25 }] };
    case 'nebula':
      return { ...still, pivot: middle, waves: [wave(air, 'turn', 0.03, 16), wave(air, 'scaleX', 0.05, 11), wave(air, 'opacity', 0.25, 6)] };
    case 'planet':
      return { ...still, pivot: middle, drift: [(part.order === 0 ? 1 : -1) * 5, -2] };
    case 'ray':
      return { ...still, pivot: [width / 2, 0], waves: [wave(air, 'opacity', 0.65, 3.2), wave(air, 'shear', 0.05, 6)] };
    case 'curtain':
      return { ...still, pivot: [width / 2, 0], waves: [wave(air, 'shear', 0.035, 4), wave(air, 'shear', 0.015, 1.9)] };
    case 'cloud':
      return { ...still, drift: [wind * tempo * (9 + part.order * 22 + random() * 6), 0], waves: [wave(air, 'y', 3, 6)] };
    case 'fog':
      return { ...still, waves: [wave(air, 'opacity', 0.5, 5), wave(air, 'y', 12, 7)] };
    case 'grass':
      return { ...still, pivot: [width / 2, height], waves: [wave(air, 'shear', 0.16 * tempo, 2.4), wave(air, 'shear', 0.06 * tempo, 1.1)] };
    case 'plume':
      return { ...still, pivot: [width / 2, height / 2], drift: [wind * 9, -15], waves: [wave(air, 'scaleX', 0.05, 3)] };
    case 'bust':
      return { ...still, pivot: [width / 2, height], waves: [wave(air, 'scaleY', 0.011, 3.6), wave(air, 'turn', 0.012, 5.2), wave(air, 'x', 5, 6.4)] };
    case 'form':
      return {
        ...still,
        pivot: [width * (0.3 + random() * 0.4), height * (0.3 + random() * 0.4)],
        drift: [(random() - 0.5) * 7, (random() - 0.5) * 7],
        waves: [wave(air, 'turn', 0.05 + part.order * 0.1, 6), wave(air, 'scaleX', 0.05, 4.2), wave(air, 'scaleY', 0.05, 4.8), wave(air, 'x', 24, 5), wave(air, 'y', 22, 5.6)],
      };
    case 'thing':
      return motionOfThing(part, air);
    default:
      return still;
  }
}

const rollers: ReadonlySet<SubjectId> = new Set(['car', 'bus', 'train', 'bicycle']);
const sailors: ReadonlySet<SubjectId> = new Set(['boat', 'sailboat', 'ship', 'swan']);
const swayers: ReadonlySet<SubjectId> = new Set(['tree', 'pine', 'palm', 'blossom-tree', 'flower', 'sunflower', 'tulip', 'rose', 'cactus', 'mushroom', 'umbrella', 'tent']);
const lasting: ReadonlySet<SubjectId> = new Set(['house', 'cabin', 'castle', 'lighthouse', 'bridge', 'windmill', 'church', 'tower', 'pyramid', 'snowman', 'bowl', 'vase', 'cup', 'teapot', 'bottle', 'books', 'guitar', 'cake', 'pumpkin', 'orange', 'apple', 'lemon', 'pear', 'grapes', 'banana', 'cherry']);

function motionOfThing(part: ThingPart, air: Air): Motion {
  const { id, x, y, tall, facing } = part;
  const { tempo, wind } = air;
  const base = { ...still, pivot: [x, y] as const };
  const middle = { ...still, pivot: [x, y - tall / 2] as const };
  const habitat = recipeOf(id)?.habitat;
  /** So many frame units in the whole film, however long it is, and no more than there is room for: it stays in sight. */
  const ahead = (facing > 0 ? air.width * 0.86 - x : x - air.width * 0.14) * 0.8;
  const above = (y - tall * 1.08 - air.height * 0.1) * 0.8;
  const over = (units: number, room = ahead): number => Math.max(8, Math.min(units, room)) / Math.max(5, air.seconds);
  if (lasting.has(id)) return base;
  if (rollers.has(id)) return { ...base, drift: [facing * over(240), 0], waves: [wave(air, 'y', tall * 0.012, 0.34), wave(air, 'turn', 0.006, 0.5)] };
  if (swayers.has(id)) return { ...base, waves: [wave(air, 'shear', 0.045 * tempo, 3), wave(air, 'shear', 0.02 * tempo, 1.3)] };
  switch (id) {
    case 'campfire':
    case 'candle':
    case 'lamp':
      return { ...base, waves: [wave(air, 'scaleY', 0.05, 0.42), wave(air, 'shear', 0.03, 0.7), wave(air, 'opacity', 0.06, 0.3)] };
    case 'butterfly':
      return { ...middle, drift: [facing * over(120), 0], waves: [wave(air, 'scaleX', 0.3, 0.36), wave(air, 'y', tall * 0.24, 1.9), wave(air, 'x', tall * 0.16, 2.7)] };
    case 'bird':
      return { ...middle, drift: [facing * over(190), 0], waves: [wave(air, 'scaleY', 0.2, 0.62), wave(air, 'y', tall * 0.16, 2.2), wave(air, 'turn', 0.05, 2.9)] };
    case 'dragon':
      return { ...base, waves: [wave(air, 'scaleY', 0.03, 1.5), wave(air, 'shear', 0.03, 2.3)] };
    case 'plane':
      return { ...middle, drift: [facing * over(300), -over(60, above)], waves: [wave(air, 'y', tall * 0.06, 1.9), wave(air, 'turn', 0.03, 2.6)] };
    case 'rocket':
      return { ...middle, drift: [0, -over(150, above)], waves: [wave(air, 'x', tall * 0.012, 0.16), wave(air, 'turn', 0.012, 1.7)] };
    case 'balloon':
      return { ...middle, drift: [wind * over(60, 60), -over(70, above)], waves: [wave(air, 'turn', 0.05, 4.1), wave(air, 'y', tall * 0.04, 3.3)] };
    case 'ufo':
      return { ...middle, waves: [wave(air, 'y', tall * 0.16, 2.1), wave(air, 'x', tall * 0.4, 5.2), wave(air, 'turn', 0.09, 2.6)] };
    case 'jellyfish':
    case 'octopus':
      return { ...middle, drift: [0, -over(70, above)], waves: [wave(air, 'scaleY', 0.12, 1.5), wave(air, 'scaleX', 0.09, 1.5), wave(air, 'turn', 0.06, 3.4)] };
    case 'whale':
    case 'dolphin':
      return { ...middle, drift: [facing * over(120), 0], waves: [wave(air, 'turn', 0.09, 2.8), wave(air, 'y', tall * 0.08, 2.8)] };
    case 'heart':
      return { ...middle, waves: [wave(air, 'scaleX', 0.06, 0.9), wave(air, 'scaleY', 0.06, 0.9)] };
    case 'planet':
      return { ...middle, waves: [wave(air, 'turn', 0.12, 9), wave(air, 'y', 14, 6)] };
    case 'astronaut':
      return { ...base, waves: [wave(air, 'turn', 0.05, 4.2), wave(air, 'y', tall * 0.05, 3.4)] };
    default:
      break;
  }
  if (sailors.has(id)) return { ...base, drift: [facing * over(90), 0], waves: [wave(air, 'turn', 0.03 * tempo, 2.9), wave(air, 'y', 5 * tempo, 2.2)] };
  if (habitat === 'sea') return { ...middle, drift: [facing * over(170), 0], waves: [wave(air, 'shear', 0.07, 0.9), wave(air, 'y', tall * 0.18, 2.6), wave(air, 'turn', 0.06, 2.1)] };
  if (habitat === 'air' || habitat === 'sky') return { ...middle, waves: [wave(air, 'y', tall * 0.1, 2.8), wave(air, 'turn', 0.04, 3.6)] };
  // Whatever lives breathes, and looks about.
  return { ...base, waves: [wave(air, 'scaleY', 0.02, 2.2), wave(air, 'shear', 0.02, 3.8), wave(air, 'scaleX', 0.008, 2.2)] };
}
