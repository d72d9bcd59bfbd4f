import { alpha, mix } from '../light/colour';
import { curve, ellipse, line, polygon, rectangle } from '../geometry/polygon';
import { between } from '../compose/stage';
import type { Stop } from '../geometry/shape';
import type { Point, Polygon } from '../geometry/polygon';
import type { Stage } from '../compose/stage';

/** The sky with everything in it: gradient, stars, aurora, sun or moon, rainbow, clouds. */
export function drawSky(stage: Stage): void {
  const { pen, light, width, height, horizon, scene } = stage;
  const stops = light.sky.map((colour, index): Stop => [index / (light.sky.length - 1), colour]);
  pen.paint('wash', rectangle(-20, -20, width + 40, height + 40), { kind: 'linear', from: [0, 0], to: [0, horizon * 1.02], stops }, { depth: 0 });
  const veiled = scene.weather.some((each) => each === 'rain' || each === 'storm' || each === 'fog' || each === 'snow');
  if (light.darkness > 0.5 && !veiled) drawStars(stage, light.darkness > 0.8 ? 260 : 70);
  if (light.time === 'aurora') drawAurora(stage);
  const hidden = scene.weather.includes('rain') || scene.weather.includes('storm') || (veiled && light.darkness < 0.3);
  if (!hidden && light.time !== 'aurora') pen.within({ kind: 'sun', key: 'sun' }, () => drawSunOrMoon(stage));
  if (scene.weather.includes('rainbow')) pen.within({ kind: 'rainbow', key: 'rainbow' }, () => drawRainbow(stage));
  if (scene.weather.includes('storm')) pen.within({ kind: 'lightning', key: 'lightning' }, () => drawLightning(stage));
  if (light.time !== 'aurora') drawClouds(stage);
}

export function drawStars(stage: Stage, count: number, bottom = stage.horizon): void {
  const { pen, random, width } = stage;
  for (let index = 0; index < count; index += 1) {
    const big = random() < 0.08;
    const size = big ? between(random, 2.4, 3.6) : between(random, 0.7, 1.9);
    const [x, y] = [random() * width, Math.pow(random(), 1.3) * bottom * 0.95];
    pen.within({ kind: 'stars', key: `stars-${index % 4}`, group: index % 4 }, () => {
      if (big) pen.halo(x, y, size * 6, '#cfe0ff', 0.35);
      pen.glow(ellipse(x, y, size), random() < 0.2 ? '#ffe6c0' : '#f4f8ff', { opacity: between(random, 0.45, 1), depth: 0 });
    });
  }
  if (stage.scene.weather.includes('stars')) pen.within({ kind: 'weather', key: 'shooting-star' }, () => drawShootingStar(stage));
}

function drawShootingStar(stage: Stage): void {
  const { pen, random, width, horizon } = stage;
  const [x, y] = [between(random, 0.3, 0.8) * width, between(random, 0.1, 0.3) * horizon];
  pen.glow(line([[x, y], [x - 150, y + 62]], 5, 0.4), '#ffffff', { opacity: 0.9 });
  pen.halo(x, y, 24, '#ffffff', 0.8);
}

function drawAurora(stage: Stage): void {
  const { pen, random, width, horizon, noise } = stage;
  const colours = ['#4dffb0', '#2fe6c8', '#7bffa0', '#a06bff', '#ff6bd0'];
  for (let band = 0; band < 3; band += 1) pen.within({ kind: 'aurora', key: `aurora-${band}` }, () => {
    const base = horizon * (0.5 + band * 0.14);
    const seed = random() * 50;
    const reach = horizon * between(random, 0.34, 0.5);
    const foot = (x: number): number => base + noise(x / 420, seed) * horizon * 0.17;
    const strips = Math.ceil(width / 15);
    for (let index = -1; index <= strips; index += 1) {
      const x = index * 15;
      const strength = 0.25 + 0.75 * Math.max(0, 0.5 + noise(x / 130, seed + 5) * 0.9) * (0.7 + 0.3 * noise(x / 22, seed + 8));
      const top = foot(x) - reach * (0.6 + 0.5 * Math.abs(noise(x / 90, seed + 3)));
      const low = colours[(band + (index % 7 === 0 ? 1 : 0)) % 3] ?? '#4dffb0';
      const high = colours[3 + (band % 2)] ?? '#a06bff';
      const stops: Stop[] = [[0, alpha(high, 0)], [0.45, alpha(mix(low, high, 0.5), 0.3 * strength)], [0.9, alpha(low, 0.62 * strength)], [1, alpha(low, 0)]];
      const strip: Polygon = polygon([x, top], [x + 15.6, top], [x + 15.6, foot(x + 15) + 8], [x, foot(x) + 8]);
      pen.paint('mist', strip, { kind: 'linear', from: [x, top], to: [x, foot(x) + 8], stops }, { depth: 0 });
    }
  });
}

