import { curve, ellipse, line, polygon, smooth } from '../geometry/polygon';
import { adjust } from '../light/colour';
import { drawSky } from '../settings/sky';
import { drawFlowers, drawGrass, drawHills, drawMountains, groundColour } from '../settings/land';
import { drawCliff, drawIsland, drawReflection, drawShore, drawStillLines, drawWater } from '../settings/water';
import { drawDesert, drawForest, drawVolcano, drawWaterfall } from '../settings/wild';
import { drawSkyline } from '../settings/city';
import { drawLunarGround } from '../settings/cosmos';
import { drawFogBank } from '../settings/weather';
import { lookOf } from '../subjects/look';
import { drawHouse, drawChurch } from '../subjects/buildings';
import { drawPalm, drawPine, drawTree } from '../subjects/plants';
import { between, isWinter, landBelow, rolling, skylinePoints } from './stage';
import { placeSubjects } from './subject-places';
import type { Point, Polygon } from '../geometry/polygon';
import type { Ground } from './subject-places';
import type { Plan } from './plan';
import type { Stage } from './stage';

/** A view over land or water: sky, far things, ground, subjects, a foreground. */
export function composeLandscape(stage: Stage, plan: Plan): void {
  const { pen, scene, height, horizon } = stage;
  drawSky(stage);
  const start = pen.shapes.length;
  drawBackdrop(stage, plan);
  const ground = drawGroundOf(stage, plan, start);
  if (scene.weather.includes('fog')) drawFogBank(stage, 0.5);
  placeSubjects(stage, plan.subjects, ground);
  drawForeground(stage, plan);
  if (scene.weather.includes('fog')) drawFogBank({ ...stage, horizon: horizon + (height - horizon) * 0.4 }, 0.3);
}

function drawBackdrop(stage: Stage, plan: Plan): void {
  const { settings } = plan;
  if (settings.has('mountains') || settings.has('snowfield') || (settings.has('lake') && !settings.has('forest') && !settings.has('city'))) drawMountains(stage);
  if (settings.has('volcano')) drawVolcano(stage);
  if (settings.has('city')) drawSkyline(stage, stage.horizon + 8);
  if (settings.has('waterfall')) drawWaterfall(stage, stage.horizon + (stage.height - stage.horizon) * 0.25);
}

/** Draws what is underfoot and says where things may stand. */
function drawGroundOf(stage: Stage, plan: Plan, backdropStart: number): Ground {
  const { settings } = plan;
  const { height, horizon } = stage;
  const land: Ground = { near: horizon + (height - horizon) * 0.74, far: horizon + (height - horizon) * 0.2, perch: null, water: null };
  if (settings.has('lunar')) {
    drawLunarGround(stage, plan.subjects.some(({ id }) => id === 'planet') ? '#c07a52' : '#a9a7ad');
    return land;
  }
  const wet = (['sea', 'beach', 'lake', 'river', 'island', 'waterfall'] as const).some((each) => settings.has(each));
  if (wet) return drawWaterGround(stage, plan, land, backdropStart);
  if (settings.has('desert')) drawDesert(stage, !plan.subjects.some(({ id }) => id === 'cactus'));
  else if (settings.has('forest')) drawForest(stage);
  else if (settings.has('snowfield')) drawHills(stage, 3);
  else if (settings.has('city') && !settings.has('meadow') && !settings.has('garden')) return drawQuay(stage, plan, land, backdropStart);
  else if (settings.has('sky') && settings.size === 1) {
    drawCloudSea(stage);
    return { ...land, near: height * 0.86 };
  }
  else drawHills(stage, settings.has('hills') || settings.has('village') ? 4 : 3);
  if (settings.has('village')) drawVillage(stage);
  const first = plan.subjects[0]?.id;
  if (first === 'car' || first === 'bus' || first === 'bicycle') drawRoad(stage, land.near);
  if (first === 'train') drawTrack(stage, land.near);
  const crowned = settings.has('hills') && first !== undefined && hilltop.has(first) ? drawMound(stage) : null;
  if (settings.has('meadow') || settings.has('garden')) drawFlowers(stage, horizon + (height - horizon) * 0.3, isWinter(stage.scene) ? 0 : 1);
  return { ...land, perch: crowned };
}

