import { adjust, mix, namedColours } from '../light/colour';
import { curve, ellipse, limb, line, polygon, rectangle, roundedRectangle, smooth } from '../geometry/polygon';
import { drawFlower, drawRose, drawSunflower, drawTulip } from './plants';
import type { Pen } from '../compose/pen';
import type { Joint, Point, Polygon } from '../geometry/polygon';
import type { SubjectId } from '../scene';
import type { Draw } from './look';

/** The soft shine of glazed or wet things, on the lit side. */
function shine(pen: Pen, x: number, y: number, rx: number, ry: number, opacity = 0.6): void {
  pen.shade(ellipse(x * pen.light.side, y, rx, ry, 0.3 * pen.light.side), '#ffffff', opacity);
}

function ball(pen: Pen, x: number, y: number, radius: number, colour: string): void {
  const body = ellipse(x, y, radius, radius * 0.97);
  pen.mass(body, colour, { contrast: 0.42 });
  pen.shade(ellipse(x - pen.light.side * radius * 0.5, y + radius * 0.55, radius * 0.95, radius * 0.7), adjust(colour, { lightness: -0.16 }), 0.4, { clip: [body] });
  pen.shade(ellipse(x + pen.light.side * radius * 0.36, y - radius * 0.42, radius * 0.26, radius * 0.17, -0.5), '#ffffff', 0.6);
}

const fruitColours: Partial<Record<SubjectId, string>> = { orange: '#f08a24', apple: '#cf3434', lemon: '#f2cf3a', cherry: '#b81f38', pear: '#b9c44a', grapes: '#6d4a94', banana: '#f4d03c' };

/** One fruit with its lowest point at (x, y). */
function fruit(pen: Pen, kind: SubjectId, x: number, y: number, size: number, colour: string | null): void {
  const skin = colour ?? fruitColours[kind] ?? '#f08a24';
  if (kind === 'banana') {
    pen.mass(limb([[x - size * 1.5, y - size * 1.6, size * 0.2], [x - size, y - size * 0.7, size * 0.46], [x, y - size * 0.42, size * 0.5], [x + size, y - size * 0.8, size * 0.42], [x + size * 1.5, y - size * 1.5, size * 0.14]]), skin, { contrast: 0.34 });
    return pen.detail([ellipse(x + size * 1.5, y - size * 1.5, size * 0.15), ellipse(x - size * 1.5, y - size * 1.6, size * 0.18)], '#6b4a20');
  }
  if (kind === 'grapes') {
    for (let row = 0; row < 4; row += 1) for (let index = 0; index < 4 - row; index += 1) ball(pen, x + (index - (3 - row) / 2) * size * 0.78, y - size * 1.9 + row * size * 0.6 + size * 0.3, size * 0.46, adjust(skin, { lightness: (pen.random() - 0.5) * 0.08 }));
    return pen.detail(line([[x, y - size * 1.9], [x + size * 0.2, y - size * 2.5]], size * 0.16), '#6b5a2c');
  }
  if (kind === 'pear') {
    const body = smooth([[x, y], [x - size, y - size * 0.5], [x - size * 0.86, y - size * 1.2], [x - size * 0.4, y - size * 1.9], [x, y - size * 2.3], [x + size * 0.4, y - size * 1.9], [x + size * 0.86, y - size * 1.2], [x + size, y - size * 0.5]]);
    pen.mass(body, skin, { contrast: 0.4 });
    shine(pen, x * pen.light.side + size * 0.4, y - size * 0.9, size * 0.16, size * 0.34);
    return pen.detail(line([[x, y - size * 2.25], [x + size * 0.2, y - size * 2.8]], size * 0.18), '#5c3f22');
  }
  ball(pen, x, y - size, kind === 'cherry' ? size * 0.6 : size, skin);
  if (kind === 'lemon') pen.mass([ellipse(x - size * 1.02, y - size, size * 0.24, size * 0.16), ellipse(x + size * 1.02, y - size, size * 0.26, size * 0.18)], skin);
  if (kind === 'apple' || kind === 'cherry') {
    pen.detail(line(curve([[x, y - size * 1.75], [x + size * 0.1, y - size * 2.1], [x + size * 0.3, y - size * 2.4]]), size * 0.14), '#5c3f22');
    pen.mass(smooth([[x + size * 0.15, y - size * 2.05], [x + size * 0.5, y - size * 2.4], [x + size * 0.95, y - size * 2.3], [x + size * 0.55, y - size * 2]]), '#5a9a48');
  }
  if (kind === 'orange') {
    pen.detail(polygon([x - 1.6, y - size * 1.86], [x, y - size * 1.96], [x + 1.8, y - size * 1.85], [x, y - size * 1.72]), '#4f7a34');
    for (let dot = 0; dot < 9; dot += 1) pen.shade(ellipse(x + Math.cos(dot * 2.4) * size * 0.6, y - size + Math.sin(dot * 2.4) * size * 0.6, size * 0.03), '#9a4d0c', 0.5);
  }
}

