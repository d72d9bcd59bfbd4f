import { adjust, alpha, mix } from '../light/colour';
import { curve, ellipse, limb, line, polygon, smooth } from '../geometry/polygon';
import type { Joint, Point, Polygon } from '../geometry/polygon';
import type { Draw } from './look';

/** A whale that breaches: base line is the water, its head high, with its splash. */
export const drawBreachingWhale: Draw = (pen, look) => {
  const colour = look.colour ?? '#3d5877';
  const body = smooth([[-46, 14], [-38, -24], [-20, -62], [8, -92], [30, -101], [42, -94], [44, -78], [38, -50], [30, -20], [28, 14]], 12);
  pen.mass(smooth([[30, -46], [54, -38], [76, -18], [70, -12], [46, -22], [26, -28]]), adjust(colour, { lightness: -0.06 }), { contrast: 0.2 });
  pen.mass(body, colour, { contrast: 0.3 });
  const belly = smooth([[45, -92], [44, -74], [38, -48], [31, -18], [32, 18], [-2, 18], [6, -20], [22, -58], [36, -84]]);
  pen.detail(belly, '#dfe6ea', { clip: [body], contrast: 0.18 });
  for (let groove = 0; groove < 6; groove += 1) {
    pen.detail(line(curve([[40 - groove * 2.2, -84 + groove * 2], [28 - groove * 2, -44], [14 - groove * 2.4 + 8, 10]]), 1.1), '#9db0bd', { clip: [body, belly].slice(1) });
  }
  pen.mass(smooth([[-12, -44], [-40, -46], [-66, -30], [-70, -22], [-44, -28], [-16, -26]]), adjust(colour, { lightness: 0.03 }), { contrast: 0.2 });
  pen.detail(ellipse(22, -76, 2.2, 1.8), '#0f141b', { depth: 1 });
  pen.detail(line(curve([[38, -88], [28, -78], [20, -66]]), 1), '#1f2f42', { clip: [body] });
  splash(pen, -14, 70);
};

function splash(pen: Parameters<Draw>[0], x: number, wide: number): void {
  const drops: Polygon[] = [];
  for (let index = 0; index < 26; index += 1) {
    const t = index / 25;
    const lean = (t - 0.5) * 2;
    drops.push(ellipse(x + lean * wide * (0.9 + pen.random() * 0.25), 6 - Math.pow(pen.random(), 2) * 24 * (0.4 + Math.abs(lean)), 2 + pen.random() * 3));
  }
  const crown: Point[] = [[x - wide * 1.05, 16]];
  for (let index = 0; index <= 14; index += 1) {
    const t = index / 14;
    crown.push([x - wide * 0.95 + t * wide * 1.9, 6 - (index % 2 === 0 ? 16 : 5) * (0.5 + pen.random() * 0.6)]);
  }
  crown.push([x + wide * 1.05, 16]);
  pen.mass(smooth(crown, 5), '#e4f0f4', { opacity: 0.92, contrast: 0.1 });
  pen.detail(drops, '#f3fafc', { opacity: 0.9 });
}

/** A whale under water, seen from the side; its middle is at (0, −50). */
export const drawSwimmingWhale: Draw = (pen, look) => {
  const colour = look.colour ?? '#3d5f86';
  const body = [smooth([[96, -54], [92, -72], [64, -84], [20, -84], [-30, -72], [-74, -56], [-98, -54], [-74, -44], [-30, -30], [20, -22], [66, -26], [92, -38]], 12), smooth([[-90, -56], [-112, -76], [-132, -80], [-120, -60], [-116, -50], [-128, -34], [-112, -40]])];
  pen.mass(smooth([[38, -36], [22, -10], [0, 2], [8, -18], [20, -38]]), adjust(colour, { lightness: -0.08 }));
  pen.mass(body, colour, { contrast: 0.32 });
  const belly = smooth([[98, -46], [70, -40], [30, -38], [-20, -42], [-70, -48], [-40, -26], [20, -14], [80, -20]]);
  pen.detail(belly, '#d8e4ea', { clip: [body[0] ?? []], contrast: 0.2 });
  for (let groove = 0; groove < 5; groove += 1) pen.detail(line(curve([[92 - groove * 3, -40 + groove * 3.4], [50, -35 + groove * 3.2], [0, -36 + groove * 2.4]]), 0.9), '#8fa6b6', { clip: [belly] });
  pen.mass(smooth([[46, -38], [36, -6], [14, 10], [18, -12], [28, -40]]), adjust(colour, { lightness: 0.04 }), { contrast: 0.2 });
  pen.detail([ellipse(62, -54, 2.6)], '#0f141b', { depth: 1 });
  pen.detail(line(curve([[96, -50], [76, -46], [64, -48]]), 1.1), '#1f2f42');
};

