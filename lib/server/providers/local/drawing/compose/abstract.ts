import { createPrng, pick } from '@/lib/base/prng';
import { adjust, mix, namedColours, oklch } from '../light/colour';
import { curve, ellipse, line, polygon, rectangle, smooth } from '../geometry/polygon';
import { between } from './stage';
import type { Stage } from './stage';
import type { Point, Polygon } from '../geometry/polygon';
import type { RhythmId } from '../scene';

/** A ground colour and the colours that dance on it. */
interface Chord {
  readonly ground: string;
  readonly notes: readonly string[];
}

/**
 * A picture for words that name no thing. The words decide the family of form and the chord of colours, the seed the
 * arrangement: the same words always feel related, whatever the language.
 */
export function composeAbstract(stage: Stage, prompt: string): void {
  const { scene } = stage;
  const voice = createPrng(`voice|${scene.words.join(' ') || prompt.trim()}`);
  const chord = chordOf(stage, voice);
  const all: readonly RhythmId[] = ['music', 'orbit', 'bloom', 'shard', 'wave', 'grid', 'flow'];
  const heard = scene.rhythms.length > 0 ? scene.rhythms.slice(0, 3) : [pick(voice, all)];
  // A single voice gets a second one, so that no picture is one form on an empty ground.
  const families = heard.length > 1 ? heard : [...heard, pick(voice, companions[heard[0] ?? 'flow'])];
  stage.pen.paint('wash', rectangle(-20, -20, stage.width + 40, stage.height + 40), { kind: 'linear', from: [0, 0], to: [stage.width, stage.height], stops: [[0, adjust(chord.ground, { lightness: 0.05 })], [1, adjust(chord.ground, { lightness: -0.06 })]] }, { depth: 0 });
  families.map((family, index) => [family, index === 0 ? 1 : 0.55] as const).reverse().forEach(([family, weight]) => drawers[family](stage, chord, weight));
}

/** Which forms stand well behind another. */
const companions: Readonly<Record<RhythmId, readonly RhythmId[]>> = {
  music: ['wave', 'orbit'], orbit: ['flow', 'wave'], bloom: ['wave', 'flow'], shard: ['orbit', 'flow'], wave: ['orbit', 'music'], grid: ['orbit', 'wave'], flow: ['orbit', 'bloom'],
};

function chordOf(stage: Stage, voice: () => number): Chord {
  const hint = stage.scene.colours[0];
  const hue = hint === undefined ? voice() * 360 : voice() * 20;
  const dark = stage.scene.mood === 'mysterious' || stage.light.darkness > 0.5 || voice() < 0.42;
  const base = hint === undefined ? oklch(0.62, 0.17, hue) : namedColours[hint];
  const spread = voice() < 0.5 ? [0, 32, 180, 205, 65] : [0, 120, 240, 28, 150];
  return {
    ground: dark ? mix(adjust(base, { hue: 200, saturation: 0.5 }), '#10122a', 0.86) : mix(adjust(base, { hue: 40, saturation: 0.4 }), '#f6efe0', 0.86),
    notes: spread.map((turn, index) => adjust(base, { hue: turn + stage.random() * 14, lightness: [0, 0.12, 0.05, -0.14, 0.2][index] ?? 0 })),
  };
}

const drawers: Readonly<Record<RhythmId, (stage: Stage, chord: Chord, weight: number) => void>> = {
  music: drawMusic, orbit: drawOrbits, bloom: drawBloom, shard: drawShards, wave: drawAbstractWaves, grid: drawGrid, flow: drawFlow,
};

function note(chord: Chord, index: number): string {
  return chord.notes[((index % chord.notes.length) + chord.notes.length) % chord.notes.length] ?? '#d0603a';
}

