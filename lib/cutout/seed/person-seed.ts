import { resized, shrunk } from '@/lib/base/pixels';
import { runNetwork } from '@/lib/cutout/network/run-network';
import type { Field, Pixels } from '@/lib/base/pixels';
import type { Network } from '@/lib/cutout/network/read-network';

const side = 256;

/** The network's mean certainty from which it is believed: it half recognises animals and toys too. */
export const personCertainty = 0.955;

/** How probably each pixel belongs to a person, 0–1, as large as the picture given. The network sees it stretched to a square, as it was trained. */
export function personProbability(network: Network, pixels: Pixels): Field {
  const small = pixels.width >= side && pixels.height >= side ? shrunk(pixels, side, side) : null;
  const input = new Float32Array(side * side * 3);
  for (let channel = 0; channel < 3; channel += 1) {
    const from = small ?? pixels;
    const plane = resized({ data: Float32Array.from({ length: from.width * from.height }, (_, index) => from.data[index * 4 + channel]! / 255), width: from.width, height: from.height }, side, side);
    for (let index = 0; index < side * side; index += 1) input[index * 3 + channel] = plane.data[index]!;
  }
  return resized({ data: runNetwork(network, input), width: side, height: side }, pixels.width, pixels.height);
}