function drawWaterGround(stage: Stage, plan: Plan, land: Ground, backdropStart: number): Ground {
  const { settings, subjects } = plan;
  const { pen, height, horizon, width, random, light, scene } = stage;
  const still = (settings.has('lake') || settings.has('river')) && !settings.has('sea');
  const waterTop = horizon;
  if (still) drawFarShore(stage, settings.has('forest'));
  const backdrop = pen.shapes.slice(backdropStart);
  drawWater(stage, waterTop, height, still ? 0.35 : 1);
  if (backdrop.length > 0) {
    drawReflection(stage, backdrop, waterTop, height);
    drawStillLines(stage, waterTop, height);
  }
  const water = { top: waterTop, bottom: height, mirror: still };
  const standing = subjects.some(({ id }) => !['lighthouse', 'castle', 'house', 'cabin', 'church', 'tower'].includes(id) && isStanding(id));
  if (settings.has('cliff')) {
    const side = -light.side;
    const perch = drawCliff(stage, side, Math.max(height * 0.58, horizon + 20), Math.min(width * 0.62, 700));
    return { ...land, perch, water };
  }
  if (settings.has('island') || (settings.has('beach') && random() < 0.4)) {
    const [x, wide] = [width * between(random, 0.3, 0.7), Math.min(width, height) * (settings.has('island') ? 0.34 : 0.16)];
    const level = waterTop + (height - waterTop) * (settings.has('island') ? 0.4 : 0.08);
    drawIsland(stage, x, level, wide, wide * 0.3);
    for (const [dx, size] of [[-0.18, 1], [0.2, 0.8], [0.04, 1.15]] as const) {
      const palm = pen.fresh(0.85);
      drawPalm(palm, { colour: null, holds: null, scene });
      pen.place(palm, { x: x + dx * wide, y: level - wide * 0.24, scaleX: (dx < 0 ? -1 : 1) * size * wide * 0.011, scaleY: size * wide * 0.011 });
    }
    if (settings.has('island')) return { near: level - wide * 0.2, far: level - wide * 0.2, perch: null, water };
  }
  if (settings.has('beach') || standing) {
    if (still) drawNearBank(stage);
    else drawShore(stage, horizon + (height - horizon) * 0.52);
    return { ...land, near: horizon + (height - horizon) * 0.8, far: horizon + (height - horizon) * 0.62, water };
  }
  if (still && subjects.length === 0) drawNearTrees(stage);
  return { ...land, near: waterTop + 4, far: waterTop, water };
}

/** A bank with tall trees on one side, close to us: it frames the water and tells how far the other shore is. */
function drawNearTrees(stage: Stage): void {
  const { pen, random, width, height, scene, light } = stage;
  const kind = random();
  if (kind < 0.3) return;
  const side = kind < 0.8 ? -light.side : light.side;
  const edge = side < 0 ? 0 : width;
  const reach = width * between(random, 0.24, 0.42);
  const bank = smooth([[edge + side * 60, height * 0.86], [edge - side * reach * 0.4, height * 0.88], [edge - side * reach, height * 0.985], [edge - side * reach * 0.9, height + 50], [edge + side * 60, height + 60]]);
  for (let index = 0; index < 4; index += 1) {
    const tree = pen.fresh(0.96);
    if (scene.season === 'autumn') drawTree(tree, { season: scene.season });
    else drawPine(tree, { winter: isWinter(scene) });
    pen.place(tree, { x: edge - side * reach * (0.06 + index * 0.2), y: height * (0.92 + index * 0.014), scale: height * 0.0062 * between(random, 0.62, 1.12) * (1 - index * 0.13) });
  }
  pen.mass(bank, adjust(groundColour(stage), { lightness: -0.1 }), { depth: 1, contrast: 0.25 });
}

