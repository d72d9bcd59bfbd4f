import { createNoise2D } from 'simplex-noise';
import { createPrng } from '@/lib/base/prng';
import { lightOf } from '../light/light';
import { drawSky } from '../settings/sky';
import { drawPassersBy, drawStreet } from '../settings/city';
import { drawSpace, drawUnderwater } from '../settings/cosmos';
import { drawContactShadow, drawTable } from '../settings/interior';
import { drawWeather } from '../settings/weather';
import { drawSwimmingWhale } from '../subjects/sea-life';
import { lookOf } from '../subjects/look';
import { recipeOf } from '../subjects/subjects';
import { composeAbstract } from './abstract';
import { composeLandscape } from './landscape';
import { Pen } from './pen';
import { planOf } from './plan';
import { composePortrait } from './portrait';
import { placeSubjects } from './subject-places';
import { between } from './stage';
import type { Light } from '../light/light';
import type { Shape } from '../geometry/shape';
import type { Mention, Scene } from '../scene';
import type { Guide } from '../reference/guide';
import type { Plan } from './plan';
import type { Stage } from './stage';

/** A whole picture as shapes, independent of pixels and style. Its shorter side is 1,000 units. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly light: Light;
  readonly kind: Plan['kind'];
  /** The scene with what was filled in, and the y of its horizon. */
  readonly scene: Scene;
  readonly horizon: number;
}

/**
 * Composes a scene for a frame of the given proportions (width / height). Everything random comes from `seed`: the same
 * arguments give the same shapes, another seed another composition [D3]. A guide leads the horizon, the light's side and the first subject to where a reference has them [D18].
 */
export function composePicture(asked: Scene, prompt: string, proportion: number, seed: string, guide: Guide | null = null): Picture {
  const random = createPrng(seed);
  const width = proportion >= 1 ? 1000 * proportion : 1000;
  const height = proportion >= 1 ? 1000 : 1000 / proportion;
  const plan = planOf(asked);
  const scene: Scene = { ...asked, settings: [...plan.settings] };
  const own = lightOf(scene, random);
  const light = { ...own, side: guide?.side ?? own.side };
  const horizon = height * ledTo(guide?.horizon ?? null, horizonOf(plan, random), guide, horizons);
  const stage: Stage = {
    scene, light, random, width, height, horizon,
    pen: new Pen(light, random), noise: createNoise2D(random),
    sun: sunAt(light, width, height, horizon, random),
    lead: (share) => ledTo(guide?.mass ?? null, share, guide, places),
  };
  composers[plan.kind](stage, plan, prompt);
  return { width, height, shapes: stage.pen.shapes, light, kind: plan.kind, scene, horizon };
}

/** What every recipe has room for, as shares of the frame. */
const horizons = [0.36, 0.8] as const;
const places = [0.2, 0.8] as const;

/** A share of the frame, the way of the guide's strength towards where the reference has it. */
function ledTo(wanted: number | null, own: number, guide: Guide | null, [least, most]: readonly [number, number]): number {
  return wanted === null || guide === null ? own : own + (Math.min(most, Math.max(least, wanted)) - own) * guide.strength;
}

const composers: Readonly<Record<Plan['kind'], (stage: Stage, plan: Plan, prompt: string) => void>> = {
  abstract: (stage, _, prompt) => composeAbstract(stage, prompt),
  portrait: (stage) => {
    composePortrait(stage);
    drawWeather(stage);
  },
  'still-life': (stage, plan) => composeStillLife(stage, plan.subjects),
  underwater: (stage, plan) => composeUnderwater(stage, plan.subjects),
  space: (stage, plan) => composeSpace(stage, plan.subjects),
  street: (stage, plan) => {
    drawSky(stage);
    drawStreet(stage);
    if (plan.subjects.length === 0) drawPassersBy(stage);
    placeSubjects(stage, plan.subjects, { near: stage.horizon + (stage.height - stage.horizon) * 0.74, far: stage.horizon + (stage.height - stage.horizon) * 0.3, perch: null, water: null });
    drawWeather(stage);
  },
  landscape: (stage, plan) => {
    composeLandscape(stage, plan);
    drawWeather(stage);
  },
};

function horizonOf(plan: Plan, random: () => number): number {
  const first = plan.subjects[0];
  const flies = first !== undefined && ['air', 'sky'].includes(recipeOf(first.id)?.habitat ?? '');
  if (plan.kind === 'street') return between(random, 0.44, 0.6);
  if (flies) return between(random, 0.72, 0.8);
  if (plan.settings.has('cliff')) return between(random, 0.6, 0.68);
  if (plan.settings.has('city')) return between(random, 0.64, 0.74);
  return plan.subjects.length === 0 ? between(random, 0.42, 0.68) : between(random, 0.48, 0.64);
}

function sunAt(light: Light, width: number, height: number, horizon: number, random: () => number): readonly [number, number] {
  const x = width * (0.5 + light.side * between(random, 0.14, 0.34));
  const short = Math.min(width, height);
  if (light.time === 'sunset' || light.time === 'dawn') return [x, horizon - short * between(random, 0.03, 0.15)];
  return [x, Math.max(short * 0.12, horizon * between(random, 0.16, 0.3))];
}

