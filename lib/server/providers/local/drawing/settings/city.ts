import { adjust, mix } from '../light/colour';
import { ellipse, line, polygon, rectangle } from '../geometry/polygon';
import { between, lampsLit } from '../compose/stage';
import { lookOf } from '../subjects/look';
import { drawPerson, drawUmbrella } from '../subjects/people';
import { drawCar } from '../subjects/vehicles';
import type { Pen } from '../compose/pen';
import type { Point, Polygon } from '../geometry/polygon';
import type { Stage } from '../compose/stage';

const facades = ['#8d7f86', '#a87f6a', '#6f7f92', '#b39a7c', '#7a6a78', '#5f7480', '#a66a58'] as const;

/** A skyline in three rows, far ones hazy, near ones with windows. */
export function drawSkyline(stage: Stage, foot: number): void {
  const { random, width, horizon } = stage;
  const centre = between(random, 0.3, 0.7);
  for (let row = 0; row < 3; row += 1) {
    const near = row / 2;
    const tallest = Math.min(horizon * 0.78, stage.height * 0.52) * (1 - near * 0.34);
    let x = -30;
    while (x < width + 30) {
      const wide = between(random, 46, 96) * (0.8 + near * 0.5);
      const favoured = 1 - Math.min(1, Math.abs((x + wide / 2) / width - centre) * 1.5) * 0.66;
      const tall = tallest * favoured * between(random, 0.45, 1);
      drawBlock(stage, x, foot, wide, tall, 0.2 + near * 0.5, row > 0);
      x += wide * between(random, 0.86, 1.12);
    }
  }
}

function drawBlock(stage: Stage, x: number, foot: number, wide: number, tall: number, depth: number, detailed: boolean): void {
  const { pen, random, light } = stage;
  const dark = light.darkness > 0.3;
  const colour = mix(facades[Math.floor(random() * facades.length)] ?? '#8d7f86', dark ? '#2c3050' : '#c9cdd3', dark ? 0.5 : 0.18);
  const top = foot - tall;
  const roof = random();
  const outline: Point[] = [[x, foot], [x, top]];
  if (roof < 0.2) outline.push([x + wide * 0.5, top - wide * 0.5], [x + wide, top]);
  else if (roof < 0.4) outline.push([x + wide * 0.2, top], [x + wide * 0.2, top - 22], [x + wide * 0.8, top - 22], [x + wide * 0.8, top], [x + wide, top]);
  else if (roof < 0.5) outline.push([x + wide * 0.42, top - 10], [x + wide * 0.5, top - tall * 0.2], [x + wide * 0.58, top - 10], [x + wide, top]);
  else outline.push([x + wide, top - (roof > 0.85 ? wide * 0.35 : 0)]);
  outline.push([x + wide, foot]);
  pen.mass(polygon(...outline), colour, { depth, contrast: 0.18 });
  const shadeX = light.side > 0 ? x : x + wide * 0.62;
  pen.shade(rectangle(shadeX, top, wide * 0.38, tall), '#12142c', 0.2, { depth });
  if (detailed || dark) drawWindows(stage, x, top, wide, tall, depth, dark);
}

function drawWindows(stage: Stage, x: number, top: number, wide: number, tall: number, depth: number, dark: boolean): void {
  const { pen, random } = stage;
  const columns = Math.max(2, Math.floor(wide / 15));
  const rows = Math.max(2, Math.floor(tall / 24));
  const [cellX, cellY] = [wide / columns, tall / rows];
  const lit: Polygon[] = [];
  const unlit: Polygon[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const pane = rectangle(x + (column + 0.24) * cellX, top + (row + 0.3) * cellY, cellX * 0.52, cellY * 0.46);
      if (dark && random() < 0.42) lit.push(pane);
      else unlit.push(pane);
    }
  }
  if (unlit.length > 0) pen.detail(unlit, dark ? '#232744' : '#5d7186', { depth, opacity: dark ? 0.6 : 0.75 });
  if (lit.length > 0) pen.glow(lit, random() < 0.25 ? '#bfe4ff' : '#ffd27a', { opacity: 0.55 + depth * 0.4, depth });
}

