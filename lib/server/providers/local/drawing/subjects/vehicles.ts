import { adjust, mix } from '../light/colour';
import { curve, ellipse, limb, line, polygon, rectangle, roundedRectangle, smooth } from '../geometry/polygon';
import { lampsLit } from '../compose/stage';
import type { Pen } from '../compose/pen';
import type { Point, Polygon } from '../geometry/polygon';
import type { Draw } from './look';

function wheel(pen: Pen, x: number, radius: number): void {
  pen.mass(ellipse(x, -radius, radius), '#23242a');
  pen.detail(ellipse(x, -radius, radius * 0.56), '#c3c8cf');
  pen.detail(ellipse(x, -radius, radius * 0.2), '#55585f');
}

export const drawCar: Draw = (pen, look) => {
  const colour = look.colour ?? ['#d63b2f', '#2f7fc4', '#e8b52e', '#3aa08a'][Math.floor(pen.random() * 4)] ?? '#d63b2f';
  const body = smooth([[-112, -20], [-114, -44], [-98, -56], [-64, -62], [-40, -90], [-4, -99], [34, -96], [62, -66], [100, -56], [114, -40], [114, -20], [60, -16], [-60, -16]], 10);
  pen.mass(body, colour, { contrast: 0.3 });
  const glass = lampsLit(pen.light) ? '#f5dd94' : '#bfe0ea';
  pen.mass([smooth([[-54, -64], [-36, -84], [-12, -91], [-8, -64]], 5), smooth([[2, -64], [0, -92], [28, -89], [48, -66]], 5)], glass, { contrast: 0.2 });
  pen.shade(polygon([-116, -36], [116, -36], [116, -10], [-116, -10]), '#14141f', 0.22, { clip: [body] });
  pen.detail([line([[-3, -62], [-4, -22]], 1.4), line([[52, -60], [54, -24]], 1.2), line([[-58, -60], [-60, -24]], 1.2), rectangle(8, -54, 12, 3)], adjust(colour, { lightness: -0.15 }), { clip: [body] });
  wheel(pen, -66, 21);
  wheel(pen, 68, 21);
  pen.glow(ellipse(108, -44, 6, 6.5), '#fff3c4');
  pen.detail(roundedRectangle(-115, -48, 7, 10, 2), '#e2332c');
  pen.detail([roundedRectangle(96, -27, 22, 6, 3), roundedRectangle(-118, -27, 22, 6, 3)], '#c9cdd3');
  if (lampsLit(pen.light)) pen.paint('mist', polygon([112, -46], [250, -70], [250, -2], [112, -38]), { kind: 'linear', from: [112, -44], to: [250, -40], stops: [[0, '#fff0b8b0'], [1, '#fff0b800']] });
};

export const drawBus: Draw = (pen, look) => {
  const colour = look.colour ?? '#d8452f';
  pen.mass(roundedRectangle(-96, -98, 192, 84, 14), colour, { contrast: 0.25 });
  const glass = lampsLit(pen.light) ? '#f5dd94' : '#bfe0ea';
  for (let index = 0; index < 5; index += 1) pen.mass(roundedRectangle(-86 + index * 31, -86, 26, 26, 4), glass, { contrast: 0.15 });
  pen.mass(roundedRectangle(70, -86, 24, 36, 4), glass);
  pen.detail(rectangle(-96, -50, 192, 7), '#f6efe0');
  pen.detail(roundedRectangle(38, -56, 24, 42, 3), adjust(colour, { lightness: -0.14 }));
  wheel(pen, -58, 17);
  wheel(pen, 60, 17);
  pen.glow(ellipse(92, -28, 5), '#fff3c4');
};

