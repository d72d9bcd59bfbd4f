/** Farther than anything in a picture, and yet a number to count with. */
const far = 1e12;

/** How far each pixel is from the outline (where opacity passes one half), in pixels: above 0 outside of the subject, below 0 inside. Without an outline it is far everywhere. */
export function signedDistance(alpha: Uint8ClampedArray, width: number, height: number): Float32Array {
  const outside = squaredDistance(alpha, width, height, (value) => value > 127);
  const inside = squaredDistance(alpha, width, height, (value) => value <= 127);
  return outside.map((squared, index) => (squared > 0 ? Math.sqrt(squared) - 0.5 : 0.5 - Math.sqrt(inside[index]!)));
}

/** The squared distance to the nearest pixel that is in the set: exact, by lower envelopes of parabolas (Felzenszwalb and Huttenlocher, 2012), columns and then rows. */
function squaredDistance(alpha: Uint8ClampedArray, width: number, height: number, isIn: (alpha: number) => boolean): Float32Array {
  const field = Float32Array.from(alpha, (value) => (isIn(value) ? 0 : far));
  const room = new Envelope(Math.max(width, height));
  for (let x = 0; x < width; x += 1) room.transform(field, x, width, height);
  for (let y = 0; y < height; y += 1) room.transform(field, y * width, 1, width);
  return field;
}

class Envelope {
  private readonly values: Float64Array;
  private readonly vertices: Int32Array;
  private readonly borders: Float64Array;

  constructor(longest: number) {
    this.values = new Float64Array(longest);
    this.vertices = new Int32Array(longest);
    this.borders = new Float64Array(longest + 1);
  }

  /** One line of a field, in place. */
  transform(field: Float32Array, start: number, stride: number, count: number): void {
    const { values, vertices, borders } = this;
    for (let at = 0; at < count; at += 1) values[at] = field[start + at * stride]!;
    let last = 0;
    vertices[0] = 0;
    borders[0] = -Infinity;
    borders[1] = Infinity;
    for (let at = 1; at < count; at += 1) {
      let border = this.crossing(at, vertices[last]!);
      while (border <= borders[last]!) border = this.crossing(at, vertices[(last -= 1)]!);
      vertices[(last += 1)] = at;
      borders[last] = border;
      borders[last + 1] = Infinity;
    }
    for (let at = 0, on = 0; at < count; at += 1) {
      while (borders[on + 1]! < at) on += 1;
      const from = vertices[on]!;
      field[start + at * stride] = (at - from) ** 2 + values[from]!;
    }
  }

  /** Where the parabola of one place begins to lie below that of an earlier one. */
  private crossing(later: number, earlier: number): number {
    return (this.values[later]! + later * later - this.values[earlier]! - earlier * earlier) / (2 * (later - earlier));
  }
}