/** Staves that swing over the picture, notes and discs on them, a big curved horn form: syncopation. */
function drawMusic(stage: Stage, chord: Chord, weight: number): void {
  const { pen, random, width, height } = stage;
  const horn: Point[] = [[width * between(random, 0.06, 0.2), height * 0.98], [width * 0.34, height * between(random, 0.5, 0.8)], [width * 0.6, height * between(random, 0.2, 0.45)], [width * 0.95, height * between(random, 0.05, 0.25)]];
  const spine = curve(horn, 14);
  for (let band = 0; band < 5; band += 1) {
    const wide = (22 + band * 12) * weight;
    const shift = (band - 2) * 62 * weight;
    const upper = spine.map(([x, y], index): Point => [x + shift * 0.3, y + shift - wide * (0.3 + (index / spine.length) * 1.3)]);
    const lower = spine.map(([x, y], index): Point => [x + shift * 0.3, y + shift + wide * (0.2 + (index / spine.length) * 0.8)]).reverse();
    pen.paint('mass', polygon(...upper, ...lower), { kind: 'linear', from: horn[0] ?? [0, 0], to: horn[3] ?? [1, 1], stops: [[0, note(chord, band)], [1, adjust(note(chord, band + 1), { lightness: 0.05 })]] }, { depth: 0.4 + band * 0.1, opacity: 0.95 });
  }
  const salt = random() * 40;
  const staff = (x: number, row: number): number => height * (0.5 + 0.1 * Math.sin((x / width) * 5 + salt)) + row * 26 - 52 - (x / width - 0.5) * height * 0.3;
  for (let row = 0; row < 5; row += 1) {
    const points: Point[] = [];
    for (let x = -20; x <= width + 20; x += 20) points.push([x, staff(x, row)]);
    pen.paint('detail', line(points, 3.4), { kind: 'flat', colour: note(chord, 3) }, { depth: 0.8 });
  }
  for (let index = 0; index < 13 * weight; index += 1) {
    const x = width * ((index + random()) / (13 * weight));
    const row = Math.floor(random() * 5);
    const size = between(random, 13, 22);
    const y = staff(x, row);
    const colour = random() < 0.6 ? adjust(chord.ground, { lightness: chord.ground < '#8' ? 0.75 : -0.7 }) : note(chord, index);
    pen.paint('mass', [ellipse(x, y, size, size * 0.74, -0.35), rectangle(x + size * 0.78, y - size * 4.4, size * 0.24, size * 4.3), ...(index % 2 === 0 ? [smooth([[x + size * 0.8, y - size * 4.4], [x + size * 2, y - size * 3.2], [x + size * 1.7, y - size * 2], [x + size * 1.5, y - size * 2.9], [x + size * 0.9, y - size * 3.6]])] : [])], { kind: 'flat', colour }, { depth: 1 });
  }
  for (let disc = 0; disc < 6 * weight; disc += 1) drawDisc(stage, chord, disc);
}

function drawDisc(stage: Stage, chord: Chord, index: number): void {
  const { pen, random, width, height } = stage;
  const [x, y, size] = [random() * width, random() * height, between(random, 26, 110)];
  pen.paint('mass', ellipse(x, y, size), { kind: 'flat', colour: note(chord, index) }, { opacity: 0.92, depth: 0.7 });
  pen.paint('detail', ellipse(x, y, size * 0.66), { kind: 'flat', colour: note(chord, index + 2) }, { depth: 0.75 });
  pen.paint('detail', ellipse(x, y, size * 0.26), { kind: 'flat', colour: chord.ground }, { depth: 0.8 });
}

/** Shells around a bright kernel, particles on them, traces that leave. */
function drawOrbits(stage: Stage, chord: Chord, weight: number): void {
  const { pen, random, width, height } = stage;
  const [x, y] = [width * between(random, 0.34, 0.66), height * between(random, 0.36, 0.62)];
  const reach = Math.min(width, height) * 0.46 * (0.6 + weight * 0.4);
  pen.halo(x, y, reach * 1.5, note(chord, 1), 0.55);
  for (let orbit = 0; orbit < 8; orbit += 1) {
    const turn = (orbit / 8) * Math.PI + random() * 0.3;
    const [rx, ry] = [reach * between(random, 0.72, 1.14), reach * between(random, 0.16, 0.46)];
    const at = (angle: number): Point => [x + Math.cos(angle) * rx * Math.cos(turn) - Math.sin(angle) * ry * Math.sin(turn), y + Math.cos(angle) * rx * Math.sin(turn) + Math.sin(angle) * ry * Math.cos(turn)];
    const start = random() * 6.3;
    const trail: Point[] = [];
    for (let step = 0; step <= 60; step += 1) trail.push(at(start + (step / 60) * Math.PI * 1.9));
    pen.paint('detail', line(trail, 1, 9), { kind: 'flat', colour: note(chord, orbit) }, { opacity: 0.92, depth: 0.6 });
    const [px, py] = at(start + Math.PI * 1.9);
    pen.halo(px, py, 46, note(chord, orbit), 0.6);
    pen.paint('light', ellipse(px, py, between(random, 9, 18)), { kind: 'flat', colour: mix(note(chord, orbit), '#ffffff', 0.35) });
  }
  for (let index = 0; index < 60; index += 1) {
    const [angle, far] = [random() * 6.3, reach * (0.2 + Math.sqrt(random()) * 1.4)];
    pen.paint('light', ellipse(x + Math.cos(angle) * far, y + Math.sin(angle) * far, between(random, 1.4, 5)), { kind: 'flat', colour: note(chord, index) }, { opacity: 0.9 });
  }
  for (let kernel = 0; kernel < 9; kernel += 1) {
    const angle = kernel * 2.4;
    const far = Math.sqrt(kernel) * reach * 0.045;
    pen.paint('mass', ellipse(x + Math.cos(angle) * far, y + Math.sin(angle) * far, reach * 0.066), { kind: 'flat', colour: kernel % 2 === 0 ? note(chord, 0) : note(chord, 2) }, { depth: 0.9 });
  }
}

