import { adjust, mix } from '../light/colour';
import { curve, ellipse, line, polygon, rectangle, roundedRectangle, smooth } from '../geometry/polygon';
import { isWinter, lampsLit } from '../compose/stage';
import type { Pen } from '../compose/pen';
import type { Polygon } from '../geometry/polygon';
import type { Draw } from './look';

/** A window: bright and with a glow where lamps are lit. */
function pane(pen: Pen, left: number, top: number, width: number, height: number): void {
  if (lampsLit(pen.light)) {
    pen.halo(left + width / 2, top + height / 2, Math.max(width, height) * 1.5, '#ffcf6a', 0.5);
    pen.glow(rectangle(left, top, width, height), '#ffdc85');
  } else pen.mass(rectangle(left, top, width, height), '#4d6b80', { contrast: 0.2 });
  pen.detail([rectangle(left + width / 2 - 0.5, top, 1, height), rectangle(left, top + height / 2 - 0.5, width, 1)], '#f2ebdc');
}

export const drawHouse: Draw = (pen, look) => {
  const wall = look.colour ?? '#f0e0c0';
  const roof = look.colour === null ? '#b5493a' : '#6b4a42';
  pen.mass(rectangle(22, -96, 12, 30), '#8a5a4a', { contrast: 0.2 });
  for (const [x, y, r] of [[30, -104, 5], [36, -113, 7], [46, -122, 9]] as const) pen.paint('mist', ellipse(x, y, r * 1.3, r), { kind: 'flat', colour: mix(pen.light.haze, '#ffffff', 0.5) }, { opacity: 0.55 });
  pen.mass(polygon([-50, 0], [-50, -48], [50, -48], [50, 0]), wall, { contrast: 0.16 });
  pen.shade(rectangle(-50, -48, 100, 8), '#3a2438', 0.28);
  pen.mass(polygon([-60, -46], [-36, -86], [36, -86], [60, -46]), roof, { contrast: 0.25 });
  for (let row = 1; row < 5; row += 1) pen.detail(line([[-60 + row * 4.9, -46 - row * 8], [60 - row * 4.9, -46 - row * 8]], 0.9), adjust(roof, { lightness: -0.09 }));
  if (isWinter(look.scene)) pen.detail(smooth([[-58, -50], [-36, -88], [36, -88], [58, -50], [44, -56], [30, -51], [16, -57], [0, -52], [-16, -58], [-30, -51], [-44, -56]]), '#f5f8fb');
  pen.mass(roundedRectangle(-9, -30, 18, 30, 3), '#7a4a30', { contrast: 0.2 });
  pen.detail(ellipse(5, -14, 1.3), '#e8c35a');
  pane(pen, -40, -36, 20, 19);
  pane(pen, 20, -36, 20, 19);
  pen.mass([ellipse(-44, -3, 10, 8), ellipse(-32, -2, 7, 5), ellipse(40, -3, 11, 8)], isWinter(look.scene) ? '#e9f0f5' : '#5c8f4c');
};

export const drawCabin: Draw = (pen, look) => {
  const wall = look.colour ?? '#8a5a38';
  pen.mass(rectangle(20, -98, 12, 36), '#7d7470');
  for (const [x, y, r] of [[28, -106, 6], [36, -118, 8], [48, -130, 11]] as const) pen.paint('mist', ellipse(x, y, r * 1.3, r), { kind: 'flat', colour: mix(pen.light.haze, '#ffffff', 0.5) }, { opacity: 0.6 });
  pen.mass(polygon([-46, 0], [-46, -44], [0, -88], [46, -44], [46, 0]), wall, { contrast: 0.2 });
  for (let row = 0; row < 9; row += 1) pen.detail(line([[-46, -6 - row * 6.2], [46, -6 - row * 6.2]], 1), adjust(wall, { lightness: -0.1 }), { clip: [polygon([-46, 0], [-46, -44], [0, -88], [46, -44], [46, 0])] });
  const roof = isWinter(look.scene) ? '#f1f6fa' : '#4f3b34';
  pen.mass([polygon([0, -100], [60, -42], [54, -34], [0, -86], [-54, -34], [-60, -42])], roof, { contrast: 0.2 });
  pen.mass(rectangle(-8, -32, 18, 32), '#54341f');
  pane(pen, -38, -34, 20, 18);
  pane(pen, 20, -34, 18, 18);
  pen.mass(ellipse(0, -62, 6.5), lampsLit(pen.light) ? '#ffdc85' : '#4d6b80');
};

