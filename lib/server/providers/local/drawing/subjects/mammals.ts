import { adjust } from '../light/colour';
import { ellipse, limb, line, polygon, smooth } from '../geometry/polygon';
import { antler, drawQuadruped } from './quadruped';
import type { Build } from './quadruped';
import type { Draw } from './look';

const canine: Build = {
  colour: '#d9702c', pale: '#f6e7d3', socks: '#3a2720',
  trunk: [[-30, -48, 13], [-12, -49, 11.5], [8, -50, 13], [24, -52, 13.5]],
  neck: [[24, -56, 11], [34, -68, 9.5], [41, -78, 9]],
  head: [[42, -80, 10.5], [52, -77, 7], [63, -72, 3.4]],
  tail: [[-38, -50, 4], [-54, -46, 8], [-68, -34, 9.5], [-80, -20, 3]],
  tailTip: true,
  legs: { front: 24, hind: -28, top: -44, thick: [7, 3.8, 3], stride: 4 },
  ears: [[[35, -84], [34, -104], [45, -89]], [[43, -88], [47, -106], [51, -85]]],
  eye: [50, -81], nose: [65.5, -73, 2.4],
};

export const drawFox: Draw = (pen, look) => {
  drawQuadruped(pen, { ...canine, colour: look.colour === null || look.scene.subjects[0]?.colour === 'red' ? '#d8652a' : look.colour });
  pen.detail(smooth([[46, -74], [54, -76], [64, -71], [56, -66], [46, -66], [38, -68]]), '#faf0e2');
  pen.detail(smooth([[36, -66], [44, -66], [38, -50], [30, -44], [28, -54]]), '#faf0e2');
  pen.detail(ellipse(65.5, -73, 2.4, 1.9), '#241a18');
  pen.detail([polygon([36, -96], [34, -105], [41, -95]), polygon([46, -98], [47.3, -107], [50, -96])], '#3a2720');
};

export const drawWolf: Draw = (pen, look) => {
  drawQuadruped(pen, {
    ...canine, colour: look.colour ?? '#7f868f', pale: '#d9dbd9', socks: '#b9bdc0', tailTip: false,
    tail: [[-38, -50, 4.5], [-50, -42, 6.5], [-58, -28, 6.5], [-60, -14, 2.5]],
  });
  pen.shade(smooth([[-38, -60], [-10, -62], [24, -66], [38, -86], [28, -58], [-10, -54]]), '#4c525c', 0.55);
};

export const drawDog: Draw = (pen, look) => {
  const colour = look.colour ?? '#c08a4e';
  drawQuadruped(pen, {
    ...canine, colour, pale: '#f3e6d0', socks: undefined, tailTip: false,
    head: [[42, -80, 11.5], [52, -77, 8.5], [61, -73, 6]],
    tail: [[-40, -54, 4], [-52, -64, 4], [-58, -78, 3.4], [-56, -90, 2]],
    ears: [], eye: [49, -83], nose: [66, -77, 2.8],
  });
  pen.mass(smooth([[36, -90], [43, -92], [45, -82], [42, -66], [35, -62], [31, -72]]), adjust(colour, { lightness: -0.13 }), { contrast: 0.15 });
  pen.detail(polygon([25, -62], [36, -58], [34.5, -54], [24, -58]), '#c8372d');
  pen.detail(line([[56, -70], [64, -70]], 1), '#4a3020');
};