function drawSunOrMoon(stage: Stage): void {
  const { pen, light, sun, width, height, scene } = stage;
  const short = Math.min(width, height);
  const [x, y] = sun;
  if (light.darkness > 0.5) {
    const radius = short * (scene.weather.includes('fullmoon') || scene.subjects.some(({ id }) => id === 'moon') ? 0.1 : 0.052);
    pen.halo(x, y, radius * 5, '#cfd8ff', 0.38);
    pen.glow(ellipse(x, y, radius), '#f3efdb', { depth: 0 });
    for (const [dx, dy, r] of [[-0.3, -0.2, 0.22], [0.25, 0.2, 0.28], [0.1, -0.45, 0.14], [-0.35, 0.42, 0.13]] as const) {
      pen.shade(ellipse(x + dx * radius, y + dy * radius, r * radius), '#b9b7ae', 0.35, { depth: 1 });
    }
    return;
  }
  const low = light.time === 'sunset' || light.time === 'dawn';
  const radius = short * (low ? 0.085 : 0.05);
  pen.halo(x, y, radius * (low ? 8 : 6), light.sun, low ? 0.75 : 0.6);
  pen.glow(ellipse(x, y, radius), low ? mix(light.sun, '#ffffff', 0.25) : '#fffbe8', { depth: 0 });
}

function drawRainbow(stage: Stage): void {
  const { pen, width, horizon, random } = stage;
  const colours = ['#e5484d', '#f2913d', '#f5d64e', '#5fbf68', '#4b93e0', '#7a5bc7'];
  const [x, radius] = [width * between(random, 0.4, 0.6), Math.min(width * 0.5, horizon * 0.95)];
  colours.forEach((colour, index) => {
    const outer = radius - index * radius * 0.028;
    const inner = outer - radius * 0.03;
    const arc: Point[] = [];
    for (let step = 0; step <= 40; step += 1) arc.push([x + Math.cos(Math.PI * (1 + step / 40)) * outer, horizon + 20 + Math.sin(Math.PI * (1 + step / 40)) * outer]);
    for (let step = 40; step >= 0; step -= 1) arc.push([x + Math.cos(Math.PI * (1 + step / 40)) * inner, horizon + 20 + Math.sin(Math.PI * (1 + step / 40)) * inner]);
    pen.paint('light', polygon(...arc), { kind: 'flat', colour }, { opacity: 0.62, depth: 0 });
  });
}

function drawLightning(stage: Stage): void {
  const { pen, random, width, horizon } = stage;
  for (let bolt = 0; bolt < 2; bolt += 1) {
    const points: Point[] = [[width * between(random, 0.15, 0.85), horizon * 0.16]];
    while ((points[points.length - 1]?.[1] ?? 0) < horizon * 0.97) {
      const [x, y] = points[points.length - 1] ?? [0, 0];
      points.push([x + between(random, -38, 38), y + between(random, 24, 60)]);
    }
    const [startX, startY] = points[Math.floor(points.length / 2)] ?? [0, 0];
    pen.halo(startX, startY, 260, '#c9d6ff', 0.5);
    pen.glow(line(points, 8, 2), '#f2f5ff');
    pen.glow(line([[startX, startY], [startX + 40, startY + 50], [startX + 52, startY + 110]], 4, 1), '#f2f5ff');
  }
}