export const drawTrain: Draw = (pen, look) => {
  const colour = look.colour ?? '#b5372f';
  const dark = '#26282f';
  for (const x of [-150, -250]) {
    pen.mass(roundedRectangle(x, -72, 92, 56, 5), adjust(colour, { hue: x === -150 ? 0 : 8 }), { contrast: 0.2 });
    pen.mass(roundedRectangle(x - 3, -78, 98, 9, 4), dark);
    for (let index = 0; index < 4; index += 1) pen.mass(roundedRectangle(x + 7 + index * 21, -60, 15, 18, 2), lampsLit(pen.light) ? '#f7dd8c' : '#cfe4ea');
    pen.detail(rectangle(x, -34, 92, 4), '#e9c86a');
    wheel(pen, x + 20, 9);
    wheel(pen, x + 72, 9);
  }
  pen.mass(roundedRectangle(-52, -88, 50, 72, 4), colour, { contrast: 0.2 });
  pen.mass(roundedRectangle(-58, -96, 62, 10, 4), dark);
  pen.mass(roundedRectangle(-42, -78, 24, 24, 3), lampsLit(pen.light) ? '#f7dd8c' : '#cfe4ea');
  pen.mass(roundedRectangle(-4, -64, 108, 44, 18), '#343842', { contrast: 0.4 });
  pen.detail([24, 54, 84].map((x) => rectangle(x, -64, 4, 44)), '#d9a83f');
  pen.mass([polygon([72, -62], [68, -98], [94, -98], [90, -62]), roundedRectangle(64, -103, 34, 8, 3)], dark, { contrast: 0.2 });
  pen.mass([ellipse(40, -66, 10, 10), rectangle(30, -66, 20, 6)], '#d9a83f', { contrast: 0.3 });
  pen.mass(polygon([100, -26], [124, -4], [98, -4]), colour);
  wheel(pen, -34, 17);
  wheel(pen, 14, 17);
  wheel(pen, 52, 13);
  wheel(pen, 84, 13);
  pen.detail(line([[-34, -14], [52, -12]], 4), '#c3c8cf');
  pen.glow(ellipse(106, -46, 6), '#fff3c4');
  for (const [x, y, r] of [[78, -118, 13], [58, -136, 18], [28, -148, 23], [-12, -158, 27], [-60, -164, 30]] as const) pen.paint('mist', ellipse(x, y, r * 1.25, r), { kind: 'flat', colour: mix(pen.light.haze, '#ffffff', 0.45) }, { opacity: 0.75 });
};

export const drawBicycle: Draw = (pen, look) => {
  const colour = look.colour ?? '#c8392f';
  const tyre = '#26272d';
  for (const x of [-48, 50]) {
    pen.mass(ring(x, -32, 32, 28.4), tyre);
    const spokes = Array.from({ length: 12 }, (_, index): Polygon => line([[x, -32], [x + Math.cos(index * 0.5236) * 29, -32 + Math.sin(index * 0.5236) * 29]], 0.7));
    pen.detail(spokes, '#9aa0a8');
  }
  const tube = (points: readonly Point[]): Polygon => line(points, 4.4);
  pen.mass([tube([[-48, -32], [-6, -30], [34, -76], [-20, -76], [-48, -32]]), tube([[-6, -30], [-24, -86]]), tube([[50, -32], [32, -88]])], colour, { contrast: 0.15 });
  pen.mass([limb([[-36, -89, 3.4], [-22, -88, 4], [-10, -87, 2]]), limb([[32, -88, 2.4], [36, -97, 2.4], [48, -96, 2.4]])], tyre);
  pen.mass([ring(-6, -30, 8, 5), line([[-6, -30], [2, -14]], 2.4), rectangle(-3, -14, 12, 3)], '#555a62');
};

/** A ring as one band, cut open at the right: unions must not fill its hole. */
function ring(x: number, y: number, outer: number, inner: number): Polygon {
  const flat: number[] = [];
  for (let step = 0; step <= 40; step += 1) flat.push(x + Math.cos((step / 40) * Math.PI * 2) * outer, y + Math.sin((step / 40) * Math.PI * 2) * outer);
  for (let step = 40; step >= 0; step -= 1) flat.push(x + Math.cos((step / 40) * Math.PI * 2) * inner, y + Math.sin((step / 40) * Math.PI * 2) * inner);
  return flat;
}

export const drawBoat: Draw = (pen, look) => {
  const colour = look.colour ?? '#b5432f';
  pen.mass([line([[-20, -26], [-76, 8]], 3), ellipse(-78, 8, 12, 4, -0.5)], '#8a6542');
  pen.mass(smooth([[-70, -28], [-40, -24], [40, -24], [76, -34], [58, -2], [40, 6], [-44, 6], [-60, -4]], 8), colour, { contrast: 0.3 });
  pen.detail(line([[-70, -27], [-40, -22], [40, -22], [75, -33]], 4.4), '#f0e4cc');
  pen.mass([limb([[-4, -28, 10], [-2, -52, 9]]), ellipse(0, -70, 8.5, 9.5)], '#3b4b63');
  pen.detail(ellipse(1, -70, 7, 8), '#e0ac86');
  pen.mass(smooth([[-16, -74], [0, -88], [16, -74], [0, -76]]), '#e0c078');
  pen.mass(limb([[0, -52, 4], [-12, -40, 3.4], [-20, -28, 3]]), '#31405a');
};

