import { adjust } from '../light/colour';
import { ellipse, limb, line, polygon, smooth } from '../geometry/polygon';
import type { Polygon } from '../geometry/polygon';
import type { Draw } from './look';

/** A bird in flight, wings up, its tail behind. */
export const drawFlyingBird: Draw = (pen, look) => {
  const colour = look.colour ?? '#3b4252';
  const dark = adjust(colour, { lightness: -0.08 });
  pen.mass(smooth([[-2, -50], [-20, -72], [-44, -88], [-66, -84], [-40, -72], [-20, -52], [2, -42]]), dark, { contrast: 0.12 });
  pen.mass([limb([[-30, -40, 3], [-10, -46, 8], [12, -48, 8], [24, -52, 5.5]]), polygon([-26, -44], [-54, -38], [-46, -33], [-50, -26], [-24, -37])], colour, { contrast: 0.25 });
  pen.mass(polygon([28, -55], [40, -51], [28, -49]), '#e8a33a');
  pen.mass(smooth([[6, -50], [16, -76], [36, -96], [58, -100], [44, -80], [34, -60], [18, -44]]), adjust(colour, { lightness: 0.05 }), { contrast: 0.12 });
  pen.shade([line([[14, -62], [34, -86], [50, -96]], 2, 0.6), line([[18, -54], [38, -74]], 2, 0.6)], dark, 0.6);
  pen.detail(ellipse(25, -54, 1.3), '#f5f2ea', { depth: 1 });
};

/** A small bird that sits on a twig. */
export const drawPerchedBird: Draw = (pen, look) => {
  const colour = look.colour ?? '#3f78b8';
  pen.mass([limb([[-60, -2, 2.4], [0, -5, 3.2], [58, -12, 2]]), limb([[20, -8, 2], [38, -24, 1.2]])], '#6b4a35');
  for (const [x, y, turn] of [[40, -28, -0.7], [48, -18, 0.2], [-48, -9, 0.4]] as const) pen.mass(ellipse(x, y, 7, 3, turn), '#5c9450');
  pen.detail([line([[-3, -12], [-4, -4]], 1.4), line([[5, -12], [5, -4]], 1.4)], '#5a4030');
  pen.mass(polygon([-14, -32], [-50, -12], [-42, -6], [-10, -20]), adjust(colour, { lightness: -0.1 }));
  const body = [smooth([[-22, -28], [-12, -12], [8, -9], [24, -24], [28, -48], [30, -66], [18, -80], [2, -76], [-6, -62], [-16, -46]])];
  pen.mass(body, colour, { contrast: 0.25 });
  pen.shade(smooth([[26, -60], [30, -40], [20, -18], [4, -10], [8, -36], [14, -52]]), '#f3b27a', 0.95, { clip: body });
  pen.mass(smooth([[-2, -54], [8, -44], [4, -28], [-16, -20], [-34, -16], [-18, -34]]), adjust(colour, { lightness: -0.06 }), { contrast: 0.2 });
  pen.mass(polygon([28, -70], [43, -66], [28, -62]), '#e0a03a');
  pen.detail(ellipse(19, -68, 3), '#15110f', { depth: 1 });
  pen.detail(ellipse(20, -69, 1), '#ffffff', { depth: 1 });
};

