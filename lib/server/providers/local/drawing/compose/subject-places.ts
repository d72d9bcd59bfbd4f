import { ellipse } from '../geometry/polygon';
import { lookOf } from '../subjects/look';
import { recipeOf } from '../subjects/subjects';
import { drawReflection } from '../settings/water';
import { between } from './stage';
import type { Point } from '../geometry/polygon';
import type { Mention } from '../scene';
import type { Habitat, SubjectRecipe } from '../subjects/look';
import type { Stage } from './stage';

/** Where subjects of each habitat may stand in this picture. Heights are y in frame units. */
export interface Ground {
  /** y of the ground under a hero and of the farthest place for one. */
  readonly near: number;
  readonly far: number;
  /** A place that one building should take: the top of a cliff. */
  readonly perch: Point | null;
  /** Where things float. */
  readonly water: { readonly top: number; readonly bottom: number; readonly mirror: boolean } | null;
}

interface Instance {
  readonly mention: Mention;
  readonly recipe: SubjectRecipe;
  readonly rank: number;
  readonly index: number;
}

/** Puts every subject into the picture, the first one largest, far ones before near ones. */
export function placeSubjects(stage: Stage, subjects: readonly Mention[], ground: Ground): void {
  // A bridge spans the whole picture: several would lie one upon another.
  const instances: Instance[] = subjects.flatMap((mention, rank) => {
    const recipe = recipeOf(mention.id);
    return recipe === null ? [] : Array.from({ length: mention.id === 'bridge' ? 1 : mention.count }, (_, index) => ({ mention, recipe, rank, index }));
  });
  const order: readonly (readonly Habitat[])[] = [['sky'], ['air'], ['water', 'sea'], ['ground', 'table']];
  for (const habitats of order) {
    const group = instances.filter(({ recipe }) => habitats.includes(recipe.habitat));
    const afloat = habitats.includes('water');
    if (habitats.includes('air') || habitats.includes('sky')) placeInAir(stage, group, ground);
    else placeOnSurface(stage, group, ground, afloat && ground.water !== null);
  }
}

function scaleOf(stage: Stage, { mention, recipe, rank }: Instance, crowd: number): number {
  const short = Math.min(stage.width, stage.height);
  const wish = { small: 0.55, large: 1.3 }[mention.size ?? 'small'];
  const factor = (mention.size === null ? 1 : wish) * (rank === 0 ? 1 : 0.78) * Math.pow(crowd, -0.34);
  const scale = (recipe.reach * short * factor) / 100;
  return Math.min(scale, (stage.width * 0.94) / (recipe.wide * Math.pow(crowd, 0.72)), (stage.height * 0.86) / 112);
}

function placeOnSurface(stage: Stage, group: readonly Instance[], ground: Ground, afloat: boolean): void {
  const { random, width, light } = stage;
  const count = group.length;
  // On a third, more often the one away from the sun; nearer or farther by the camera.
  const lead = stage.lead(0.5 - light.side * (random() < 0.75 ? 1 : -1) * between(random, 0.04, 0.2));
  const camera = between(random, 0.84, 1.2);
  const laid = group.map((instance, index) => {
    const scale = Math.min(scaleOf(stage, instance, count) * camera, (width * 0.94) / instance.recipe.wide);
    const half = (instance.recipe.wide * scale) / 2;
    const slot = count === 1 ? lead : 0.1 + ((index + 0.5) / count) * 0.8 + between(random, -0.3, 0.3) / count;
    const back = count === 1 ? random() * 0.16 : random() * 0.42 + (instance.rank > 0 ? 0.15 : 0);
    const depth = 1 - back * 0.7;
    return { instance, scale: scale * (1 - back * 0.7), half: half * (1 - back * 0.7), x: Math.min(width - half * 0.6, Math.max(half * 0.6, slot * width)), back, depth };
  });
  laid.sort((a, b) => b.back - a.back);
  for (const { instance, scale, x, back, depth } of laid) {
    const surface = afloat && ground.water !== null ? floatLevel(ground.water, back) : ground.near + (ground.far - ground.near) * back;
    const perched = !afloat && ground.perch !== null && instance.rank === 0 && instance.index === 0;
    const spot: Point = perched && ground.perch !== null ? ground.perch : [instance.mention.id === 'bridge' ? width / 2 : x, surface];
    const headroom = (spot[1] - stage.height * 0.03) / 106;
    draw(stage, instance, spot, instance.mention.id === 'bridge' ? width / 380 : Math.min(scale, headroom), depth, afloat ? ground : null, perched);
  }
}

