/**
 * Three rows of four numbers: what red, green and blue become of red, green, blue and 1, on a scale where 1 is full light. Alpha is not
 * touched. Values outside of 0 to 1 are clipped once, at the end.
 */
export type ColorMatrix = readonly [number, number, number, number, number, number, number, number, number, number, number, number];

export const identityMatrix: ColorMatrix = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];

/** How bright the eye takes full red, green and blue to be (Rec. 709, as CSS filters have it). */
const lumaWeights = [0.213, 0.715, 0.072] as const;

/** What `first` and then `second` make of a colour. */
function chainMatrices(first: ColorMatrix, second: ColorMatrix): ColorMatrix {
  const cell = (row: number, column: number): number => {
    const [r, g, b, one] = [second[row * 4] ?? 0, second[row * 4 + 1] ?? 0, second[row * 4 + 2] ?? 0, second[row * 4 + 3] ?? 0];
    return r * (first[column] ?? 0) + g * (first[4 + column] ?? 0) + b * (first[8 + column] ?? 0) + (column === 3 ? one : 0);
  };
  return mapCells((index) => cell(Math.floor(index / 4), index % 4));
}

/** All of them one after the other. */
export function chainAll(...matrices: readonly ColorMatrix[]): ColorMatrix {
  return matrices.reduce(chainMatrices, identityMatrix);
}

/** `amount` 0 is `from`, 1 is `to`. */
export function mixMatrices(from: ColorMatrix, to: ColorMatrix, amount: number): ColorMatrix {
  return mapCells((index) => (from[index] ?? 0) + ((to[index] ?? 0) - (from[index] ?? 0)) * amount);
}

/** Times as much light; 0 is black. */
export function gainMatrix(red: number, green = red, blue = red): ColorMatrix {
  return [red, 0, 0, 0, 0, green, 0, 0, 0, 0, blue, 0];
}

/** Added light. */
export function offsetMatrix(red: number, green = red, blue = red): ColorMatrix {
  return [1, 0, 0, red, 0, 1, 0, green, 0, 0, 1, blue];
}

/** −1 is black, 1 is white. Near 0 it is a gain, which leaves black as it is; the veil of an added light comes late. */
export function brightnessMatrix(brightness: number): ColorMatrix {
  return chainMatrices(gainMatrix(1 + brightness), offsetMatrix(brightness > 0 ? brightness ** 2 : 0));
}

/** Times as far from middle grey; 0 is grey all over. */
export function contrastMatrix(factor: number): ColorMatrix {
  return chainMatrices(gainMatrix(factor), offsetMatrix((1 - factor) / 2));
}

/** Times as far from grey of the same brightness; 0 is black and white. */
export function saturationMatrix(factor: number): ColorMatrix {
  const rest = 1 - factor;
  return mapCells((index) => {
    const [row, column] = [Math.floor(index / 4), index % 4];
    if (column === 3) return 0;
    return (lumaWeights[column] ?? 0) * rest + (row === column ? factor : 0);
  });
}

function mapCells(valueOf: (index: number) => number): ColorMatrix {
  const at = valueOf;
  return [at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7), at(8), at(9), at(10), at(11)];
}
