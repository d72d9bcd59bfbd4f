import { adjust, alpha, mix, namedColours, oklch } from '../light/colour';
import { ellipse, line, polygon, rectangle, smooth } from '../geometry/polygon';
import { between } from '../compose/stage';
import type { Stage } from '../compose/stage';

const wallHues = [32, 75, 145, 195, 250, 300, 350] as const;

/** A wall and a table; gives the y of the table's far edge. The wall's colour sets off what stands before it. */
export function drawTable(stage: Stage): number {
  const { pen, random, width, height, light, scene } = stage;
  const edge = height * between(random, 0.56, 0.62);
  const hint = scene.colours[0];
  const wall = hint === undefined ? oklch(0.72 - light.darkness * 0.3, 0.055, wallHues[Math.floor(random() * wallHues.length)] ?? 75) : mix(namedColours[hint], '#d8d2c6', 0.35);
  pen.paint('wash', rectangle(-20, -20, width + 40, edge + 40), { kind: 'linear', from: [light.side > 0 ? width : 0, 0], to: [light.side > 0 ? 0 : width, edge], stops: [[0, light.lit(adjust(wall, { lightness: 0.1 }), 1)], [1, light.lit(adjust(wall, { lightness: -0.1 }), 1)]] }, { depth: 0 });
  if (!scene.settings.includes('room') && random() < 0.55) pen.within({ kind: 'ray', key: 'window-light' }, () => drawWindowLight(stage, edge));
  else drawWallWindow(stage, edge);
  if (random() < 0.5) pen.within({ kind: 'curtain', key: 'curtain' }, () => drawCurtain(stage, edge));
  const cloth = random() < 0.5;
  const top = cloth ? '#efe6d6' : '#a8744a';
  pen.mass(polygon([-20, edge], [width + 20, edge], [width + 20, height + 20], [-20, height + 20]), top, { contrast: 0.26 });
  pen.shade(rectangle(-20, edge, width + 40, 12), '#20142a', 0.16);
  if (cloth) for (let fold = 0; fold < 6; fold += 1) pen.shade(smooth([[width * random(), edge + 16], [width * random(), height * 0.8], [width * random(), height + 30], [width * random(), height + 30]]), '#a89a9a', 0.13);
  else for (let grain = 0; grain < 18; grain += 1) {
    const y = edge + 12 + Math.pow(random(), 1.3) * (height - edge);
    pen.shade(line([[-20, y], [width * 0.5, y + between(random, -6, 6)], [width + 20, y]], between(random, 1, 3.4)), '#5c3418', 0.3);
  }
  return edge;
}

/** Sunlight of a window that lies on the wall. */
function drawWindowLight(stage: Stage, edge: number): void {
  const { pen, random, width, light } = stage;
  const x = width * between(random, 0.2, 0.5);
  const lean = light.side * -width * 0.14;
  for (let column = 0; column < 2; column += 1) for (let row = 0; row < 2; row += 1) {
    const [left, top, wide, tall] = [x + column * width * 0.17, edge * (0.12 + row * 0.36), width * 0.145, edge * 0.31];
    pen.paint('mist', polygon([left, top], [left + wide, top], [left + wide + lean * 0.4, top + tall], [left + lean * 0.4, top + tall]), { kind: 'flat', colour: light.sun }, { opacity: 0.42 * (1 - light.darkness * 0.6) });
  }
}

function drawWallWindow(stage: Stage, edge: number): void {
  const { pen, random, width, height, light } = stage;
  const [wide, tall] = [Math.min(width * 0.42, 420), edge * 0.72];
  const x = light.side < 0 ? width * between(random, 0.04, 0.12) : width * between(random, 0.88, 0.96) - wide;
  const y = edge * 0.1;
  pen.mass(rectangle(x - 16, y - 16, wide + 32, tall + 32), '#f2eadc', { contrast: 0.1 });
  pen.paint('wash', rectangle(x, y, wide, tall), { kind: 'linear', from: [x, y], to: [x, y + tall], stops: [[0, light.sky[0] ?? '#8fc0e0'], [1, light.sky[light.sky.length - 1] ?? '#e8f0f0']] });
  pen.detail(smooth([[x, y + tall * 0.8], [x + wide * 0.3, y + tall * 0.66], [x + wide * 0.6, y + tall * 0.76], [x + wide, y + tall * 0.62], [x + wide, y + tall], [x, y + tall]]), '#7a9a6a', { clip: [rectangle(x, y, wide, tall)], depth: 0.5 });
  pen.mass([rectangle(x + wide / 2 - 6, y, 12, tall), rectangle(x, y + tall * 0.45, wide, 10)], '#f2eadc');
  pen.within({ kind: 'ray', key: 'window-light' }, () => pen.paint('mist', polygon([x, y + tall], [x + wide, y + tall], [x + wide - light.side * width * 0.4, height], [x - light.side * width * 0.4, height]), { kind: 'linear', from: [x, y + tall], to: [x - light.side * width * 0.3, height], stops: [[0, alpha(light.sun, 0.34)], [1, alpha(light.sun, 0)]] }));
}

function drawCurtain(stage: Stage, edge: number): void {
  const { pen, random, width, light } = stage;
  const colour = oklch(0.6, 0.09, random() * 360);
  const from = light.side > 0 ? -20 : width + 20;
  const reach = light.side * width * 0.13;
  pen.mass(smooth([[from, -30], [from + reach * 1.4, -30], [from + reach * 1.1, edge * 0.4], [from + reach * 0.5, edge * 0.75], [from + reach * 0.9, edge + 6], [from, edge + 6]]), colour, { contrast: 0.3 });
  for (let fold = 1; fold < 5; fold += 1) pen.shade(line([[from + reach * fold * 0.28, -30], [from + reach * fold * 0.2, edge * 0.5], [from + reach * fold * 0.12, edge * 0.78]], 8, 2), '#1c1430', 0.22);
}

/** The shadow under and beside a thing on a table, away from the light. */
export function drawContactShadow(stage: Stage, x: number, y: number, half: number, tall: number): void {
  const { pen, light } = stage;
  const away = -light.side;
  pen.paint('shade', polygon([x - half * 0.8, y - 4], [x + half * 0.8, y - 4], [x + half * 0.9 + away * tall * 0.62, y + 18 + tall * 0.05], [x - half * 0.6 + away * tall * 0.62, y + 22 + tall * 0.05]), { kind: 'linear', from: [x, y], to: [x + away * tall * 0.7, y + 20], stops: [[0, '#1a0f24b0'], [1, '#1a0f2410']] }, { opacity: 0.55, blur: 7, depth: 0.9 });
  pen.paint('shade', ellipse(x + away * half * 0.1, y + 2, half * 1.04, Math.max(5, half * 0.12)), { kind: 'flat', colour: '#140a1c' }, { opacity: 0.5, blur: 4, depth: 0.9 });
}