export function drawFruitOf(kind: SubjectId): Draw {
  return (pen, look) => {
    fruit(pen, kind, 0, 0, kind === 'pear' ? 38 : kind === 'grapes' ? 42 : kind === 'banana' ? 46 : 46, look.colour);
  };
}

export const drawBowl: Draw = (pen, look) => {
  const kind = look.holds;
  const kinds: readonly SubjectId[] = kind === null ? ['apple', 'orange', 'pear', 'orange', 'lemon', 'apple', 'orange'] : [kind, kind, kind, kind, kind, kind, kind];
  const bowl = look.colour ?? '#f1ece2';
  pen.mass(ellipse(0, -44, 66, 12), adjust(bowl, { lightness: -0.22 }));
  const spots: readonly (readonly [number, number, number])[] = [[-36, -40, 17], [36, -41, 17], [0, -44, 18], [-20, -56, 17.5], [21, -57, 17.5], [1, -74, 17], [-1, -38, 17.5]];
  kinds.forEach((each, index) => {
    const [x, y, size] = spots[index] ?? [0, -40, 16];
    fruit(pen, each, x, y + (each === 'pear' ? 4 : 0), each === 'banana' ? size * 0.8 : size, each === kind && kind !== null ? null : null);
  });
  if (kind === 'orange' || kind === 'apple' || kind === 'lemon') pen.mass([smooth([[16, -88], [34, -104], [52, -100], [36, -88]]), smooth([[-8, -94], [-26, -106], [-38, -98], [-24, -90]])], '#4f8a3e', { contrast: 0.25 });
  const body = smooth([[-68, -46], [-62, -26], [-42, -8], [-20, -3], [0, -2], [20, -3], [42, -8], [62, -26], [68, -46], [40, -37], [0, -34], [-40, -37]]);
  pen.mass([body, roundedRectangle(-24, -6, 48, 7, 3)], bowl, { contrast: 0.34 });
  pen.detail(line(curve([[-60, -30], [-30, -16], [0, -12], [30, -16], [60, -30]]), 3.4), look.colour === null ? '#4a77a8' : adjust(bowl, { lightness: 0.14 }), { clip: [body] });
  shine(pen, 36, -24, 5, 11, 0.45);
};

export const drawVase: Draw = (pen, look) => {
  const colour = look.colour ?? '#2f68a8';
  const kind = look.holds;
  const flower: Draw = kind === 'tulip' ? drawTulip : kind === 'rose' ? drawRose : kind === 'sunflower' ? drawSunflower : drawFlower;
  const many = kind === null ? 3 : 7;
  for (let index = 0; index < many; index += 1) {
    const lean = (index - (many - 1) / 2) / many;
    const stem = pen.fresh();
    flower(stem, { ...look, colour: null });
    pen.place(stem, { x: lean * 14, y: -50, scale: (kind === null ? 0.5 : 0.72) * (1 - Math.abs(lean) * 0.28), turn: lean * 1.3 });
  }
  const body = smooth([[-12, -66], [-15, -72], [0, -74], [15, -72], [12, -66], [13, -56], [27, -38], [28, -18], [16, -1], [0, 0], [-16, -1], [-28, -18], [-27, -38], [-13, -56]], 9);
  pen.mass(body, colour, { contrast: 0.42 });
  pen.mass(ellipse(0, -72, 15.5, 3.2), adjust(colour, { lightness: -0.14 }));
  pen.detail([line(curve([[-30, -36], [0, -31], [30, -36]]), 1.8), line(curve([[-30, -14], [0, -9], [30, -14]]), 1.8)], adjust(colour, { lightness: 0.16 }), { clip: [body] });
  pen.shade(smooth([[-pen.light.side * 6, -60], [-pen.light.side * 32, -40], [-pen.light.side * 32, -10], [-pen.light.side * 10, 2], [-pen.light.side * 16, -28]]), '#101230', 0.26, { clip: [body] });
  shine(pen, 13, -36, 4, 11, 0.6);
};

