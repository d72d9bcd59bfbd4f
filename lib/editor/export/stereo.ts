/** Some sound for two ears; both lists are of the same length. */
export interface StereoBlock {
  readonly left: Float32Array;
  readonly right: Float32Array;
}

/** Both halves of a list. */
export function stereoOf(planes: Float32Array): StereoBlock {
  const count = planes.length / 2;
  return { left: planes.subarray(0, count), right: planes.subarray(count) };
}

/** The left ear's samples and then the right one's, in one list: the very one that {@link stereoOf} was given, where the block is one of its. */
export function planesOf({ left, right }: StereoBlock): Float32Array {
  const isOne = left.buffer === right.buffer && right.byteOffset === left.byteOffset + left.byteLength;
  if (isOne) return new Float32Array(left.buffer, left.byteOffset, left.length * 2);
  const planes = new Float32Array(left.length * 2);
  planes.set(left);
  planes.set(right, left.length);
  return planes;
}

const half = Math.SQRT1_2;

/**
 * Any number of channels as two, the way browsers mix down for two speakers: one goes to both sides; of four and six the others join at −3 dB or
 * half (the deep one of six is left out); of any other number the first two are taken.
 */
export function toStereo(channels: readonly Float32Array[]): StereoBlock {
  const [first = new Float32Array(0), second = first, third, fourth, fifth, sixth] = channels;
  if (channels.length === 4 && third !== undefined && fourth !== undefined) {
    return { left: sum(first, third, 0.5), right: sum(second, fourth, 0.5) };
  }
  if (channels.length === 6 && third !== undefined && fifth !== undefined && sixth !== undefined) {
    const joined = (front: Float32Array, back: Float32Array) => front.map((sample, index) => sample + half * ((third[index] ?? 0) + (back[index] ?? 0)));
    return { left: joined(first, fifth), right: joined(second, sixth) };
  }
  return { left: first, right: second };
}

function sum(a: Float32Array, b: Float32Array, gain: number): Float32Array {
  return a.map((sample, index) => gain * (sample + (b[index] ?? 0)));
}