/** A street that runs to a vanishing point between two rows of houses. */
export function drawStreet(stage: Stage): void {
  const { pen, random, width, height, horizon, light, scene } = stage;
  const wet = scene.weather.includes('rain') || scene.weather.includes('storm');
  const vanish: Point = [width * between(random, 0.3, 0.7), horizon];
  drawSkyline({ ...stage, pen }, horizon + 10);
  const road = polygon([vanish[0] - 8, horizon], [vanish[0] + 8, horizon], [width * 1.12, height + 30], [-width * 0.12, height + 30]);
  const asphalt = wet ? mix('#3d4252', light.sky[light.sky.length - 1] ?? '#3d4252', 0.2) : '#6a6a72';
  pen.mass(polygon([-20, height + 30], [-20, horizon + 60], [vanish[0], horizon - 2], [width + 20, horizon + 60], [width + 20, height + 30]), '#8a858a', { depth: 0.85, contrast: 0.1 });
  for (const side of [-1, 1] as const) drawRow(stage, vanish, side);
  pen.mass(road, asphalt, { depth: 0.85, contrast: 0.2 });
  if (wet) drawWetStreet(stage, vanish, road);
  for (let dash = 0; dash < 9; dash += 1) {
    const [t, end] = [Math.pow(dash / 9, 1.8), Math.pow((dash + 0.5) / 9, 1.8)];
    const y = horizon + (height - horizon) * t;
    const bottom = horizon + (height - horizon) * end;
    const middle = width * 0.5;
    const at = (part: number): number => vanish[0] + (middle - vanish[0]) * part;
    pen.detail(polygon([at(t) - t * 9, y], [at(t) + t * 9, y], [at(end) + end * 9, bottom], [at(end) - end * 9, bottom]), '#f2e7c4', { clip: [road], opacity: 0.85 });
  }
  for (const side of [-1, 1] as const) for (let index = 0; index < 4; index += 1) drawStreetLamp(stage, vanish, side, Math.pow((index + 1) / 4.4, 1.6));
}

function drawRow(stage: Stage, vanish: Point, side: -1 | 1): void {
  const { pen, random, width, height, light } = stage;
  const edge = side < 0 ? -30 : width + 30;
  const blocks = 6;
  for (let index = 0; index < blocks; index += 1) {
    const [far, near] = [Math.pow(index / blocks, 1.7), Math.pow((index + 1) / blocks, 1.7)];
    const at = (t: number): number => vanish[0] + (edge - vanish[0]) * (0.05 + t * 0.95);
    const tall = between(random, 0.75, 1.15) * height * 0.94;
    const roof = (t: number): number => vanish[1] - tall * (0.05 + t * 0.95);
    const foot = (t: number): number => vanish[1] + (height - vanish[1]) * (0.02 + t * 0.55);
    const colour = mix(facades[Math.floor(random() * facades.length)] ?? '#8d7f86', light.darkness > 0.5 ? '#232748' : '#c4b4a8', light.darkness > 0.5 ? 0.42 : 0.1);
    const wall = polygon([at(far), roof(far)], [at(near), roof(near)], [at(near), foot(near)], [at(far), foot(far)]);
    pen.mass(wall, colour, { depth: 0.35 + near * 0.6, contrast: side === light.side ? 0.05 : 0.3 });
    drawFacade(stage, (t, v) => [at(far + (near - far) * t), roof(far + (near - far) * t) * (1 - v) + foot(far + (near - far) * t) * v], near, wall);
  }
}

/** Windows in perspective and a lit shop at the foot. */
function drawFacade(stage: Stage, at: (t: number, v: number) => Point, near: number, wall: Polygon): void {
  const { pen, random, light } = stage;
  const rows = 7;
  const columns = near > 0.5 ? 4 : 3;
  const lit: Polygon[] = [];
  const unlit: Polygon[] = [];
  for (let row = 0; row < rows - 1; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [t, v] = [(column + 0.22) / columns, (row + 0.3) / rows];
      const [t2, v2] = [t + 0.54 / columns, v + 0.46 / rows];
      const pane = polygon(at(t, v), at(t2, v), at(t2, v2), at(t, v2));
      if (lampsLit(light) && random() < 0.45) lit.push(pane);
      else unlit.push(pane);
    }
  }
  pen.detail(unlit, light.darkness > 0.5 ? '#1b2040' : '#54687a', { depth: 0.4 + near * 0.6, clip: [wall], opacity: 0.85 });
  if (lit.length > 0) pen.glow(lit, '#ffce78', { clip: [wall], opacity: 0.9 });
  const shop = polygon(at(0.08, 0.885), at(0.92, 0.885), at(0.92, 0.985), at(0.08, 0.985));
  const awning = ['#c8452f', '#2f7a7a', '#d9a03a', '#6a4f9a'][Math.floor(random() * 4)] ?? '#c8452f';
  if (lampsLit(light)) pen.glow(shop, random() < 0.3 ? '#ff9ac0' : '#ffe2a0', { opacity: 0.95 });
  else pen.detail(shop, '#3d4a58', { depth: 0.5 + near * 0.5 });
  pen.mass(polygon(at(0.04, 0.845), at(0.96, 0.845), at(0.96, 0.895), at(0.04, 0.895)), awning, { depth: 0.5 + near * 0.5 });
}

