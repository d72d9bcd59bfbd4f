import { average, combine, convolve, convolveEach, mapEach, resize, unfold } from './kernels';
import type { Block } from './kernels';
import type { Network, Step } from './read-network';

const rectified = (value: number): number => (value > 0 ? value : 0);
const hardSwish = (value: number): number => (value * Math.min(6, Math.max(0, value + 3))) / 6;
const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/** Runs a network on one input and gives its output. The same input gives the same output on every machine. */
export function runNetwork(network: Network, input: Float32Array): Float32Array {
  const blocks = new Map<number, Block>([[network.input, blockOf(network, network.input, input)]]);
  for (const step of network.steps) {
    const out = blockOf(network, step.output);
    runStep(network, step, blocks, out);
    if (step.fused === 'relu') mapEach(out, out, rectified);
    blocks.set(step.output, out);
  }
  const result = blocks.get(network.output);
  if (result === undefined) throw new Error('a network has an output');
  return result.data;
}

function blockOf({ shapes }: Network, tensor: number, data?: Float32Array): Block {
  const [, height = 1, width = 1, channels = 1] = shapes[tensor] ?? [];
  return { data: data ?? new Float32Array(height * width * channels), height, width, channels };
}

function runStep(network: Network, { kind, inputs, stride }: Step, blocks: ReadonlyMap<number, Block>, out: Block): void {
  const block = (place: number): Block => {
    const known = blocks.get(inputs[place] ?? -1);
    if (known === undefined) throw new Error(`${kind} comes before its input`);
    return known;
  };
  const weights = (place: number): Float32Array => {
    const known = network.weights.get(inputs[place] ?? -1);
    if (known === undefined) throw new Error(`${kind} has no weights`);
    return known;
  };
  const shape = network.shapes[inputs[1] ?? -1] ?? [];
  switch (kind) {
    case 'convolve': return convolve(block(0), weights(1), shape, weights(2), stride, out);
    case 'convolve-each': return convolveEach(block(0), weights(1), shape, weights(2), stride, out);
    case 'unfold': return unfold(block(0), weights(1), shape, weights(2), out);
    case 'average': return average(block(0), out);
    case 'add': return combine(block(0), block(1), out, false);
    case 'multiply': return combine(block(0), block(1), out, true);
    case 'resize': return resize(block(0), out);
    case 'relu': return mapEach(block(0), out, rectified);
    case 'hard-swish': return mapEach(block(0), out, hardSwish);
    case 'sigmoid': return mapEach(block(0), out, sigmoid);
  }
}