export const drawDolphin: Draw = (pen, look) => {
  const colour = look.colour ?? '#5f86a8';
  const body = [smooth([[78, -34], [66, -44], [60, -58], [40, -78], [6, -88], [-30, -76], [-60, -46], [-76, -18], [-52, -34], [-26, -50], [10, -54], [40, -42], [60, -32]], 12), smooth([[-72, -24], [-96, -22], [-106, -10], [-84, -10], [-76, 4], [-66, -10]])];
  pen.mass(smooth([[8, -86], [-10, -108], [-20, -110], [-18, -84]]), adjust(colour, { lightness: -0.04 }));
  pen.mass(body, colour, { contrast: 0.3 });
  pen.detail(smooth([[70, -34], [40, -42], [8, -54], [-30, -50], [0, -66], [36, -60], [58, -44]]), '#dbe7ec', { clip: body });
  pen.mass(smooth([[32, -52], [22, -28], [8, -20], [14, -40]]), adjust(colour, { lightness: -0.08 }));
  pen.detail([ellipse(50, -56, 2.1)], '#10161c', { depth: 1 });
};

export const drawShark: Draw = (pen, look) => {
  const colour = look.colour ?? '#6d7f8f';
  pen.mass(smooth([[10, -68], [-14, -102], [-26, -104], [-22, -66]], 6), adjust(colour, { lightness: -0.05 }));
  const body = [smooth([[98, -50], [70, -66], [20, -74], [-40, -62], [-88, -52], [-40, -40], [20, -30], [72, -36]], 12), polygon([-80, -52], [-116, -92], [-104, -52], [-112, -28])];
  pen.mass(body, colour, { contrast: 0.3 });
  pen.detail(smooth([[96, -48], [60, -48], [10, -44], [-60, -48], [-20, -26], [60, -24]]), '#e2e7e8', { clip: body });
  pen.mass(smooth([[34, -42], [10, -10], [-6, -6], [10, -38]], 6), adjust(colour, { lightness: -0.09 }));
  pen.detail(ellipse(74, -56, 2), '#0e1216', { depth: 1 });
  pen.detail([0, 5, 10].map((dx) => line([[50 - dx, -58], [47 - dx, -46]], 1.1)), '#43525f');
  pen.detail(line([[88, -43], [76, -42], [66, -45]], 1.2), '#2b343c');
};

export const drawFish: Draw = (pen, look) => {
  const colour = look.colour ?? ['#ee8a2e', '#3f8fc9', '#e7c13c', '#d9566f'][Math.floor(pen.random() * 4)] ?? '#ee8a2e';
  const fin = adjust(colour, { lightness: -0.08 });
  pen.mass([smooth([[-44, -50], [-72, -78], [-80, -72], [-70, -50], [-80, -26], [-70, -22]]), smooth([[24, -76], [4, -96], [-22, -88], [-26, -66]]), smooth([[8, -24], [-8, -6], [-22, -12], [-18, -32]])], fin, { contrast: 0.15 });
  const body = [smooth([[58, -50], [44, -68], [14, -80], [-20, -70], [-50, -52], [-50, -48], [-20, -30], [14, -20], [44, -32]], 10)];
  pen.mass(body, colour, { contrast: 0.28 });
  pen.detail([smooth([[28, -90], [20, -50], [28, -10], [16, -10], [10, -50], [16, -90]]), smooth([[-12, -90], [-20, -50], [-12, -10], [-26, -10], [-32, -50], [-26, -90]])], '#fbf5ea', { clip: body });
  pen.mass(smooth([[8, -48], [-10, -38], [-6, -56]]), fin);
  pen.detail(ellipse(42, -56, 6), '#ffffff', { depth: 1 });
  pen.detail(ellipse(43.5, -56, 3.2), '#13151a', { depth: 1 });
};

