import { adjust, alpha, mix } from '../light/colour';
import { curve, ellipse, line, mapPolygon, polygon, rectangle, smooth } from '../geometry/polygon';
import { mapPaint, recolour } from '../geometry/shape';
import { between, landBelow, skylinePoints } from '../compose/stage';
import type { Point, Polygon } from '../geometry/polygon';
import type { Shape } from '../geometry/shape';
import type { Stage } from '../compose/stage';

function waterColours(stage: Stage): readonly [far: string, near: string] {
  const { light, scene } = stage;
  const low = light.sky[light.sky.length - 1] ?? '#ffffff';
  const mid = light.sky[Math.max(0, light.sky.length - 3)] ?? low;
  const own = scene.settings.includes('beach') ? '#1f97a8' : '#1d5f86';
  const deep = mix(adjust(own, { lightness: -light.darkness * 0.3 }), light.sky[0] ?? own, 0.35);
  return [mix(mix(low, mid, 0.35), deep, 0.3), deep];
}

/** A surface of water from `top` down to `bottom`, with the sky's colours and rows of waves that grow towards us. */
export function drawWater(stage: Stage, top: number, bottom: number, swell = 1): void {
  const { pen, width, random, light } = stage;
  const [far, near] = waterColours(stage);
  pen.within({ kind: 'water', key: 'water' }, () => {
    pen.paint('wash', rectangle(-20, top, width + 40, bottom - top + 20), { kind: 'linear', from: [0, top], to: [0, bottom], stops: [[0, far], [0.35, mix(far, near, 0.55)], [1, near]] }, { depth: 0.3 });
    drawWaves(stage, top, bottom, swell, far, near);
  });
  if (light.darkness < 0.5 || light.time === 'night' || light.time === 'dusk') drawGlitter(stage, top, bottom);
  if (light.time === 'aurora') for (let index = 0; index < 5; index += 1) pen.paint('mist', ellipse(random() * width, top + (bottom - top) * random() * 0.6, width * 0.22, 24), { kind: 'flat', colour: '#3fe0b0' }, { opacity: 0.13, blur: 20 });
}

function drawWaves(stage: Stage, top: number, bottom: number, swell: number, far: string, near: string): void {
  const { pen, width, random } = stage;
  const stormy = stage.scene.weather.includes('storm') ? 2.2 : 1;
  const rows = 22;
  for (let row = 0; row < rows; row += 1) {
    const t = Math.pow((row + random() * 0.6) / rows, 1.6);
    const y = top + 4 + (bottom - top) * t;
    const tall = (1.4 + t * 13) * swell * stormy;
    const bright = row % 2 === 0;
    const crests: Polygon[] = [];
    const count = Math.max(3, Math.round((width / 1000) * (11 - t * 6)));
    for (let index = 0; index < count; index += 1) {
      const x = (index + random()) * (width / count) - 30;
      const long = (26 + t * 190) * between(random, 0.6, 1.3);
      crests.push(smooth([[x, y], [x + long * 0.3, y - tall * 0.6], [x + long * 0.55, y - tall], [x + long, y + tall * 0.1], [x + long * 0.55, y - tall * 0.35]], 5));
    }
    pen.paint('detail', crests, { kind: 'flat', colour: bright ? mix(mix(far, near, t), '#ffffff', 0.22 + 0.12 * (stormy - 1)) : adjust(near, { lightness: -0.05 }) }, { opacity: 0.4, depth: 0.3 + t * 0.6 });
  }
}