export const drawSailboat: Draw = (pen, look) => {
  const sail = look.colour ?? '#f8f3e6';
  pen.mass(line([[0, -4], [0, -100]], 2.4), '#6a4a34');
  pen.mass(smooth([[4, -97], [22, -70], [40, -36], [46, -18], [24, -15], [4, -16]], 8), sail, { contrast: 0.25 });
  pen.mass(smooth([[-4, -88], [-16, -56], [-38, -20], [-20, -17], [-4, -18]], 8), adjust(sail, { lightness: -0.05 }), { contrast: 0.25 });
  pen.mass(polygon([0, -104], [16, -100.5], [0, -97]), '#d8402f');
  pen.mass(smooth([[-48, -13], [-20, -11], [20, -11], [54, -15], [44, 0], [32, 6], [-32, 6], [-42, 0]], 8), look.colour === null ? '#2f4f75' : '#f4ede0', { contrast: 0.3 });
  pen.detail(line([[-46, -10], [-20, -8], [20, -8], [51, -12]], 2.2), look.colour === null ? '#f4ede0' : '#2f4f75');
};

export const drawShip: Draw = (pen, look) => {
  const hull = look.colour ?? '#2a3448';
  const shine = lampsLit(pen.light) ? '#ffdf8e' : '#54697e';
  pen.mass([polygon([-52, -66], [-48, -98], [-28, -98], [-26, -66]), polygon([-10, -66], [-6, -98], [14, -98], [16, -66])], '#d4462f', { contrast: 0.25 });
  pen.detail([rectangle(-50, -98, 24, 8), rectangle(-8, -98, 24, 8)], '#23252c');
  pen.mass([roundedRectangle(-90, -50, 160, 20, 4), roundedRectangle(-76, -68, 124, 20, 4)], '#f3eee2', { contrast: 0.15 });
  for (let index = 0; index < 12; index += 1) pen.detail(ellipse(-80 + index * 12.6, -39, 2.8), shine);
  for (let index = 0; index < 9; index += 1) pen.detail(roundedRectangle(-70 + index * 13, -63, 7, 8, 2), shine);
  pen.mass(polygon([-118, -34], [118, -38], [92, 6], [-100, 6]), hull, { contrast: 0.25 });
  pen.detail(polygon([-106, -2], [99, -4], [92, 6], [-100, 6]), '#a8342a');
  for (const [x, y, r] of [[-40, -112, 10], [-58, -124, 15], [-84, -132, 19], [4, -114, 10], [-12, -126, 14]] as const) pen.paint('mist', ellipse(x, y, r * 1.3, r), { kind: 'flat', colour: mix(pen.light.haze, '#ffffff', 0.3) }, { opacity: 0.65 });
};

export const drawPlane: Draw = (pen, look) => {
  const colour = look.colour ?? '#f2f0ea';
  const trim = look.colour === null ? '#2f68c4' : adjust(colour, { lightness: -0.16 });
  pen.mass(polygon([6, -58], [-26, -94], [-40, -94], [-18, -56]), adjust(colour, { lightness: -0.09 }));
  pen.mass([limb([[-84, -60, 4], [-50, -54, 10], [0, -50, 14], [50, -48, 13], [78, -46, 7]]), polygon([-66, -58], [-98, -96], [-82, -96], [-46, -62])], colour, { contrast: 0.25 });
  pen.detail(polygon([-72, -66], [-98, -96], [-82, -96], [-60, -70]), trim);
  pen.mass(polygon([-70, -56], [-102, -46], [-94, -42], [-60, -50]), trim);
  for (let index = 0; index < 9; index += 1) pen.detail(roundedRectangle(-42 + index * 11, -57 + index * 0.3, 5, 6, 2), '#4a6b85');
  pen.detail(smooth([[62, -56], [74, -52], [78, -48], [64, -48]], 4), '#35506b');
  pen.mass(polygon([18, -44], [-36, -4], [-52, -4], [-16, -46]), adjust(colour, { lightness: -0.03 }), { contrast: 0.25 });
  pen.mass(limb([[-2, -26, 5.5], [14, -25, 6]]), trim);
};

