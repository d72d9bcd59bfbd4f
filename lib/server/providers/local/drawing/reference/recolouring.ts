import type { Pixels } from '@/lib/base/pixels';
import { shrunk } from '@/lib/base/pixels';
import { labDistance, labOf, rgbOf, type Lab } from './oklab';
import { paletteOf, paletteSize, type PaletteColour } from './palette';

/** What becomes of each colour: a grid over red, green and blue, of `side` points each; three numbers (0 to 255) for each. */
export type Recolouring = Float32Array;

const side = 17;
const step = 255 / (side - 1);
/** A picture is looked at this small to find its colours. */
const lookSide = 64;
/** How sharply a colour belongs to the nearest of the palette. */
const nearness = 0.003;
/** How much of what a colour differs from its main colour is taken away at full strength. */
const gathered = 0.45;

/** How the colours of a drawing are led to those of a palette: each of its main colours to the one that is likest in lightness, hue and place, and what lies between by its distance from them. */
export function recolouringTo(palette: readonly PaletteColour[], drawing: Pixels, strength: number): Recolouring {
  const own = paletteOf(shrunk(drawing, Math.min(lookSide, drawing.width), Math.min(lookSide, drawing.height)));
  const partners = matched(own, palette);
  const moves = own.map(({ lab }, index) => [0, 1, 2].map((axis) => partners[index]!.lab[axis]! - lab[axis]!));
  const table = new Float32Array(side ** 3 * 3);
  for (let index = 0; index < side ** 3; index += 1) {
    const lab = labOf(Math.floor(index / (side * side)) * step, (Math.floor(index / side) % side) * step, (index % side) * step);
    const weights = own.map((each) => 1 / (labDistance(each.lab, lab) ** 2 + nearness) ** 2);
    const total = weights.reduce((sum, each) => sum + each, 0);
    const moved = [0, 1, 2].map((axis) => {
      const mean = (of: (at: number) => number): number => weights.reduce((sum, weight, at) => sum + weight * of(at), 0) / total;
      const differs = lab[axis]! - mean((at) => own[at]!.lab[axis]!);
      return lab[axis]! + strength * (mean((at) => moves[at]![axis]!) - gathered * differs);
    });
    table.set(rgbOf(moved as unknown as Lab), index * 3);
  }
  return table;
}

/** The pairs whose distances together are least, each colour of the palette once, of all orders that there are. Lightness is compared with that of the whole picture: the sky of a bright drawing is paired with the sky of a dark reference. */
function matched(own: readonly PaletteColour[], palette: readonly PaletteColour[]): readonly PaletteColour[] {
  const darker = meanLightness(own) - meanLightness(palette);
  const costs = own.map((a) => palette.map((b) => costOf(a, b, darker)));
  let [best, least]: [readonly number[], number] = [own.map((_, index) => index), Infinity];
  const search = (chosen: readonly number[], cost: number): void => {
    if (cost >= least) return;
    if (chosen.length === own.length) {
      [best, least] = [chosen, cost];
      return;
    }
    for (let index = 0; index < paletteSize; index += 1) if (!chosen.includes(index)) search([...chosen, index], cost + costs[chosen.length]![index]!);
  };
  search([], 0);
  return best.map((index) => palette[index]!);
}

function meanLightness(palette: readonly PaletteColour[]): number {
  return palette.reduce((sum, { lab, share }) => sum + lab[0] * share, 0);
}

function costOf(a: PaletteColour, b: PaletteColour, darker: number): number {
  const [lightness, greenRed, blueYellow] = [a.lab[0] - b.lab[0] - darker, a.lab[1] - b.lab[1], a.lab[2] - b.lab[2]];
  return (Math.sqrt(a.share) + 0.1) * (1.6 * lightness ** 2 + greenRed ** 2 + blueYellow ** 2 + 0.15 * (a.y - b.y) ** 2 + 0.5 * (Math.sqrt(a.share) - Math.sqrt(b.share)) ** 2);
}

/** The colour that becomes of one, written to `out`; between the points of the grid by all eight that are around. */
export function recolour(table: Recolouring, red: number, green: number, blue: number, out: Float32Array): void {
  const [r, g, b] = [Math.min(side - 2, Math.floor(red / step)), Math.min(side - 2, Math.floor(green / step)), Math.min(side - 2, Math.floor(blue / step))];
  const [u, v, w] = [red / step - r, green / step - g, blue / step - b];
  const base = ((r * side + g) * side + b) * 3;
  const [overR, overG] = [side * side * 3, side * 3];
  for (let channel = 0; channel < 3; channel += 1) {
    const at = base + channel;
    const near = (table[at]! * (1 - w) + table[at + 3]! * w) * (1 - v) + (table[at + overG]! * (1 - w) + table[at + overG + 3]! * w) * v;
    const far = (table[at + overR]! * (1 - w) + table[at + overR + 3]! * w) * (1 - v) + (table[at + overR + overG]! * (1 - w) + table[at + overR + overG + 3]! * w) * v;
    out[channel] = near * (1 - u) + far * u;
  }
}