export const drawCat: Draw = (pen, look) => {
  const colour = look.colour ?? '#4b4652';
  const dark = adjust(colour, { lightness: -0.14 });
  pen.mass(limb([[-18, -6, 5], [-40, -5, 5], [-52, -12, 4.6], [-50, -26, 4], [-42, -30, 2.6]]), colour, { contrast: 0.1 });
  const body = [smooth([[-22, 0], [-30, -18], [-25, -40], [-10, -58], [6, -66], [18, -58], [22, -36], [22, 0]]), ellipse(-13, -15, 17, 16)];
  const head = [ellipse(13, -76, 17.5, 15.5), polygon([-2, -82], [-3, -105], [11, -91]), polygon([15, -91], [29, -105], [28, -82])];
  pen.mass([...body, ...head, limb([[8, -30, 6], [9, -4, 5]]), limb([[19, -30, 6], [20, -4, 5]])], colour, { contrast: 0.2 });
  pen.shade([polygon([1, -86], [0, -99], [8, -91]), polygon([18, -91], [26.5, -99], [25.5, -86])], '#e3a29a', 0.75);
  pen.detail([line([[14.5, -28], [14.5, -2]], 1.1), line([[-4, -30], [-3, -12], [2, -3]], 1.2, 0.5)], dark);
  const bright = look.scene.time === 'night' ? '#f4e04e' : '#9fc25a';
  for (const x of [6.5, 20]) {
    pen.detail(ellipse(x, -78, 4, 4.4), bright, { depth: 1 });
    pen.detail(ellipse(x, -78, 1.4, 3.8), '#14110f', { depth: 1 });
    pen.detail(ellipse(x + 1.2, -79.6, 0.8), '#ffffff', { depth: 1 });
  }
  pen.detail(polygon([11, -71], [16, -71], [13.5, -68]), '#e08f8a');
  pen.detail([[-1, -4], [0, 0], [1, 4]].flatMap(([spread = 0, lift = 0]) => [line([[5, -69], [-14, -70 + lift + spread]], 0.6, 0.3), line([[22, -69], [41, -70 + lift + spread]], 0.6, 0.3)]), '#f0ebe2');
  if (look.colour !== null) pen.shade([line([[8, -91], [9, -85]], 2), line([[13, -92], [13.5, -86]], 2), line([[18, -91], [18, -85]], 2), line([[-28, -30], [-14, -34]], 3, 1), line([[-29, -20], [-14, -24]], 3, 1)], dark, 0.7, { clip: [...body, ...head] });
};

const hoofed: Build = {
  colour: '#7a4a2c', pale: '#9a6a48',
  trunk: [[-32, -58, 13.5], [-12, -57, 12.5], [8, -57, 13], [26, -59, 13.5]],
  neck: [[26, -62, 11.5], [38, -76, 8.5], [46, -90, 6.6]],
  head: [[46, -93, 7.2], [55, -86, 5.6], [63, -77, 4.4]],
  tail: [[-44, -62, 3], [-53, -50, 5], [-56, -30, 4], [-54, -16, 1.4]],
  legs: { front: 26, hind: -31, top: -52, thick: [6.4, 3.4, 2.7], stride: 6 },
  ears: [[[41, -97], [42, -108], [47, -98]]],
  eye: [51, -92], nose: [64.5, -76.5, 1.2], hooves: true,
};

export const drawHorse: Draw = (pen, look) => {
  const colour = look.colour ?? '#7d4b2d';
  const mane = adjust(colour, { lightness: look.colour === null ? -0.2 : -0.16 });
  drawQuadruped(pen, { ...hoofed, colour, pale: adjust(colour, { lightness: 0.06 }) });
  pen.mass(smooth([[47, -103], [50, -97], [44, -90], [36, -78], [26, -66], [16, -66], [24, -78], [34, -92], [40, -101]]), mane, { contrast: 0.1 });
  pen.mass(limb(hoofed.tail), mane, { contrast: 0.1 });
};

export const drawDeer: Draw = (pen, look) => {
  const colour = look.colour ?? '#a5693c';
  antler(pen, 44, -97, 0.82, 3);
  drawQuadruped(pen, {
    ...hoofed, colour, pale: '#efdcc0',
    trunk: [[-28, -56, 11.5], [-10, -56, 10.5], [8, -56, 11], [24, -58, 11.5]],
    neck: [[24, -60, 9], [35, -76, 6.2], [42, -90, 5.2]],
    head: [[43, -92, 6], [51, -88, 4.6], [59, -82, 3]],
    tail: [[-37, -60, 3], [-42, -55, 3.6], [-44, -49, 1.4]],
    legs: { front: 24, hind: -27, top: -50, thick: [5, 2.4, 1.9], stride: 4 },
    ears: [[[40, -95], [28, -101], [39, -91]]], eye: [47, -93], nose: [61, -81.5, 1.5],
  });
  pen.detail([[-22, -62], [-12, -64], [-2, -62], [8, -63], [-17, -56], [-6, -56]].map(([x = 0, y = 0]) => ellipse(x, y, 1.4)), '#efdcc0');
  antler(pen, 47, -97, 0.9, 8);
};