export const drawTurtle: Draw = (pen, look) => {
  const colour = look.colour ?? '#5d8a4a';
  const skin = '#9db36a';
  pen.mass([smooth([[40, -46], [58, -20], [52, 4], [40, -8], [26, -34]]), smooth([[-34, -44], [-60, -24], [-62, -14], [-40, -24], [-24, -36]]), limb([[46, -56, 9], [62, -64, 10], [74, -64, 8]]), smooth([[30, -62], [46, -92], [56, -98], [48, -72]])], skin, { contrast: 0.2 });
  const shell = [smooth([[52, -48], [38, -74], [6, -86], [-26, -78], [-50, -48], [-24, -36], [26, -36]])];
  pen.mass(shell, colour, { contrast: 0.3 });
  for (const [x, y] of [[-24, -58], [2, -64], [28, -58], [-10, -46], [16, -46]] as const) {
    pen.detail(polygon([x - 9, y], [x - 4, y - 9], [x + 5, y - 9], [x + 10, y], [x + 5, y + 7], [x - 4, y + 7]), adjust(colour, { lightness: 0.1 }), { clip: shell });
  }
  pen.detail(ellipse(68, -68, 2), '#14160f', { depth: 1 });
};

export const drawJellyfish: Draw = (pen, look) => {
  const colour = look.colour ?? '#d58ad0';
  pen.halo(0, -72, 58, colour, 0.4);
  for (let index = -3; index <= 3; index += 1) {
    const x = index * 7;
    const sway = (pen.random() - 0.5) * 14;
    pen.mass(limb(([[x, -62, 1.8], [x + sway, -40, 2.2], [x - sway, -18, 1.6], [x + sway, 2, 0.5]] satisfies Joint[])), mix(colour, '#ffffff', 0.25), { opacity: 0.75, contrast: 0 });
  }
  pen.mass(smooth([[-34, -60], [-30, -82], [-14, -97], [0, -100], [14, -97], [30, -82], [34, -60], [22, -66], [11, -59], [0, -65], [-11, -59], [-22, -66]]), colour, { opacity: 0.88, contrast: 0.25 });
  pen.shade(smooth([[-18, -74], [-12, -90], [4, -95], [-4, -82]]), '#ffffff', 0.5);
};

export const drawOctopus: Draw = (pen, look) => {
  const colour = look.colour ?? '#c65b4e';
  for (let index = 0; index < 8; index += 1) {
    const t = (index - 3.5) / 3.5;
    const reach = 26 + Math.abs(t) * 34;
    const tip = pen.random() < 0.5 ? -14 : 10;
    const arm: Joint[] = [[t * 14, -42, 7.5], [t * 30, -22, 6], [Math.sign(t) * reach, -8 - Math.abs(t) * 10, 4.4], [Math.sign(t) * (reach + 14), -8 + tip - Math.abs(t) * 14, 2], [Math.sign(t) * (reach + 8), -16 + tip - Math.abs(t) * 14, 1]];
    pen.mass(limb(arm), adjust(colour, { lightness: index % 2 === 0 ? -0.05 : 0 }), { contrast: 0.15 });
  }
  pen.mass([ellipse(0, -74, 25, 27), ellipse(0, -46, 19, 14)], colour, { contrast: 0.3 });
  for (const x of [-9, 9]) {
    pen.detail(ellipse(x, -54, 6, 6.6), '#fbf5e6', { depth: 1 });
    pen.detail(ellipse(x, -53, 3, 3.4), '#16110f', { depth: 1 });
  }
};