/** Petals that open in rings from a point off the middle. */
function drawBloom(stage: Stage, chord: Chord, weight: number): void {
  const { pen, random, width, height } = stage;
  const centres = weight < 1 ? 1 : 3;
  for (let centre = 0; centre < centres; centre += 1) {
    const [x, y] = centre === 0 ? [width * between(random, 0.36, 0.64), height * between(random, 0.38, 0.6)] : [width * random(), height * random()];
    const size = Math.min(width, height) * (centre === 0 ? 0.46 : between(random, 0.14, 0.24)) * (0.5 + weight * 0.5);
    pen.halo(x, y, size * 1.6, note(chord, 4), 0.4);
    for (let ring = 6; ring > 0; ring -= 1) {
      const petals = 7 + ring * 2;
      const far = size * (ring / 6);
      for (let petal = 0; petal < petals; petal += 1) {
        const angle = (petal / petals) * Math.PI * 2 + ring * 0.5;
        const tip: Point = [x + Math.cos(angle) * far, y + Math.sin(angle) * far];
        const [nx, ny] = [-Math.sin(angle) * far * 0.2, Math.cos(angle) * far * 0.2];
        const mid: Point = [x + Math.cos(angle) * far * 0.62, y + Math.sin(angle) * far * 0.62];
        pen.paint('mass', smooth([[x, y], [mid[0] + nx, mid[1] + ny], tip, [mid[0] - nx, mid[1] - ny]]), { kind: 'radial', centre: [x, y], radius: far, stops: [[0, adjust(note(chord, ring + centre), { lightness: -0.12 })], [1, adjust(note(chord, ring + centre + (petal % 2)), { lightness: 0.06 })]] }, { depth: 1 - ring * 0.12, opacity: 0.94 });
      }
    }
  }
}

/** A pane broken from one point of impact. */
function drawShards(stage: Stage, chord: Chord, weight: number): void {
  const { pen, random, width, height } = stage;
  const [x, y] = [width * between(random, 0.3, 0.7), height * between(random, 0.3, 0.7)];
  const rays = Math.round(15 * weight) + 5;
  const far = Math.hypot(width, height);
  const angles = Array.from({ length: rays }, (_, index) => ((index + random() * 0.8) / rays) * Math.PI * 2);
  const rings = [0.05, 0.14, 0.26, 0.44, 0.72, 1.1];
  angles.forEach((angle, index) => {
    const next = (angles[(index + 1) % rays] ?? 0) + (index === rays - 1 ? Math.PI * 2 : 0);
    rings.forEach((ring, level) => {
      const inner = (level === 0 ? 0 : (rings[level - 1] ?? 0)) * far;
      if (weight < 1 && random() < 0.5) return;
      const [a, b] = [ring * far * between(random, 0.82, 1.1), ring * far * between(random, 0.82, 1.1)];
      const gap = 0.012;
      const shard = polygon([x + Math.cos(angle + gap) * inner, y + Math.sin(angle + gap) * inner], [x + Math.cos(angle + gap) * a, y + Math.sin(angle + gap) * a], [x + Math.cos(next - gap) * b, y + Math.sin(next - gap) * b], [x + Math.cos(next - gap) * inner, y + Math.sin(next - gap) * inner]);
      const colour = note(chord, index * 2 + level * 3 + Math.floor(random() * 2));
      pen.paint('mass', shard, { kind: 'linear', from: [x, y], to: [x + Math.cos(angle) * a, y + Math.sin(angle) * a], stops: [[0, adjust(colour, { lightness: 0.12 })], [1, adjust(colour, { lightness: -0.1 })]] }, { depth: 0.3 + random() * 0.7 });
    });
  });
}