export const drawCup: Draw = (pen, look) => {
  const colour = look.colour ?? '#f4efe6';
  for (const [x, bend] of [[-14, 10], [4, -10], [20, 9]] as const) {
    const wisp: Joint[] = [[x, -70, 2.2], [x + bend, -88, 3.2], [x - bend * 0.6, -106, 2.6], [x + bend * 0.6, -124, 0.6]];
    pen.paint('mist', limb(wisp), { kind: 'flat', colour: mix(pen.light.haze, '#ffffff', 0.6) }, { opacity: 0.5, blur: 2 });
  }
  pen.mass(ellipse(0, -4, 66, 9), adjust(colour, { lightness: -0.03 }), { contrast: 0.3 });
  pen.shade(ellipse(0, -6, 40, 4.4), '#3a2a3a', 0.35);
  pen.mass(handle(46, -40, 19, 8), colour, { contrast: 0.2 });
  const body = smooth([[-44, -64], [-43, -40], [-32, -16], [-18, -6], [18, -6], [32, -16], [43, -40], [44, -64], [0, -60]], 9);
  pen.mass(body, colour, { contrast: 0.38 });
  pen.mass(ellipse(0, -64, 44, 9.5), adjust(colour, { lightness: 0.02 }));
  pen.detail(ellipse(0, -63, 39, 7.4), '#5a3522', { contrast: 0.2 });
  pen.detail([ellipse(-7, -63.6, 11, 2.4, -0.2), ellipse(8, -62.6, 11, 2.4, 0.2)], '#d9b48a');
  shine(pen, 28, -42, 4, 12, 0.5);
};

/** A handle or rim as an open band: x, y its middle. */
function handle(x: number, y: number, outer: number, thick: number): Polygon {
  const points: Point[] = [];
  for (let step = -8; step <= 8; step += 1) points.push([x - 8 + Math.cos((step / 8) * 1.9) * outer * 1.1, y + Math.sin((step / 8) * 1.9) * outer]);
  return line(points, thick);
}

export const drawTeapot: Draw = (pen, look) => {
  const colour = look.colour ?? '#5d8f95';
  pen.mass(handle(-52, -44, 24, 8), adjust(colour, { lightness: -0.07 }), {});
  pen.mass(limb([[40, -30, 12], [58, -44, 7.5], [72, -68, 5]]), colour, { contrast: 0.2 });
  const body = smooth([[-46, -62], [-56, -36], [-42, -8], [0, 0], [42, -8], [56, -36], [46, -62], [0, -72]]);
  pen.mass(body, colour, { contrast: 0.4 });
  pen.mass([smooth([[-30, -66], [0, -86], [30, -66], [0, -62]]), ellipse(0, -89, 6, 6.4)], adjust(colour, { lightness: 0.03 }), { contrast: 0.3 });
  shine(pen, 32, -44, 6, 13, 0.5);
};

export const drawBottle: Draw = (pen, look) => {
  const colour = look.colour ?? '#2f5a3c';
  const body = smooth([[-8, -100], [8, -100], [8, -74], [18, -60], [19, -30], [18, -2], [0, 0], [-18, -2], [-19, -30], [-18, -60], [-8, -74]], 8);
  pen.mass(body, colour, { contrast: 0.4 });
  pen.detail(rectangle(-9, -102, 18, 14), '#8c2f3a', { clip: [body] });
  pen.mass(roundedRectangle(-18, -50, 36, 32, 2), '#f3e8cf', { contrast: 0.15 });
  pen.detail([rectangle(-11, -43, 22, 2.4), rectangle(-8, -37, 16, 1.8), ellipse(0, -27, 5)], '#8c2f3a');
  shine(pen, 11, -56, 2, 22, 0.45);
};

export const drawBooks: Draw = (pen, look) => {
  const covers = [look.colour ?? '#a8433a', '#2f5f7a', '#d5a24a', '#4f7a5a', '#6b4a7a'];
  let y = 0;
  covers.forEach((cover, index) => {
    const thick = 15 + ((index * 7) % 6);
    const wide = 64 - index * 4 + ((index * 11) % 7);
    const x = ((index * 13) % 9) - 4;
    pen.mass(roundedRectangle(x - wide, y - thick, wide * 2, thick, 3), cover, { contrast: 0.24 });
    pen.mass(roundedRectangle(x - wide + 12, y - thick + 3, wide * 2 - 9, thick - 6, 1), '#f2e8d2', { contrast: 0.12 });
    pen.detail([0.35, 0.6].map((t) => line([[x - wide + 14, y - thick * t], [x + wide, y - thick * t]], 0.7)), '#c9b998');
    pen.mass(roundedRectangle(x - wide, y - thick, 15, thick, 3), cover, { contrast: 0.24 });
    pen.detail(rectangle(x - wide + 5, y - thick + 2, 2.4, thick - 4), '#f0d9a0');
    y -= thick;
  });
};

export const drawLamp: Draw = (pen, look) => {
  const colour = look.colour ?? '#e0b45a';
  pen.halo(0, -76, 120, '#ffd98a', pen.light.darkness > 0.2 ? 0.85 : 0.4);
  pen.mass([ellipse(0, -3, 22, 5), rectangle(-2, -64, 4, 60), ellipse(0, -22, 7, 10)], '#6b4f3a', { contrast: 0.3 });
  pen.mass(polygon([-16, -100], [16, -100], [34, -60], [-34, -60]), mix(colour, '#fff0c0', 0.3), { contrast: 0.2 });
  pen.shade(polygon([-6, -98], [6, -98], [14, -62], [-14, -62]), '#fff6da', 0.5);
};