function isStanding(id: Plan['subjects'][number]['id']): boolean {
  return !['whale', 'dolphin', 'swan', 'boat', 'sailboat', 'ship', 'bridge', 'bird', 'butterfly', 'plane', 'balloon', 'rocket', 'ufo', 'moon', 'sun', 'planet', 'fish', 'shark', 'turtle', 'jellyfish', 'octopus', 'heart'].includes(id);
}

/** A low wooded shore at the far side of still water. */
function drawFarShore(stage: Stage, wooded: boolean): void {
  const { pen, horizon, random, width, scene } = stage;
  const yAt = rolling(stage, horizon - 6, 22, 300, random() * 50);
  pen.mass(landBelow(skylinePoints(stage, yAt), horizon + 2), groundColour(stage), { depth: 0.5 });
  for (let x = -10; x < width + 10; x += between(random, 12, wooded ? 30 : 74)) {
    const tree = pen.fresh(between(random, 0.42, 0.56));
    if (random() < 0.75) drawPine(tree, { winter: isWinter(scene) });
    else drawTree(tree, { season: scene.season });
    pen.place(tree, { x, y: yAt(x) + 4, scale: between(random, 0.5, wooded ? 1.9 : 1.1) });
  }
}

function drawNearBank(stage: Stage): void {
  const { height, horizon, random, pen } = stage;
  const yAt = rolling(stage, horizon + (height - horizon) * 0.62, 34, 500, random() * 50);
  pen.mass(landBelow(skylinePoints(stage, yAt), height + 40), adjust(groundColour(stage), { lightness: -0.06 }), { depth: 1, contrast: 0.25 });
}

/** A city by the water, mirrored in it. */
function drawQuay(stage: Stage, plan: Plan, land: Ground, backdropStart: number): Ground {
  const { pen, height, horizon } = stage;
  const standing = plan.subjects.some(({ id }) => isStanding(id));
  const backdrop = pen.shapes.slice(backdropStart);
  drawWater(stage, horizon + 4, height, 0.4);
  drawReflection(stage, backdrop, horizon + 4, height);
  drawStillLines(stage, horizon, height);
  if (standing) {
    const top = horizon + (height - horizon) * 0.46;
    pen.mass(landBelow(skylinePoints(stage, () => top), height + 40), '#7d7a80', { depth: 1, contrast: 0.25 });
    pen.mass(landBelow(skylinePoints(stage, () => top), top + 12), '#a5a0a2', { depth: 1 });
  }
  return { ...land, water: { top: horizon + 4, bottom: height, mirror: true } };
}

function drawVillage(stage: Stage): void {
  const { pen, random, width, height, horizon, scene } = stage;
  const walls = ['#f0e0c0', '#e9c9a8', '#d9dde0', '#f2d8b8'];
  for (let index = 0; index < 11; index += 1) {
    const t = index / 10;
    const house = pen.fresh(0.45 + t * 0.5);
    const draw = index === 4 ? drawChurch : drawHouse;
    draw(house, { ...lookOf({ id: 'house', count: 1, colour: null, size: null, holds: null }, scene), colour: walls[index % 4] ?? null });
    pen.place(house, { x: width * (0.12 + random() * 0.76), y: horizon + (height - horizon) * (0.1 + t * 0.42), scale: (0.6 + t * 0.85) * (index === 4 ? 1.3 : 1) });
  }
}

const hilltop: ReadonlySet<string> = new Set(['castle', 'church', 'windmill', 'tower', 'tree', 'house']);