/** Long calm waves under a disc. */
function drawAbstractWaves(stage: Stage, chord: Chord, weight: number): void {
  const { pen, random, width, height } = stage;
  const [x, y] = [width * between(random, 0.28, 0.72), height * between(random, 0.2, 0.36)];
  const size = Math.min(width, height) * between(random, 0.13, 0.22);
  pen.halo(x, y, size * 3, note(chord, 4), 0.5);
  pen.paint('light', ellipse(x, y, size), { kind: 'flat', colour: note(chord, 4) });
  const rows = Math.round(11 * weight) + 3;
  for (let row = 0; row < rows; row += 1) {
    const base = height * (0.34 + (row / rows) * 0.66);
    const salt = random() * 60;
    const points: Point[] = [];
    for (let px = -20; px <= width + 20; px += 14) points.push([px, base + Math.sin((px / width) * (3 + row * 0.3) + salt) * 34 + stage.noise(px / 460, salt) * 58]);
    const colour = mix(note(chord, row), note(chord, row + 1), random());
    pen.paint('mass', polygon(...points, [width + 20, height + 40], [-20, height + 40]), { kind: 'linear', from: [0, base - 60], to: [0, base + 160], stops: [[0, adjust(colour, { lightness: 0.08 })], [1, adjust(colour, { lightness: -0.1 })]] }, { depth: row / rows });
  }
}

/** Blocks, quarter discs and bars on a modular grid, a few of them alive. */
function drawGrid(stage: Stage, chord: Chord, weight: number): void {
  const { pen, random, width, height } = stage;
  const columns = Math.max(3, Math.round(width / (weight < 1 ? 260 : 170)));
  const cell = width / columns;
  const rows = Math.ceil(height / cell);
  for (let row = 0; row < rows; row += 1) for (let column = 0; column < columns; column += 1) {
    if (weight < 1 && random() < 0.6) continue;
    const [x, y] = [column * cell, row * cell];
    const colour = note(chord, Math.floor(random() * 5));
    const other = note(chord, Math.floor(random() * 5));
    pen.paint('mass', rectangle(x, y, cell + 0.6, cell + 0.6), { kind: 'flat', colour: random() < 0.36 ? chord.ground : colour }, { depth: 0.3, opacity: weight < 1 ? 0.85 : 1 });
    const [cx, cy] = [x + (random() < 0.5 ? 0 : cell), y + (random() < 0.5 ? 0 : cell)];
    const clip = [rectangle(x, y, cell, cell)];
    const kind = Math.floor(random() * 6);
    if (kind === 0) for (const part of [1, 0.66, 0.33]) pen.paint('detail', ellipse(cx, cy, cell * part), { kind: 'flat', colour: part === 0.66 ? chord.ground : other }, { clip, depth: 0.6 });
    if (kind === 1) pen.paint('mass', ellipse(x + cell / 2, y + cell / 2, cell * 0.36), { kind: 'flat', colour: other }, { depth: 0.8 });
    if (kind === 2) for (let bar = 0; bar < 4; bar += 1) pen.paint('detail', rectangle(x + (bar / 4) * cell, y, cell / 8, cell), { kind: 'flat', colour: other }, { depth: 0.6 });
    if (kind === 3) pen.paint('detail', polygon([x, y], [x + cell, y], [cx, y + cell]), { kind: 'flat', colour: other }, { depth: 0.6 });
    if (kind === 4) for (let dot = 0; dot < 16; dot += 1) pen.paint('detail', ellipse(x + ((dot % 4) + 0.5) * (cell / 4), y + (Math.floor(dot / 4) + 0.5) * (cell / 4), cell * 0.06), { kind: 'flat', colour: other }, { depth: 0.6 });
  }
}

/** Ribbons that follow one field of directions. */
function drawFlow(stage: Stage, chord: Chord, weight: number): void {
  const { pen, random, width, height, noise } = stage;
  const salt = random() * 90;
  const turn = random() * 6.3;
  for (let index = 0; index < 230 * weight; index += 1) {
    let [x, y] = [between(random, -0.1, 1.1) * width, between(random, -0.1, 1.1) * height];
    const points: Point[] = [[x, y]];
    for (let step = 0; step < 34; step += 1) {
      const angle = turn + noise(x / 520 + salt, y / 520) * 2.6;
      x += Math.cos(angle) * 13;
      y += Math.sin(angle) * 13;
      points.push([x, y]);
    }
    const wide = index < 60 * weight ? between(random, 26, 60) : between(random, 3, 15);
    const half = points.length / 2;
    const ribbon: Polygon = line(points.slice(0, half + 1), 1, wide);
    const rest: Polygon = line(points.slice(half), wide, 1);
    const colour = adjust(note(chord, Math.floor((noise(x / 700, salt) + 1) * 3 + random())), { lightness: (random() - 0.5) * 0.12 });
    pen.paint('mass', [ribbon, rest], { kind: 'flat', colour }, { opacity: 0.9, depth: index / (230 * weight) });
  }
}