export const drawBear: Draw = (pen, look) => {
  const colour = look.colour ?? (look.scene.settings.includes('snowfield') || look.scene.time === 'aurora' ? '#eceae2' : '#6a452d');
  drawQuadruped(pen, {
    colour, pale: adjust(colour, { lightness: 0.05 }),
    trunk: [[-36, -50, 22], [-14, -54, 22], [12, -58, 22], [30, -58, 20]],
    neck: [[30, -60, 18], [42, -66, 15]],
    head: [[48, -68, 14], [58, -64, 9], [67, -60, 6]],
    tail: [[-54, -52, 4], [-60, -48, 3.5]],
    legs: { front: 28, hind: -34, top: -40, thick: [12.5, 10.5, 8.5], stride: 6 },
    ears: [[[38, -78], [38, -88], [46, -88], [47, -79]]], eye: [56, -70], nose: [72, -62, 3],
  });
};

export const drawElephant: Draw = (pen, look) => {
  const colour = look.colour ?? '#8b8d96';
  const dark = adjust(colour, { lightness: -0.1 });
  pen.mass([limb([[-38, -40, 11], [-36, -6, 8.5]]), limb([[14, -40, 11], [16, -6, 8.5]])], dark, { contrast: 0.05 });
  pen.mass(line([[-50, -66], [-57, -50], [-56, -34]], 2.6, 1.4), dark);
  const trunk = limb([[54, -72, 12], [66, -60, 9], [70, -40, 6.5], [70, -20, 5], [78, -8, 4], [86, -12, 3]]);
  const body = [limb([[-28, -60, 25], [-4, -63, 27], [22, -64, 24]]), ellipse(46, -76, 21, 20), trunk, limb([[-30, -40, 12.5], [-29, -8, 10]]), limb([[26, -42, 12.5], [27, -8, 10]])];
  pen.mass(body, colour, { contrast: 0.26 });
  pen.mass(limb([[60, -54, 3.4], [70, -46, 2.6], [80, -47, 1]]), '#f5efdf');
  pen.mass(smooth([[40, -96], [26, -98], [12, -86], [12, -66], [22, -52], [32, -50], [40, -64], [45, -80]]), adjust(colour, { lightness: -0.045 }), { contrast: 0.3 });
  pen.detail(ellipse(56, -80, 2, 2.3), '#1a1613', { depth: 1 });
  for (let fold = 0; fold < 6; fold += 1) pen.detail(line([[64 + fold * 0.6, -50 + fold * 6], [75 - fold * 0.4, -49 + fold * 6]], 0.9), dark, { clip: [trunk] });
  pen.detail([-33, -27, 23, 30].map((x) => ellipse(x, -2, 2.6, 2)), '#d8d4c8');
};