export const drawCastle: Draw = (pen, look) => {
  const stone = look.colour ?? '#a39a92';
  const roof = '#4a5f8a';
  const tower = (x: number, wide: number, tall: number, cone: number): void => {
    pen.mass([rectangle(x - wide / 2, -tall, wide, tall), rectangle(x - wide / 2 - 2, -tall - 5, wide + 4, 6)], stone, { contrast: 0.26 });
    pen.mass(polygon([x - wide / 2 - 4, -tall - 4], [x, -tall - cone], [x + wide / 2 + 4, -tall - 4]), roof, { contrast: 0.3 });
    pen.detail(line([[x, -tall - cone], [x, -tall - cone - 8]], 1), '#3a2f2a');
    pen.mass(polygon([x, -tall - cone - 8], [x + 10, -tall - cone - 5.5], [x, -tall - cone - 3]), '#d0402f');
    const slits = [roundedRectangle(x - 2, -tall + 8, 4, 9, 2), roundedRectangle(x - 2, -tall + 28, 4, 9, 2)];
    if (lampsLit(pen.light)) {
      pen.halo(x, -tall + 12, 13, '#ffcf6a', 0.5);
      pen.glow(slits, '#ffdf90');
    } else pen.detail(slits, '#3d4250');
  };
  tower(0, 26, 74, 30);
  tower(-26, 15, 56, 26);
  tower(24, 15, 62, 26);
  const wall = [rectangle(-52, -36, 104, 36), ...Array.from({ length: 9 }, (_, index): Polygon => rectangle(-52 + index * 12.2, -43, 7, 8))];
  pen.mass(wall, stone, { contrast: 0.2 });
  for (let index = 0; index < 16; index += 1) pen.shade(rectangle(-50 + pen.random() * 92, -34 + pen.random() * 28, 7, 3.4), '#4f4a48', 0.3);
  tower(-52, 20, 44, 28);
  tower(52, 20, 46, 28);
  pen.mass(polygon(...curve([[-11, 0], [-11, -16], [0, -27], [11, -16], [11, 0]], 6)), '#3b2a24');
  pen.detail([-6, 0, 6].map((x) => line([[x, 0], [x, -22]], 1)), '#6d5136');
};

export const drawLighthouse: Draw = (pen, look) => {
  const stripe = look.colour ?? '#cf3b2e';
  const tower = polygon([-13, 0], [-8, -74], [8, -74], [13, 0]);
  pen.mass(rectangle(12, -17, 28, 17), '#f2eadb', { contrast: 0.15 });
  pen.mass(polygon([9, -16], [15, -27], [37, -27], [44, -16]), '#b5493a');
  pane(pen, 21, -12, 8, 8);
  pen.mass(tower, '#f6f0e4', { contrast: 0.34 });
  for (const [top, bottom] of [[-66, -51], [-36, -20]] as const) pen.detail(rectangle(-20, top, 40, bottom - top), stripe, { clip: [tower], contrast: 0.3 });
  pen.shade(polygon([-pen.light.side * 2, -76], [-pen.light.side * 20, -76], [-pen.light.side * 20, 2], [-pen.light.side * 4, 2]), '#20183a', 0.24, { clip: [tower] });
  pen.detail([roundedRectangle(-2, -46, 4, 7, 2), roundedRectangle(-2, -14, 5, 14, 2)], '#3d3a48');
  pen.mass([rectangle(-13, -77, 26, 4), ...[-12, -6, 0, 6, 11].map((x) => rectangle(x, -83, 1, 7)), rectangle(-13, -84, 26, 1.4)], '#2f3442');
  const dark = pen.light.darkness > 0.12;
  if (dark) {
    for (const side of [-1, 1]) pen.paint('mist', polygon([0, -85], [side * 260, -128], [side * 260, -70]), { kind: 'linear', from: [0, -85], to: [side * 260, -98], stops: [[0, '#ffeeb0c0'], [0.4, '#ffeeb050'], [1, '#ffeeb000']] });
    pen.halo(0, -85, 40, '#ffe9a0', 0.9);
  }
  pen.glow(rectangle(-6, -91, 12, 14), '#fff0b0');
  pen.detail([-6, -2, 2, 5.4].map((x) => rectangle(x, -91, 0.9, 14)), '#2f3442');
  pen.mass([polygon([-9, -90], [0, -101], [9, -90]), ellipse(0, -102, 1.6)], stripe, { contrast: 0.2 });
};