export const drawButterfly: Draw = (pen, look) => {
  const colour = look.colour ?? ['#ef8a2c', '#4f8fe0', '#b05ad0', '#f0c33c'][Math.floor(pen.random() * 4)] ?? '#ef8a2c';
  const edge = '#2a2028';
  for (const side of [-1, 1]) {
    const upper: Point[] = [[0, -54], [side * 14, -84], [side * 40, -100], [side * 56, -92], [side * 52, -68], [side * 30, -50]];
    const under: Point[] = [[0, -48], [side * 30, -46], [side * 44, -28], [side * 34, -8], [side * 18, -8], [side * 6, -28]];
    for (const wing of [under, upper]) {
      pen.mass(smooth(wing), edge);
      const middle = wing === upper ? [side * 28, -76] as const : [side * 22, -30] as const;
      pen.mass(smooth(wing.map(([x, y]): Point => [middle[0] + (x - middle[0]) * 0.8, middle[1] + (y - middle[1]) * 0.8])), colour, { contrast: 0.3 });
    }
    pen.detail([ellipse(side * 42, -86, 4), ellipse(side * 46, -76, 2.6), ellipse(side * 30, -20, 3.4)], '#fbf3df');
    pen.detail([line([[side * 4, -54], [side * 44, -84]], 1.1), line([[side * 4, -52], [side * 46, -70]], 1.1), line([[side * 4, -46], [side * 34, -24]], 1.1)], edge);
    pen.detail(line(curve([[0, -66], [side * 6, -82], [side * 14, -90]]), 1.2), edge);
  }
  pen.mass([ellipse(0, -50, 3.6, 20), ellipse(0, -70, 4, 4)], edge);
};

export const drawDragon: Draw = (pen, look) => {
  const colour = look.colour ?? '#3f8a5a';
  const wing = (side: number): Polygon => polygon([side * 6, -62], [side * 30, -104], [side * 80, -110], [side * 66, -90], [side * 74, -72], [side * 52, -72], [side * 50, -54], [side * 32, -60], [side * 20, -46]);
  pen.mass(wing(-1), adjust(colour, { lightness: -0.12 }), { contrast: 0.2 });
  pen.mass([limb([[-30, -30, 10], [-54, -22, 7], [-74, -34, 4.4], [-88, -26, 2.4], [-94, -34, 0.8]]), polygon([-88, -30], [-106, -46], [-100, -24])], colour);
  const body = [limb([[-30, -32, 12], [-8, -36, 15], [16, -44, 13]]), limb([[16, -48, 10], [34, -64, 7.5], [34, -82, 7], [46, -92, 7]]), limb([[46, -92, 8], [58, -88, 6], [68, -84, 4.4]]), limb([[-22, -26, 9], [-26, -10, 5], [-18, -2, 4.4]]), limb([[12, -36, 7], [16, -14, 4.6], [24, -2, 4.2]])];
  pen.mass(body, colour, { contrast: 0.25 });
  pen.mass([polygon([42, -98], [30, -110], [46, -102]), polygon([48, -98], [40, -114], [53, -101])], '#e8dcb4');
  pen.mass([[-26, -46], [-10, -52], [4, -54], [18, -58], [24, -70], [26, -82]].map(([x = 0, y = 0]) => polygon([x - 5, y + 4], [x - 4, y - 8], [x + 5, y + 2])), adjust(colour, { lightness: -0.14 }));
  pen.mass(wing(1), adjust(colour, { lightness: 0.05 }), { contrast: 0.3 });
  pen.detail([line([[8, -60], [72, -108]], 1.4), line([[14, -58], [70, -74]], 1.4), line([[16, -54], [50, -58]], 1.4)], adjust(colour, { lightness: -0.12 }));
  pen.detail(ellipse(54, -92, 2), '#ffd23f', { depth: 1 });
  pen.glow(smooth([[72, -83], [92, -92], [118, -84], [100, -80], [114, -70], [90, -76]]), '#ff9a3c');
  pen.halo(94, -82, 34, alpha('#ffb347', 1).slice(0, 7), 0.7);
};
