import { adjust, alpha, mix } from '../light/colour';
import { curve, ellipse, limb, line, polygon, smooth } from '../geometry/polygon';
import { between, isWinter, landBelow, rolling, skylinePoints } from '../compose/stage';
import { drawCactus, drawPine, drawTree, foliage } from '../subjects/plants';
import type { Point, Polygon } from '../geometry/polygon';
import type { Look } from '../subjects/look';
import type { Stage } from '../compose/stage';

/** A wood in rows of depth: pale far trees, full near ones at the sides, so that the middle is open for a subject. */
export function drawForest(stage: Stage): void {
  const { pen, random, width, height, horizon, scene } = stage;
  const winter = isWinter(scene);
  const floor = winter ? '#eef3f8' : scene.season === 'autumn' ? '#b07b3e' : '#6f8a4a';
  const needles = scene.words.some((word) => ['pine', 'fir', 'spruce', 'taiga', 'conifer', 'needle'].includes(word));
  const broad = !needles && (scene.season === 'autumn' || (!winter && random() < 0.35));
  for (let row = 0; row < 4; row += 1) {
    const near = row / 3;
    const base = horizon + (height - horizon) * (0.02 + near * 0.24);
    const yAt = rolling(stage, base, 26, 420, random() * 60);
    const size = (0.2 + near * 0.5) * Math.min(width, height) * 0.0105 * between(random, 0.9, 1.15);
    const gap = size * (broad ? 46 : 30);
    for (let x = -gap; x < width + gap; x += gap * between(random, 0.6, 1.25)) {
      const middle = Math.abs(x / width - 0.5) < 0.24;
      if (row === 3 && middle) continue;
      const tree = pen.fresh(0.12 + near * 0.62);
      if (broad) drawTree(tree, { season: scene.season });
      else drawPine(tree, { winter });
      pen.place(tree, { x, y: yAt(x) + 6, scale: size * between(random, 0.75, 1.2) });
    }
    pen.mass(landBelow(skylinePoints(stage, yAt), height + 40), adjust(floor, { lightness: -0.02 * row }), { depth: 0.3 + near * 0.55, contrast: 0.16 });
  }
  drawTrunks(stage);
  drawForestFloor(stage, floor, winter);
}

/** Two or three big trunks at the sides, cut by the frame: they lead the eye to the middle. */
function drawTrunks(stage: Stage): void {
  const { pen, random, width, height, horizon } = stage;
  const first = random() < 0.5 ? 0 : 1;
  for (let index = 0; index < 3; index += 1) {
    const left = (index + first) % 2 === 0;
    const x = left ? between(random, 0, 0.12) * width : between(random, 0.88, 1) * width;
    const base = horizon + (height - horizon) * between(random, 0.6, 0.95);
    const thick = between(random, 20, 40);
    const trunk = limb([[x - 8, base + 10, thick * 1.25], [x, base - 90, thick * 0.9], [x + between(random, -30, 30), horizon * 0.3, thick * 0.75], [x + between(random, -40, 40), -60, thick * 0.6]]);
    pen.mass(trunk, isWinter(stage.scene) ? '#4a4148' : '#5a4434', { depth: 0.92, contrast: 0.25 });
    for (let mark = 0; mark < 12; mark += 1) {
      const y = random() * base;
      pen.shade(line([[x - thick + random() * thick * 2, y], [x - thick + random() * thick * 2, y + 60]], 3, 0.6), '#241a1c', 0.4, { clip: [trunk] });
    }
    if (isWinter(stage.scene)) pen.detail(limb([[x - pen.light.side * thick * 0.9, base, 4], [x - pen.light.side * thick * 0.7, horizon * 0.3, 3]]), '#eef3f8', { clip: [trunk] });
  }
}

function drawForestFloor(stage: Stage, floor: string, winter: boolean): void {
  const { pen, random, width, height, horizon } = stage;
  const top = horizon + (height - horizon) * 0.3;
  for (let index = 0; index < 26; index += 1) {
    const t = random();
    const [x, y] = [random() * width, top + (height - top) * t];
    pen.shade(ellipse(x, y, 40 + t * 110, 3 + t * 9), winter ? '#a9bcdc' : adjust(floor, { lightness: -0.1 }), 0.3);
  }
  for (let index = 0; index < 14; index += 1) {
    const x = index % 2 === 0 ? random() * width * 0.3 : width * (0.7 + random() * 0.3);
    const y = top + (height - top) * between(random, 0.35, 1.05);
    const size = between(random, 16, 40);
    const bush: Polygon[] = [ellipse(x, y - size * 0.4, size, size * 0.6), ellipse(x - size * 0.7, y - size * 0.2, size * 0.7, size * 0.45), ellipse(x + size * 0.7, y - size * 0.25, size * 0.7, size * 0.45)];
    pen.mass(bush, winter ? '#f4f8fc' : foliage(stage.scene.season, random), { depth: 0.95, contrast: 0.25 });
  }
}