/** The path of light under the sun or moon. */
function drawGlitter(stage: Stage, top: number, bottom: number): void {
  const { pen, sun, light, random, scene } = stage;
  if (scene.weather.some((each) => each === 'rain' || each === 'storm' || each === 'fog')) return;
  const flecks: Polygon[] = [];
  const rows = 46;
  for (let row = 0; row < rows; row += 1) {
    const t = row / rows;
    const y = top + 3 + (bottom - top) * t * 0.92;
    const spread = 20 + t * 130;
    const count = 1 + Math.floor(random() * 3);
    for (let index = 0; index < count; index += 1) {
      const x = sun[0] + (random() - 0.5) * spread * 1.7;
      const long = between(random, 8, 30) * (0.5 + t * 1.6) * (1 - t * 0.4);
      flecks.push(ellipse(x, y, long, 1.1 + t * 3));
    }
  }
  pen.within({ kind: 'glitter', key: 'glitter', group: 0 }, () => pen.paint('light', flecks, { kind: 'flat', colour: light.sun }, { opacity: light.darkness > 0.5 ? 0.5 : 0.62, depth: 0.6 }));
}

/** The mirror image of shapes in still water: upside down, shortened, rippled and tinged. */
export function drawReflection(stage: Stage, shapes: readonly Shape[], waterline: number, bottom: number): void {
  const { pen, noise } = stage;
  const [, near] = waterColours(stage);
  const move = (x: number, y: number): Point => {
    const depth = (waterline - y) * 0.8;
    return [x + noise(x / 300, depth / 7) * (1 + depth * 0.03), waterline + depth];
  };
  const clip = [rectangle(-20, waterline, stage.width + 40, bottom - waterline)];
  pen.within({ kind: 'water', key: 'water' }, () => {
    for (const { part: _part, ...shape } of shapes) {
      if (shape.role === 'wash' || shape.role === 'mist') continue;
      pen.add({
        ...shape, role: shape.role === 'mass' ? 'detail' : shape.role,
        polygons: shape.polygons.map((each) => mapPolygon(each, move)),
        paint: recolour(mapPaint(shape.paint, move, 1), (colour) => mix(colour.slice(0, 7), near, 0.34) + colour.slice(7)),
        clip, opacity: shape.opacity * 0.72,
      });
    }
  });
}

/** Thin bright lines that lie on still water. */
export function drawStillLines(stage: Stage, top: number, bottom: number): void {
  const { pen, random, width, light } = stage;
  const low = light.sky[light.sky.length - 1] ?? '#ffffff';
  const lines: Polygon[] = [];
  for (let index = 0; index < 34; index += 1) {
    const t = Math.pow(random(), 1.5);
    const y = top + 3 + (bottom - top) * t;
    const long = between(random, 40, 200) * (0.4 + t);
    lines.push(ellipse(random() * width, y, long, 0.8 + t * 2));
  }
  pen.within({ kind: 'glitter', key: 'still-lines', group: 1 }, () => pen.paint('detail', lines, { kind: 'flat', colour: mix(low, '#ffffff', 0.3) }, { opacity: 0.36, depth: 0.6 }));
}

/** Wet sand, foam and dry sand in the foreground; gives the y of the dry sand's upper edge. */
export function drawShore(stage: Stage, top: number): void {
  const { pen, width, height, random } = stage;
  const lean = between(random, -60, 60);
  const salt = random() * 90;
  const yAt = (shift: number) => (x: number): number => top + shift + lean * (x / width - 0.5) + stage.noise(x / 330, salt) * 26;
  pen.mass(landBelow(skylinePoints(stage, yAt(-26)), height + 40), '#bfa67e', { depth: 0.85, contrast: 0.05 });
  pen.detail(polygon(...skylinePoints(stage, yAt(-34)), ...skylinePoints(stage, (x) => yAt(-16)(x) + stage.noise(x / 60, salt) * 8).reverse()), '#f7f9f6', { depth: 0.95, opacity: 0.95 });
  pen.detail(polygon(...skylinePoints(stage, yAt(-62)), ...skylinePoints(stage, (x) => yAt(-54)(x) + stage.noise(x / 70, salt + 4) * 6).reverse()), '#eef7f6', { depth: 0.9, opacity: 0.6 });
  pen.mass(landBelow(skylinePoints(stage, yAt(8)), height + 40), '#ecd3a0', { depth: 1, contrast: 0.14 });
  for (let index = 0; index < 70; index += 1) pen.shade(ellipse(random() * width, top + 40 + random() * (height - top), 2 + random() * 5, 1.2), random() < 0.5 ? '#c9a86e' : '#fff4d6', 0.5);
}