export const drawRabbit: Draw = (pen, look) => {
  const colour = look.colour ?? '#b39a80';
  pen.mass(ellipse(-30, -18, 8.5), '#f4efe6');
  pen.mass(limb([[24, -76, 4], [19, -92, 5], [16, -108, 2.4]]), adjust(colour, { lightness: -0.08 }));
  const body = [smooth([[-32, 0], [-34, -20], [-24, -42], [-4, -52], [16, -50], [24, -30], [24, 0]]), ellipse(24, -62, 16, 14), ellipse(33, -57, 8, 7.5), limb([[20, -30, 7], [22, -3, 4.6], [29, -3, 4]]), limb([[26, -74, 4.6], [26, -92, 5.4], [27, -112, 2.6]])];
  pen.mass(body, colour, { contrast: 0.2 });
  pen.shade(limb([[26.4, -80, 1.8], [26.6, -94, 2.8], [27, -106, 1.2]]), '#e6aea6', 0.85);
  pen.shade(ellipse(-14, -18, 18, 17), adjust(colour, { lightness: -0.06 }), 0.6, { clip: body });
  pen.shade([smooth([[20, -48], [26, -30], [20, -12], [14, -30]]), ellipse(36, -54, 5, 4)], '#f4efe6', 0.7, { clip: body });
  pen.mass(limb([[-20, -4, 5], [0, -4, 4.6]]), adjust(colour, { lightness: 0.02 }));
  pen.detail(ellipse(28, -65, 2.6, 3), '#1a1210', { depth: 1 });
  pen.detail(ellipse(29, -66.2, 0.9), '#ffffff', { depth: 1 });
  pen.detail(ellipse(41, -60, 1.7, 1.4), '#d08a86');
};

export const drawCow: Draw = (pen, look) => {
  const colour = look.colour ?? '#f2ede2';
  const build: Build = {
    colour, pale: '#e9d6cc',
    trunk: [[-36, -58, 20], [-12, -58, 21], [12, -58, 21], [32, -60, 18]],
    neck: [[32, -64, 14], [46, -74, 11]],
    head: [[50, -80, 10.5], [60, -72, 8], [66, -64, 7.5]],
    tail: [[-54, -66, 2], [-60, -46, 1.7], [-60, -26, 3], [-59, -20, 1]],
    legs: { front: 30, hind: -36, top: -44, thick: [8.5, 5, 4], stride: 2 },
    ears: [[[44, -84], [32, -86], [42, -78]]], eye: [57, -80], nose: [69, -63, 2], hooves: true,
  };
  drawQuadruped(pen, build);
  const patch = look.colour === null ? '#33302e' : adjust(colour, { lightness: -0.18 });
  pen.detail([smooth([[-46, -74], [-28, -78], [-18, -62], [-32, -48], [-48, -54]]), smooth([[2, -80], [20, -78], [22, -62], [8, -56], [-2, -66]]), ellipse(-8, -44, 9, 6), smooth([[46, -90], [56, -88], [58, -76], [48, -72]])], patch, { clip: [limb(build.trunk), limb(build.head)] });
  pen.mass([limb([[48, -89, 2], [44, -97, 1.6], [47, -103, 0.6]]), limb([[54, -89, 2], [56, -98, 1.6], [54, -104, 0.6]])], '#e5dcc0');
  pen.detail(ellipse(66, -64, 6, 6), '#e3b5a8', { clip: [limb(build.head)] });
  pen.mass(ellipse(-20, -37, 7, 4.5), '#e3b5a8');
};

export const drawSheep: Draw = (pen, look) => {
  const wool = look.colour ?? '#f3eee2';
  pen.mass([-24, -14, 14, 24].map((x) => limb([[x, -26, 4], [x, -2, 3]])), '#3a3330');
  const fleece = [];
  for (let index = 0; index < 18; index += 1) {
    const angle = (index / 18) * Math.PI * 2;
    fleece.push(ellipse(Math.cos(angle) * 30, -50 + Math.sin(angle) * 17, 12, 11.5));
  }
  pen.mass([...fleece, ellipse(0, -50, 34, 22)], wool, { contrast: 0.2 });
  for (let index = 0; index < 9; index += 1) pen.shade(ellipse(-24 + (index % 5) * 12, -58 + Math.floor(index / 5) * 15, 5, 4), '#d5cdbd', 0.45);
  pen.mass(limb([[38, -68, 9.5], [46, -60, 7.5], [50, -54, 6]]), '#3f3835', { contrast: 0.2 });
  pen.mass([ellipse(34, -78, 9, 7), ellipse(41, -80, 7, 5.5)], wool);
  pen.mass(smooth([[32, -72], [20, -70], [26, -64], [34, -66]]), '#3f3835');
  pen.detail(ellipse(44, -68, 1.6), '#f4efe4');
};