function drawWetStreet(stage: Stage, vanish: Point, road: Polygon): void {
  const { pen, random, width, height, horizon } = stage;
  const colours = ['#ffce78', '#ff8a5c', '#ffe9b0', '#7fd0ff', '#ff7ab0'];
  for (let index = 0; index < 46; index += 1) {
    const t = Math.pow(random(), 0.7);
    const x = vanish[0] + (random() - 0.5) * width * (0.1 + t * 1.3);
    const y = horizon + (height - horizon) * t;
    const long = 30 + t * 150;
    const stops = [[0, '#ffffff00'], [0.4, `${colours[index % colours.length] ?? '#ffce78'}90`], [1, '#ffffff00']] as const;
    if (pen.light.darkness > 0.3) pen.paint('mist', ellipse(x, y, 4 + t * 12, long), { kind: 'linear', from: [x, y - long], to: [x, y + long], stops }, { clip: [polygon([0, horizon + 10], [width, horizon + 10], [width, height + 30], [0, height + 30])] });
    pen.shade(ellipse(x, y, 26 + t * 90, 1.6 + t * 4), '#dfe8f4', 0.22, { clip: [road] });
  }
}

function drawStreetLamp(stage: Stage, vanish: Point, side: -1 | 1, t: number): void {
  const { pen, width, height, horizon, light } = stage;
  const x = vanish[0] + side * (0.04 + t * 0.5) * width * 0.86;
  const foot = horizon + (height - horizon) * t * 0.86;
  const tall = 40 + t * 330;
  const thick = 2 + t * 8;
  lamp(pen, x, foot, tall, thick, -side, lampsLit(light));
}

function lamp(pen: Pen, x: number, foot: number, tall: number, thick: number, reach: number, lit: boolean): void {
  const head: Point = [x + reach * tall * 0.16, foot - tall];
  pen.mass([line([[x, foot], [x, foot - tall * 0.93]], thick), line([[x, foot - tall * 0.9], [x + reach * tall * 0.05, foot - tall * 0.99], head], thick * 0.8)], '#2c3140');
  if (lit) pen.halo(head[0], head[1] + thick, tall * 0.62, '#ffd58a', 0.7);
  const bulb = ellipse(head[0], head[1] + thick * 0.8, thick * 1.8, thick * 1.1);
  if (lit) pen.glow(bulb, '#fff2c8');
  else pen.mass(bulb, adjust('#c9ced6', { lightness: 0 }));
}

/** A street lives: walkers, under umbrellas where it rains, and a car that crosses. */
export function drawPassersBy(stage: Stage): void {
  const { pen, random, width, height, horizon, scene } = stage;
  const wet = scene.weather.includes('rain') || scene.weather.includes('storm');
  const look = lookOf({ id: 'person', count: 1, colour: null, size: null, holds: null }, scene);
  const umbrellas = ['#d8402f', '#e3b23c', '#2f8a9a', '#c8558a'];
  if (random() < 0.6) {
    const car = pen.fresh(0.8, stage.light.darkness * 0.36);
    drawCar(car, look);
    const side = random() < 0.5 ? -1 : 1;
    const size = between(random, 0.62, 0.95);
    pen.place(car, { x: width * (0.5 + side * between(random, 0.05, 0.16)), y: horizon + (height - horizon) * between(random, 0.42, 0.55), scaleX: side * size, scaleY: size });
  }
  for (let index = 0; index < 4; index += 1) {
    const t = 0.3 + index * 0.19 + random() * 0.06;
    const side = (index + (stage.light.side > 0 ? 1 : 0)) % 2 === 0 ? -1 : 1;
    const walker = pen.fresh(0.6 + t * 0.4, stage.light.darkness * 0.36);
    drawPerson(walker, look);
    if (wet) {
      const umbrella = pen.fresh(0.6 + t * 0.4, stage.light.darkness * 0.5);
      drawUmbrella(umbrella, { ...look, colour: umbrellas[Math.floor(random() * umbrellas.length)] ?? null });
      walker.place(umbrella, { x: 8, y: -48, scale: 0.82 });
    }
    const scale = 0.5 + t * 2.2;
    pen.place(walker, { x: width * (0.5 + side * (0.03 + t * between(random, 0.26, 0.4))), y: horizon + (height - horizon) * (0.1 + t * 0.78), scaleX: -side * scale, scaleY: scale }, true);
  }
}
