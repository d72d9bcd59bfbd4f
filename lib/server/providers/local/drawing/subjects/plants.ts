import { between } from '../compose/stage';
import { adjust, lighten, mix, oklch } from '../light/colour';
import { ellipse, limb, line, polygon, smooth } from '../geometry/polygon';
import type { Pen } from '../compose/pen';
import type { Point, Polygon } from '../geometry/polygon';
import type { Scene } from '../scene';
import type { Draw } from './look';

/** A fir in tiers, with snow on its branches in winter. */
export function drawPine(pen: Pen, options: { readonly winter?: boolean; readonly colour?: string | null } = {}): void {
  const green = options.colour ?? adjust('#2f5d46', { lightness: (pen.random() - 0.5) * 0.06, hue: (pen.random() - 0.5) * 18 });
  pen.mass(polygon([-4, 0], [4, 0], [2.5, -20], [-2.5, -20]), '#5a4030');
  const tiers = 5;
  const tierAt = (tier: number): { y: number; half: number; tall: number } => ({ y: -10 - tier * 16.5, half: 28 - tier * 4.9, tall: 29 - tier * 1.6 });
  const outline: Polygon[] = [];
  for (let tier = 0; tier < tiers; tier += 1) {
    const { y, half, tall } = tierAt(tier);
    const sag = pen.random() * 3;
    outline.push(polygon([-half, y + sag], [-half * 0.55, y - 4], [-half * 0.3, y + 2], [0, y - 2], [half * 0.36, y + 2.5], [half * 0.6, y - 4], [half, y + 3 - sag], [0, y - tall]));
  }
  pen.mass(outline, green, { contrast: 0.2 });
  const away = -pen.light.side;
  const shadow = outline.map((_, tier) => {
    const { y, half, tall } = tierAt(tier);
    return polygon([0, y - tall], [away * half, y + 2], [away * half * 0.2, y]);
  });
  pen.shade(shadow, adjust(green, { lightness: -0.14 }), 0.5);
  if (options.winter !== true) return;
  const snow = outline.map((_, tier) => {
    const { y, half, tall } = tierAt(tier);
    return polygon([0, y - tall - 0.5], [half * 0.86, y - 2], [half * 0.55, y - 6.5], [half * 0.34, y - 3], [half * 0.05, y - tall * 0.42], [-half * 0.3, y - 3.5], [-half * 0.6, y - 6.5], [-half * 0.88, y - 2]);
  });
  pen.detail(snow, '#f4f8fc', { contrast: 0.1 });
}

/** A broad tree: a forked trunk and a crown of many rounds. */
export function drawTree(pen: Pen, options: { readonly season?: Scene['season']; readonly colour?: string | null; readonly bare?: boolean } = {}): void {
  const leaves = options.colour ?? foliage(options.season ?? null, pen.random);
  const trunk: Polygon[] = [
    limb([[0, 1, 5.4], [0.5, -18, 4], [0, -40, 3]]),
    limb([[0, -28, 2.6], [-10, -46, 1.8], [-17, -60, 0.8]]),
    limb([[0, -32, 2.4], [9, -50, 1.7], [15, -66, 0.7]]),
  ];
  pen.mass(trunk, '#6b4a35', { contrast: 0.2 });
  if (options.bare === true) {
    pen.mass([limb([[0, -40, 2.4], [2, -62, 1.4], [0, -84, 0.5]]), line([[-10, -46], [-24, -52], [-30, -64]], 2, 0.5), line([[9, -50], [24, -58], [30, -74]], 2, 0.5), line([[1, -58], [-8, -76]], 1.8, 0.4)], '#6b4a35');
    return;
  }
  const rounds: Polygon[] = [];
  const lights: Polygon[] = [];
  for (let index = 0; index < 13; index += 1) {
    const angle = (index / 13) * Math.PI * 2;
    const reach = index % 3 === 0 ? 9 : 20;
    const [x, y] = [Math.cos(angle) * reach * 1.1 + (pen.random() - 0.5) * 6, -66 + Math.sin(angle) * reach * 0.86];
    const radius = 11 + pen.random() * 5;
    rounds.push(ellipse(x, y, radius, radius * 0.92));
    if (index % 2 === 0) lights.push(ellipse(x + pen.light.side * 3.4, y - 4, radius * 0.58, radius * 0.46));
  }
  pen.mass(rounds, leaves, { contrast: 0.3 });
  pen.shade(lights, lighten(leaves, 0.1), 0.5, { clip: rounds });
}

