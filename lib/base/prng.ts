/**
 * A seeded generator of uniform numbers in [0, 1) (sfc32). The same seed gives the same numbers on every machine,
 * which simulations, drawing engines and tests need.
 */
export type Prng = () => number;

/** @param seed any text; equal texts give equal sequences. */
export function createPrng(seed: string): Prng {
  let [a, b, c, d] = seedWords(seed);
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let warmUp = 0; warmUp < 12; warmUp += 1) next();
  return next;
}

/** A whole number in [min, max], both inclusive. */
export function intBetween(random: Prng, min: number, max: number): number {
  return min + Math.floor(random() * (max - min + 1));
}

/** One element of a list that is not empty. */
export function pick<T>(random: Prng, list: readonly T[]): T {
  const element = list[Math.floor(random() * list.length)];
  if (element === undefined) throw new Error('pick needs a list that is not empty');
  return element;
}

/** Four 32-bit words from a text by FNV-1a with four offsets. */
function seedWords(seed: string): [number, number, number, number] {
  const word = (offset: number): number => {
    let hash = offset;
    for (let index = 0; index < seed.length; index += 1) {
      hash = Math.imul(hash ^ seed.charCodeAt(index), 16777619);
    }
    return hash | 0;
  };
  return [word(0x811c9dc5), word(0x9e3779b9), word(0x85ebca6b), word(0xc2b2ae35)];
}