export const drawBalloon: Draw = (pen, look) => {
  const palettes = [['#d8452f', '#f4c04a'], ['#2f7f9f', '#f2e6cf'], ['#e88a2e', '#8c2f4a'], ['#6a4fa8', '#f0b64a'], ['#3f9a7a', '#f4e3b0']] as const;
  const [first, second] = look.colour === null ? (palettes[Math.floor(pen.random() * palettes.length)] ?? palettes[0]) : [look.colour, '#f6ead2'];
  const envelope = smooth([[0, -100], [22, -96], [35, -82], [36, -66], [27, -48], [12, -30], [0, -28], [-12, -30], [-27, -48], [-36, -66], [-35, -82], [-22, -96]], 10);
  pen.mass(envelope, first, { contrast: 0.34 });
  for (const [index, wide] of [[0, 9.5], [1, 25], [2, 36]] as const) {
    if (index === 1) continue;
    pen.detail(gores(wide, index === 0 ? 0 : 25), second, { clip: [envelope], contrast: 0.2 });
  }
  pen.shade(smooth([[-pen.light.side * 6, -100], [-pen.light.side * 40, -84], [-pen.light.side * 40, -60], [-pen.light.side * 8, -28], [-pen.light.side * 26, -62]]), '#241338', 0.25, { clip: [envelope] });
  pen.detail(smooth([[-34, -74], [0, -67], [34, -74], [36, -66], [0, -59], [-36, -66]], 5), adjust(first, { lightness: -0.12 }), { clip: [envelope], opacity: 0.7 });
  pen.detail([line([[-10, -31], [-5, -12]], 0.8), line([[10, -31], [5, -12]], 0.8)], '#4a3626');
  pen.mass(roundedRectangle(-6.5, -12, 13, 11, 2.4), '#8a5e38', { contrast: 0.25 });
  if (lampsLit(pen.light)) pen.glow(smooth([[0, -28], [3, -20], [0, -14], [-3, -20]]), '#ffcf6a');
};

/** Two mirrored bands of the envelope between two distances from its middle. */
function gores(outer: number, inner: number): Polygon[] {
  if (inner === 0) return [smooth([[0, -101], [outer, -68], [3, -28], [-3, -28], [-outer, -68]])];
  return [-1, 1].map((side) => polygon(...curve([[0, -101], [side * inner, -68], [side * 5, -28]]), ...curve([[side * 11, -28], [side * outer, -68], [0, -101]])));
}

export const drawRocket: Draw = (pen, look) => {
  const colour = look.colour ?? '#f2efe8';
  const trim = look.colour === null ? '#d8402f' : adjust(colour, { lightness: -0.16 });
  pen.halo(0, 12, 60, '#ffb347', 0.8);
  pen.glow(smooth([[-11, -8], [-15, 18], [-6, 40], [0, 66], [6, 40], [15, 18], [11, -8]]), '#ff8a2c');
  pen.glow(smooth([[-6, -8], [-8, 12], [0, 38], [8, 12], [6, -8]]), '#ffe27a');
  pen.mass([smooth([[-14, -34], [-32, -14], [-32, 4], [-12, -8]], 6), smooth([[14, -34], [32, -14], [32, 4], [12, -8]], 6)], trim, { contrast: 0.25 });
  const body = smooth([[0, -104], [12, -88], [18, -62], [17, -30], [12, -6], [-12, -6], [-17, -30], [-18, -62], [-12, -88]], 10);
  pen.mass(body, colour, { contrast: 0.34 });
  pen.detail([smooth([[-20, -80], [0, -84], [20, -80], [20, -110], [-20, -110]]), rectangle(-20, -18, 40, 6)], trim, { clip: [body], contrast: 0.2 });
  pen.mass(ellipse(0, -58, 8.4), '#6b7684');
  pen.detail(ellipse(0, -58, 6), '#7fd0e8', { contrast: 0.3 });
  pen.mass(smooth([[-3, -30], [3, -30], [3, 2], [-3, 2]], 4), trim);
};

export const drawUfo: Draw = (pen, look) => {
  pen.paint('mist', polygon([-22, -40], [22, -40], [64, 40], [-64, 40]), { kind: 'linear', from: [0, -40], to: [0, 40], stops: [[0, '#c8ffdcaa'], [1, '#c8ffdc00']] });
  pen.mass(ellipse(0, -70, 27, 25, 0, Math.PI, Math.PI * 2), '#a9e4ee', { opacity: 0.92, contrast: 0.3 });
  pen.mass(smooth([[-72, -56], [-40, -70], [0, -74], [40, -70], [72, -56], [38, -42], [0, -38], [-38, -42]]), look.colour ?? '#9aa5b5', { contrast: 0.4 });
  for (let index = -3; index <= 3; index += 1) pen.glow(ellipse(index * 17, -52 + Math.abs(index) * -1, 3.6), index % 2 === 0 ? '#ffe27a' : '#7affc0');
};