export const drawBlossomTree: Draw = (pen, look) => {
  drawTree(pen, { colour: look.colour ?? '#f2a9bd' });
  for (let index = 0; index < 46; index += 1) {
    const [angle, reach] = [pen.random() * Math.PI * 2, Math.sqrt(pen.random()) * 31];
    pen.detail(ellipse(Math.cos(angle) * reach, -66 + Math.sin(angle) * reach * 0.85, 1.5), mix('#ffffff', look.colour ?? '#f7c1d0', pen.random() * 0.7));
  }
};

/** A palm: a bent, ringed trunk and seven fronds. */
export const drawPalm: Draw = (pen, look) => {
  pen.mass(limb([[-8, 1, 4.2], [-2, -30, 3], [6, -58, 2.4], [12, -78, 2.2]]), '#8a6a48', { contrast: 0.25 });
  for (let ring = 0; ring < 9; ring += 1) {
    const t = ring / 9;
    pen.detail(line([[-10 + t * 20, -6 - t * 68], [-4 + t * 18, -8 - t * 68]], 0.8), '#6d5238');
  }
  const green = look.colour ?? '#3f8a4c';
  for (const [dx, dy, bend] of [[-40, 10, -22], [-34, 26, -8], [-16, 34, 2], [20, 34, -2], [36, 20, -10], [38, -2, -20], [-22, -12, -16], [18, -16, -14]] as const) {
    pen.mass(frond(12, -78, dx, dy, bend), adjust(green, { lightness: (pen.random() - 0.5) * 0.1 }), { contrast: 0.15 });
  }
  for (const [x, y] of [[9, -75], [14, -74], [12, -71]] as const) pen.mass(ellipse(x, y, 2.4), '#7a5230');
};

function frond(x: number, y: number, dx: number, dy: number, bend: number): Polygon {
  const upper: Point[] = [];
  const lower: Point[] = [];
  for (let step = 0; step <= 10; step += 1) {
    const t = step / 10;
    const [px, py] = [x + dx * t, y + dy * t * t + bend * Math.sin(t * Math.PI) * 0.9];
    const wide = 5 * Math.sin(Math.min(1, t * 1.15 + 0.08) * Math.PI) * (step % 2 === 0 ? 1 : 0.62);
    upper.push([px, py - wide * 0.35]);
    lower.unshift([px, py + wide]);
  }
  return polygon(...upper, ...lower);
}

export const drawCactus: Draw = (pen, look) => {
  const green = look.colour ?? '#4f8a58';
  const body = [
    limb([[0, 2, 9], [0, -45, 9.5], [0, -88, 8.5]]),
    limb([[0, -34, 5.5], [-20, -36, 5.5], [-24, -48, 5.5], [-24, -66, 5]]),
    limb([[0, -46, 5], [18, -48, 5], [22, -60, 5], [22, -78, 4.6]]),
  ];
  pen.mass(body, green, { contrast: 0.3 });
  const ribs = [-5, 0, 5].map((x) => line([[x, -2], [x, -90]], 0.9));
  pen.detail([...ribs, line([[-24, -42], [-24, -66]], 0.9), line([[22, -54], [22, -78]], 0.9)], adjust(green, { lightness: -0.1 }), { clip: body });
  pen.detail([ellipse(0, -97, 3.4), ellipse(22, -83, 2.6)], '#e8688a');
};

/** A flower from the side on a long stem; `petals` and colours make the kinds. */
function stemmed(pen: Pen, stem: string): void {
  pen.mass(line([[0, 0], [1.5, -26], [0, -62]], 2.8, 2), stem);
  pen.mass([smooth([[0, -16], [14, -30], [24, -34], [16, -22]]), smooth([[0, -24], [-12, -36], [-22, -38], [-14, -27]])], adjust(stem, { lightness: 0.04 }));
}