/** Dunes with a sharp crest: one side in light, one in shadow; mesas on the horizon and a few cacti. */
export function drawDesert(stage: Stage, withCacti: boolean): void {
  const { pen, random, width, height, horizon, light } = stage;
  const sand = '#e3b06c';
  if (random() < 0.75) drawMesas(stage);
  for (let row = 0; row < 4; row += 1) {
    const near = (row + 1) / 4;
    const base = horizon + (height - horizon) * (row / 4) * 0.86 + 14;
    const crestX = width * between(random, 0.15, 0.85);
    const tall = (46 + near * 88) * between(random, 0.7, 1.1);
    const salt = random() * 70;
    const yAt = (x: number): number => base - tall * Math.exp(-Math.pow((x - crestX) / (width * (0.24 + near * 0.12)), 2)) - stage.noise(x / 380, salt) * 22;
    const dune = landBelow(skylinePoints(stage, yAt), height + 40);
    pen.mass(dune, adjust(sand, { lightness: 0.03 - row * 0.028, hue: between(random, -8, 2) }), { depth: 0.32 + near * 0.62, contrast: 0.16 });
    const away = -light.side;
    const ridge = curve([[crestX, yAt(crestX) - 1], [crestX + away * 26, yAt(crestX) + tall * 0.5], [crestX - away * 12, yAt(crestX) + tall], [crestX + away * 46, yAt(crestX) + tall * 1.9], [crestX + away * 20, yAt(crestX) + tall * 3]], 7);
    const far: Point[] = [];
    for (let x = crestX + away * width * 0.62; away > 0 ? x > crestX : x < crestX; x -= away * 14) far.push([x, yAt(x) - 2]);
    pen.shade(polygon(...ridge, [crestX + away * width * 0.62, height + 40], ...far), '#8a4a4a', 0.42, { clip: [dune], depth: 0.4 + near * 0.6 });
    drawSandRipples(stage, base + tall * 0.4, near);
  }
  if (!withCacti) return;
  const look: Look = { colour: null, holds: null, scene: stage.scene };
  for (let index = 0; index < 4; index += 1) {
    const t = between(random, 0.25, 0.9);
    const cactus = pen.fresh(0.4 + t * 0.6);
    drawCactus(cactus, look);
    pen.place(cactus, { x: (index % 2 === 0 ? between(random, 0.02, 0.16) : between(random, 0.84, 0.98)) * width, y: horizon + (height - horizon) * (0.16 + t * 0.62), scale: 0.4 + t * 1.15 });
  }
}

function drawSandRipples(stage: Stage, top: number, near: number): void {
  const { pen, random, width } = stage;
  for (let index = 0; index < 7; index += 1) {
    const [x, y] = [random() * width, top + random() * 130 * near];
    const long = 60 + near * 150;
    pen.shade(line(curve([[x, y], [x + long * 0.5, y + 7], [x + long, y + 1]]), 2 + near * 1.6, 0.4), '#a8623f', 0.25);
  }
}

function drawMesas(stage: Stage): void {
  const { pen, random, width, horizon } = stage;
  for (let index = 0; index < 3; index += 1) {
    const x = width * between(random, 0.05, 0.95);
    const [wide, tall] = [width * between(random, 0.06, 0.16), between(random, 46, 130)];
    const mesa = polygon([x - wide, horizon + 30], [x - wide * 0.82, horizon - tall * 0.5], [x - wide * 0.62, horizon - tall * 0.55], [x - wide * 0.55, horizon - tall], [x + wide * 0.5, horizon - tall * 1.02], [x + wide * 0.6, horizon - tall * 0.5], [x + wide * 0.8, horizon - tall * 0.44], [x + wide, horizon + 30]);
    pen.mass(mesa, '#a8583c', { depth: 0.16 + index * 0.07, contrast: 0.2 });
    for (let band = 1; band < 4; band += 1) pen.shade(line([[x - wide, horizon - tall * (1 - band * 0.24)], [x + wide, horizon - tall * (1 - band * 0.24) + 4]], tall * 0.06), '#7a3a34', 0.4, { clip: [mesa], depth: 0.2 });
  }
}

