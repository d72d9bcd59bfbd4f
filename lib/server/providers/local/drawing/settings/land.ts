import { adjust, mix } from '../light/colour';
import { curve, ellipse, polygon } from '../geometry/polygon';
import { between, isWinter, landBelow, rolling, skylinePoints } from '../compose/stage';
import { drawPine, drawTree } from '../subjects/plants';
import type { Point } from '../geometry/polygon';
import type { Stage } from '../compose/stage';

interface Peak {
  readonly x: number;
  readonly y: number;
  readonly slope: number;
}

/** Ranges of mountains one behind another, with a lit side, a shadow side and snow on the high ones. */
export function drawMountains(stage: Stage): void {
  const { random, horizon, height, width } = stage;
  const ranges = 3;
  const grandeur = between(random, 0.75, 1.3);
  const lead = between(random, 0.25, 0.75);
  for (let range = 0; range < ranges; range += 1) {
    const near = range / (ranges - 1);
    const tall = Math.min(horizon * 0.8, Math.min(horizon * 0.62, height * 0.42) * grandeur) * (1 - near * 0.62);
    const count = Math.max(2, Math.round((width / 1000) * (2.2 + range)));
    const peaks: Peak[] = [];
    for (let index = 0; index < count; index += 1) {
      const x = ((index + between(random, 0.15, 0.85)) / count) * width;
      const favoured = 1 - Math.min(1, Math.abs(x / width - lead) * 1.5) * 0.55;
      peaks.push({ x, y: horizon + 10 - tall * favoured * between(random, 0.75, 1), slope: between(random, 0.75, 1.15) });
    }
    drawRange(stage, peaks, 0.12 + near * 0.4, near < 0.9);
  }
}

function drawRange(stage: Stage, peaks: readonly Peak[], depth: number, high: boolean): void {
  const { pen, horizon, noise, random, light, scene } = stage;
  const salt = random() * 99;
  const foot = horizon + 30;
  const rough = (x: number): number => noise(x / 60, salt) * 13 + noise(x / 19, salt + 7) * 6;
  const edgeAt = (x: number): number => peaks.reduce((top, peak) => Math.min(top, peak.y + Math.abs(x - peak.x) * peak.slope), foot) + rough(x);
  const rock = scene.settings.includes('volcano') ? '#5b4a4c' : scene.settings.includes('desert') ? '#b9744d' : depth > 0.4 ? '#4f6b5c' : '#6a7590';
  const edge = skylinePoints(stage, edgeAt, 6);
  const land = landBelow(edge, foot + 400);
  pen.mass(land, rock, { depth, contrast: 0.1 });
  for (const peak of peaks) {
    pen.shade(shadowSide(stage, peak, edgeAt, foot), adjust(rock, { lightness: -0.16, saturation: 1.2 }), 0.62, { depth, clip: [land] });
  }
  const snowLine = isWinter(scene) ? 1 : 0.42;
  if (!high || scene.settings.includes('desert') || scene.settings.includes('volcano')) return;
  for (const peak of peaks) drawSnowCap(stage, peak, edgeAt, snowLine, depth, light.side);
}

function shadowSide(stage: Stage, peak: Peak, edgeAt: (x: number) => number, foot: number): readonly number[] {
  const away = -stage.light.side;
  const points: Point[] = [[peak.x, edgeAt(peak.x) - 2]];
  const fall = foot - peak.y;
  for (let step = 1; step <= 7; step += 1) points.push([peak.x + away * (step % 2 === 0 ? 0.02 : 0.13) * fall * (step / 7) + stage.noise(step, peak.x) * 12, peak.y + (fall * step) / 7]);
  points.push([peak.x + (away * fall) / peak.slope, foot], [peak.x + away * fall * 0.4, peak.y + fall * 0.3 * peak.slope]);
  points.push([peak.x + away * fall * 0.12, edgeAt(peak.x + away * fall * 0.12) - 6]);
  return polygon(...points);
}

function drawSnowCap(stage: Stage, peak: Peak, edgeAt: (x: number) => number, reach: number, depth: number, side: number): void {
  const { pen, horizon, noise } = stage;
  const drop = Math.max(24, (horizon - peak.y) * reach * 0.62);
  const half = drop / peak.slope;
  const top: Point[] = [];
  for (let step = -10; step <= 10; step += 1) {
    const x = peak.x + (half * step) / 10;
    top.push([x, Math.max(edgeAt(x), peak.y - 30) - 1.5]);
  }
  const low: Point[] = [];
  for (let step = 10; step >= -10; step -= 1) {
    const x = peak.x + (half * step) / 10;
    const tooth = (step % 2 === 0 ? 0.1 : -0.34) * drop * (1 - Math.abs(step) / 10) + noise(x / 16, peak.x) * drop * 0.12;
    low.push([x, Math.max(edgeAt(x), peak.y + drop * 0.62 + tooth - (Math.abs(step) / 10) * drop * -0.34)]);
  }
  const cap = polygon(...top, ...low);
  pen.detail(cap, '#f6f8fb', { depth: depth + 0.08 });
  pen.shade(polygon([peak.x, peak.y - 20], [peak.x - side * drop * 0.1, peak.y + drop * 0.4], [peak.x + side * drop * 0.05, peak.y + drop * 1.3], [peak.x - side * half * 1.3, peak.y + drop * 1.3], [peak.x - side * half * 1.3, peak.y - 20]), '#8ea4cc', 0.5, { depth: depth + 0.08, clip: [cap] });
}