/** A suspension bridge over the whole width of its place. */
export const drawBridge: Draw = (pen, look) => {
  const colour = look.colour ?? '#c24a32';
  const cables: Polygon[] = [];
  const hangers: Polygon[] = [];
  const sag = (x: number): number => -96 + 66 * (1 - Math.pow(Math.abs(x) / 90, 2));
  cables.push(line(curve([[-90, -96], [-60, -60], [-30, -37], [0, -30], [30, -37], [60, -60], [90, -96]]), 2.2), line([[-90, -96], [-220, -22]], 2.2), line([[90, -96], [220, -22]], 2.2));
  for (let x = -80; x <= 80; x += 10) hangers.push(rectangle(x - 0.5, sag(x), 1, -22 - sag(x)));
  for (let x = 100; x <= 200; x += 12) for (const side of [-1, 1]) hangers.push(rectangle(side * x - 0.5, -96 + ((x - 90) / 130) * 74, 1, -22 - (-96 + ((x - 90) / 130) * 74)));
  pen.detail(hangers, colour);
  pen.mass(cables, colour);
  for (const x of [-90, 90]) pen.mass([rectangle(x - 9, -104, 6, 112), rectangle(x + 3, -104, 6, 112), rectangle(x - 9, -98, 18, 5), rectangle(x - 9, -72, 18, 4), rectangle(x - 9, -46, 18, 4), rectangle(x - 13, -2, 26, 12)], colour, { contrast: 0.2 });
  pen.mass(rectangle(-230, -24, 460, 7), adjust(colour, { lightness: -0.07 }));
  if (lampsLit(pen.light)) for (let x = -200; x <= 200; x += 25) {
    pen.halo(x, -28, 9, '#ffdf8e', 0.7);
    pen.glow(ellipse(x, -28, 1.6), '#fff0c0');
  }
};

export const drawWindmill: Draw = (pen, look) => {
  const wall = look.colour ?? '#e9dcc4';
  pen.mass(polygon([-19, 0], [-11, -62], [11, -62], [19, 0]), wall, { contrast: 0.28 });
  pen.mass(smooth([[-13, -60], [-10, -72], [0, -78], [10, -72], [13, -60]]), '#7a4634', { contrast: 0.25 });
  pen.mass(roundedRectangle(-5, -18, 10, 18, 4), '#6b4028');
  pane(pen, -4, -42, 8, 9);
  const turn = 0.3 + pen.random();
  for (let index = 0; index < 4; index += 1) {
    const angle = turn + (index * Math.PI) / 2;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const at = (along: number, across: number): [number, number] => [along * cos - across * sin, -66 + along * sin + across * cos];
    pen.mass(polygon(at(8, 1), at(46, 1), at(46, 11), at(8, 9)), '#f4ecd8', { contrast: 0.1, opacity: 0.95 });
    pen.detail([line([at(0, 0), at(47, 0)], 2.4), ...[16, 24, 32, 40].map((along) => line([at(along, 0), at(along, 11)], 0.9))], '#5c4030');
  }
  pen.mass(ellipse(0, -66, 3.6), '#4a3226');
};