/** A hill of its own for what stands on one. Gives its top. */
function drawMound(stage: Stage): Point {
  const { pen, random, width, height, horizon, light } = stage;
  const x = width * (0.5 - light.side * between(random, 0.06, 0.2));
  const top = horizon + (height - horizon) * between(random, 0.12, 0.3);
  const reach = Math.min(width, 1000) * between(random, 0.52, 0.7);
  const foot = height * 0.97;
  pen.mass(smooth([[x - reach, foot], [x - reach * 0.55, top + (foot - top) * 0.42], [x - reach * 0.2, top + 3], [x + reach * 0.2, top + 3], [x + reach * 0.6, top + (foot - top) * 0.5], [x + reach * 1.05, foot], [x, height + 60]]), adjust(groundColour(stage), { lightness: -0.02 }), { depth: 0.9, contrast: 0.22 });
  const bends: readonly (readonly [number, number])[] = [[0.34, 1.2], [-0.16, 0.76], [0.16, 0.45], [-0.04, 0.2], [0, 0.02]];
  const path = curve(bends.map(([dx, t]): Point => [x + dx * reach, top + (foot - top) * t]));
  pen.detail(line(path, 44, 9), '#d8c294', { depth: 0.92 });
  return [x, top + 8];
}

/** A road across the picture, at the level where wheels stand. */
function drawRoad(stage: Stage, level: number): void {
  const { pen, width, random } = stage;
  const salt = random() * 50;
  const bend = (shift: number) => (x: number): number => level + shift + stage.noise(x / 900, salt) * 10;
  const band = (top: number, bottom: number): Polygon => polygon(...skylinePoints(stage, bend(top)), ...skylinePoints(stage, bend(bottom)).reverse());
  pen.mass(band(-44, 64), '#b9a27c', { depth: 0.95 });
  pen.mass(band(-36, 54), isWinter(stage.scene) ? '#8f96a3' : '#6c6a72', { depth: 0.97, contrast: 0.1 });
  for (let x = -40; x < width + 40; x += 120) pen.detail(polygon([x, bend(20)(x)], [x + 62, bend(20)(x + 62)], [x + 62, bend(27)(x + 62)], [x, bend(27)(x)]), '#f2e6c0');
}

/** Rails on a bank of stones from side to side. */
function drawTrack(stage: Stage, level: number): void {
  const { pen, width } = stage;
  pen.mass(polygon([-20, level - 8], [width + 20, level - 8], [width + 20, level + 44], [-20, level + 44]), '#8a7a6c', { depth: 0.95, contrast: 0.3 });
  for (let x = -20; x < width + 20; x += 34) pen.detail(polygon([x, level + 2], [x + 18, level + 2], [x + 14, level + 20], [x - 6, level + 20]), '#5a4334');
  pen.detail([polygon([-20, level - 2], [width + 20, level - 2], [width + 20, level + 3], [-20, level + 3]), polygon([-20, level + 14], [width + 20, level + 14], [width + 20, level + 19], [-20, level + 19])], '#c9ccd2');
}

/** Clouds from above, in rows: the floor of a picture that is all sky. */
function drawCloudSea(stage: Stage): void {
  const { pen, random, width, height } = stage;
  for (let row = 0; row < 4; row += 1) {
    const base = height * (0.76 + row * 0.075);
    const puffs: Polygon[] = [];
    for (let x = -60; x < width + 60; x += between(random, 50, 110)) puffs.push(ellipse(x, base + between(random, -14, 20), between(random, 60, 120), between(random, 30, 62)));
    puffs.push(landBelow(skylinePoints(stage, () => base + 14), height + 40));
    pen.mass(puffs, '#f4f6fa', { depth: 0.35 + row * 0.2, contrast: 0.2 });
  }
}

/** What stands at the very front and frames the view. */
function drawForeground(stage: Stage, plan: Plan): void {
  const { settings } = plan;
  const { height, scene } = stage;
  if (settings.has('meadow') || settings.has('garden') || settings.has('hills') || (settings.has('forest') && !settings.has('lake'))) {
    if (!isWinter(scene)) drawGrass(stage, height + 8, adjust(groundColour(stage), { lightness: -0.13 }), Math.min(70, height * 0.07));
  }
}