export function groundColour(stage: Stage): string {
  const { scene } = stage;
  if (isWinter(scene)) return '#eef3f8';
  if (scene.season === 'autumn') return '#b08a3e';
  if (scene.season === 'spring') return '#8fbf5a';
  return scene.settings.includes('desert') ? '#dfae6c' : '#7ba450';
}

/** Hills in rows, each nearer row darker, fuller and with more on it. */
export function drawHills(stage: Stage, rows = 4): void {
  const { pen, random, horizon, height } = stage;
  const green = groundColour(stage);
  for (let row = 0; row < rows; row += 1) {
    const near = (row + 1) / rows;
    const base = horizon + (height - horizon) * (row / rows) * 0.72;
    const yAt = rolling(stage, base, 60 * (1 - near * 0.4), 420 + near * 500, random() * 80);
    const colour = adjust(mix(green, '#3f7a52', 0.35 * (row % 2)), { hue: between(random, -8, 8), lightness: isWinter(stage.scene) ? -0.03 * row : 0.02 - 0.035 * row });
    pen.mass(landBelow(skylinePoints(stage, yAt), height + 40), colour, { depth: 0.25 + near * 0.6, contrast: 0.2 });
    if (row < rows - 1) scatterTrees(stage, yAt, near);
  }
}

function scatterTrees(stage: Stage, yAt: (x: number) => number, near: number): void {
  const { pen, random, width } = stage;
  const clumps = Math.floor(between(random, 2, 5));
  for (let clump = 0; clump < clumps; clump += 1) {
    const centre = random() * width;
    const count = Math.floor(between(random, 2, 7));
    const size = between(random, 0.22, 0.4) * (0.4 + near);
    for (let index = 0; index < count; index += 1) {
      const x = centre + (index - count / 2) * size * 42 + between(random, -8, 8);
      const tree = pen.fresh(0.25 + near * 0.55);
      if (random() < 0.4 || isWinter(stage.scene)) drawPine(tree, { winter: isWinter(stage.scene) });
      else drawTree(tree, { season: stage.scene.season });
      pen.place(tree, { x, y: yAt(x) + 4, scale: size * between(random, 0.7, 1.2) });
    }
  }
}

/** A meadow with flowers that grow towards the front. */
export function drawFlowers(stage: Stage, from: number, amount = 1): void {
  const { pen, random, width, height } = stage;
  const petals = ['#f4f1ea', '#f2c230', '#e0567a', '#a678d4', '#e8604c'];
  const first = petals[Math.floor(random() * petals.length)] ?? '#f4f1ea';
  const count = Math.round((width / 1000) * 150 * amount);
  for (let index = 0; index < count; index += 1) {
    const t = Math.pow(index / count, 0.75);
    const y = from + (height + 10 - from) * t;
    const x = random() * width;
    const size = 2.2 + t * 9;
    const colour = random() < 0.6 ? first : (petals[Math.floor(random() * petals.length)] ?? first);
    pen.detail(ellipse(x, y, size, size * 0.72), colour, { depth: 0.4 + t * 0.6 });
    if (t > 0.45) pen.detail(ellipse(x, y, size * 0.36), '#e9b63a', { depth: 1 });
  }
}

/** Blades of grass at the lower edge, which frame the picture and give depth. */
export function drawGrass(stage: Stage, base: number, colour: string, reach = 60): void {
  const { pen, random, width } = stage;
  const blades: (readonly number[])[] = [];
  for (let x = -10; x < width + 10; x += 9) {
    const tall = reach * between(random, 0.35, 1);
    const lean = between(random, -0.35, 0.35) * tall;
    const tip = curve([[x, base], [x + lean * 0.3, base - tall * 0.6], [x + lean, base - tall]], 4);
    blades.push(polygon([x - 4, base], ...tip, [x + 4, base]));
  }
  pen.within({ kind: 'grass', key: 'grass' }, () => pen.mass(blades, colour, { depth: 1, contrast: 0.1 }));
}