export const drawChurch: Draw = (pen, look) => {
  const wall = look.colour ?? '#efe6d6';
  pen.mass(rectangle(-12, -44, 58, 44), wall, { contrast: 0.18 });
  pen.mass(polygon([-16, -42], [-6, -64], [40, -64], [52, -42]), '#6f4a42', { contrast: 0.2 });
  pen.mass(rectangle(-34, -66, 26, 66), wall, { contrast: 0.25 });
  pen.mass(polygon([-38, -64], [-21, -101], [-4, -64]), '#6f4a42', { contrast: 0.25 });
  pen.detail([line([[-21, -101], [-21, -112]], 1.4), line([[-25, -108], [-17, -108]], 1.4)], '#3a2f2a');
  for (const x of [2, 17, 32]) pen.mass(roundedRectangle(x, -34, 7, 20, 3.5), lampsLit(pen.light) ? '#ffdc85' : '#5b7286');
  pen.mass([roundedRectangle(-26, -20, 10, 20, 5)], '#5f3d26');
  pen.mass(ellipse(-21, -52, 5), lampsLit(pen.light) ? '#ffdc85' : '#5b7286');
};

export const drawTent: Draw = (pen, look) => {
  const colour = look.colour ?? '#e58a34';
  if (lampsLit(pen.light)) pen.halo(0, -30, 110, '#ffc66a', 0.7);
  const bright = lampsLit(pen.light) ? mix(colour, '#ffe9a8', 0.45) : colour;
  pen.mass(polygon([-66, 0], [-4, -76], [4, -76], [66, 0]), bright, { contrast: 0.28 });
  pen.mass(polygon([0, -76], [24, 0], [66, 0]), adjust(bright, { lightness: -0.1 }), { contrast: 0.15 });
  pen.mass(polygon([-2, -60], [-20, 0], [14, 0]), lampsLit(pen.light) ? '#fff0b8' : '#4a2f24');
  pen.detail([line([[-66, 0], [-84, 4]], 1.2), line([[66, 0], [84, 4]], 1.2), line([[-4, -76], [5, -84]], 1.8), line([[4, -76], [-5, -84]], 1.8)], '#3a2f2a');
};

export const drawTower: Draw = (pen, look) => {
  const colour = look.colour ?? '#5a6478';
  const side = (sign: number): Polygon => polygon(...curve([[sign * 30, 0], [sign * 16, -26], [sign * 7, -58], [sign * 2.4, -100]]), ...curve([[0, -100], [sign * 3, -58], [sign * 9, -26], [sign * 19, 0]]));
  pen.mass([side(-1), side(1), rectangle(-18, -30, 36, 4.4), rectangle(-9, -60, 18, 3.6), rectangle(-1.4, -112, 2.8, 16), polygon(...curve([[-19, 0], [-14, -12], [0, -17], [14, -12], [19, 0]]), ...curve([[22, -2], [14, -17], [0, -22], [-14, -17], [-22, -2]]))], colour, { contrast: 0.2 });
  const lattice: Polygon[] = [];
  for (let row = 0; row < 11; row += 1) {
    const y = -30 - row * 6;
    const half = 14 * Math.pow(1 - row / 13, 1.5);
    lattice.push(line([[-half, y], [half * 0.86, y - 6]], 0.8), line([[half, y], [-half * 0.86, y - 6]], 0.8));
  }
  pen.detail(lattice, colour);
  if (lampsLit(pen.light)) for (const y of [-28, -58, -98]) pen.halo(0, y, 16, '#ffd98a', 0.8);
};

export const drawPyramid: Draw = (pen, look) => {
  const stone = look.colour ?? '#dcb270';
  const lit = pen.light.side;
  pen.mass(polygon([-86, 0], [0, -100], [86, 0]), stone, { contrast: 0.1 });
  pen.mass(polygon([0, -100], [-lit * 86, 0], [-lit * 30, 0]), adjust(stone, { lightness: -0.16 }), { contrast: 0.1 });
  for (let row = 1; row < 12; row += 1) pen.detail(line([[-86 * (row / 12), -100 + row * 8.33], [86 * (row / 12), -100 + row * 8.33]], 0.6), adjust(stone, { lightness: -0.1 }), { opacity: 0.6 });
};