/** A single cone with a glowing mouth, lava and a plume. */
export function drawVolcano(stage: Stage): void {
  const { pen, random, width, horizon } = stage;
  const x = width * between(random, 0.36, 0.64);
  const [wide, tall] = [Math.min(width * 0.42, 560), horizon * 0.62];
  const top = horizon - tall;
  pen.halo(x, top, tall * 0.9, '#ff7a3c', 0.75);
  for (let index = 0; index < 12; index += 1) pen.within({ kind: 'plume', key: `plume-${index % 3}` }, () => {
    const t = index / 11;
    const radius = 34 + t * 78;
    pen.paint('mist', ellipse(x + stage.noise(t * 3, 4) * 60 + t * 110 * pen.light.side, top - 10 - t * tall * 0.5, radius * 1.2, radius * 0.86), { kind: 'flat', colour: mix(mix('#e0744a', '#4a4048', Math.min(1, t * 1.8)), pen.light.haze, 0.2) }, { opacity: 0.75 });
  });
  const body = polygon(...curve([[x - wide, horizon + 40], [x - wide * 0.5, horizon - tall * 0.32], [x - wide * 0.2, horizon - tall * 0.78], [x - 46, top]]), [x - 20, top + 14], [x + 16, top + 10], ...curve([[x + 46, top], [x + wide * 0.22, horizon - tall * 0.74], [x + wide * 0.55, horizon - tall * 0.28], [x + wide, horizon + 40]]));
  pen.mass(body, '#4f4248', { depth: 0.5, contrast: 0.25 });
  for (const drift of [-0.16, 0.05, 0.24]) {
    const lava: Point[] = curve([[x + drift * 60, top + 8], [x + drift * wide * 0.5, top + tall * 0.3], [x + drift * wide * 0.6 + 18, top + tall * 0.55], [x + drift * wide * 1.1, top + tall * 0.85]]);
    pen.paint('light', line(lava, 18, 7), { kind: 'flat', colour: '#ff6a2c' }, { clip: [body] });
    pen.paint('light', line(lava, 7, 2), { kind: 'flat', colour: '#ffd25a' }, { clip: [body] });
  }
  pen.paint('light', ellipse(x, top + 6, 44, 9), { kind: 'flat', colour: '#ffb347' });
  pen.within({ kind: 'weather', key: 'sparks' }, () => {
    for (let spark = 0; spark < 30; spark += 1) pen.paint('light', ellipse(x + (random() - 0.5) * 240, top - random() * tall * 0.42, 1.4 + random() * 3), { kind: 'flat', colour: '#ffc05a' });
  });
}

/** A fall of water between rocks, with spray at its foot. */
export function drawWaterfall(stage: Stage, foot: number): void {
  const { pen, random, width, horizon } = stage;
  const x = width * between(random, 0.4, 0.6);
  const [wide, top] = [Math.min(120, width * 0.11), horizon * 0.3];
  for (const side of [-1, 1]) {
    const wall: Point[] = [[x + side * wide * 0.72, top - 10], [x + side * wide * 1.6, top - 70], [x + side * wide * 3, top - 96 - random() * 60], [x + side * width * 0.9, top - 30], [x + side * width * 0.9, foot + 40], [x + side * wide * 1.4, foot + 20], [x + side * wide * 0.95, foot - 20], [x + side * wide * 0.82, (top + foot) / 2]];
    const rock = polygon(...wall);
    pen.mass(rock, '#5f6560', { depth: 0.6, contrast: 0.25 });
    for (let index = 0; index < 9; index += 1) {
      const [cx, cy] = [x + side * wide * (1 + random() * 4), top + random() * (foot - top)];
      pen.shade(polygon([cx, cy], [cx + 40, cy + 20], [cx + 30, cy + 110], [cx - 12, cy + 70]), index % 2 === 0 ? '#3a4040' : '#8d9488', 0.5, { clip: [rock], depth: 0.6 });
    }
    pen.mass(smooth([[x + side * wide * 0.7, top - 6], [x + side * wide * 1.6, top - 84], [x + side * wide * 3, top - 120], [x + side * width * 0.9, top - 60], [x + side * width * 0.9, top + 8], [x + side * wide * 2, top - 20]]), foliage(stage.scene.season, random), { depth: 0.62, contrast: 0.2 });
  }
  const fall = polygon([x - wide * 0.74, top], [x + wide * 0.74, top], [x + wide * 0.95, foot], [x - wide * 0.95, foot]);
  pen.paint('mass', fall, { kind: 'linear', from: [x, top], to: [x, foot], stops: [[0, pen.light.lit('#cfe6ee', 0.8)], [1, pen.light.lit('#f5fbfd', 0.9)]] }, { depth: 0.7 });
  for (let index = 0; index < 26; index += 1) {
    const fx = x + (random() - 0.5) * wide * 1.6;
    pen.shade(line([[fx, top + random() * 120], [fx + (fx - x) * 0.22, foot - random() * 60]], 3 + random() * 4, 1), index % 2 === 0 ? '#ffffff' : '#8fb8cc', 0.5, { clip: [fall], depth: 1 });
  }
  for (let index = 0; index < 12; index += 1) pen.paint('mist', ellipse(x + (random() - 0.5) * wide * 3, foot + (random() - 0.5) * 30, 60 + random() * 50, 24 + random() * 20), { kind: 'flat', colour: alpha('#f4fafc', 1).slice(0, 7) }, { opacity: 0.5, blur: 10 });
}
