import { alpha, mix, oklch } from '../light/colour';
import { ellipse, polygon, rectangle, smooth } from '../geometry/polygon';
import { between, landBelow, rolling, skylinePoints } from '../compose/stage';
import { drawPlanet } from '../subjects/space-things';
import { namedColours } from '../light/colour';
import { drawStars } from './sky';
import type { Stage } from '../compose/stage';

/** Deep space: a nebula in two or three hues, many stars, a big planet on one side (given back: −1 left, 1 right), a small one on the other. */
export function drawSpace(stage: Stage): -1 | 1 {
  const { pen, random, width, height, scene } = stage;
  pen.paint('wash', rectangle(-20, -20, width + 40, height + 40), { kind: 'linear', from: [0, 0], to: [width * 0.4, height], stops: [[0, '#070818'], [0.55, '#12123a'], [1, '#0a0a20']] }, { depth: 0 });
  const hint = scene.colours[0];
  const hue = random() * 360;
  const hues = hint === undefined ? [oklch(0.55, 0.19, hue), oklch(0.5, 0.17, hue + 70), oklch(0.65, 0.12, hue + 150)] : [namedColours[hint], mix(namedColours[hint], '#6a4fd0', 0.5), mix(namedColours[hint], '#ffffff', 0.4)];
  const lean = between(random, -0.7, 0.7);
  for (let index = 0; index < 46; index += 1) pen.within({ kind: 'nebula', key: `nebula-${index % 2}` }, () => {
    const t = random();
    const off = (random() + random() - 1) * height * 0.3;
    const [x, y] = [width * (t * 1.2 - 0.1), height * 0.5 + (t - 0.5) * height * lean + off + stage.noise(t * 3, 2) * 120];
    const radius = between(random, 90, 270) * (1 - Math.abs(off) / height);
    const colour = hues[index % hues.length] ?? '#6a4fd0';
    pen.paint('mist', ellipse(x, y, radius), { kind: 'radial', centre: [x, y], radius, stops: [[0, alpha(colour, 0.26)], [0.5, alpha(colour, 0.12)], [1, alpha(colour, 0)]] }, { depth: 0 });
  });
  drawStars(stage, Math.round((width * height) / 2600), height * 1.05);
  const big = pen.fresh(0.9);
  drawPlanet(big, { colour: hint === undefined ? null : namedColours[hint], ring: random() < 0.5, kind: Math.floor(random() * 4) });
  const left = random() < 0.5;
  pen.within({ kind: 'planet', key: 'planet-0', order: 0 }, () => pen.place(big, { x: width * (left ? between(random, 0.2, 0.36) : between(random, 0.64, 0.8)), y: height * between(random, 0.62, 0.84), scale: between(random, 3.6, 5.4) }));
  const small = pen.fresh(0.8);
  drawPlanet(small, { colour: null, ring: false, kind: 1 });
  pen.within({ kind: 'planet', key: 'planet-1', order: 1 }, () => pen.place(small, { x: width * (left ? between(random, 0.66, 0.86) : between(random, 0.12, 0.32)), y: height * between(random, 0.26, 0.42), scale: between(random, 0.9, 1.6) }));
  return left ? -1 : 1;
}

/** The ground of a moon: grey dust, craters, and a planet that rises. */
export function drawLunarGround(stage: Stage, dust: string): void {
  const { pen, random, width, height, horizon } = stage;
  const earth = pen.fresh(0.9);
  drawPlanet(earth, { colour: '#3f7fc8', ring: false, kind: 1 });
  pen.within({ kind: 'planet', key: 'planet-0', order: 0 }, () => pen.place(earth, { x: width * between(random, 0.6, 0.82), y: horizon * 0.66, scale: between(random, 1.8, 2.6) }));
  for (let row = 0; row < 3; row += 1) {
    const base = horizon + (height - horizon) * row * 0.25;
    const yAt = rolling(stage, base, 54 - row * 10, 300 + row * 200, random() * 60);
    pen.mass(landBelow(skylinePoints(stage, yAt), height + 40), dust, { depth: 0.72 + row * 0.14, contrast: 0.3 });
    for (let index = 0; index < 7; index += 1) {
      const [x, size] = [random() * width, between(random, 16, 40) * (1 + row)];
      const y = yAt(x) + 26 + row * 40 + random() * 60;
      pen.shade(ellipse(x, y, size, size * 0.26), '#20202c', 0.5);
      pen.shade(ellipse(x - pen.light.side * size * 0.1, y + size * 0.1, size * 0.86, size * 0.17), mix(dust, '#ffffff', 0.35), 0.7);
    }
  }
}