function drawClouds(stage: Stage): void {
  const { pen, light, random, scene } = stage;
  if (scene.weather.includes('clear') || scene.weather.includes('stars')) return;
  const heavy = scene.weather.includes('storm') || scene.weather.includes('rain');
  const many = heavy ? 9 : scene.weather.includes('clouds') || scene.settings.includes('sky') ? 8 : light.darkness > 0.7 ? 2 : Math.floor(between(random, 2, 5));
  const streaks = !heavy && (light.time === 'sunset' || light.time === 'dawn' || light.time === 'dusk' || random() < 0.3);
  for (let index = 0; index < many; index += 1) {
    pen.within({ kind: 'cloud', key: `cloud-${index}`, order: index / many }, () => {
      if (streaks && !scene.weather.includes('clouds')) drawStreak(stage, index / many);
      else drawCumulus(stage, heavy, index / many);
    });
  }
}

function cloudColours(stage: Stage, heavy: boolean): readonly [light: string, dark: string] {
  const { light } = stage;
  const low = light.sky[light.sky.length - 1] ?? '#ffffff';
  const mid = light.sky[Math.max(0, light.sky.length - 3)] ?? low;
  if (heavy) return [mix(light.haze, '#ffffff', 0.08), mix(mid, '#10131f', 0.45)];
  if (light.darkness > 0.5) return [mix(mid, '#c8d0e8', 0.25), mix(mid, '#0a0d20', 0.2)];
  return [mix('#ffffff', light.sun, 0.4), mix(mid, low, 0.35)];
}

/** A cloud of round tops on a flat base. */
function drawCumulus(stage: Stage, heavy: boolean, order: number): void {
  const { pen, random, width, height, horizon } = stage;
  const short = Math.min(width, height);
  const size = short * between(random, heavy ? 0.3 : 0.12, heavy ? 0.5 : 0.27);
  const x = random() * width;
  const y = horizon * (heavy ? between(random, 0, 0.3) : 0.12 + order * 0.5 + random() * 0.12);
  const puffs: Polygon[] = [];
  const count = 6 + Math.floor(random() * 4);
  for (let index = 0; index < count; index += 1) {
    const t = index / (count - 1);
    const hump = Math.sin(t * Math.PI);
    const radius = size * (0.1 + hump * between(random, 0.12, 0.22));
    puffs.push(ellipse(x + (t - 0.5) * size * 1.9, y - radius * 0.75, radius * 1.1, radius));
  }
  puffs.push(ellipse(x, y, size * 1.02, size * 0.1));
  const [top, bottom] = cloudColours(stage, heavy);
  pen.paint('mist', puffs, { kind: 'linear', from: [x, y - size * 0.42], to: [x, y + size * 0.1], stops: [[0, top], [0.6, mix(top, bottom, 0.45)], [1, bottom]] }, { depth: 0.05, opacity: heavy ? 0.85 : 0.9 });
}

function drawStreak(stage: Stage, order: number): void {
  const { pen, random, width, horizon } = stage;
  const y = horizon * (0.15 + order * 0.66 + random() * 0.08);
  const length = width * between(random, 0.2, 0.5);
  const x = between(random, -0.1, 0.9) * width;
  const thick = between(random, 7, 20);
  const spine = curve([[x, y], [x + length * 0.3, y - thick * 0.8], [x + length * 0.65, y + thick * 0.4], [x + length, y - thick * 0.3]]);
  const upper = spine.map(([px, py], index): Point => [px, py - thick * Math.sin((index / (spine.length - 1)) * Math.PI)]);
  const lower = spine.map(([px, py], index): Point => [px, py + thick * 0.45 * Math.sin((index / (spine.length - 1)) * Math.PI)]).reverse();
  const [top, bottom] = cloudColours(stage, false);
  pen.paint('mist', polygon(...upper, ...lower), { kind: 'linear', from: [x, y - thick], to: [x, y + thick], stops: [[0, bottom], [1, top]] }, { opacity: 0.8, depth: 0.05 });
}