function rayed(pen: Pen, count: number, length: number, wide: number, colour: string, heart: string, heartSize: number): void {
  const petals: Polygon[] = [];
  for (let index = 0; index < count; index += 1) {
    const angle = (index / count) * Math.PI * 2;
    petals.push(ellipse(Math.cos(angle) * length * 0.62, -76 + Math.sin(angle) * length * 0.62, length * 0.5, wide, angle));
  }
  petals.forEach((petal, index) => pen.mass(petal, adjust(colour, { lightness: index % 2 === 0 ? 0.02 : -0.04 }), { contrast: 0.1 }));
  pen.mass(ellipse(0, -76, heartSize), heart, { contrast: 0.25 });
}

export const drawFlower: Draw = (pen, look) => {
  stemmed(pen, '#4d8a46');
  rayed(pen, 9, 22, 6.4, look.colour ?? pickOf(pen, ['#f6f1ea', '#e8604c', '#d977b5', '#8d7be0', '#f2b23c']), '#f0bf3a', 6);
};

export const drawSunflower: Draw = (pen, look) => {
  stemmed(pen, '#4d8a46');
  rayed(pen, 16, 24, 4.4, look.colour ?? '#f5bc2c', '#5c3a22', 10.5);
  for (let index = 0; index < 24; index += 1) {
    const [angle, reach] = [index * 2.4, Math.sqrt(index / 24) * 9];
    pen.detail(ellipse(Math.cos(angle) * reach, -76 + Math.sin(angle) * reach, 0.9), '#3d2514');
  }
};

export const drawTulip: Draw = (pen, look) => {
  const colour = look.colour ?? pickOf(pen, ['#d8364a', '#f0a030', '#c257a8', '#f2d24a']);
  pen.mass(line([[0, 0], [1, -30], [0, -66]], 2.6, 2.2), '#4d8a46');
  pen.mass([smooth([[0, -2], [-10, -26], [-18, -48], [-7, -30]]), smooth([[0, -2], [11, -24], [16, -42], [6, -24]])], '#5a9a50');
  pen.mass(smooth([[0, -62], [13, -68], [14, -84], [9, -98], [4, -88], [0, -99], [-4, -88], [-9, -98], [-14, -84], [-13, -68]]), colour, { contrast: 0.3 });
  pen.shade(smooth([[0, -64], [6, -74], [4, -90], [0, -97], [-4, -90], [-6, -74]]), adjust(colour, { lightness: 0.1 }), 0.55);
};

export const drawRose: Draw = (pen, look) => {
  const colour = look.colour ?? '#c9243f';
  stemmed(pen, '#3f7540');
  pen.mass(ellipse(0, -78, 19, 17.5), colour, { contrast: 0.3 });
  for (let turn = 0; turn < 5; turn += 1) {
    const angle = turn * 2.2;
    const radius = 15 - turn * 2.7;
    pen.detail(line([0, 0.4, 0.8, 1.2, 1.6, 2, 2.4].map((step): Point => [Math.cos(angle + step) * radius, -79 + Math.sin(angle + step) * radius * 0.86]), 1.5, 0.6), adjust(colour, { lightness: turn % 2 === 0 ? -0.13 : 0.1 }));
  }
};

export const drawMushroom: Draw = (pen, look) => {
  const colour = look.colour ?? '#c8372d';
  pen.mass(limb([[0, 0, 13], [1, -25, 10], [0, -55, 9]]), '#f1e6d0', { contrast: 0.2 });
  pen.mass(smooth([[-46, -50], [-40, -72], [-20, -94], [0, -99], [22, -93], [41, -71], [46, -50], [22, -45], [0, -43], [-22, -45]]), colour, { contrast: 0.3 });
  for (const [x, y, r] of [[-24, -68, 5], [-4, -84, 5.6], [18, -74, 6.4], [32, -58, 3.6], [-36, -56, 3], [-2, -60, 4.6]] as const) pen.detail(ellipse(x, y, r, r * 0.82), '#fbf3e4');
};

function pickOf(pen: Pen, list: readonly string[]): string {
  return list[Math.floor(pen.random() * list.length)] ?? '#f6f1ea';
}

/** The colour of leaves in a season. */
export function foliage(season: Scene['season'], random: () => number): string {
  if (season === 'autumn') return oklch(between(random, 0.55, 0.68), 0.14, between(random, 35, 80));
  if (season === 'spring') return oklch(between(random, 0.64, 0.74), 0.13, between(random, 118, 134));
  return oklch(between(random, 0.44, 0.56), 0.1, between(random, 130, 152));
}