/** Under water: light from above, reef at the sides, weed, bubbles. */
export function drawUnderwater(stage: Stage): void {
  const { pen, random, width, height, light } = stage;
  const deep = light.darkness > 0.5;
  const stops = deep ? [[0, '#0d4a66'], [0.5, '#07304e'], [1, '#041a33']] as const : [[0, '#7fdfe0'], [0.35, '#2f9fc0'], [1, '#0d3f70']] as const;
  pen.paint('wash', rectangle(-20, -20, width + 40, height + 40), { kind: 'linear', from: [0, 0], to: [0, height], stops }, { depth: 0 });
  for (let ray = 0; ray < 8; ray += 1) pen.within({ kind: 'ray', key: `ray-${ray % 3}` }, () => {
    const x = width * between(random, -0.1, 1.1);
    const lean = light.side * -between(random, 60, 240);
    const wide = between(random, 20, 90);
    pen.paint('mist', polygon([x, -20], [x + wide, -20], [x + wide * 2 + lean, height * 0.9], [x - wide + lean, height * 0.9]), { kind: 'linear', from: [x, 0], to: [x + lean, height * 0.9], stops: [[0, '#e8fff8'], [1, '#e8fff800']].map(([offset, colour]) => [Number(offset), offset === 0 ? alpha(String(colour), 0.32) : String(colour)] as const) });
  });
  for (let row = 0; row < 3; row += 1) {
    const yAt = rolling(stage, height * (0.8 + row * 0.075), 44, 260, random() * 50);
    pen.mass(landBelow(skylinePoints(stage, yAt), height + 40), ['#2f6a80', '#3f7a80', '#c9b58a'][row] ?? '#c9b58a', { depth: 0.5 + row * 0.25, contrast: 0.2 });
    drawReef(stage, yAt, row);
  }
  pen.within({ kind: 'weather', key: 'bubbles' }, () => drawBubbles(stage));
}

function drawBubbles({ pen, random, width, height }: Stage): void {
  for (let index = 0; index < 34; index += 1) {
    const [x, y, size] = [random() * width, random() * height * 0.9, between(random, 2, 9)];
    pen.shade(ellipse(x, y, size), '#d8fbff', 0.35);
    pen.shade(ellipse(x - size * 0.3, y - size * 0.3, size * 0.3), '#ffffff', 0.8);
  }
}

function drawReef(stage: Stage, yAt: (x: number) => number, row: number): void {
  const { pen, random, width } = stage;
  const corals = ['#ef6f6a', '#f2a24a', '#d66fb0', '#8f6fd6', '#f0d06a'];
  for (let index = 0; index < 9; index += 1) {
    const side = index % 2 === 0 ? random() * 0.34 : 0.66 + random() * 0.34;
    const x = side * width;
    const y = yAt(x) + 10;
    const size = between(random, 26, 60) * (0.6 + row * 0.35);
    const colour = corals[Math.floor(random() * corals.length)] ?? '#ef6f6a';
    const depth = 0.45 + row * 0.25;
    if (index % 3 === 0) {
      const bend = between(random, -24, 24);
      for (let leaf = -1; leaf <= 1; leaf += 1) pen.mass(smooth([[x + leaf * 14, y], [x + leaf * 18 + bend * 0.6 - 7, y - size], [x + leaf * 16 - bend, y - size * 2.1], [x + leaf * 16 - bend + 3, y - size * 2.6], [x + leaf * 20 - bend + 9, y - size * 2], [x + leaf * 18 + bend * 0.6 + 9, y - size]]), '#2f8a6a', { depth, contrast: 0.2 });
    } else if (index % 3 === 1) {
      const fans = [];
      for (let branch = -3; branch <= 3; branch += 1) fans.push(smooth([[x - 4, y], [x + branch * size * 0.24 - 4, y - size * 0.7], [x + branch * size * 0.34, y - size * (1.3 - Math.abs(branch) * 0.12)], [x + branch * size * 0.3 + 6, y - size * 0.66], [x + 5, y]]));
      pen.mass(fans, colour, { depth, contrast: 0.2 });
    } else {
      pen.mass([ellipse(x, y - size * 0.3, size * 0.7, size * 0.55), ellipse(x + size * 0.6, y - size * 0.1, size * 0.4, size * 0.36)], colour, { depth, contrast: 0.3 });
      for (let dot = 0; dot < 8; dot += 1) pen.shade(ellipse(x + (random() - 0.5) * size, y - size * random() * 0.7, 3), '#ffffff', 0.35, { depth });
    }
  }
}