export const drawCandle: Draw = (pen, look) => {
  pen.halo(0, -86, 110, '#ffc76a', 0.8);
  pen.mass(ellipse(0, -3, 26, 6), '#a8843a', { contrast: 0.3 });
  pen.mass(roundedRectangle(-10, -66, 20, 64, 3), look.colour ?? '#f4ead4', { contrast: 0.3 });
  pen.mass(smooth([[-10, -62], [-12, -44], [-8, -50], [-6, -60]]), look.colour ?? '#fbf3e2');
  pen.detail(line([[0, -66], [0.5, -73]], 1.4), '#2a221d');
  pen.glow(smooth([[0, -102], [7, -82], [5, -73], [0, -70], [-5, -73], [-7, -82]]), '#ffb347');
  pen.glow(smooth([[0, -92], [3, -80], [0, -73], [-3, -80]]), '#fff3b8');
};

export const drawPumpkin: Draw = (pen, look) => {
  const colour = look.colour ?? '#e2762a';
  for (const [x, wide] of [[-34, 22], [34, 22], [-18, 26], [18, 26], [0, 28]] as const) pen.mass(ellipse(x, -40, wide, 40 - Math.abs(x) * 0.16), adjust(colour, { lightness: Math.abs(x) * -0.0016 }), { contrast: 0.28 });
  pen.mass(limb([[0, -76, 6], [4, -90, 5], [12, -98, 4]]), '#5f7a3a', { contrast: 0.2 });
  if (look.scene.mood === 'mysterious' || look.scene.time === 'night') {
    pen.halo(0, -38, 60, '#ffcf5a', 0.6);
    pen.glow([polygon([-26, -48], [-10, -48], [-17, -62]), polygon([10, -48], [26, -48], [17, -62]), smooth([[-30, -32], [-14, -26], [0, -24], [14, -26], [30, -32], [18, -14], [0, -10], [-18, -14]], 5)], '#ffe27a');
  }
};

export const drawCake: Draw = (pen, look) => {
  const icing = look.colour ?? '#f3a9bd';
  pen.mass([ellipse(0, -3, 66, 8)], '#dfe3ea', { contrast: 0.2 });
  for (const [half, low, tall] of [[54, -4, 38], [36, -42, 30]] as const) {
    pen.mass(roundedRectangle(-half, low - tall, half * 2, tall, 4), '#f7ecd8', { contrast: 0.26 });
    const drips: Point[] = [[-half, low - tall]];
    for (let x = -half; x <= half; x += half / 6) drips.push([x, low - tall + 9 + (Math.round((x + half) / (half / 6)) % 2) * 9]);
    drips.push([half, low - tall]);
    pen.mass([smooth(drips, 5), ellipse(0, low - tall, half, 5.4)], icing, { contrast: 0.18 });
  }
  for (const x of [-18, 0, 18]) {
    pen.mass(rectangle(x - 1.6, -92, 3.2, 20), '#5aa0c8');
    pen.halo(x, -97, 14, '#ffd98a', 0.8);
    pen.glow(smooth([[x, -104], [x + 2.6, -96], [x, -91], [x - 2.6, -96]]), '#ffc24a');
  }
};

export const drawGuitar: Draw = (pen, look) => {
  const colour = look.colour ?? '#c67a3a';
  pen.mass([polygon([-3.4, -56], [3.4, -56], [2.6, -94], [-2.6, -94]), roundedRectangle(-4.6, -106, 9.2, 14, 2)], '#5a3a26');
  pen.mass(smooth([[0, 0], [-18, -3], [-24, -17], [-15, -32], [-17, -45], [-8, -55], [0, -56], [8, -55], [17, -45], [15, -32], [24, -17], [18, -3]], 8), colour, { contrast: 0.34 });
  pen.detail([ellipse(0, -36, 6), rectangle(-7, -15, 14, 3)], '#2d1c14');
  pen.detail([-1.6, -0.5, 0.6, 1.7].map((x) => line([[x, -14], [x, -100]], 0.4)), '#efe6d0');
};

export const drawHeart: Draw = (pen, look) => {
  const colour = look.colour ?? namedColours.red;
  const body = smooth([[0, -4], [-26, -28], [-46, -56], [-44, -82], [-26, -96], [-8, -90], [0, -76], [8, -90], [26, -96], [44, -82], [46, -56], [26, -28]], 9);
  pen.halo(0, -54, 90, colour, 0.4);
  pen.mass(body, colour, { contrast: 0.36 });
  pen.shade(smooth([[-34, -64], [-32, -80], [-22, -86], [-26, -72]]), '#ffffff', 0.45);
};