export const drawLion: Draw = (pen, look) => {
  const colour = look.colour ?? '#d29b4c';
  drawQuadruped(pen, {
    colour, pale: '#efd9ac',
    trunk: [[-36, -52, 14], [-14, -52, 13], [8, -54, 15], [26, -56, 16]],
    neck: [[26, -58, 14], [40, -70, 12]],
    head: [[46, -74, 13], [56, -70, 9.5], [62, -66, 7.5]],
    tail: [[-48, -56, 2.4], [-64, -48, 2], [-72, -30, 2], [-66, -18, 2]],
    legs: { front: 26, hind: -34, top: -46, thick: [9, 6, 5.2], stride: 6 },
    ears: [], eye: [54, -76], nose: [67, -70, 3],
  });
  pen.mass(ellipse(-66, -15, 5, 6.5), '#7a4420');
  const mane = [];
  for (let index = 0; index < 14; index += 1) {
    const angle = (index / 14) * Math.PI * 2;
    mane.push(ellipse(38 + Math.cos(angle) * 16, -72 + Math.sin(angle) * 20, 10, 6.5, angle));
  }
  pen.mass(mane, '#8a4e24', { contrast: 0.25 });
  pen.mass([ellipse(48, -75, 14, 13.5), limb([[54, -71, 9], [62, -66, 7.5]])], colour, { contrast: 0.2 });
  pen.mass([ellipse(38, -88, 4.6), ellipse(54, -89, 4.2)], colour);
  pen.detail(ellipse(60, -64, 6, 5), '#f3e2bd');
  pen.detail([ellipse(54, -78, 1.9), ellipse(67, -70, 3.2, 2.4)], '#1d1410');
  pen.detail(line([[64, -66], [62, -61], [56, -61]], 1), '#5a3418');
};

export const drawGiraffe: Draw = (pen, look) => {
  const colour = look.colour ?? '#e3b45e';
  const trunk = limb([[-24, -46, 9.5], [-6, -49, 10], [12, -53, 10.5]]);
  const neck = limb([[12, -56, 8], [21, -74, 5], [28, -92, 3.8]]);
  pen.mass([limb([[-18, -42, 4.4], [-15, -20, 2.2], [-16, -1, 2]]), limb([[8, -44, 4], [6, -20, 2.2], [6, -1, 2]])], adjust(colour, { lightness: -0.1 }));
  pen.mass([line([[-33, -50], [-37, -34], [-36, -26]], 1.4, 1.8), line([[25, -95], [24, -101]], 1.5), line([[28.5, -96], [29, -102]], 1.5)], '#6b4524');
  const body = [trunk, neck, limb([[28, -93, 4], [34, -90, 3], [39, -87, 2.2]]), limb([[-24, -42, 6], [-25, -20, 2.4], [-25, -1, 2.2]]), limb([[14, -46, 5], [15, -20, 2.4], [15, -1, 2.2]]), smooth([[25, -95], [18, -98], [24, -92]])];
  pen.mass(body, colour, { contrast: 0.2 });
  const spots = [];
  for (let row = 0; row < 18; row += 1) {
    const t = row / 17;
    const [x, y] = t < 0.55 ? [-30 + (t / 0.55) * 44, -46 - (t / 0.55) * 8] : [13 + ((t - 0.55) / 0.45) * 14, -58 - ((t - 0.55) / 0.45) * 32];
    for (const side of [-5, 0.5, 6]) spots.push(ellipse(x + side * 0.5 + (pen.random() - 0.5) * 2, y + side * (t < 0.55 ? 1 : 0.25), 1.9 + pen.random(), 1.6 + pen.random() * 0.8, pen.random()));
  }
  pen.detail(spots, '#94592a', { clip: [trunk, neck] });
  pen.detail(ellipse(32, -93, 0.9), '#1d1410');
};