function composeSpace(stage: Stage, subjects: readonly Mention[]): void {
  const { pen, random, width, height } = stage;
  const planetSide = drawSpace(stage);
  const others = subjects.filter(({ id }) => id !== 'planet' && recipeOf(id) !== null);
  others.forEach((mention, index) => {
    const recipe = recipeOf(mention.id);
    if (recipe === null) return;
    const thing = pen.fresh(1);
    recipe.draw(thing, lookOf(mention, stage.scene));
    const scale = Math.min((recipe.reach * 1.05 * Math.min(width, height)) / 100, (width * 0.8) / recipe.wide, (height * 0.56) / 100) * (index === 0 ? 1 : 0.6);
    const [x, y] = [width * (0.5 - planetSide * (between(random, 0.04, 0.18) - index * 0.2)), height * between(random, 0.44, 0.54) + scale * 50];
    const part = { kind: 'thing', key: `thing-${index}`, id: mention.id, x, y, depth: 1, tall: scale * 100, facing: 1 } as const;
    pen.within(part, () => pen.place(thing, { x, y, scaleX: scale, scaleY: scale, turn: between(random, -0.35, 0.35) }, true));
  });
}

function composeUnderwater(stage: Stage, subjects: readonly Mention[]): void {
  const { pen, random, width, height } = stage;
  drawUnderwater(stage);
  const swimmers = subjects.length > 0 ? subjects : [{ id: 'fish', count: 5, colour: null, size: null, holds: null } as const];
  const all = swimmers.flatMap((mention, rank) => Array.from({ length: mention.count }, (_, index) => ({ mention, rank, index })));
  all.forEach(({ mention, rank, index }, order) => {
    const recipe = recipeOf(mention.id);
    if (recipe === null) return;
    const whale = mention.id === 'whale';
    const thing = pen.fresh(1 - (index % 3) * 0.14);
    (whale ? drawSwimmingWhale : recipe.draw)(thing, lookOf(mention, stage.scene));
    const wide = whale ? 240 : recipe.wide;
    const size = Math.min((Math.max(0.3, recipe.reach) * Math.min(width, height)) / 100, (width * 0.8) / wide) * Math.pow(all.length, -0.26) * (index === 0 ? 1.15 : between(random, 0.5, 0.85)) * (rank === 0 ? 1 : 0.7);
    const x = all.length === 1 ? width * between(random, 0.42, 0.58) : width * (0.12 + (((order * 0.618 + 0.35) % 1) * 0.76));
    const y = all.length === 1 ? height * 0.46 : height * (0.16 + (((order * 0.414 + 0.3) % 1) * 0.55));
    const facing = random() < 0.5 ? -1 : 1;
    const part = { kind: 'thing', key: `thing-${order}`, id: mention.id, x, y: y + size * 50, depth: thing.depth, tall: size * 100, facing } as const;
    pen.within(part, () => pen.place(thing, { x, y: y + size * 50, scaleX: facing * size, scaleY: size, turn: between(random, -0.1, 0.1) }, true));
  });
}

function composeStillLife(stage: Stage, subjects: readonly Mention[]): void {
  const { pen, random, width, height } = stage;
  const edge = drawTable(stage);
  const wanted = subjects.length > 0 ? subjects : [{ id: 'vase', count: 1, colour: null, size: null, holds: 'flower' } as const, { id: 'bowl', count: 1, colour: null, size: null, holds: null } as const];
  const all = shuffled(random, wanted.flatMap((mention) => Array.from({ length: Math.min(mention.count, 7) }, () => ({ mention }))));
  const widths = all.map(({ mention }) => (recipeOf(mention.id)?.wide ?? 100) * (recipeOf(mention.id)?.reach ?? 0.3));
  const total = widths.reduce((sum, each) => sum + each, 0);
  const unit = Math.min(Math.min(width, height) * 1.5, (width * 0.86 * 100) / total) / 100;
  let x = width / 2 - (total * unit) / 2 + between(random, -0.04, 0.04) * width;
  const laid = all.map(({ mention }, index) => {
    const wide = (widths[index] ?? 0) * unit;
    const place = { mention, x: x + wide / 2, y: edge + (height - edge) * between(random, 0.28, 0.62), wide, scale: (recipeOf(mention.id)?.reach ?? 0.3) * unit };
    x += wide;
    return place;
  });
  laid.sort((a, b) => a.y - b.y);
  for (const [index, { mention, x: at, y, wide, scale }] of laid.entries()) {
    const recipe = recipeOf(mention.id);
    if (recipe === null) continue;
    drawContactShadow(stage, at, y, wide * 0.42, scale * 90);
    const thing = pen.fresh(1);
    recipe.draw(thing, lookOf(mention, stage.scene));
    pen.within({ kind: 'thing', key: `thing-${index}`, id: mention.id, x: at, y, depth: 1, tall: scale * 100, facing: 1 }, () => pen.place(thing, { x: at, y, scale }, true));
  }
}


function shuffled<T>(random: () => number, list: readonly T[]): T[] {
  const keyed = list.map((each) => [random(), each] as const);
  return keyed.sort(([a], [b]) => a - b).map(([, each]) => each);
}