/** A rocky headland that rises from one side, flat enough on top to build upon. Gives the place to stand. */
export function drawCliff(stage: Stage, side: number, top: number, reach: number): Point {
  const { pen, width, height, random, light, scene } = stage;
  const from = side < 0 ? -30 : width + 30;
  const x = (t: number): number => from - side * reach * t;
  const foot = height + 30;
  const edge: Point[] = [[from, top - 26], [x(0.3), top - 12], [x(0.52), top], [x(0.78), top + 4], [x(0.86), top + 20]];
  const fall: Point[] = [];
  for (let step = 1; step <= 9; step += 1) {
    const t = step / 9;
    fall.push([x(0.86 + t * 0.24 + (random() - 0.5) * 0.06), top + 20 + (foot - top) * t]);
  }
  const body = polygon(...edge, ...fall, [from, foot]);
  const rock = scene.settings.includes('desert') ? '#b5744c' : '#7d6a62';
  pen.mass(body, rock, { depth: 0.8, contrast: 0.24 });
  for (let index = 0; index < 15; index += 1) {
    const [cx, cy] = [x(between(random, 0.1, 1)), top + 40 + random() * (foot - top) * 0.8];
    const [wide, tall] = [between(random, 30, 90), between(random, 26, 130)];
    pen.shade(polygon([cx, cy], [cx - side * wide * 0.3, cy + tall * 0.2], [cx - side * wide * 0.4, cy + tall], [cx + side * wide * 0.2, cy + tall * 0.7]), index % 3 === 0 ? mix(rock, light.sun, 0.35) : adjust(rock, { lightness: -0.16 }), 0.5, { clip: [body], depth: 0.8 });
  }
  const turf: Point[] = [...edge, ...curve([[x(0.84), top + 30], [x(0.66), top + 22], [x(0.5), top + 34], [x(0.3), top + 20], [from, top + 22]], 5)];
  pen.mass(polygon(...turf), scene.season === 'winter' ? '#eef3f7' : '#7f9a4e', { depth: 0.85, contrast: 0.15 });
  const foam: Polygon[] = [];
  for (let index = 0; index < 9; index += 1) foam.push(ellipse(x(1.02 + random() * 0.16), height * 0.9 + random() * height * 0.12, between(random, 16, 46), between(random, 5, 10)));
  pen.detail(foam, '#f3f8fa', { opacity: 0.75 });
  return [x(0.5), top + 4];
}

/** A small island: a mound in the water. */
export function drawIsland(stage: Stage, x: number, waterline: number, wide: number, tall: number): void {
  const { pen, light } = stage;
  pen.mass(smooth([[x - wide, waterline], [x - wide * 0.7, waterline - tall * 0.4], [x - wide * 0.2, waterline - tall], [x + wide * 0.3, waterline - tall * 0.8], [x + wide * 0.75, waterline - tall * 0.3], [x + wide, waterline], [x, waterline + tall * 0.16]]), '#e3c98e', { depth: 0.8, contrast: 0.2 });
  pen.mass(smooth([[x - wide * 0.62, waterline - tall * 0.4], [x - wide * 0.2, waterline - tall * 1.04], [x + wide * 0.3, waterline - tall * 0.86], [x + wide * 0.6, waterline - tall * 0.36], [x, waterline - tall * 0.45]]), '#7fa552', { depth: 0.8, contrast: 0.2 });
  pen.paint('detail', line([[x - wide * 1.1, waterline + 3], [x + wide * 1.1, waterline + 3]], 3), { kind: 'flat', colour: alpha(mix(light.haze, '#ffffff', 0.6), 0.8) });
}
