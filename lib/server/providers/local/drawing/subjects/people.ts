import { adjust } from '../light/colour';
import { ellipse, limb, line, polygon, roundedRectangle, smooth } from '../geometry/polygon';
import type { Pen } from '../compose/pen';
import type { Polygon } from '../geometry/polygon';
import type { Draw } from './look';

export const skinTones = ['#f2c9a8', '#e3ab82', '#c98b5f', '#9a6240', '#6f4630'] as const;
export const hairTones = ['#2a211f', '#4f3324', '#8a5a30', '#c9963f', '#b4532f', '#8d8a88'] as const;

export function chosen(pen: Pen, list: readonly string[]): string {
  return list[Math.floor(pen.random() * list.length)] ?? '#808080';
}

/** A person who stands, small in a landscape, seen from behind or the side. */
export const drawPerson: Draw = (pen, look) => {
  const coat = look.colour ?? chosen(pen, ['#c8492f', '#2f6a8a', '#d9a03a', '#4f7a52', '#7a4a7a']);
  const skin = chosen(pen, skinTones);
  pen.mass([limb([[-5, -46, 5.4], [-6, -22, 4.2], [-7, -3, 3.2], [-3, -1.4, 2.6]]), limb([[5, -46, 5.4], [7, -22, 4.2], [9, -3, 3.2], [13, -1.4, 2.6]])], '#2f3444', { contrast: 0.15 });
  pen.mass(limb([[-11, -74, 4.2], [-15, -58, 3.6], [-12, -44, 3]]), adjust(coat, { lightness: -0.08 }));
  pen.mass([smooth([[-12, -78], [0, -82], [12, -78], [13, -58], [14, -36], [0, -33], [-14, -36], [-13, -58]])], coat, { contrast: 0.26 });
  pen.mass(limb([[11, -75, 4.2], [16, -59, 3.6], [15, -45, 3]]), adjust(coat, { lightness: 0.03 }), { contrast: 0.15 });
  pen.mass([ellipse(0, -90, 7.6, 8.6), limb([[0, -84, 3.4], [0, -79, 3.4]])], skin, { contrast: 0.15 });
  pen.mass(smooth([[-8, -86], [-9, -96], [0, -101], [9, -96], [8, -88], [4, -94], [-4, -94]]), chosen(pen, hairTones));
  pen.detail(smooth([[-9, -81], [0, -78], [9, -81], [8, -77], [0, -74], [-8, -77]]), adjust(coat, { lightness: 0.14, hue: 40 }));
};

export const drawChild: Draw = (pen, look) => {
  const inner = pen.fresh();
  drawPerson(inner, look);
  pen.place(inner, { scaleX: 0.8, scaleY: 0.76 });
  pen.detail(line([[12, -40], [26, -96]], 0.6), '#4a4450');
  pen.mass(smooth([[26, -96], [16, -110], [18, -128], [28, -132], [38, -126], [38, -110]]), '#e0403a', { contrast: 0.3 });
};

export const drawAstronautFigure: Draw = (pen, look) => {
  const suit = look.colour ?? '#eef0f2';
  pen.mass(roundedRectangle(-18, -80, 36, 40, 6), adjust(suit, { lightness: -0.2 }));
  const body: Polygon[] = [limb([[-7, -42, 8.5], [-10, -22, 7.4], [-12, -6, 7.6], [-8, -4, 6]]), limb([[7, -42, 8.5], [11, -22, 7.4], [13, -6, 7.6], [17, -4, 6]]), smooth([[-15, -74], [0, -78], [15, -74], [16, -50], [14, -36], [0, -34], [-14, -36], [-16, -50]]), limb([[-14, -70, 6.6], [-23, -56, 6], [-20, -42, 5.4]]), limb([[14, -70, 6.6], [26, -62, 6], [34, -74, 5.4]])];
  pen.mass(body, suit, { contrast: 0.3 });
  pen.detail([limb([[-12, -9, 7], [-9, -7, 6]]), limb([[13, -9, 7], [16, -7, 6]]), roundedRectangle(-14, -43, 28, 4, 1)], '#c65a3a', { clip: body });
  pen.mass(roundedRectangle(-8, -64, 16, 12, 2), '#c9d0d8');
  pen.detail([ellipse(-4, -58, 1.8), ellipse(4, -58, 1.8)], '#d8402f');
  pen.mass(ellipse(0, -88, 15, 14.6), suit, { contrast: 0.3 });
  pen.mass(ellipse(2, -88, 11, 9.4), '#22304a', { contrast: 0.3 });
  pen.shade(ellipse(5, -91, 4.4, 2.4, -0.5), '#ffd98a', 0.8);
};