export const drawOwl: Draw = (pen, look) => {
  const colour = look.colour ?? '#8a623e';
  pen.mass(limb([[-58, -4, 3], [0, -6, 4], [58, -10, 2.6]]), '#5c4334');
  const body = [smooth([[-28, -20], [-20, -4], [0, 0], [20, -4], [28, -20], [30, -52], [26, -82], [30, -101], [14, -92], [0, -94], [-14, -92], [-30, -101], [-26, -82], [-30, -52]])];
  pen.mass(body, colour, { contrast: 0.22 });
  pen.detail(smooth([[-16, -12], [0, -5], [16, -12], [18, -38], [0, -56], [-18, -38]]), adjust(colour, { lightness: 0.2, saturation: 0.6 }), { clip: body });
  const feathers: Polygon[] = [];
  for (let row = 0; row < 4; row += 1) for (let index = -2; index <= 2; index += 1) feathers.push(polygon([index * 6 - 2 + (row % 2) * 3, -42 + row * 9], [index * 6 + 2 + (row % 2) * 3, -42 + row * 9], [index * 6 + (row % 2) * 3, -37 + row * 9]));
  pen.detail(feathers, colour, { clip: body });
  for (const side of [-1, 1]) {
    pen.mass(smooth([[side * 26, -60], [side * 32, -36], [side * 24, -8], [side * 16, -30]]), adjust(colour, { lightness: -0.1 }));
    pen.detail(ellipse(side * 12, -76, 12, 12), adjust(colour, { lightness: 0.22, saturation: 0.6 }));
    pen.detail(ellipse(side * 11.5, -76, 7.5), '#f2b92e', { depth: 1 });
    pen.detail(ellipse(side * 11, -76, 4.2), '#15110f', { depth: 1 });
    pen.detail(ellipse(side * 11 + 1.6, -78, 1.4), '#ffffff', { depth: 1 });
  }
  pen.mass(polygon([-3.6, -72], [3.6, -72], [0, -62]), '#d9a54a');
  pen.detail([-12, -7, 7, 12].map((x) => ellipse(x, -3, 2, 3.4)), '#d9a54a');
};

export const drawPenguin: Draw = (pen, look) => {
  const colour = look.colour ?? '#252b3a';
  pen.mass([ellipse(-9, -2, 10, 3.4), ellipse(13, -2, 10, 3.4)], '#eaa13a');
  pen.mass(smooth([[-24, -58], [-36, -34], [-31, -22], [-20, -40]]), adjust(colour, { lightness: -0.05 }));
  const body = [smooth([[-22, -8], [-27, -34], [-21, -62], [-15, -84], [0, -98], [15, -90], [19, -74], [24, -52], [27, -30], [20, -6], [0, -1]])];
  pen.mass(body, colour, { contrast: 0.2 });
  pen.detail(smooth([[-8, -6], [-10, -34], [-4, -60], [6, -72], [18, -66], [24, -40], [20, -10], [6, -3]]), '#f6f3ec', { clip: body, contrast: 0.1 });
  pen.detail(ellipse(7, -82, 6, 4.6), '#f6d27a');
  pen.mass(polygon([16, -88], [31, -83], [16, -80]), '#e58a2c');
  pen.mass(smooth([[-14, -62], [-24, -34], [-16, -20], [-7, -40]]), adjust(colour, { lightness: 0.04 }));
  pen.detail(ellipse(9, -86, 2), '#ffffff', { depth: 1 });
  pen.detail(ellipse(9.5, -86, 1.1), '#0c0c10', { depth: 1 });
};

/** A swan on the water: its base line is the water. */
export const drawSwan: Draw = (pen, look) => {
  const colour = look.colour ?? '#f7f5f0';
  pen.mass(smooth([[-52, -20], [-62, -36], [-44, -30], [-30, -38], [0, -40], [26, -30], [36, -14], [26, 0], [-34, 0]]), colour, { contrast: 0.2 });
  pen.mass(limb([[28, -16, 8], [38, -34, 6], [34, -56, 4.6], [26, -74, 4.2], [32, -88, 4.6], [41, -86, 4.6]]), colour, { contrast: 0.15 });
  pen.mass(smooth([[-46, -24], [-54, -46], [-30, -52], [0, -44], [18, -28], [6, -12], [-24, -10]]), adjust(colour, { lightness: -0.03 }), { contrast: 0.2 });
  pen.shade([line([[-44, -34], [-10, -24]], 1.6, 0.6), line([[-38, -42], [0, -32]], 1.6, 0.6), line([[-34, -24], [-10, -16]], 1.6, 0.6)], '#9aa3b8', 0.6);
  pen.mass(smooth([[43, -89], [58, -82], [44, -81]]), '#e8862c');
  pen.detail([ellipse(43, -87, 2), polygon([42, -88], [47, -86], [43, -83])], '#1c1a1c');
};