function floatLevel(water: { readonly top: number; readonly bottom: number }, back: number): number {
  return water.top + (water.bottom - water.top) * (0.5 - back * 0.62);
}

function placeInAir(stage: Stage, group: readonly Instance[], ground: Ground): void {
  const { random, width, height, horizon } = stage;
  const count = group.length;
  const floor = Math.min(horizon * 1.02, ground.near);
  group.forEach((instance, index) => {
    const step = index / Math.max(1, count);
    const scale = scaleOf(stage, instance, count) * (count > 1 ? 1.25 - step * 0.75 : 1);
    const tall = scale * 100;
    const slot = count === 1 ? stage.lead(between(random, 0.36, 0.64)) : ((index * 0.618 + 0.31 + between(random, -0.05, 0.05)) % 1) * 0.8 + 0.1;
    const room = Math.max(height * 0.06, floor - tall);
    const y = tall + height * 0.03 + room * (count === 1 ? between(random, 0.3, 0.62) : between(random, 0.06, 0.8));
    const turn = instance.mention.id === 'rocket' ? between(random, -0.1, 0.34) : instance.mention.id === 'plane' ? between(random, -0.2, 0.02) : 0;
    draw(stage, instance, [slot * width, Math.min(y, height * 0.97)], scale, 1 - step * 0.5, null, false, turn);
  });
}

function draw(stage: Stage, { mention, recipe, rank, index }: Instance, [x, y]: Point, scale: number, depth: number, afloat: Ground | null, perched: boolean, turn = 0): void {
  const { pen, random } = stage;
  const thing = pen.fresh(depth, stage.light.darkness * 0.36);
  recipe.draw(thing, lookOf(mention, stage.scene));
  // Most things look towards the middle of the picture: what looks out of it leads the eye away.
  const inwards = x < stage.width / 2 ? 1 : -1;
  const mirrored = random() < (index === 0 ? 0.86 : 0.66) ? inwards : -inwards;
  const target = pen.fresh(depth);
  target.place(thing, { x, y, scaleX: scale * mirrored, scaleY: scale, turn: turn * mirrored }, true);
  if (afloat?.water?.mirror === true) drawReflection(stage, target.shapes, y, afloat.water.bottom);
  const facing = mirrored === 1 ? 1 : -1;
  const part = { kind: 'thing', key: `thing-${rank}-${index}`, id: mention.id, x, y, depth, tall: scale * 100, facing } as const;
  if (recipe.habitat === 'ground' && !perched) {
    const half = recipe.wide * scale * 0.5;
    pen.within(part, () => pen.shade(ellipse(x - stage.light.side * half * 0.25, y + scale * 1.5, half * 1.02, Math.max(3, scale * 5)), '#1b1430', 0.34, { blur: 2 + scale * 1.5 }));
  }
  pen.within(part, () => {
    for (const shape of target.shapes) pen.add(shape);
  });
  if (recipe.habitat === 'water' && afloat !== null && mention.id !== 'bridge') pen.within(part, () => drawWake(stage, x, y, recipe.wide * scale));
}

/** Bright lines where a hull or a body meets the water. */
function drawWake(stage: Stage, x: number, y: number, wide: number): void {
  const { pen, random } = stage;
  for (let index = 0; index < 7; index += 1) {
    const long = wide * between(random, 0.16, 0.5);
    pen.detail(ellipse(x + between(random, -0.42, 0.42) * wide, y + between(random, 2, 16), long, between(random, 1.4, 3)), '#f0f7fa', { opacity: 0.6 });
  }
}
