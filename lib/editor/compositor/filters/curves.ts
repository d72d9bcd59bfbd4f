/** Points of a tone curve from (0, …) to (1, …), in order of x; both are light from 0 to 1. */
export type CurvePoints = readonly (readonly [x: number, y: number])[];

/** The curve through the points at each of 256 levels: smooth, and without waves between points that rise (monotone cubic). */
export function sampleCurve(points: CurvePoints): Float64Array {
  const slopes = tangents(points);
  const values = new Float64Array(256);
  let segment = 0;
  for (let level = 0; level < 256; level += 1) {
    const x = level / 255;
    while (segment < points.length - 2 && x > (points[segment + 1]?.[0] ?? 1)) segment += 1;
    values[level] = valueBetween(points, slopes, segment, x);
  }
  return values;
}

function valueBetween(points: CurvePoints, slopes: readonly number[], segment: number, x: number): number {
  const [[x0, y0], [x1, y1]] = [points[segment] ?? [0, 0], points[segment + 1] ?? [1, 1]];
  const [m0, m1] = [slopes[segment] ?? 1, slopes[segment + 1] ?? 1];
  const width = x1 - x0;
  const t = Math.min(1, Math.max(0, (x - x0) / width));
  const [t2, t3] = [t * t, t * t * t];
  return (2 * t3 - 3 * t2 + 1) * y0 + (t3 - 2 * t2 + t) * width * m0 + (3 * t2 - 2 * t3) * y1 + (t3 - t2) * width * m1;
}

/** Fritsch and Carlson: the harmonic mean of the neighbouring slopes, and flat where the curve turns. */
function tangents(points: CurvePoints): number[] {
  const slopes = points.slice(1).map(([x, y], index) => (y - (points[index]?.[1] ?? 0)) / (x - (points[index]?.[0] ?? 0)));
  return points.map((_point, index) => {
    const [before, after] = [slopes[index - 1], slopes[index]];
    if (before === undefined) return after ?? 1;
    if (after === undefined) return before;
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after);
  });
}