export const drawRobotFigure: Draw = (pen, look) => {
  const metal = look.colour ?? '#7d96a8';
  const dark = adjust(metal, { lightness: -0.2 });
  pen.mass([limb([[-9, -34, 4], [-10, -8, 4]]), limb([[9, -34, 4], [10, -8, 4]]), limb([[-20, -62, 4], [-28, -48, 3.6], [-25, -34, 3.6]]), limb([[20, -62, 4], [28, -50, 3.6], [36, -60, 3.6]])], dark, { contrast: 0.2 });
  pen.mass([roundedRectangle(-18, -8, 15, 8, 3), roundedRectangle(3, -8, 15, 8, 3), ellipse(-25, -32, 5), ellipse(37, -62, 5)], metal);
  pen.mass(roundedRectangle(-20, -70, 40, 38, 6), metal, { contrast: 0.3 });
  pen.mass(roundedRectangle(-11, -62, 22, 16, 3), '#2b3a48');
  pen.glow([ellipse(-5, -54, 2.6), ellipse(5, -54, 2.6)], '#7affd0');
  pen.mass([roundedRectangle(-16, -98, 32, 24, 7), roundedRectangle(-5, -76, 10, 8, 1)], metal, { contrast: 0.3 });
  pen.mass(roundedRectangle(-12, -93, 24, 12, 5), '#1d2833');
  pen.glow([ellipse(-6, -87, 3.2), ellipse(6, -87, 3.2)], '#ffd34d');
  pen.mass([line([[0, -98], [0, -106]], 1.6), ellipse(0, -108, 2.6)], '#d8402f');
};

export const drawSnowman: Draw = (pen, look) => {
  pen.mass([limb([[-20, -48, 1.6], [-36, -62, 1.2], [-44, -60, 0.6]]), limb([[20, -48, 1.6], [36, -66, 1.2], [44, -64, 0.6]])], '#5c4030');
  pen.mass(ellipse(0, -18, 26, 22), '#f4f8fb', { contrast: 0.26 });
  pen.mass(ellipse(0, -50, 19, 18), '#f4f8fb', { contrast: 0.26 });
  pen.mass(ellipse(0, -77, 14, 13.5), '#f6fafc', { contrast: 0.26 });
  pen.mass(polygon([0, -79], [20, -74], [0, -73]), '#ea7a28');
  pen.detail([ellipse(-5, -81, 1.8), ellipse(5, -81, 1.8), ellipse(0, -56, 1.8), ellipse(0, -48, 1.8), ellipse(0, -40, 1.8)], '#20222a');
  pen.mass([smooth([[-15, -68], [0, -62], [15, -68], [14, -62], [0, -56], [-14, -62]]), polygon([9, -63], [16, -64], [18, -44], [11, -44])], look.colour ?? '#c8342d');
  pen.mass([roundedRectangle(-17, -91, 34, 4.4, 2), roundedRectangle(-11, -107, 22, 17, 2)], '#2a2c36', { contrast: 0.2 });
  pen.detail(roundedRectangle(-11, -95, 22, 3.6, 0), '#c8342d');
};

export const drawUmbrella: Draw = (pen, look) => {
  const colour = look.colour ?? '#d8402f';
  pen.mass([line([[0, -94], [0, -10]], 2.4), limb([[0, -10, 1.6], [2, -2, 1.6], [9, -3, 1.6], [10, -9, 1.4]])], '#4a3a34');
  const dome = smooth([[-54, -52], [-44, -76], [-24, -93], [0, -98], [24, -93], [44, -76], [54, -52], [36, -58], [18, -52], [0, -58], [-18, -52], [-36, -58]], 8);
  pen.mass(dome, colour, { contrast: 0.3 });
  pen.shade([polygon([0, -98], [-18, -52], [0, -58], [18, -52]), polygon([0, -98], [-54, -52], [-36, -58])], adjust(colour, { lightness: -0.12 }), 0.5, { clip: [dome] });
};

export const drawCampfire: Draw = (pen) => {
  pen.halo(0, -40, 170, '#ffab4a', 0.85);
  pen.mass([limb([[-34, -4, 5], [30, -14, 5]]), limb([[34, -4, 5], [-30, -14, 5]])], '#5a3a28', { contrast: 0.2 });
  pen.glow(smooth([[-22, -10], [-26, -38], [-12, -56], [-10, -84], [4, -100], [10, -72], [24, -54], [24, -24], [16, -8]]), '#f0642c');
  pen.glow(smooth([[-13, -10], [-15, -34], [-4, -52], [2, -74], [10, -50], [15, -30], [10, -10]]), '#ffab3c');
  pen.glow(smooth([[-6, -10], [-6, -28], [2, -46], [7, -26], [5, -10]]), '#ffe890');
  for (let spark = 0; spark < 14; spark += 1) pen.glow(ellipse((pen.random() - 0.5) * 60, -90 - pen.random() * 60, 0.8 + pen.random()), '#ffc86a');
};
